package vn.ketnap.procedure.sympathizer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.Officers;
import vn.ketnap.organization.RoleInUnit;
import vn.ketnap.organization.UnitChain;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.organization.UnitView;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Choice;
import vn.ketnap.platform.DateMeaning;
import vn.ketnap.platform.FormBinder;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.Birth;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.casefile.Codes;
import vn.ketnap.procedure.casefile.FormerMembership;
import vn.ketnap.procedure.casefile.NewApplicant;
import vn.ketnap.procedure.casefile.PersonCodes;
import vn.ketnap.procedure.check.Articles;
import vn.ketnap.procedure.check.PlausibleDates;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.step.Steps;
import vn.ketnap.regulation.HandlingSituation;
import vn.ketnap.regulation.LeavingReason;
import vn.ketnap.regulation.Requirement;
import vn.ketnap.regulation.SpecialGroup;
import vn.ketnap.vocabulary.Education;
import vn.ketnap.vocabulary.Gender;
import vn.ketnap.vocabulary.Role;
import vn.ketnap.vocabulary.StepIds;
import vn.ketnap.vocabulary.UnitType;

/** A cell, the Youth Union or the trade union nominates an outstanding person: opens the case (38-HD/BTCTW, I.1.1). */
@Component
public class NominatePerson {

    private static final Set<Role> NOMINATORS = Set.of(Role.CELL_SECRETARY, Role.YOUTH_UNION, Role.TRADE_UNION);

    private final CaseDesk cases;
    private final FormerMembers formerMembers;
    private final UnitTree units;
    private final Officers officers;
    private final FormBinder binder;
    private final BusinessClock clock;
    private final Identity identity;
    private final Steps steps;
    private final Articles articles;
    private final PlausibleDates plausible;
    private final Codes codes;
    private final Handling handling;

    NominatePerson(
            CaseDesk cases,
            FormerMembers formerMembers,
            UnitTree units,
            Officers officers,
            FormBinder binder,
            BusinessClock clock,
            Identity identity,
            Steps steps,
            Articles articles,
            PlausibleDates plausible,
            Codes codes,
            Handling handling) {
        this.cases = cases;
        this.formerMembers = formerMembers;
        this.units = units;
        this.officers = officers;
        this.binder = binder;
        this.clock = clock;
        this.identity = identity;
        this.steps = steps;
        this.articles = articles;
        this.plausible = plausible;
        this.codes = codes;
        this.handling = handling;
    }

    /**
     * What the start form submits.
     *
     * @param birthYear in place of the birth date where the papers say no more, null elsewhere
     * @param leftReason why a former member left; this and the four that follow only for a former member
     * @param joinedOn since when the person works, studies or lives in the unit, null while unknown
     * @param occupationCode this and the three that follow by the lists of the statistical returns
     * @param cellCode the cell that takes up the case; may be left out by a secretary of only one cell
     * @param situation by which this cell is the right one, null for an ordinary one
     * @param assignmentNumber of the letter by which the committee above gives the person to the cell, with the day after
     *     it; only where the place has no member
     */
    public record Form(
            @NotBlank @Size(max = 120) String fullName,
            @DateMeaning(DateMeaning.Kind.BIRTH) LocalDate birthDate,
            Integer birthYear,
            @NotNull Gender gender,
            @NotBlank @Pattern(regexp = "\\d{12}", message = "{citizenId.invalid}") String citizenId,
            @NotNull Boolean vietnameseCitizen,
            @NotBlank @Size(max = 60) String ethnicity,
            @NotBlank @Size(max = 60) String religion,
            @NotNull Education education,
            @NotBlank @Size(max = 300) String homePlace,
            @NotBlank @Size(max = 300) String residence,
            @NotBlank @Size(max = 200) String occupation,
            @Size(max = 200) String workUnit,
            @Size(max = 30) @Pattern(regexp = "\\+?([ .()-]*\\d){8,15}", message = "{phone.invalid}") String phone,
            Boolean youthUnionMember,
            Boolean tradeUnionMember,
            Boolean specialArea,
            Boolean respectedPerson,
            Boolean exceptional,
            Boolean formerMember,
            LeavingReason leftReason,
            @DateMeaning(DateMeaning.Kind.LIFE) LocalDate leftOn,
            @DateMeaning(DateMeaning.Kind.LIFE) LocalDate recordClearedOn,
            @DateMeaning(DateMeaning.Kind.LIFE) LocalDate firstAdmittedOn,
            Boolean readmittedBefore,
            List<SpecialGroup> specialGroups,
            @NotBlank @Size(max = 30) String occupationCode,
            @NotBlank @Size(max = 30) String professionCode,
            @Size(max = 30) String academicTitle,
            List<String> sourceCodes,
            @NotNull LocalDate nominatedOn,
            @DateMeaning(DateMeaning.Kind.LIFE) LocalDate joinedOn,
            String cellCode,
            HandlingSituation situation,
            @Size(max = 60) String assignmentNumber,
            @DateMeaning(DateMeaning.Kind.ELSEWHERE) LocalDate assignedOn) {

        /** Citizen numbers are often written in groups. */
        public Form {
            citizenId = citizenId == null ? null : citizenId.replaceAll("[\\s\\u00a0.-]", "");
        }

        private PersonCodes codes() {
            return new PersonCodes(occupationCode, professionCode, academicTitle, sourceCodes);
        }

        /** Null while the form says neither day nor year. */
        Birth birth() {
            if (birthDate != null) {
                return Birth.on(birthDate);
            }
            return birthYear == null ? null : Birth.in(birthYear);
        }
    }

    /**
     * Opens the case inside the caller's transaction.
     *
     * @throws vn.ketnap.platform.RefusedException with everything that is wrong
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile nominate(Map<String, ?> values, String actor) {
        Problems problems = binder.problems(StepIds.NOMINATE_PERSON);
        Form form = binder.bind(Form.class, values, problems);
        List<UnitView> cells = cellsOf(actor);
        String cellCode =
                form.cellCode() == null && cells.size() == 1 ? cells.get(0).code() : form.cellCode();
        check(form, cellCode, cells, problems);
        FormerMembership former = formerMembers.check(form, problems);
        String reason = FormBinder.overrideReason(values, problems);
        problems.refuse(reason);
        UnitChain chain = units.chainOf(cellCode);
        CaseFile file = cases.open(person(form, former, chain), chain, form.nominatedOn(), form.joinedOn());
        handling.enter(form, file);
        if (!problems.isEmpty()) {
            StepContext context = new StepContext(file, actor, clock.today(), null, reason);
            steps.conclude(context, StepIds.NOMINATE_PERSON, Routing.onward(), reason);
        }
        return file;
    }

    /** The cells for which a person may nominate. */
    public List<Choice> choices(String actor) {
        return cellsOf(actor).stream()
                .map(cell -> new Choice(cell.name(), cell.code()))
                .toList();
    }

    private void check(Form form, String cellCode, List<UnitView> cells, Problems problems) {
        if (cells.stream().noneMatch(cell -> cell.code().equals(cellCode))) {
            problems.add("cellCode", "Chọn chi bộ tiếp nhận trong các chi bộ thuộc phạm vi của đồng chí");
        }
        if (Boolean.FALSE.equals(form.vietnameseCitizen())) {
            problems.add("vietnameseCitizen", "Chỉ xét công dân Việt Nam", articles.today(Requirement.CITIZENSHIP));
        }
        plausible.check(form, form.birth(), cellCode, problems);
        identity.check(form, problems);
        codes.check(form.codes(), problems);
        if (!problems.has("cellCode") && form.nominatedOn() != null) {
            handling.check(form, units.unit(cellCode), problems);
        }
    }

    /** A secretary's own cells; a union officer's cells are all below the unit of the union. */
    private List<UnitView> cellsOf(String actor) {
        return officers.rolesOf(actor, clock.today()).stream()
                .filter(held -> NOMINATORS.contains(held.role()))
                .map(RoleInUnit::unitCode)
                .flatMap(unit -> units.cellsBelow(unit).stream())
                .distinct()
                .map(units::unit)
                .filter(cell -> cell.type() == UnitType.CELL && cell.validOn(clock.today()))
                .toList();
    }

    private NewApplicant person(Form form, FormerMembership former, UnitChain chain) {
        return new NewApplicant(
                form.fullName(),
                form.birth(),
                form.gender(),
                form.citizenId(),
                form.ethnicity(),
                form.religion(),
                form.education(),
                form.homePlace(),
                form.residence(),
                form.occupation(),
                form.workUnit(),
                form.phone(),
                isTrue(form.youthUnionMember()),
                isTrue(form.tradeUnionMember()),
                isTrue(form.specialArea()),
                isTrue(form.respectedPerson()),
                isTrue(form.exceptional()),
                former,
                handling.groups(form, chain),
                form.codes());
    }

    static boolean isTrue(Boolean value) {
        return Objects.equals(value, Boolean.TRUE);
    }
}
