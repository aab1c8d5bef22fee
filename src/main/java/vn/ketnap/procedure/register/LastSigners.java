package vn.ketnap.procedure.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.OfficeHolders;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.TextNormalizer;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.vocabulary.Role;

/** The person who most likely signs the next paper of a body: whoever signed its last one, whatever case that was about. */
@Component
@Transactional(readOnly = true)
public class LastSigners {

    private static final Set<PaperKind> OF_GRASSROOTS = Set.of(
            PaperKind.SYMPATHIZER_REVIEW,
            PaperKind.CLASS_APPROVAL,
            PaperKind.DOSSIER_AUTHORIZATION,
            PaperKind.CV_CONCLUSION);

    private static final Set<PaperKind> OF_STAMPS = Set.of(PaperKind.CV);

    private static final Set<PaperKind> OF_SECTION =
            Set.of(PaperKind.SECTION_ADMISSION_APPRAISAL, PaperKind.SECTION_CONFIRMATION_APPRAISAL);

    private final JdbcClient jdbc;
    private final OfficeHolders holders;
    private final BusinessClock clock;

    LastSigners(JdbcClient jdbc, OfficeHolders holders, BusinessClock clock) {
        this.jdbc = jdbc;
        this.holders = holders;
        this.clock = clock;
    }

    /** By the name of the form's field, for a paper of the grassroots committee; empty when nobody is likely. */
    public Map<String, String> ofGrassroots(String field, CaseFile file) {
        return field(
                field, leader(file.grassrootsCode(), last("grassroots_code", file.grassrootsCode(), OF_GRASSROOTS)));
    }

    /** By the name of the form's field, for whoever stamps the pages of a CV; empty when nobody has. */
    public Map<String, String> ofStamps(String field, CaseFile file) {
        return field(field, last("grassroots_code", file.grassrootsCode(), OF_STAMPS));
    }

    /** By the name of the form's field, for a report of the section committee; empty when nobody is likely. */
    public Map<String, String> ofSection(String field, CaseFile file) {
        return field(field, leader(file.sectionCode(), last("section_code", file.sectionCode(), OF_SECTION)));
    }

    private static Map<String, String> field(String name, Optional<String> signer) {
        return signer.map(value -> Map.of(name, value)).orElse(Map.of());
    }

    /** Not somebody who has left the office since; where the register knows one leader alone, that one. */
    private Optional<String> leader(String unitCode, Optional<String> last) {
        List<String> leaders = holders.names(Role.MANAGER, unitCode, clock.today());
        Set<String> known = leaders.stream().map(TextNormalizer::key).collect(Collectors.toSet());
        return last.filter(name -> known.isEmpty() || known.contains(TextNormalizer.key(name)))
                .or(() -> leaders.size() == 1 ? Optional.of(leaders.get(0)) : Optional.empty());
    }

    private Optional<String> last(String column, String unitCode, Set<PaperKind> kinds) {
        return jdbc.sql(
                        """
                        select p.signer from case_paper p join admission_case c on c.id = p.case_id
                        where c.%s = :unit and p.kind in (:kinds) and p.signer is not null
                        order by p.id desc fetch first 1 rows only"""
                                .formatted(column))
                .param("unit", unitCode)
                .param(
                        "kinds",
                        Stream.of(PaperKind.values())
                                .filter(kinds::contains)
                                .map(PaperKind::name)
                                .toList())
                .query(String.class)
                .optional();
    }
}
