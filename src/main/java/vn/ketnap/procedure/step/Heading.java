package vn.ketnap.procedure.step;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.procedure.casefile.CaseFile;

/** What the forms about a probationary member say above their fields. */
public final class Heading {

    private Heading() {}

    /** The person and the three dates that must never be mixed up, as texts by the names the forms use. */
    public static Map<String, Object> of(CaseFile file) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("shownPerson", file.applicant().fullName());
        shown.put("shownSeniority", seniority(file));
        shown.put("shownCeremony", file.ceremonyDate().map(DateFormats::date).orElse("chưa ghi"));
        shown.put("shownOfficial", file.officialDate().map(DateFormats::date).orElse("chưa ghi"));
        return shown;
    }

    /** The heading with more values. */
    public static Map<String, Object> of(CaseFile file, Map<String, ?> more) {
        Map<String, Object> shown = of(file);
        shown.putAll(more);
        return shown;
    }

    /** Of a member admitted again the superior committee decides on it; the forms show what it comes to (06-HD/TW, 5.3). */
    private static String seniority(CaseFile file) {
        String counted = file.seniorityFrom().map(DateFormats::date).orElse("chưa ghi");
        boolean again = !file.seniorityFrom().equals(file.decisionDate());
        return again
                ? counted + " (kết nạp lại, đã trừ thời gian ở ngoài Đảng; cấp ủy cấp trên trực tiếp quyết định)"
                : counted;
    }
}
