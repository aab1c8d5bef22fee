package vn.ketnap.target;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.report.Territory;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Stage;

/**
 * How many of those who entered a stage in a period have come to the next one, and how long that took. Cases that were taken
 * over from paper are counted, but their days are not: they are as good as what was written down. Days are those of the papers
 * that begin a stage, not those on which somebody typed them.
 */
@Component
@Transactional(readOnly = true)
public class Conversions {

    /** The paper or act with which a stage begins; where a case has none the day on which it entered the stage counts. */
    private static final Map<Stage, DateKind> BEGUN_BY = new EnumMap<>(Map.of(
            Stage.SYMPATHIZER, DateKind.NOMINATION,
            Stage.AWARENESS_CLASS, DateKind.CLASS_APPROVED,
            Stage.DOSSIER, DateKind.CERTIFICATE_ISSUED,
            Stage.ADMISSION, DateKind.OPINIONS,
            Stage.PROBATION, DateKind.CEREMONY,
            Stage.CONFIRMATION, DateKind.PROBATION_ENDED));

    private static final String BEGINNING = BEGUN_BY.entrySet().stream()
            .map(begun -> "when '%s' then '%s'".formatted(begun.getKey(), begun.getValue()))
            .collect(Collectors.joining(" ", "case s.stage ", " end"));

    private static final String CASES =
            """
            select s.case_id, s.stage, min(least(s.entered_on, coalesce(b.business_date, s.entered_on))) first_on,
              max(d.business_date) announced_on, max(c.taken_over_on) taken_over_on
            from stage_entry s
            join admission_case c on c.id = s.case_id
            left join case_date b on b.case_id = s.case_id and b.kind = %s
            left join case_date d on d.case_id = s.case_id and d.kind = :announced
            where c.cell_code in (:cells) and (
              s.case_id in (select e.case_id from stage_entry e where e.entered_on between :from and :to)
              or s.case_id in (select e.case_id from case_date e
                where e.kind in (:begun) and e.business_date between :from and :to))
            group by s.case_id, s.stage"""
                    .formatted(BEGINNING);

    private final JdbcClient jdbc;

    public Conversions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One stage.
     *
     * @param passed cases that reached the next stage (the last one: official membership), of all that entered
     * @param medianDays calendar days from entering to passing; null while none has passed
     */
    public record Passage(String stage, String next, Share passed, Long medianDays) {}

    /** The stages in the order of the procedure; a case that entered a stage again counts from the first time. */
    public List<Passage> of(Territory territory, ReportPeriod period) {
        Map<Stage, Long> entered = new EnumMap<>(Stage.class);
        Map<Stage, Long> passed = new EnumMap<>(Stage.class);
        Map<Stage, List<Long>> days = new EnumMap<>(Stage.class);
        Arrays.stream(Stage.values()).forEach(stage -> {
            entered.put(stage, 0L);
            passed.put(stage, 0L);
            days.put(stage, new ArrayList<>());
        });
        Set<Long> fromPaper = new HashSet<>();
        cases(territory, period, fromPaper)
                .forEach((caseId, stages) -> stages.forEach((stage, from) -> {
                    if (stage == null || from.isBefore(period.from()) || from.isAfter(period.to())) {
                        return;
                    }
                    entered.merge(stage, 1L, Long::sum);
                    LocalDate next = stages.get(next(stage));
                    if (next != null) {
                        passed.merge(stage, 1L, Long::sum);
                    }
                    if (next != null && !fromPaper.contains(caseId)) {
                        days.get(stage).add(ChronoUnit.DAYS.between(from, next));
                    }
                }));
        return Arrays.stream(Stage.values())
                .map(stage -> new Passage(
                        stage.label(),
                        next(stage) == null
                                ? CaseStatus.OFFICIAL.label()
                                : next(stage).label(),
                        new Share(passed.get(stage), entered.get(stage)),
                        median(days.get(stage))))
                .toList();
    }

    /** First entry of each stage by case, for cases that entered any stage in the period; membership under null. */
    private Map<Long, Map<Stage, LocalDate>> cases(Territory territory, ReportPeriod period, Set<Long> fromPaper) {
        Map<Long, Map<Stage, LocalDate>> cases = new TreeMap<>();
        jdbc.sql(CASES)
                .param("begun", BEGUN_BY.values().stream().map(DateKind::name).toList())
                .param("announced", DateKind.ANNOUNCEMENT.name())
                .param("cells", territory.cells())
                .param("from", period.from())
                .param("to", period.to())
                .query(row -> {
                    Map<Stage, LocalDate> stages =
                            cases.computeIfAbsent(row.getLong("case_id"), id -> new java.util.HashMap<>());
                    stages.put(Stage.valueOf(row.getString("stage")), row.getObject("first_on", LocalDate.class));
                    if (row.getObject("taken_over_on") != null) {
                        fromPaper.add(row.getLong("case_id"));
                    }
                    LocalDate announced = row.getObject("announced_on", LocalDate.class);
                    if (announced != null) {
                        stages.put(null, announced);
                    }
                });
        return cases;
    }

    /** Null after the last stage. */
    private static Stage next(Stage stage) {
        return stage == Stage.CONFIRMATION ? null : Stage.values()[stage.ordinal() + 1];
    }

    private static Long median(List<Long> days) {
        if (days.isEmpty()) {
            return null;
        }
        List<Long> sorted = days.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : Math.round((sorted.get(middle - 1) + sorted.get(middle)) / 2.0);
    }
}
