package vn.ketnap.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.procedure.casefile.CodeList;
import vn.ketnap.procedure.casefile.Codes;
import vn.ketnap.procedure.casefile.NewApplicant;
import vn.ketnap.procedure.casefile.PersonCodes;
import vn.ketnap.regulation.AgeGroup;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.report.Territory;
import vn.ketnap.vocabulary.Education;
import vn.ketnap.vocabulary.Gender;

/** Describes those who were admitted in a period: the breakdown of the half-yearly and yearly returns. */
@Component
@Transactional(readOnly = true)
public class Compositions {

    /** Names of the state lists that mean "not a minority" and "no religion". */
    private static final String MAJORITY = "Kinh";

    private static final String NO_RELIGION = "Không";

    private static final String YOUTH_UNION = "Đoàn viên Đoàn TNCS Hồ Chí Minh";

    private final JdbcClient jdbc;
    private final Regulations regulations;
    private final Codes codes;

    public Compositions(JdbcClient jdbc, Regulations regulations, Codes codes) {
        this.jdbc = jdbc;
        this.regulations = regulations;
        this.codes = codes;
    }

    private record Admitted(
            Gender gender,
            AgeGroup age,
            int years,
            String ethnicity,
            String religion,
            Education education,
            boolean youthUnion,
            List<String> sources) {}

    /** Those whose ceremony lies in the period. */
    public Composition of(Territory territory, ReportPeriod period) {
        List<Admitted> all = jdbc.sql(
                        """
                        select a.gender, a.birth_date, a.ethnicity, a.religion, a.education, a.source_codes,
                          a.youth_union_member, d.business_date
                        from case_date d
                        join admission_case c on c.id = d.case_id
                        join applicant a on a.id = c.applicant_id
                        where d.kind = :kind and d.business_date between :from and :to and c.cell_code in (:cells)""")
                .param("kind", Goal.ADMITTED.counted().name())
                .param("from", period.from())
                .param("to", period.to())
                .param("cells", territory.cells())
                .query((row, i) -> {
                    LocalDate birth = row.getObject("birth_date", LocalDate.class);
                    LocalDate on = row.getObject("business_date", LocalDate.class);
                    return new Admitted(
                            Gender.valueOf(row.getString("gender")),
                            regulations.ageGroup(birth, on),
                            Period.between(birth, on).getYears(),
                            row.getString("ethnicity"),
                            row.getString("religion"),
                            Education.valueOf(row.getString("education")),
                            row.getBoolean("youth_union_member"),
                            PersonCodes.split(row.getString("source_codes")));
                })
                .list();
        return new Composition(
                all.size(),
                share(all, person -> person.gender() == Gender.FEMALE),
                share(all, person -> person.age().youth()),
                share(all, person -> isAnother(person.ethnicity(), MAJORITY)),
                share(all, person -> isAnother(person.religion(), NO_RELIGION)),
                averageAge(all),
                all.stream()
                        .map(person -> person.age().label())
                        .distinct()
                        .sorted()
                        .map(label -> new Composition.Group(
                                label, share(all, person -> person.age().label().equals(label))))
                        .toList(),
                Arrays.stream(Education.values())
                        .map(step -> new Composition.Group(
                                sentence(step.label()), share(all, person -> person.education() == step)))
                        .filter(Compositions::isAnybody)
                        .toList(),
                Stream.concat(
                                Stream.of(new Composition.Group(YOUTH_UNION, share(all, Admitted::youthUnion))),
                                codes.all().get(CodeList.SOURCE).stream()
                                        .map(source -> new Composition.Group(
                                                source.label(), share(all, person -> person.sources()
                                                        .contains(source.code())))))
                        .filter(Compositions::isAnybody)
                        .toList());
    }

    /** What the papers do not tell is in no group. */
    private static boolean isAnother(String said, String usual) {
        return !usual.equals(said) && !NewApplicant.UNKNOWN.equals(said);
    }

    private static boolean isAnybody(Composition.Group group) {
        return group.share().part() > 0;
    }

    private static Share share(List<Admitted> all, Predicate<Admitted> some) {
        return new Share(all.stream().filter(some).count(), all.size());
    }

    private static BigDecimal averageAge(List<Admitted> all) {
        return all.isEmpty()
                ? null
                : BigDecimal.valueOf(all.stream().mapToLong(Admitted::years).sum())
                        .divide(BigDecimal.valueOf(all.size()), 1, RoundingMode.HALF_UP);
    }

    private static String sentence(String label) {
        return label.substring(0, 1).toUpperCase() + label.substring(1);
    }
}
