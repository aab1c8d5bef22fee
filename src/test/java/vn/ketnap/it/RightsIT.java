package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.SessionRepository;
import vn.ketnap.KetNapTest;
import vn.ketnap.demo.Workflow;
import vn.ketnap.engine.login.SessionAges;
import vn.ketnap.imports.OrganizationImport;
import vn.ketnap.it.RightsCases.Case;
import vn.ketnap.it.RightsCast.Person;
import vn.ketnap.it.RightsTable.Operation;
import vn.ketnap.it.RightsTable.Relation;
import vn.ketnap.it.Visitor.Answer;
import vn.ketnap.organization.Accounts;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.platform.BusinessClock;

/**
 * The table {@code security/rights.csv} executed over HTTP: every operation by every login on cases of every kind of cell
 * at several points of the procedure, with the real ids, as somebody would send them who learned them elsewhere. The normal
 * build takes one case for each operation, kind of person and relation to the case, and one other method for each address,
 * about a quarter of all cells; {@code -Dketnap.full=true} takes them all.
 */
@KetNapTest
class RightsIT {

    private static final Logger LOG = LoggerFactory.getLogger(RightsIT.class);
    private static final boolean FULL = Boolean.getBoolean("ketnap.full");
    private static final String OTHER = "nguoi.khac";

    /** What the table's operations must leave as it is; the grants of whoever takes a task aside. */
    private static final List<String> STATE = List.of(
            "select id_, name_, assignee_ from act_ru_task order by id_",
            "select id_, act_id_, suspension_state_ from act_ru_execution order by id_",
            "select id_, name_, text_, long_ from act_ru_variable order by id_",
            "select id_, retries_ from act_ru_job order by id_",
            "select id_ from act_ru_incident order by id_",
            "select id_, name_ from act_ru_filter order by id_",
            "select id_, perms_ from act_ru_authorization where resource_type_ <> 7 and resource_id_ <> '" + OTHER
                    + "' order by id_",
            "select id_, first_, pwd_ from act_id_user where id_ <> '" + OTHER + "' order by id_",
            "select * from act_id_membership where user_id_ <> '" + OTHER + "' order by user_id_, group_id_",
            "select id_ from act_re_deployment order by id_",
            "select * from admission_case order by id",
            "select id, paper from case_document order by id",
            "select * from target order by 1, 2, 3",
            "select * from officer order by id");

    @Autowired
    CaseRun run;

    @Autowired
    Workflow workflow;

    @Autowired
    ProcessEngine engine;

    @Autowired
    OrganizationImport imports;

    @Autowired
    Accounts accounts;

    @Autowired
    UnitTree units;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate database;

    @Autowired
    SessionRepository<?> sessions;

    @LocalServerPort
    int port;

    private RightsCast cast;
    private RightsCases makers;
    private List<Case> cases;
    private List<Person> people;
    private Map<String, String> common;
    private Operation reading;

    private final List<String> wrong = new ArrayList<>();
    private final Set<String> met = new HashSet<>();
    private final Map<String, Answer> unknownAnswers = new HashMap<>();
    private int cells;

    @BeforeEach
    void open() {
        cast = new RightsCast(run, imports, accounts, engine.getIdentityService(), database, units, clock, port);
        makers = new RightsCases(run, workflow, engine, database);
        cast.hire();
        cases = makers.make(FULL, RightsCast.HELPER);
        people = cast.signIn(new SessionAges(sessions, database));
        new People(accounts, engine.getIdentityService()).given(OTHER);
        common = makers.common(OTHER);
    }

    @AfterEach
    void close() {
        makers.tidy(RightsCast.HELPER);
        cast.dismiss();
        engine.getIdentityService().deleteUser(OTHER);
    }

    @Test
    void everyCellOfTheTableIsAsItSays() throws IOException {
        List<String> before = state();
        List<Operation> operations = RightsTable.operations();
        reading = operations.stream()
                .filter(operation -> operation.name().equals("case"))
                .findFirst()
                .orElseThrow();
        operations.forEach(this::tryAsTheTableSays);
        int ofTheTable = cells;
        tryByOtherMethods(RightsTable.otherMethods(operations));

        LOG.info(
                "{} cells of {} operations by {} people on {} cases and {} by other methods, 0 skipped, {} wrong",
                ofTheTable,
                operations.size(),
                people.size(),
                cases.size(),
                cells - ofTheTable,
                wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(state()).isEqualTo(before);
        assertThat(cells).isGreaterThan(FULL ? 20_000 : 4_500);
    }

    private void tryAsTheTableSays(Operation operation) {
        List<Case> on = new ArrayList<>(cases);
        Collections.rotate(on, met.size());
        boolean aboutACase = isAboutACase(operation);
        for (Person person : people) {
            for (Case each : aboutACase ? on : on.subList(0, 1)) {
                String cell = operation.name() + person.kind();
                if (aboutACase && person.isSignedIn()) {
                    cell += relations(person, each) + " " + isGone(operation, each);
                }
                if (met.add(cell) || FULL) {
                    check(operation, person, each);
                }
            }
        }
    }

    /** The wall for technicians, which is wide, has its own test. */
    private void tryByOtherMethods(List<Operation> operations) {
        Set<String> addresses = new HashSet<>();
        List<Person> others = people.stream()
                .filter(person -> !person.role().equals("technician"))
                .toList();
        for (Operation operation : operations) {
            if (addresses.add(operation.path()) || FULL) {
                check(operation, others.get(cells % others.size()), cases.get(0));
            }
        }
    }

    private void check(Operation operation, Person person, Case on) {
        cells++;
        boolean allowed = isAllowed(operation, person, on);
        Answer answer = send(operation, person, ids(on, person));
        String said = fault(operation, person, on, allowed, answer);
        if (said != null) {
            wrong.add("%s %s by %s on %s %s: %s, %d %s"
                    .formatted(
                            operation.method(),
                            operation.name(),
                            person.login().isEmpty() ? person.kind() : person.login(),
                            on.person(),
                            relations(person, on),
                            said,
                            answer.status(),
                            answer.body()
                                    .substring(0, Math.min(200, answer.body().length()))));
        }
    }

    /** What is wrong with an answer, null when it is as it must be. */
    private String fault(Operation operation, Person person, Case on, boolean allowed, Answer answer) {
        if (answer.status() >= 500) {
            return "breaks";
        }
        if (cases.stream()
                .anyMatch(each -> !mayKnow(operation, person, each) && tells(operation, person, answer, each))) {
            return "tells of a case";
        }
        if (allowed) {
            boolean expected = operation.answer() == 0
                    ? answer.status() < 300 && !(isNothing(answer) && isAboutACase(operation))
                    : answer.status() == operation.answer();
            return expected ? null : "is refused";
        }
        if (!isDenied(operation, person, on, answer)) {
            return "is not refused";
        }
        // whoever may read a case is told that adding to it is another right, and that nothing is left to do in it
        boolean known = Set.of(200, 403, 409).contains(answer.status()) && mayKnow(operation, person, on);
        return answer.status() == 401 || known || looksLikeUnknown(operation, person, answer)
                ? null
                : "tells that there is such a thing";
    }

    /** Who is not signed in hears nothing but that; who may know of the case, that somebody else was there before. */
    private boolean isDenied(Operation operation, Person person, Case on, Answer answer) {
        return switch (answer.status()) {
            case 200 -> person.isSignedIn() && isAboutACase(operation) && isNothing(answer);
            // in words, for something that is nobody else's
            case 400 -> !isAboutACase(operation) && answer.body().contains("\"Refused\"");
            case 401 -> !person.isSignedIn();
            // 405: the address of another operation, which nobody calls in this way
            case 403, 404, 405 -> person.isSignedIn();
            case 409 -> mayKnow(operation, person, on);
            default -> false;
        };
    }

    private boolean isAboutACase(Operation operation) {
        return operation.ids().stream().anyMatch(cases.get(0).ids()::containsKey);
    }

    private static boolean isNothing(Answer answer) {
        return Set.of("[]", "{}", "{\"count\":0}", "{\"hits\":[],\"more\":false}")
                .contains(answer.body());
    }

    private boolean looksLikeUnknown(Operation operation, Person person, Answer answer) {
        Map<String, String> unknown = unknown(operation);
        if (unknown.keySet().stream().noneMatch(operation.ids()::contains)) {
            return true;
        }
        Map<String, String> ids = ids(cases.get(0), person);
        ids.putAll(unknown);
        Answer expected = unknownAnswers.computeIfAbsent(
                operation.name() + person.kind() + answer.status(), unseen -> send(operation, person, ids));
        return expected.status() == answer.status() && expected.told().equals(answer.told());
    }

    private Answer send(Operation operation, Person person, Map<String, String> ids) {
        String body = filled(operation.body(), ids);
        String url = filled(operation.url(), ids);
        if (body.startsWith("upload ")) {
            String part =
                    "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\nx\r\n--part--\r\n";
            return person.browser()
                    .send(
                            operation.method(),
                            url,
                            "multipart/form-data; boundary=part",
                            part.formatted(body.substring(7)));
        }
        return person.browser().send(operation.method(), url, body.isEmpty() ? null : "application/json", body);
    }

    private static String filled(String text, Map<String, String> ids) {
        String filled = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }

    private Map<String, String> ids(Case on, Person person) {
        Map<String, String> ids = new HashMap<>(common);
        ids.putAll(on.ids());
        ids.put("login", person.login().isEmpty() ? OTHER : person.login());
        ids.put("password", person.password());
        return ids;
    }

    /** Ids of the same looks that lead nowhere. Models are no secret. */
    private Map<String, String> unknown(Operation operation) {
        Map<String, String> unknown =
                new HashMap<>(isAboutACase(operation) ? cases.get(0).ids() : common);
        unknown.keySet().removeAll(Set.of("definition", "stageDefinition", "decision"));
        unknown.replaceAll((kind, id) -> switch (kind) {
            case "number", "runningCase", "openTaskCase" -> id.replaceAll("\\d+$", "9999999");
            case "cell" -> "CB9999";
            case "other" -> "ai.do";
            case "group" -> "cell-secretary.CB9999";
            default -> UUID.randomUUID().toString();
        });
        return unknown;
    }

    private boolean isAllowed(Operation operation, Person person, Case on) {
        return !isGone(operation, on) && operation.isAllowed(person.role(), relations(person, on));
    }

    private static boolean isGone(Operation operation, Case on) {
        return operation.ids().stream().anyMatch(on.gone()::contains);
    }

    /** Whether the person may learn that there is such a case; the technician sees the engine's side of every one. */
    private boolean mayKnow(Operation operation, Person person, Case on) {
        Set<Relation> relations = relations(person, on);
        return relations.contains(Relation.HOLDER)
                || relations.contains(Relation.ACTOR)
                || reading.isAllowed(person.role(), relations)
                || person.role().equals("technician") && !operation.isOwn();
    }

    /**
     * Administrators read the whole trail and put cases under another regulation, and technicians see every task: there stand
     * numbers of cases and no names.
     */
    private static boolean tells(Operation operation, Person person, Answer answer, Case about) {
        boolean numbered = Set.of("administrator", "technician").contains(person.role())
                && (operation.path().contains("/ketnap/trail")
                        || operation.path().contains("/ketnap/cases-by-law")
                        || operation.path().contains("/ketnap/tasks/"));
        Stream<String> ids = Stream.of("number", "task", "instance", "stage").map(about.ids()::get);
        return Stream.concat(Stream.of(about.person()), numbered ? Stream.empty() : ids)
                .anyMatch(answer.body()::contains);
    }

    private Set<Relation> relations(Person person, Case on) {
        Set<Relation> relations = EnumSet.of(Relation.ANYWHERE);
        if (!person.unit().isEmpty()) {
            relations.add(ofUnits(person.unit(), on.cell()));
        }
        if (person.group().equals(on.holder())) {
            relations.add(Relation.HOLDER);
        }
        if (on.actors().contains(person.login())) {
            relations.add(Relation.ACTOR);
        }
        if (!on.helper().isEmpty() && person.login().equals(on.helper())) {
            relations.add(Relation.HELPER);
        }
        return relations;
    }

    private Relation ofUnits(String unit, String cell) {
        if (unit.equals(cell)) {
            return Relation.OWN;
        }
        if (units.isBelow(cell, unit)) {
            return Relation.BELOW;
        }
        return units.unit(cell).parentCode().equals(units.unit(unit).parentCode())
                ? Relation.SIBLING
                : Relation.FOREIGN;
    }

    private List<String> state() {
        return STATE.stream()
                .map(query -> database.queryForList(query).toString())
                .toList();
    }
}
