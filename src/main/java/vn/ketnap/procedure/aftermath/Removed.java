package vn.ketnap.procedure.aftermath;

import java.util.HashMap;
import java.util.Map;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.vocabulary.DateKind;

/** What the forms about a complaint say above their fields. */
final class Removed {

    private Removed() {}

    /** The person, the days of the removal, of its receipt and of the complaint; "chưa ghi" for what is not known. */
    static Map<String, Object> shown(CaseFile file) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("shownPerson", file.applicant().fullName());
        shown.put("removedOn", day(file, DateKind.REMOVAL_DECISION));
        shown.put("heardOn", day(file, DateKind.REMOVAL_RECEIVED));
        shown.put("filedDay", day(file, DateKind.COMPLAINT_RECEIVED));
        return shown;
    }

    private static String day(CaseFile file, DateKind kind) {
        return file.date(kind).map(DateFormats::date).orElse("chưa ghi");
    }
}
