package vn.ketnap.vocabulary;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.ketnap.platform.Labelled;

/** What an officer may do in a unit. The {@link #id()} is part of the contract with processes and groups. */
public enum Role implements Labelled {
    CELL_SECRETARY("cell-secretary", "Bí thư chi bộ", EnumSet.of(UnitType.CELL)),
    SECTION_OFFICER("section-officer", "Cán bộ đảng ủy bộ phận", EnumSet.of(UnitType.SECTION)),
    GRASSROOTS_OFFICER(
            "grassroots-officer",
            "Cán bộ tổ chức đảng ủy cơ sở",
            EnumSet.range(UnitType.GRASSROOTS, UnitType.PROVINCE)),
    ORGANIZATION_BOARD(
            "organization-board", "Cán bộ ban tổ chức", EnumSet.range(UnitType.GRASSROOTS, UnitType.PROVINCE)),
    POLITICAL_CENTER(
            "political-center", "Cán bộ trung tâm chính trị", EnumSet.range(UnitType.GRASSROOTS, UnitType.PROVINCE)),
    YOUTH_UNION("youth-union", "Cán bộ Đoàn Thanh niên", EnumSet.allOf(UnitType.class)),
    TRADE_UNION("trade-union", "Cán bộ công đoàn", EnumSet.allOf(UnitType.class)),
    HELPER("helper", "Đảng viên giúp đỡ", EnumSet.of(UnitType.CELL)),
    MANAGER("manager", "Lãnh đạo cấp ủy", EnumSet.allOf(UnitType.class)),
    ADMINISTRATOR("administrator", "Quản trị hệ thống", EnumSet.allOf(UnitType.class));

    private final String id;
    private final String label;
    private final Set<UnitType> levels;

    Role(String id, String label, Set<UnitType> levels) {
        this.id = id;
        this.label = label;
        this.levels = levels;
    }

    /** The name used in groups and process models, for example {@code cell-secretary}. */
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return label;
    }

    /** The role with that id; empty for any other text. */
    public static Optional<Role> byId(String id) {
        return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
    }

    /**
     * The role that a rule table names by its id.
     *
     * @throws IllegalArgumentException when no role has it
     */
    public static Role withId(String id) {
        return byId(id).orElseThrow(() -> new IllegalArgumentException("No role " + id));
    }

    /** Whether units of that level know this role. */
    public boolean existsAt(UnitType type) {
        return levels.contains(type);
    }
}
