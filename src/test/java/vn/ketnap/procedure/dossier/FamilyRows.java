package vn.ketnap.procedure.dossier;

import static vn.ketnap.procedure.dossier.DossierCases.TODAY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of the plan of the verification for the usual person with father and mother. */
final class FamilyRows {

    private FamilyRows() {}

    static Map<String, Object> absent(String relation, String reason, String note) {
        Map<String, Object> absent = new HashMap<>(Map.of("relation", relation, "reason", reason));
        absent.put("note", note);
        return absent;
    }

    static Map<String, Object> father() {
        return relative("FATHER", "Nguyễn Văn Bình An", "1967");
    }

    static Map<String, Object> mother() {
        return relative("MOTHER", "Lê Thị Hòa Thuận", "20/10/1969");
    }

    static Map<String, Object> relative(String relation, String name, String born) {
        return Map.of("relation", relation, "fullName", name, "born", born, "livesAt", "Xã An Bình");
    }

    /** The usual three requests, the first with other values; null removes one. */
    static List<Map<String, Object>> requests(Map<String, Object> first) {
        Map<String, Object> applicant = request("APPLICANT", "Nguyễn Thị Phương Thảo");
        first.forEach((field, value) -> {
            if (value == null) {
                applicant.remove(field);
            } else {
                applicant.put(field, value);
            }
        });
        return new ArrayList<>(
                List.of(applicant, request("FATHER", "Nguyễn Văn Bình An"), request("MOTHER", "Lê Thị Hòa Thuận")));
    }

    static Map<String, Object> request(String relation, String name) {
        Map<String, Object> request = new HashMap<>();
        request.put("relation", relation);
        request.put("personName", name);
        request.put("place", "Đảng ủy xã An Bình");
        request.put("sentOn", TODAY.toString());
        request.put("receivedOn", TODAY.toString());
        return request;
    }
}
