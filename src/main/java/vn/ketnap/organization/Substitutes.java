package vn.ketnap.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.platform.Choice;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.NameOrder;
import vn.ketnap.platform.Problems;
import vn.ketnap.vocabulary.Role;
import vn.ketnap.vocabulary.UnitType;

/** Substitutes of officers, from one day to another: named by the officer, by those above or by an administrator. */
@Component
@Transactional
public class Substitutes {

    private static final Set<Role> LEADING = EnumSet.of(Role.GRASSROOTS_OFFICER, Role.ORGANIZATION_BOARD, Role.MANAGER);

    private static final Set<UnitType> BELOW_GRASSROOTS = EnumSet.of(UnitType.CELL, UnitType.SECTION);

    private final SubstitutionRepository substitutions;
    private final OfficerRepository officers;
    private final UnitTree units;
    private final AccountRefresh accounts;
    private final NameOrder names;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Substitutes(
            SubstitutionRepository substitutions,
            OfficerRepository officers,
            UnitTree units,
            AccountRefresh accounts,
            NameOrder names,
            ApplicationEventPublisher events,
            Clock clock) {
        this.substitutions = substitutions;
        this.officers = officers;
        this.units = units;
        this.accounts = accounts;
        this.names = names;
        this.events = events;
        this.clock = clock;
    }

    /** What the form of a substitution says; every field may be missing. */
    public record Form(String officer, String substitute, LocalDate from, LocalDate to) {}

    /**
     * What a login sees of substitutions.
     *
     * @param officers those for whom it may name somebody, itself first
     * @param substitutes those whom it may name, by login of the officer
     * @param named present and coming ones of these officers, and those in which the login is the substitute
     */
    public record View(List<Choice> officers, Map<String, List<Choice>> substitutes, List<StandIn> named) {}

    /** Empty for a login without a role, unless it is an administrator's. */
    @Transactional(readOnly = true)
    public View view(String login, boolean administrator) {
        Register register = register();
        List<String> represented = register.mayRepresent(login, administrator);
        Map<String, List<Choice>> choices = new TreeMap<>();
        represented.forEach(officer -> choices.put(officer, register.choices(register.mayReplace(officer))));
        List<StandIn> named = register.all.stream()
                .filter(each -> represented.contains(each.officer()) || each.concerns(login))
                .map(register::view)
                .toList();
        return new View(register.choices(represented), choices, named);
    }

    /**
     * Names a substitute.
     *
     * @throws vn.ketnap.platform.RefusedException with everything that is wrong: a day that is gone, somebody outside of the
     *     officer's organisation or without a role of his or her own, a chain of substitutes
     */
    public void name(Form form, String actor, boolean administrator) {
        Register register = register();
        Problems problems = new Problems();
        problems.require("officer", form.officer(), "Chọn người vắng mặt");
        problems.require("substitute", form.substitute(), "Chọn người làm thay");
        problems.require("from", form.from(), "Ghi ngày bắt đầu");
        problems.require("to", form.to(), "Ghi ngày cuối cùng");
        boolean known = form.officer() != null
                && register.mayRepresent(actor, administrator).contains(form.officer());
        if (form.officer() != null && !known) {
            problems.add(
                    "officer",
                    "Chỉ cử người làm thay cho chính mình hoặc cho cán bộ của đơn vị mình, đơn vị trực thuộc");
        }
        if (known
                && form.substitute() != null
                && !register.mayReplace(form.officer()).contains(form.substitute())) {
            problems.add(
                    "substitute",
                    "Người làm thay phải đang giữ một chức danh trong cùng tổ chức đảng cơ sở hoặc ở cấp trên của đơn vị");
        }
        checkDays(form, register, problems);
        problems.refuse(null);
        substitutions.saveAndFlush(
                new Substitution(form.officer(), form.substitute(), form.from(), form.to(), actor, register.today));
        told(form.substitute());
    }

    private static void checkDays(Form form, Register register, Problems problems) {
        LocalDate from = form.from();
        LocalDate to = form.to();
        if (from == null || to == null) {
            return;
        }
        if (from.isBefore(register.today)) {
            problems.add("from", "Ngày bắt đầu sớm nhất là hôm nay: việc đã làm không đổi người sau");
        }
        if (to.isBefore(from)) {
            problems.add("to", "Ngày cuối cùng trước ngày bắt đầu");
            return;
        }
        if (form.substitute() != null && !register.servesOn(form.substitute(), from, to)) {
            problems.add("substitute", "Chức danh của người làm thay không còn trong những ngày này");
        }
        register.all.stream()
                .filter(each -> each.overlaps(from, to))
                .forEach(each -> refuseSecond(form, each, register, problems));
    }

    /** One substitute at a time, and none of them is away or replaced in turn. */
    private static void refuseSecond(Form form, Substitution other, Register register, Problems problems) {
        String days = "từ %s đến %s".formatted(DateFormats.date(other.validFrom()), DateFormats.date(other.lastDay()));
        if (other.officer().equals(form.officer())) {
            problems.add("officer", "Đã có %s làm thay %s".formatted(register.name(other.substitute()), days));
        } else if (other.officer().equals(form.substitute())) {
            problems.add(
                    "substitute",
                    "Người này cũng vắng mặt, có %s làm thay %s".formatted(register.name(other.substitute()), days));
        } else if (other.substitute().equals(form.officer())) {
            problems.add(
                    "officer",
                    "Người này đang làm thay %s %s, không cử người làm thay tiếp"
                            .formatted(register.name(other.officer()), days));
        }
    }

    /** Ends a substitution today; one that was to begin later never begins. Throws NoSuchElementException for a foreign one. */
    public void end(long id, String actor, boolean administrator) {
        Register register = register();
        Substitution ended = register.all.stream()
                .filter(each -> each.id() == id)
                .filter(each -> register.mayRepresent(actor, administrator).contains(each.officer())
                        || each.namedBy().equals(actor))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Không có việc làm thay này"));
        ended.end(register.today, actor);
        substitutions.flush();
        told(ended.substitute());
    }

    private void told(String substitute) {
        accounts.refresh(substitute);
        events.publishEvent(new OrganizationChanged(Set.of(substitute)));
    }

    private Register register() {
        LocalDate today = LocalDate.now(clock);
        return new Register(
                today, officers.findAll().stream().map(Officer::row).toList(), substitutions.findFrom(today));
    }

    /** The officers and what was named, as read for one question. */
    private final class Register {

        private final LocalDate today;
        private final List<OfficerRow> rows;
        private final List<Substitution> all;

        Register(LocalDate today, List<OfficerRow> rows, List<Substitution> all) {
            this.today = today;
            this.rows = rows;
            this.all = all;
        }

        /** Itself, and officers of the units that it leads or that stand below them. */
        List<String> mayRepresent(String login, boolean administrator) {
            Set<String> led = ofLogin(login)
                    .filter(row -> LEADING.contains(row.role()))
                    .map(OfficerRow::unitCode)
                    .collect(Collectors.toSet());
            Stream<String> others = present()
                    .filter(row -> !row.userId().equals(login))
                    .filter(row -> Officers.isTakenOver(row.role()))
                    .filter(row -> administrator || led.stream().anyMatch(unit -> units.isBelow(row.unitCode(), unit)))
                    .map(OfficerRow::userId);
            Stream<String> itself = ofLogin(login)
                    .filter(row -> Officers.isTakenOver(row.role()))
                    .map(OfficerRow::userId);
            return Stream.concat(itself, others).distinct().toList();
        }

        /** Those who have a role in the officer's grassroots organisation or above the officer's unit. */
        Set<String> mayReplace(String officer) {
            Set<String> own = ofLogin(officer)
                    .filter(row -> Officers.isTakenOver(row.role()))
                    .map(OfficerRow::unitCode)
                    .collect(Collectors.toSet());
            return present()
                    .filter(row -> !row.userId().equals(officer))
                    .filter(row -> own.stream().anyMatch(unit -> isNear(row.unitCode(), unit)))
                    .map(OfficerRow::userId)
                    .collect(Collectors.toSet());
        }

        private boolean isNear(String unit, String own) {
            UnitView base = units.unit(own);
            while (BELOW_GRASSROOTS.contains(base.type())
                    && units.unit(base.parentCode()).type().compareTo(UnitType.GRASSROOTS) <= 0) {
                base = units.unit(base.parentCode());
            }
            return units.isBelow(unit, base.code()) || units.isBelow(own, unit);
        }

        /** Whether the login has one role of its own from the first day to the last. */
        boolean servesOn(String login, LocalDate from, LocalDate to) {
            return rows.stream().anyMatch(row -> row.userId().equals(login) && row.validOn(from) && row.validOn(to));
        }

        List<Choice> choices(Collection<String> logins) {
            return rows.stream()
                    .filter(row -> logins.contains(row.userId()) && row.validOn(today))
                    .collect(Collectors.toMap(OfficerRow::userId, this::label, (one, other) -> one, TreeMap::new))
                    .entrySet()
                    .stream()
                    .map(entry -> new Choice(entry.getValue(), entry.getKey()))
                    .sorted(Comparator.comparing(Choice::label, names))
                    .toList();
        }

        private String label(OfficerRow row) {
            return "%s, %s, %s"
                    .formatted(
                            row.fullName(),
                            row.role().label(),
                            units.find(row.unitCode()).map(UnitView::name).orElse(row.unitCode()));
        }

        StandIn view(Substitution each) {
            return new StandIn(
                    each.id(),
                    each.officer(),
                    name(each.officer()),
                    each.substitute(),
                    name(each.substitute()),
                    each.validFrom(),
                    each.lastDay(),
                    each.namedBy());
        }

        String name(String login) {
            return rows.stream()
                    .filter(row -> row.userId().equals(login))
                    .map(OfficerRow::fullName)
                    .findFirst()
                    .orElse(login);
        }

        private Stream<OfficerRow> ofLogin(String login) {
            return present().filter(row -> row.userId().equals(login));
        }

        private Stream<OfficerRow> present() {
            return rows.stream().filter(row -> row.validOn(today));
        }
    }
}
