package vn.ketnap.admission;

/**
 * Who handles a running case.
 *
 * @param sectionCode null where no section committee stands between
 * @param helperId the member who helps the person, null before one is assigned
 */
public record CaseUnits(
        long caseId,
        String cellCode,
        String sectionCode,
        String grassrootsCode,
        String superiorCode,
        String decidingCode,
        Long helperId) {}
