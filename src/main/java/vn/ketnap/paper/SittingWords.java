package vn.ketnap.paper;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.ketnap.procedure.register.CaseHistory.Figures;
import vn.ketnap.procedure.register.CaseHistory.Minutes;
import vn.ketnap.voting.Percent;

/** What the papers of one sitting say of all its persons, each a line. */
final class SittingWords {

    private static final String DECISION = "ADMISSION_DECISION";

    private SittingWords() {}

    /** What papers about one case say in their place: nothing. */
    static void open(Map<String, Value> values) {
        for (String tag : List.of("so_nguoi", "danh_sach", "phieu", "ket_qua_cac_cap", "ket_qua")) {
            values.put(tag, Value.none());
        }
    }

    /**
     * Adds the lists.
     *
     * @param each what the papers of each case would say
     */
    static void add(List<CaseContents> cases, List<Map<String, Value>> each, Map<String, Value> values) {
        values.put("so_nguoi", Value.known(Wording.count(cases.size())));
        values.put("danh_sach", lines(each, SittingWords::person));
        values.put("phieu", lines(each, person -> "%s, %s: ☐\u00a0Đồng\u00a0ý   ☐\u00a0Không\u00a0đồng\u00a0ý"
                .formatted(person.get("ho_ten").text(), person.get("chi_bo").text())));
        values.put(
                "ket_qua_cac_cap",
                lines(
                        each,
                        person -> person.get("ho_ten").text() + ": "
                                + person.get("bieu_quyet_cac_cap")
                                        .text()
                                        .replace("\n- ", " ")
                                        .replaceFirst("^- ", "")));
        boolean voted = cases.stream().allMatch(one -> one.vote(DECISION).isPresent());
        List<String> results = IntStream.range(0, cases.size())
                .mapToObj(i -> "%d. %s: %s."
                        .formatted(
                                i + 1,
                                each.get(i).get("ho_ten").text(),
                                cases.get(i)
                                        .vote(DECISION)
                                        .map(SittingWords::result)
                                        .orElse(Value.DOTS)))
                .toList();
        values.put("ket_qua", voted ? Value.list(results) : new Value(Value.State.OPEN, results, null, null));
    }

    private static String person(Map<String, Value> person) {
        return "%s, sinh %s, quê quán: %s, thuộc %s."
                .formatted(
                        person.get("ho_ten").text(),
                        person.get("ngay_sinh").text(),
                        person.get("que_quan").text(),
                        person.get("he_thong").text());
    }

    private static String result(Minutes minutes) {
        Figures figures = minutes.vote().figures();
        return "%d/%d tán thành (đạt %s%%), %d không tán thành; %s"
                .formatted(
                        figures.yes(),
                        figures.eligible(),
                        Percent.of(figures.yes(), figures.eligible()),
                        figures.no(),
                        minutes.vote().reached() ? "đồng ý kết nạp" : "không đồng ý kết nạp");
    }

    private static Value lines(List<Map<String, Value>> each, Function<Map<String, Value>, String> line) {
        return Value.list(IntStream.range(0, each.size())
                .mapToObj(i -> (i + 1) + ". " + line.apply(each.get(i)))
                .toList());
    }
}
