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
        shown.put("shownSeniority", file.decisionDate().map(DateFormats::date).orElse("chưa ghi"));
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
}
