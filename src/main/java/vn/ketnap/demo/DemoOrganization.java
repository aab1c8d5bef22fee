package vn.ketnap.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import vn.ketnap.organization.RoleInUnit;
import vn.ketnap.vocabulary.Role;
import vn.ketnap.vocabulary.UnitType;

/** A made-up province-level organisation, always the same for a size: units, who holds which office, members. */
final class DemoOrganization {

    static final String ADMINISTRATOR = "quantri";

    /** In every second cell a helper has a login of his own; in the small organisation in every cell. */
    private static final int CELLS_PER_HELPER_LOGIN = 2;

    private final RandomGenerator random = new SplittableRandom(2026);
    private final List<DemoUnit> units;
    private final List<Officer> officers = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private final Map<String, String> loginByGroup = new HashMap<>();

    DemoOrganization(DemoSize size) {
        units = DemoUnits.of(size);
        units.forEach(this::appoint);
        List<DemoUnit> cells = cells();
        for (int i = 1; i <= cells.size(); i++) {
            boolean helper = size == DemoSize.SMALL || i % CELLS_PER_HELPER_LOGIN == 0;
            enrol(cells.get(i - 1), helper, DemoUnits.share(size.members(), cells.size(), i));
        }
    }

    /** A person in an office. */
    record Officer(String login, String fullName, Role role, String unit) {}

    /**
     * A member of a cell.
     *
     * @param yearsInParty since how many years
     * @param age at admission
     * @param login null for most
     */
    record Member(String code, String fullName, String cell, int yearsInParty, int age, String login) {}

    List<DemoUnit> units() {
        return units;
    }

    /** The topmost unit. */
    DemoUnit top() {
        return units.get(0);
    }

    /** Name of the unit with that code. */
    String name(String code) {
        return unit(code).name();
    }

    /** Code of the committee of a cell: grassroots, or the topmost one for a cell directly under it. */
    String grassrootsOf(String cell) {
        DemoUnit above = unit(unit(cell).parent());
        return above.type() == UnitType.SECTION ? above.parent() : above.code();
    }

    List<DemoUnit> cells() {
        return units.stream().filter(DemoUnit::isCell).toList();
    }

    List<Officer> officers() {
        return List.copyOf(officers);
    }

    List<Member> members() {
        return List.copyOf(members);
    }

    /** The login that does the tasks of a group; null when nobody does. */
    String login(String group) {
        return loginByGroup.get(group);
    }

    private DemoUnit unit(String code) {
        return units.stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void appoint(DemoUnit unit) {
        String suffix =
                unit.type() == UnitType.SUPERIOR ? "" : "." + unit.code().toLowerCase(java.util.Locale.ROOT);
        switch (unit.type()) {
            case CELL -> appoint("bithu" + suffix, unit, Role.CELL_SECRETARY);
            case SECTION -> appoint("bophan" + suffix, unit, Role.SECTION_OFFICER);
            case GRASSROOTS -> {
                // one officer looks after the cells and prepares the committee's decisions, as in most places
                appoint("canbo" + suffix, unit, Role.GRASSROOTS_OFFICER, Role.ORGANIZATION_BOARD);
                appoint("lanhdao" + suffix, unit, Role.MANAGER);
                appoint("doan" + suffix, unit, Role.YOUTH_UNION);
                appoint("congdoan" + suffix, unit, Role.TRADE_UNION);
            }
            default -> {
                appoint("bantochuc", unit, Role.ORGANIZATION_BOARD, Role.GRASSROOTS_OFFICER);
                appoint("trungtam", unit, Role.POLITICAL_CENTER);
                appoint("lanhdao", unit, Role.MANAGER);
                appoint("doan", unit, Role.YOUTH_UNION);
                appoint("congdoan", unit, Role.TRADE_UNION);
                appoint(ADMINISTRATOR, unit, Role.ADMINISTRATOR);
            }
        }
    }

    private void appoint(String login, DemoUnit unit, Role... roles) {
        String name = DemoNames.next(random.nextInt(5) < 2, random);
        for (Role role : roles) {
            officers.add(new Officer(login, name, role, unit.code()));
            loginByGroup.put(new RoleInUnit(role, unit.code()).group(), login);
        }
    }

    private void enrol(DemoUnit cell, boolean helper, int count) {
        String helperLogin = helper ? "giupdo" + suffix(cell) : null;
        for (int i = 0; i < count; i++) {
            boolean isHelper = i == 1 && helper;
            String name = i == 0 ? secretaryOf(cell) : DemoNames.next(random.nextInt(5) < 2, random);
            members.add(new Member(
                    "DV%06d".formatted(members.size() + 1),
                    name,
                    cell.code(),
                    4 + random.nextInt(26),
                    20 + random.nextInt(15),
                    isHelper ? helperLogin : null));
            if (isHelper) {
                officers.add(new Officer(helperLogin, name, Role.HELPER, cell.code()));
                loginByGroup.put(new RoleInUnit(Role.HELPER, cell.code()).group(), helperLogin);
            }
        }
    }

    /** Logins below the top say which unit they belong to. */
    private static String suffix(DemoUnit unit) {
        return unit.type() == UnitType.SUPERIOR ? "" : "." + unit.code().toLowerCase(Locale.ROOT);
    }

    private String secretaryOf(DemoUnit cell) {
        String login = login(new RoleInUnit(Role.CELL_SECRETARY, cell.code()).group());
        return officers.stream()
                .filter(officer -> officer.login().equals(login))
                .map(Officer::fullName)
                .findFirst()
                .orElseThrow();
    }
}
