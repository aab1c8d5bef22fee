package vn.ketnap.paper;

import java.util.Map;
import vn.ketnap.procedure.register.CaseHistory.Minutes;
import vn.ketnap.procedure.register.CaseHistory.Roll;
import vn.ketnap.regulation.Body;
import vn.ketnap.voting.Percent;

/** What the papers say of a meeting and its vote; before the meeting every place is open. */
final class MeetingWords {

    private static final String[] COUNTED = {
        "tong_so",
        "tong_chinh_thuc",
        "tong_du_bi",
        "co_mat",
        "co_mat_chinh_thuc",
        "co_mat_du_bi",
        "vang_mat",
        "vang_mat_chinh_thuc",
        "vang_mat_du_bi",
        "tan_thanh",
        "ty_le_tan_thanh",
        "khong_tan_thanh",
        "ty_le_khong_tan_thanh",
        "chu_tri",
        "thu_ky",
        "ve_ly_lich",
        "uu_diem",
        "khuyet_diem"
    };

    private MeetingWords() {}

    /** The places of a meeting that is still to come. */
    static void open(Map<String, Value> values) {
        for (String tag : COUNTED) {
            values.put(tag, Value.open());
        }
        values.put("ngay_hop", Value.open(Wording.openDay()));
        values.put("ly_do_vang", Value.none());
        values.put("ly_do_khong", Value.none());
        values.put("noi_hop_kem", Value.none());
        values.put("phieu_trang", Value.none());
        values.put("so_voi", Value.known("so với tổng số người được tính"));
    }

    static void add(Minutes minutes, Map<String, Value> values) {
        Roll roll = minutes.roll();
        values.put("ngay_hop", Value.known(Wording.day(minutes.vote().date())));
        said(values, "chu_tri", minutes.meeting().chair());
        said(values, "thu_ky", minutes.meeting().secretary());
        count(values, "tong_so", roll.official() + roll.probationary());
        count(values, "tong_chinh_thuc", roll.official());
        count(values, "tong_du_bi", roll.probationary());
        count(values, "co_mat", roll.presentOfficial() + roll.presentProbationary());
        count(values, "co_mat_chinh_thuc", roll.presentOfficial());
        count(values, "co_mat_du_bi", roll.presentProbationary());
        count(values, "vang_mat_chinh_thuc", roll.official() - roll.presentOfficial());
        count(values, "vang_mat_du_bi", roll.probationary() - roll.presentProbationary());
        count(
                values,
                "vang_mat",
                roll.official() + roll.probationary() - roll.presentOfficial() - roll.presentProbationary());
        values.put("ly_do_vang", Value.optional(roll.absenceReason()));
        String place = minutes.meeting().place();
        values.put("noi_hop_kem", place == null ? Value.none() : Value.known(", tại " + place));
        int blank = minutes.vote().figures().blank();
        values.put("phieu_trang", blank == 0 ? Value.none() : Value.known(Wording.count(blank)));
        addVote(minutes, values);
        addFindings(minutes, values);
    }

    /** What the body concluded, when it did. */
    static void addFindings(Minutes minutes, Map<String, Value> values) {
        if (minutes.findings() != null) {
            written(values, "ve_ly_lich", minutes.findings().cv());
            written(values, "uu_diem", minutes.findings().strengths());
            written(values, "khuyet_diem", minutes.findings().weaknesses());
        }
    }

    /** The share is that of the rule; where fewer count than belong to the body, the share of all stands beside it. */
    private static void addVote(Minutes minutes, Map<String, Value> values) {
        int eligible = minutes.vote().figures().eligible();
        int yes = minutes.vote().figures().yes();
        int no = minutes.vote().figures().no();
        count(values, "tan_thanh", yes);
        count(values, "khong_tan_thanh", no);
        values.put("ty_le_tan_thanh", Value.known(Percent.of(yes, eligible)));
        values.put("ty_le_khong_tan_thanh", Value.known(Percent.of(no, eligible)));
        values.put("ly_do_khong", Value.optional(minutes.noReason()));
        String whom = minutes.vote().body() == Body.CELL ? "đảng viên chính thức" : "cấp ủy viên";
        int all = minutes.roll().official();
        values.put(
                "so_voi",
                Value.known(
                        all == eligible
                                ? "so với tổng số %s".formatted(whom)
                                : "so với %s %s được triệu tập (bằng %s%% so với tổng số %s %s)"
                                        .formatted(
                                                Wording.count(eligible),
                                                whom,
                                                Percent.of(yes, all),
                                                Wording.count(all),
                                                whom)));
    }

    private static void said(Map<String, Value> values, String tag, String text) {
        values.put(tag, text == null ? Value.open() : Value.known(text));
    }

    private static void written(Map<String, Value> values, String tag, String text) {
        said(values, tag, text == null ? null : Wording.sentence(text));
    }

    private static void count(Map<String, Value> values, String tag, int number) {
        values.put(tag, Value.known(Wording.count(number)));
    }
}
