package vn.ketnap.procedure.casefile;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import vn.ketnap.organization.UnitChain;
import vn.ketnap.vocabulary.Role;

/**
 * The units that handle a running case.
 *
 * @param sectionCode null where no section committee stands between
 * @param removalCode unit that decides on a removal, null before the cell has voted on one
 * @param helperId the member who helps the person, null before one is assigned
 */
public record CaseUnits(
        long caseId,
        String cellCode,
        String sectionCode,
        String grassrootsCode,
        String superiorCode,
        String decidingCode,
        String removalCode,
        Long helperId) {

    /** The same case in the hands of the cell of the chain and the committees above it, decided on by that unit. */
    public CaseUnits movedTo(UnitChain chain, String newDecidingCode) {
        return new CaseUnits(
                caseId,
                chain.cell().code(),
                chain.hasSection() ? chain.section().code() : null,
                chain.grassroots().code(),
                chain.superior().code(),
                newDecidingCode,
                removalCode,
                helperId);
    }

    static CaseUnits of(CaseFile file, Bound removal) {
        return new CaseUnits(
                file.id(),
                file.cellCode(),
                file.sectionCode(),
                file.grassrootsCode(),
                file.superiorCode(),
                file.decidingCode(),
                removal == null ? null : removal.decidingCode(),
                file.helperId());
    }

    /** Codes of the units in which a role has to do with the case, the nearest first; empty for a missing section. */
    public Set<String> unitsOf(Role role) {
        Stream<String> codes =
                switch (role) {
                    case CELL_SECRETARY, HELPER -> Stream.of(cellCode);
                    case SECTION_OFFICER -> Stream.ofNullable(sectionCode);
                    case ORGANIZATION_BOARD -> Stream.of(decidingCode, superiorCode);
                    case POLITICAL_CENTER -> Stream.of(superiorCode);
                    case MANAGER -> Stream.of(grassrootsCode, superiorCode);
                    default -> Stream.of(grassrootsCode);
                };
        return codes.collect(LinkedHashSet::new, Set::add, Set::addAll);
    }
}
