package vn.ketnap.organization;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a change of units does to running cases.
 *
 * @param moves in the order of days and cases
 * @param stranded units that end with cases nobody takes over
 * @param belongings what else hangs on the units and cases: deadlines, drafts, targets, officers, calendars
 */
public record CaseMoves(List<Move> moves, List<Stranded> stranded, List<Belonging> belongings) {

    private static final int MOST_NAMED = 5;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    public CaseMoves {
        moves = List.copyOf(moves);
        stranded = List.copyOf(stranded);
        belongings = List.copyOf(belongings);
    }

    /** Of cases alone. */
    public CaseMoves(List<Move> moves, List<Stranded> stranded) {
        this(moves, stranded, List.of());
    }

    /** Of a change that touches no case. */
    public static CaseMoves none() {
        return new CaseMoves(List.of(), List.of());
    }

    /**
     * A case that moves.
     *
     * @param on first day under the new units
     * @param cell name and code before
     * @param tasks names of its open tasks
     * @param changes what moves, from the cell upwards
     * @param stays sentences on what does not move, and why
     */
    public record Move(
            LocalDate on,
            String caseNumber,
            String applicant,
            String cell,
            String stage,
            List<String> tasks,
            List<Change> changes,
            List<String> stays) {}

    /**
     * Something that hangs on a unit or on a case of it.
     *
     * @param unit name and code before the change
     * @param kind what it is, such as "Thời hạn"
     * @param name which or whose
     * @param becomes what becomes of it
     */
    public record Belonging(String unit, String kind, String name, String becomes) {}

    /**
     * One unit of a case takes the place of another.
     *
     * @param level what the unit is to the case
     * @param from name and code, "không có" without any
     * @param to likewise
     */
    public record Change(String level, String from, String to) {

        /** The change within a sentence. */
        public String text() {
            return level + " từ " + from + " sang " + to;
        }
    }

    /**
     * A unit that ends although cases depend on it.
     *
     * @param since first day without the unit
     * @param unit name and code
     */
    public record Stranded(LocalDate since, String unitCode, String unit, List<String> caseNumbers) {

        /** What is to be done about it. */
        public String refusal() {
            String more = caseNumbers.size() > MOST_NAMED ? ", …" : "";
            return "%s kết thúc ngày %s khi còn %d hồ sơ đang xem xét (%s%s): ghi mã một đơn vị kế thừa cùng cấp, hoặc chuyển các đơn vị trực thuộc sang cấp trên khác trong cùng tệp."
                    .formatted(
                            unit,
                            DATE.format(since.minusDays(1)),
                            caseNumbers.size(),
                            caseNumbers.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")),
                            more);
        }
    }
}
