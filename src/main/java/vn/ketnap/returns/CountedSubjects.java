package vn.ketnap.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.organization.UnitView;
import vn.ketnap.procedure.casefile.PersonCodes;
import vn.ketnap.report.Territory;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Gender;
import vn.ketnap.vocabulary.UnitType;

/** Reads those whom returns count: one question for the persons, one for the members of each day, whatever their number. */
@Component
@Transactional(readOnly = true)
class CountedSubjects {

    private static final Map<String, List<Counted>> EVENTS = Stream.of(Counted.values())
            .filter(counted -> counted.event().isPresent())
            .collect(Collectors.groupingBy(counted -> counted.event().get().name()));

    private final JdbcClient jdbc;
    private final UnitTree units;

    CountedSubjects(JdbcClient jdbc, UnitTree units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /** Those whose events lie between the two days; a person counts once for each event. */
    List<Subject> persons(Territory territory, Map<String, String> kinds, LocalDate from, LocalDate to) {
        List<Subject> subjects = new ArrayList<>();
        jdbc.sql(
                        """
                        select d.kind, d.business_date, c.cell_code, c.readmission, a.gender, a.birth_date, a.ethnicity,
                          a.religion, a.youth_union_member, a.special_groups, a.education, a.occupation_code,
                          a.profession_code, a.academic_title, a.source_codes
                        from case_date d
                        join admission_case c on c.id = d.case_id
                        join applicant a on a.id = c.applicant_id
                        where d.kind in (:kinds) and d.business_date between :from and :to and c.cell_code in (:cells)""")
                .param("kinds", EVENTS.keySet())
                .param("from", from)
                .param("to", to)
                .param("cells", territory.cells())
                .query(row -> {
                    LocalDate on = row.getObject("business_date", LocalDate.class);
                    Map<Fact, Set<String>> facts = personFacts(row, on);
                    String cell = row.getString("cell_code");
                    facts.put(Fact.UNIT_KIND, kindOf(cell, kinds));
                    boolean official = row.getString("kind").equals(DateKind.CONFIRMATION_DECISION.name());
                    facts.put(Fact.MEMBERSHIP, Set.of(membership(official)));
                    EVENTS.get(row.getString("kind"))
                            .forEach(counted -> subjects.add(new Subject(counted, cell, on, facts)));
                });
        return subjects;
    }

    private static Map<Fact, Set<String>> personFacts(ResultSet row, LocalDate on) throws SQLException {
        Map<Fact, Set<String>> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.GENDER, Set.of(Gender.valueOf(row.getString("gender")).label()));
        facts.put(Fact.ETHNICITY, Set.of(row.getString("ethnicity")));
        facts.put(Fact.RELIGION, Set.of(row.getString("religion")));
        facts.put(Fact.YOUTH_UNION, Set.of(Fact.yes(row.getBoolean("youth_union_member"))));
        facts.put(Fact.GROUP, Set.copyOf(PersonCodes.split(row.getString("special_groups"))));
        facts.put(Fact.READMISSION, Set.of(Fact.yes(row.getBoolean("readmission"))));
        facts.put(Fact.EDUCATION, Set.of(row.getString("education")));
        facts.put(Fact.OCCUPATION, known(row.getString("occupation_code")));
        facts.put(Fact.PROFESSION, known(row.getString("profession_code")));
        facts.put(Fact.ACADEMIC_TITLE, known(row.getString("academic_title")));
        facts.put(Fact.SOURCE, Set.copyOf(PersonCodes.split(row.getString("source_codes"))));
        facts.put(Fact.AGE, age(row.getObject("birth_date", LocalDate.class), on));
        return facts;
    }

    /** The members of the register at the end of a day. */
    List<Subject> members(Territory territory, Map<String, String> kinds, LocalDate on) {
        List<Subject> subjects = new ArrayList<>();
        jdbc.sql(
                        """
                        select cell_code, birth_date, official_date from party_member
                        where party_date <= :day and (left_on is null or left_on > :day) and cell_code in (:cells)""")
                .param("day", on)
                .param("cells", territory.cells())
                .query(row -> {
                    Map<Fact, Set<String>> facts = new EnumMap<>(Fact.class);
                    LocalDate official = row.getObject("official_date", LocalDate.class);
                    facts.put(Fact.MEMBERSHIP, Set.of(membership(official != null && !official.isAfter(on))));
                    facts.put(Fact.AGE, age(row.getObject("birth_date", LocalDate.class), on));
                    facts.put(Fact.UNIT_KIND, kindOf(row.getString("cell_code"), kinds));
                    subjects.add(new Subject(Counted.MEMBERS, row.getString("cell_code"), on, facts));
                });
        return subjects;
    }

    /** The units of the territory that stand on a day; {@code admitting} are the cells that admitted somebody. */
    List<Subject> units(Territory territory, Map<String, String> kinds, Set<String> admitting, LocalDate on) {
        Map<String, Boolean> admits = new HashMap<>();
        admitting.forEach(cell -> {
            for (UnitView unit = units.unit(cell); unit != null; unit = parent(unit)) {
                admits.put(unit.code(), true);
            }
        });
        return codes(territory).stream()
                .map(units::unit)
                .filter(unit -> unit.validOn(on))
                .map(unit -> {
                    UnitView above = parent(unit);
                    Map<Fact, Set<String>> facts = new EnumMap<>(Fact.class);
                    facts.put(Fact.LEVEL, Set.of(level(unit, above)));
                    facts.put(
                            Fact.ABOVE,
                            above == null ? Set.of() : Set.of(above.type().label()));
                    facts.put(Fact.AUTHORIZED, Set.of(Fact.yes(unit.authorizedOn(on))));
                    facts.put(Fact.DELEGATED, Set.of(Fact.yes(unit.delegated())));
                    facts.put(Fact.ADMITS, Set.of(Fact.yes(admits.getOrDefault(unit.code(), false))));
                    facts.put(Fact.UNIT_KIND, kindOf(unit.code(), kinds));
                    return new Subject(Counted.UNITS, unit.code(), on, facts);
                })
                .toList();
    }

    /** Grassroots units of the territory on a day: committees, and cells that stand directly under a higher one. */
    List<UnitView> grassroots(Territory territory, LocalDate on) {
        return codes(territory).stream()
                .map(units::unit)
                .filter(unit -> unit.validOn(on) && isGrassroots(unit, parent(unit)))
                .toList();
    }

    private Set<String> codes(Territory territory) {
        Set<String> codes = new TreeSet<>();
        territory.parts().forEach(part -> codes.addAll(units.below(part.code())));
        territory.path().stream()
                .skip(Math.max(0, territory.path().size() - 1))
                .forEach(unit -> codes.add(unit.code()));
        return codes;
    }

    private static String level(UnitView unit, UnitView above) {
        return unit.type() == UnitType.CELL && isGrassroots(unit, above)
                ? "Chi bộ cơ sở"
                : unit.type().label();
    }

    private static boolean isGrassroots(UnitView unit, UnitView above) {
        return unit.type() == UnitType.GRASSROOTS
                || unit.type() == UnitType.CELL
                        && above != null
                        && above.type() != UnitType.GRASSROOTS
                        && above.type() != UnitType.SECTION;
    }

    /** The sort of the grassroots unit that a unit is or belongs to. */
    private Set<String> kindOf(String code, Map<String, String> kinds) {
        for (UnitView unit = units.find(code).orElse(null); unit != null; unit = parent(unit)) {
            String kind = kinds.get(unit.code());
            if (kind != null) {
                return Set.of(kind);
            }
        }
        return Set.of();
    }

    private UnitView parent(UnitView unit) {
        return unit.parentCode() == null ? null : units.find(unit.parentCode()).orElse(null);
    }

    private static Set<String> age(LocalDate birth, LocalDate on) {
        return Set.of(String.valueOf(Period.between(birth, on).getYears()));
    }

    private static Set<String> known(String code) {
        return code == null ? Set.of() : Set.of(code);
    }

    private static String membership(boolean official) {
        return official ? "chính thức" : "dự bị";
    }
}
