package vn.ketnap.guide;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The guide for staff, read once: its first page, then those that the first one links to. */
@Component
public class Guide {

    private static final String FIRST = "README";

    private final List<Chapter> chapters;

    Guide() throws IOException {
        ChapterReader reader = new ChapterReader();
        Chapter first = reader.read(FIRST, text(FIRST));
        Stream.Builder<Chapter> all = Stream.<Chapter>builder().add(first);
        for (String page : first.leadsTo()) {
            all.add(reader.read(page, text(page)));
        }
        chapters = all.build().toList();
    }

    /** All chapters in their order. */
    public List<Chapter> chapters() {
        return chapters;
    }

    private static String text(String page) throws IOException {
        return new ClassPathResource("guide/" + page + ".md").getContentAsString(StandardCharsets.UTF_8);
    }
}
