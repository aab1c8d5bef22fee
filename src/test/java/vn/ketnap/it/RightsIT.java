package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.it.CaseRun.PASSWORD;
import static vn.ketnap.it.Visitor.ENGINE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.io.ClassPathResource;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestOrganization;
import vn.ketnap.demo.Workflow.OpenTask;
import vn.ketnap.engine.login.SessionAges;
import vn.ketnap.organization.Accounts;
import vn.ketnap.organization.Role;
import vn.ketnap.organization.RoleInUnit;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.platform.BusinessClock;

/**
 * The table {@code security/rights.csv} executed over HTTP: every operation by every login of the test organisation on a
 * case of every kind of cell, with the real ids, as somebody would send them who learned them elsewhere.
 */
@KetNapTest
class RightsIT {

    private static final Logger LOG = LoggerFactory.getLogger(RightsIT.class);

    private static final List<String> CELLS = List.of(
            TestOrganization.ORDINARY_CELL,
            TestOrganization.SECTION_CELL,
            TestOrganization.AUTHORIZED_CELL,
            TestOrganization.DIRECT_CELL);

    /** In the name of every person whom the test nominates. */
    private static final String NOMINATED = "Phương Thảo";

    private static final String FORMER = "nguoi.cu";
    private static final String DELETED = "nguoi.xoa";

    private enum Relation {
        HOLDER,
        OWN,
        BELOW,
        SIBLING,
        FOREIGN,
        FORMER,
        DELETED,
        ANONYMOUS
    }

    private record Operation(
            String name, String method, String path, String body, Map<Relation, List<String>> allowed) {}

    private record Case(String cell, String number, String holder, Map<String, String> ids) {}

    private record Person(String login, String role, String unit, Visitor browser) {}

    @Autowired
    CaseRun run;

    @Autowired
    IdentityService identity;

    @Autowired
    RuntimeService runtime;

    @Autowired
    FilterService filters;

    @Autowired
    Accounts accounts;

    @Autowired
    UnitTree units;

    @Autowired
    BusinessClock clock;

    @Autowired
    ServletWebServerApplicationContext application;

    @LocalServerPort
    int port;

    @Test
    void everyCellOfTheTableIsAsItSays() throws IOException {
        List<Case> cases = CELLS.stream().map(this::nominated).toList();
        List<Person> people = people();
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (Operation operation : operations()) {
            for (Person person : people) {
                for (Case on : cases) {
                    cells++;
                    check(operation, person, on, wrong);
                }
            }
        }
        identity.deleteUser(FORMER);
        LOG.info("{} cells of the rights table, 0 skipped, {} wrong", cells, wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(cells).isGreaterThan(2_000);
    }

    private void check(Operation operation, Person person, Case on, List<String> wrong) {
        Relation relation = relation(person, on);
        boolean allowed = isAllowed(operation, relation, person.role())
                || relation == Relation.HOLDER
                        && isAllowed(operation, ofUnits(person.unit(), on.cell()), person.role());
        Visitor.Answer answer = send(operation, person, on.ids());
        if (allowed == isDenied(answer)) {
            wrong.add("%s by %s on %s (%s): %d %s"
                    .formatted(operation.name(), person.login(), on.cell(), relation, answer.status(), answer.body()));
        } else if (!allowed && answer.body().contains(NOMINATED)) {
            wrong.add("%s by %s tells a name".formatted(operation.name(), person.login()));
        } else if (!allowed && operation.path().startsWith("/camunda/api/ketnap/")) {
            Visitor.Answer unknown = send(operation, person, unknown());
            if (unknown.status() != answer.status() || !unknown.told().equals(answer.told())) {
                wrong.add("%s by %s tells that the case exists".formatted(operation.name(), person.login()));
            }
        }
    }

    /** Refused, or answered as if there were nothing. A form that is refused for its content was let in. */
    private static boolean isDenied(Visitor.Answer answer) {
        return Set.of(401, 403, 404).contains(answer.status())
                || answer.status() >= 400 && !answer.body().contains("cần sửa")
                || answer.body().contains("qua biểu mẫu")
                || Set.of("[]", "{\"count\":0}").contains(answer.body());
    }

    private Visitor.Answer send(Operation operation, Person person, Map<String, String> ids) {
        String path = operation.path().startsWith("/camunda/") ? operation.path() : ENGINE + operation.path();
        String type = operation.body().isEmpty() ? null : "application/json";
        return person.browser().send(operation.method(), filled(path, ids), type, filled(operation.body(), ids));
    }

    private static String filled(String text, Map<String, String> ids) {
        String filled = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }

    private static Map<String, String> unknown() {
        Map<String, String> ids = new LinkedHashMap<>();
        List.of("task", "instance", "stage", "filter")
                .forEach(kind -> ids.put(kind, UUID.randomUUID().toString()));
        ids.put("number", "KN-2025-999999");
        return ids;
    }

    private static boolean isAllowed(Operation operation, Relation relation, String role) {
        List<String> roles = operation.allowed().get(relation);
        return roles.contains("any") || roles.contains(role);
    }

    private Relation relation(Person person, Case on) {
        if (person.unit().isEmpty()) {
            return Relation.valueOf(person.role());
        }
        return person.login().equals(on.holder()) ? Relation.HOLDER : ofUnits(person.unit(), on.cell());
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

    private Case nominated(String cell) {
        String number = run.nominate(cell, LocalDate.of(2025, 9, 1), Map.of());
        OpenTask task = run.open(number, "recordSympathizerResolution");
        ProcessInstance root = instance(number, "partyAdmission");
        Map<String, String> ids = Map.of(
                "number", number,
                "task", task.id(),
                "instance", root.getId(),
                "stage", instance(number, "sympathizer").getId(),
                "filter", filters.createFilterQuery().list().get(0).getId());
        return new Case(cell, number, TestOrganization.login(task.group()), ids);
    }

    private ProcessInstance instance(String number, String process) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey(process)
                .singleResult();
    }

    private List<Person> people() {
        List<Person> people = new ArrayList<>();
        for (User user : identity.createUserQuery().list()) {
            String[] parts = user.getId().split("\\.");
            if (parts.length == 2
                    && Role.byId(parts[0]).isPresent()
                    && units.find(parts[1].toUpperCase(Locale.ROOT)).isPresent()) {
                run.as(user.getId());
                people.add(
                        new Person(user.getId(), parts[0], parts[1].toUpperCase(Locale.ROOT), browser(user.getId())));
            }
        }
        people.add(new Person("", "ANONYMOUS", "", new Visitor("127.0.5.1", port)));
        people.add(former());
        people.add(deleted());
        return people;
    }

    /** Had the role in the first cell while the session began. */
    private Person former() {
        People some = new People(accounts, identity);
        some.given(FORMER);
        some.setPassword(FORMER, PASSWORD);
        Person former = new Person(FORMER, "FORMER", "", browser(FORMER));
        for (String group : Set.of("cell-secretary", new RoleInUnit(Role.CELL_SECRETARY, "CB0001").group())) {
            identity.deleteMembership(FORMER, group);
        }
        clock.shiftTo(clock.offset().plus(Duration.ofSeconds(31)));
        return former;
    }

    private Person deleted() {
        People some = new People(accounts, identity);
        some.given(DELETED);
        some.setPassword(DELETED, PASSWORD);
        Person deleted = new Person(DELETED, "DELETED", "", browser(DELETED));
        identity.deleteUser(DELETED);
        new SessionAges(application).add(deleted.browser().cookie("JSESSIONID"), Duration.ofSeconds(31));
        return deleted;
    }

    private Visitor browser(String login) {
        Visitor visitor = new Visitor("127.0.5.1", port);
        assertThat(visitor.login(login, PASSWORD).status()).as(login).isEqualTo(200);
        return visitor;
    }

    private static List<Operation> operations() throws IOException {
        return new ClassPathResource("security/rights.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("operation;"))
                .map(RightsIT::operation)
                .toList();
    }

    private static Operation operation(String line) {
        String[] columns = line.split(";", -1);
        Map<Relation, List<String>> allowed = new EnumMap<>(Relation.class);
        for (Relation relation : Relation.values()) {
            allowed.put(relation, Arrays.asList(columns[4 + relation.ordinal()].split(" ")));
        }
        return new Operation(columns[0], columns[1], columns[2], columns[3], allowed);
    }
}
