package vn.ketnap.paper;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;

/** The values of a made-up person with long names, to look at a template as a page. */
final class Preview {

    private Preview() {}

    /** A value for every tag that papers know, in each of its spellings; those of exceptions are left out. */
    static Map<String, Value> values() {
        Properties made = new Properties();
        try (Reader reader = new InputStreamReader(
                new ClassPathResource("paper-preview.properties").getInputStream(), StandardCharsets.UTF_8)) {
            made.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Value> values = new HashMap<>();
        made.forEach((tag, text) ->
                values.put(tag.toString(), Value.list(List.of(text.toString().split("\\|")))));
        for (String without :
                List.of("tu_quyet_dinh", "dt_loi", "ct_loi", "uv_loi", "dt_ly_do", "ct_ly_do", "bch_ly_do")) {
            values.put(without, Value.none());
        }
        PaperData.addSpellings(values);
        return values;
    }
}
