package vn.ketnap.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the papers of an office that are about no single case, from the same Word files with tags. */
@Component
public class OfficeReports {

    /** The report on the work of admission in a period. */
    public static final String ADMISSIONS = "BC-KN";

    private final Templates templates;

    OfficeReports(Templates templates) {
        this.templates = templates;
    }

    /**
     * The Word file.
     *
     * @param values by tag: one line, or several for a paragraph that is repeated; a tag without lines is left as dots to write
     */
    public byte[] filled(String template, Map<String, List<String>> values) {
        return templates.template(template).filled(values(values));
    }

    static Map<String, Value> values(Map<String, List<String>> values) {
        Map<String, Value> filled = new HashMap<>();
        values.forEach((tag, lines) -> filled.put(tag, lines.isEmpty() ? Value.open() : Value.list(lines)));
        filled.put("so_mau", Value.none());
        PaperData.addSpellings(filled);
        return filled;
    }
}
