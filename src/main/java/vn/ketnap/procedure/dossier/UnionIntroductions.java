package vn.ketnap.procedure.dossier;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.organization.UnitView;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.ApplicantView;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.check.HandlingCells;
import vn.ketnap.procedure.check.LawInForce;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.regulation.Body;
import vn.ketnap.regulation.DossierSituation;
import vn.ketnap.regulation.EligibilityResult;
import vn.ketnap.regulation.IntroducerRule;
import vn.ketnap.regulation.IntroducerRule.Union;
import vn.ketnap.regulation.Matter;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.RequiredVote;
import vn.ketnap.regulation.UnionSituation;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.voting.Ballot;
import vn.ketnap.voting.Tally;

/** Whether a union has to introduce the person, and whether it did. */
@Component
public class UnionIntroductions {

    /** No introduction serves longer; who must introduce earlier is of no matter for the form. */
    private static final int YEARS_BACK = 3;

    private static final String BEFORE_ALL = "0001-01-01";

    private final Regulations regulations;
    private final UnitTree units;
    private final DateOrder dates;
    private final LawInForce law;
    private final HandlingCells handling;

    UnionIntroductions(
            Regulations regulations, UnitTree units, DateOrder dates, LawInForce law, HandlingCells handling) {
        this.regulations = regulations;
        this.units = units;
        this.dates = dates;
        this.law = law;
        this.handling = handling;
    }

    /**
     * The people who must introduce the person as of a day.
     *
     * @param hasJoined whether the person has meanwhile joined the union that the rules ask for
     */
    public IntroducerRule rule(CaseFile file, boolean hasJoined, LocalDate on) {
        ApplicantView person = file.applicant();
        UnitView cell = units.unit(file.cellCode());
        UnitView grassroots = units.unit(file.grassrootsCode());
        return regulations.introducers(
                person.birthDate(),
                on,
                new UnionSituation(
                        cell.youthUnion() || grassroots.youthUnion(),
                        hasJoined || person.youthUnionMember(),
                        cell.tradeUnion() || grassroots.tradeUnion(),
                        hasJoined || person.tradeUnionMember()),
                law.of(file, DateKind.INTRODUCTION, on));
    }

    /** The paper with which a union introduces. */
    static PaperKind paperOf(Union union) {
        return union == Union.YOUTH_UNION ? PaperKind.YOUTH_UNION_INTRODUCTION : PaperKind.TRADE_UNION_INTRODUCTION;
    }

    /**
     * The people who must introduce, as the form shows it by the date on the first paper.
     *
     * @param since first day of the turn as text, so that the form can compare it
     * @param union name of the union, NONE when none introduces
     * @param member whether the register knows the person as a member of that union
     */
    record Turn(String since, int members, String union, boolean member, String requirement) {

        private static Turn of(LocalDate since, IntroducerRule rule, boolean member) {
            String members = "%d đảng viên chính thức".formatted(rule.members());
            String all = rule.union() == Union.NONE
                    ? members
                    : "%s và nghị quyết của %s".formatted(members, rule.union().label());
            return new Turn(
                    since.toString(),
                    rule.members(),
                    rule.union().name(),
                    member,
                    "%s (%s)".formatted(all, rule.basis().text()));
        }

        private boolean asks(Turn other) {
            return requirement.equals(other.requirement);
        }
    }

    /** The turns of the last years in order; the first holds for all days before as well, the last today. */
    List<Turn> turns(CaseFile file, LocalDate today) {
        List<Turn> turns = new ArrayList<>();
        Turn first = turn(file, today.minusYears(YEARS_BACK));
        turns.add(new Turn(BEFORE_ALL, first.members(), first.union(), first.member(), first.requirement()));
        for (int years = YEARS_BACK; years > 0; years--) {
            addChange(turns, file, today.minusYears(years), today.minusYears(years - 1L));
        }
        return turns;
    }

    /** Looks for the day between two others on which something changes, by halves. */
    private void addChange(List<Turn> turns, CaseFile file, LocalDate from, LocalDate to) {
        Turn before = turn(file, from);
        Turn after = turn(file, to);
        if (after.asks(before)) {
            return;
        }
        LocalDate low = from;
        LocalDate high = to;
        while (low.plusDays(1).isBefore(high)) {
            LocalDate middle = low.plusDays(ChronoUnit.DAYS.between(low, high) / 2);
            if (turn(file, middle).asks(before)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        turns.add(turn(file, high));
        if (!turns.get(turns.size() - 1).asks(after)) {
            addChange(turns, file, high, to);
        }
    }

    private Turn turn(CaseFile file, LocalDate on) {
        IntroducerRule rule = rule(file, false, on);
        return Turn.of(on, rule, isMember(file, rule.union()));
    }

    /** What decides which papers the dossier of a case needs; the union as of the introduction, or of today before it. */
    public DossierSituation situation(CaseFile file, LocalDate today) {
        LocalDate introduced = file.date(DateKind.INTRODUCTION).orElse(today);
        return new DossierSituation(
                file.sectionCode() != null,
                file.committeeVote(),
                rule(file, false, introduced).union(),
                file.applicant().formerMember(),
                file.applicant().groups(),
                handling.rule(file, file.date(DateKind.NOMINATION).orElse(today)));
    }

    /** Whether the register knows the person as a member of that union. */
    boolean isMember(CaseFile file, Union union) {
        return switch (union) {
            case NONE -> false;
            case YOUTH_UNION -> file.applicant().youthUnionMember();
            case TRADE_UNION -> file.applicant().tradeUnionMember();
        };
    }

    void check(UnionIntroduction resolution, IntroducerRule rule, CaseFile file, Problems problems) {
        if (rule.union() == Union.NONE) {
            return;
        }
        if (rule.result() == EligibilityResult.BLOCK) {
            problems.add("unionMember", rule.basis().note(), rule.basis().text());
            return;
        }
        String union = rule.union().label();
        problems.require("unionNumber", resolution.number(), "Ghi số nghị quyết giới thiệu của " + union);
        problems.require("unionDate", resolution.date(), "Ghi ngày nghị quyết giới thiệu của " + union);
        problems.require("unionSigner", resolution.signer(), "Ghi người ký nghị quyết giới thiệu của " + union);
        problems.require("unionTotal", resolution.total(), "Ghi tổng số ủy viên ban chấp hành " + union);
        problems.require("unionYes", resolution.yes(), "Ghi số ủy viên ban chấp hành tán thành");
        problems.require("unionNo", resolution.no(), "Ghi số ủy viên ban chấp hành không tán thành");
        dates.check("unionDate", DateKind.INTRODUCTION, resolution.date(), file, problems);
        if (resolution.countable()) {
            checkVote(resolution, file, problems);
        }
    }

    /** How the board assessed the person and voted, for the register. */
    String note(UnionIntroduction resolution, CaseFile file) {
        String vote = tally(resolution, required(file, resolution)).summary();
        return Stream.of(vote, resolution.noReason(), resolution.assessment())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(". "));
    }

    private void checkVote(UnionIntroduction resolution, CaseFile file, Problems problems) {
        if (resolution.yes() + resolution.no() > resolution.total()) {
            problems.add("unionYes", "Tổng số phiếu nhiều hơn số ủy viên ban chấp hành");
            return;
        }
        RequiredVote required = required(file, resolution);
        Tally tally = tally(resolution, required);
        if (!tally.reached()) {
            problems.warn("unionYes", tally.summary(), required.basis().text());
        }
        if (resolution.no() > 0 && resolution.noReason() == null) {
            problems.warn("unionNoReason", "Có ủy viên không tán thành: ghi lý do", "");
        }
    }

    private RequiredVote required(CaseFile file, UnionIntroduction resolution) {
        return regulations.requiredVote(
                Body.UNION_BOARD, Matter.INTRODUCTION, law.of(file, DateKind.INTRODUCTION, resolution.date()));
    }

    private static Tally tally(UnionIntroduction resolution, RequiredVote required) {
        return new Tally(resolution.total(), new Ballot(resolution.yes(), resolution.no(), 0), required.threshold());
    }
}
