package vn.ketnap.guide;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The guide for staff, read once: its first page, then those that the first one links to. */
@Component
public class Guide {

    private static final String FIRST = "README";
    private static final String ARTICLES = "can-cu";

    private final List<Chapter> chapters;

    Guide() throws IOException {
        ChapterReader reader = new ChapterReader();
        Chapter first = reader.read(FIRST, text(FIRST));
        ArticleLinks articles = new ArticleLinks(reader.read(ARTICLES, text(ARTICLES)));
        List<Chapter> all = new ArrayList<>(List.of(articles.in(first)));
        for (String page : first.leadsTo()) {
            Chapter chapter = reader.read(page, text(page));
            all.add(page.equals(ARTICLES) ? chapter : articles.in(chapter));
        }
        chapters = List.copyOf(all);
    }

    /** All chapters in their order. */
    public List<Chapter> chapters() {
        return chapters;
    }

    private static String text(String page) throws IOException {
        return new ClassPathResource("guide/" + page + ".md").getContentAsString(StandardCharsets.UTF_8);
    }
}
