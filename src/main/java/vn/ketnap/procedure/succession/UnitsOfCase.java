package vn.ketnap.procedure.succession;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.UnitChain;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.procedure.casefile.AdmissionCase;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.casefile.CaseUnits;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Stage;
import vn.ketnap.vocabulary.StepIds;

/** Works out which units a running case belongs to when units move or end. */
@Component
class UnitsOfCase {

    /** Tasks that a section committee has begun with; they need the committee they were sent to. */
    private static final Set<String> SECTION_STEPS =
            Set.of(StepIds.APPRAISE_BY_SECTION, StepIds.APPRAISE_CONFIRMATION_BY_SECTION);

    /** Tasks that follow the cell's vote on a removal. */
    private static final Set<String> REMOVAL_STEPS =
            Set.of(StepIds.RECORD_COMMITTEE_REMOVAL_VOTE, StepIds.RECORD_REMOVAL_DECISION);

    /**
     * Where a case belongs.
     *
     * @param voteBinds whether a vote on admission or confirmation holds the case with the unit that decides
     * @param removalBinds whether a vote holds a removal with the unit that decides on it
     * @param appraised whether the section committee keeps the case because it is appraising it
     */
    record Place(CaseUnits units, boolean voteBinds, boolean removalBinds, boolean appraised) {}

    /** Whether the units put the case somewhere else than where it is, judged by its units alone. */
    boolean mayMove(CaseUnits present, UnitTree units, LocalDate day) {
        UnitChain chain = chain(present.cellCode(), units, day);
        return !chain.cell().code().equals(present.cellCode())
                || !Objects.equals(section(chain), present.sectionCode())
                || !chain.grassroots().code().equals(present.grassrootsCode())
                || !chain.superior().code().equals(present.superiorCode())
                || !inCharge(present.decidingCode(), units, day).equals(present.decidingCode())
                || !Objects.equals(inCharge(present.removalCode(), units, day), present.removalCode());
    }

    /**
     * Where the case belongs on that day (294-QĐ/TW, 4.3.2).
     *
     * @param cell code of its cell, which may be another one than until then
     */
    Place place(AdmissionCase file, String cell, Collection<String> openSteps, UnitTree units, LocalDate day) {
        CaseUnits present = file.units();
        UnitChain chain = chain(cell, units, day);
        boolean appraised = !chain.hasSection()
                && present.sectionCode() != null
                && openSteps.stream().anyMatch(SECTION_STEPS::contains);
        boolean sameCommittees = chain.grassroots().code().equals(present.grassrootsCode())
                && chain.superior().code().equals(present.superiorCode());
        boolean voteBinds = voteBinds(file);
        String superior = chain.superior().code();
        return new Place(
                new CaseUnits(
                        present.caseId(),
                        chain.cell().code(),
                        appraised ? inCharge(present.sectionCode(), units, day) : section(chain),
                        chain.grassroots().code(),
                        superior,
                        sameCommittees || voteBinds ? inCharge(present.decidingCode(), units, day) : superior,
                        inCharge(present.removalCode(), units, day),
                        present.helperId()),
                voteBinds,
                present.removalCode() != null && openSteps.stream().anyMatch(REMOVAL_STEPS::contains),
                appraised);
    }

    /** Whether the cell has voted on an admission or confirmation that is not decided yet. */
    private static boolean voteBinds(CaseFile file) {
        Optional<LocalDate> admissionVote = file.date(DateKind.CELL_ADMISSION_VOTE)
                .filter(vote -> file.stage() == Stage.ADMISSION)
                .filter(vote -> file.date(DateKind.BACK_TO_TRAINING)
                        .filter(back -> !back.isBefore(vote))
                        .isEmpty());
        return isOpen(admissionVote, file.decisionDate())
                || isOpen(file.date(DateKind.CELL_CONFIRMATION_VOTE), file.date(DateKind.CONFIRMATION_DECISION));
    }

    private static boolean isOpen(Optional<LocalDate> vote, Optional<LocalDate> decision) {
        return vote.isPresent()
                && decision.filter(day -> !day.isBefore(vote.get())).isEmpty();
    }

    private static String inCharge(String code, UnitTree units, LocalDate day) {
        return code == null ? null : units.inCharge(code, day).code();
    }

    private static UnitChain chain(String cell, UnitTree units, LocalDate day) {
        return units.chainOf(units.inCharge(cell, day).code());
    }

    private static String section(UnitChain chain) {
        return chain.hasSection() ? chain.section().code() : null;
    }
}
