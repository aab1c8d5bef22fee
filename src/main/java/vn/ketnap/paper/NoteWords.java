package vn.ketnap.paper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ketnap.procedure.register.PaperView;
import vn.ketnap.regulation.PaperForm;

/** What the register keeps of a paper as running text, in the lines in which the steps write it. */
final class NoteWords {

    private static final Pattern SEATS = Pattern.compile("Có mặt (\\d+)/(\\d+) ủy viên: .*");
    private static final Pattern RECEIVER = Pattern.compile("; nơi nhận: (.*)");
    private static final Pattern REPLACED = Pattern.compile("^Thay .* bằng (.*?)\\. Lý do: ");
    private static final Pattern CEREMONY =
            Pattern.compile("(.*); có mặt (\\d+) đảng viên; chương trình: (.*)", Pattern.DOTALL);

    private NoteWords() {}

    static void add(CaseContents contents, PaperForm form, int index, Map<String, Value> values) {
        List<String> lines = contents.paper(form, index)
                .map(PaperView::note)
                .map(note -> note.lines().toList())
                .orElse(List.of());
        OpinionWords.add("dt", lines.isEmpty() ? null : lines.get(0), values);
        OpinionWords.add("ct", lines.size() < 2 ? null : lines.get(1), values);
        values.put("uu_khuyet_diem", lines.size() < 3 ? Value.open() : text(lines.subList(2, lines.size())));
        addAppraisal(lines, values);
        addCeremony(String.join("\n", lines), values);
        values.put(
                "noi_tiep_nhan",
                lines.isEmpty()
                        ? Value.open()
                        : found(RECEIVER, String.join(" ", lines))
                                .map(Value::known)
                                .orElseGet(Value::none));
        values.put("ghi_chu", lines.isEmpty() ? Value.none() : text(lines));
        found(REPLACED, String.join(" ", lines)).ifPresent(helper -> values.put("nguoi_giup_do", Value.known(helper)));
        addUnion(lines, values);
    }

    /** The last line is the vote of the section committee; reports from before have none. */
    private static void addAppraisal(List<String> lines, Map<String, Value> values) {
        String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        Matcher seats = SEATS.matcher(last);
        boolean voted = seats.matches();
        OpinionWords.add("uv", lines.isEmpty() ? null : last, values);
        values.put("uv_co_mat", voted ? count(Integer.parseInt(seats.group(1))) : openOrNone(lines));
        values.put(
                "uv_vang",
                voted ? count(Integer.parseInt(seats.group(2)) - Integer.parseInt(seats.group(1))) : openOrNone(lines));
        List<String> findings = voted ? lines.subList(0, lines.size() - 1) : lines;
        values.put("ket_qua_tham_dinh", findings.isEmpty() ? Value.open() : text(findings));
    }

    private static void addCeremony(String note, Map<String, Value> values) {
        Matcher held = CEREMONY.matcher(note);
        boolean known = held.matches();
        values.put("noi_le", known ? Value.known(held.group(1)) : Value.open());
        values.put("le_co_mat", known ? count(Integer.parseInt(held.group(2))) : Value.open());
        values.put("chuong_trinh_le", known ? Value.known(held.group(3)) : Value.open());
    }

    /** The board's vote, why some were against it, what it thinks of the person. */
    private static void addUnion(List<String> lines, Map<String, Value> values) {
        Pattern vote = Pattern.compile("(\\d+/\\d+ tán thành, \\d+ không tán thành).*");
        Optional<String> figures = lines.isEmpty() ? Optional.empty() : found(vote, lines.get(0));
        OpinionWords.add("bch", figures.orElse(null), values);
        boolean against =
                figures.filter(line -> !line.endsWith(" 0 không tán thành")).isPresent();
        boolean reason = against && lines.size() > 1;
        values.put("bch_ly_do", reason ? Value.known(", với lý do: " + lines.get(1)) : Value.none());
        List<String> rest = lines.subList(Math.min(lines.size(), reason ? 2 : 1), lines.size());
        values.put("nhan_xet_doan_the", rest.isEmpty() ? Value.open() : text(rest));
    }

    private static Value openOrNone(List<String> lines) {
        return lines.isEmpty() ? Value.open() : Value.none();
    }

    private static Optional<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Value text(List<String> lines) {
        return Value.known(Wording.sentence(String.join("\n", lines)));
    }

    private static Value count(int number) {
        return Value.known(Wording.count(number));
    }
}
