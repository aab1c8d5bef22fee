package vn.ketnap.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.ketnap.guide.Chapter.Section;

/** The pages of the guide become one page in which every link arrives. */
class GuideTest {

    private final Guide guide = new Guide();
    private final String page = guide.chapters().stream().map(Chapter::html).collect(Collectors.joining());

    GuideTest() throws IOException {}

    @Test
    void everyPageIsAChapterAndTheFirstOneLinksToItOnce() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/docs/huong-dan"))) {
            assertThat(guide.chapters())
                    .extracting(chapter -> chapter.id() + ".md")
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void everyIdIsThereOnceAndEveryLinkLeadsToOne() {
        List<String> ids = found("id=\"([^\"]+)\"");
        assertThat(ids).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        assertThat(found("href=\"#([^\"]+)\"")).hasSizeGreaterThan(50).isSubsetOf(ids);
        assertThat(found("href=\"([^#\"][^\"]*)\""))
                .as("links out of the guide")
                .isEmpty();
    }

    @Test
    void everyPictureIsServed() {
        assertThat(found("src=\"([^\"]+)\"")).isNotEmpty().allSatisfy(picture -> assertThat(
                        getClass().getResource("/static/camunda/ketnap/" + picture))
                .isNotNull());
    }

    @Test
    void anAnchorBecomesTheIdOfItsHeadingAndALinkToAPageOneWithinTheGuide() {
        Chapter chapter = new ChapterReader()
                .read(
                        "ket-nap",
                        """
                        # Kết nạp

                        <a id="record-ceremony"></a>
                        ## Ghi *lễ* kết nạp

                        Xem [hạn](thoi-han.md) và [lý lịch](ho-so.md#receive-cv).

                        | a |
                        |---|
                        | b |
                        """);

        assertThat(chapter.title()).isEqualTo("Kết nạp");
        assertThat(chapter.sections()).containsExactly(new Section("record-ceremony", "Ghi lễ kết nạp"));
        assertThat(chapter.leadsTo()).containsExactly("thoi-han", "ho-so");
        assertThat(chapter.html())
                .contains("<h1 id=\"ket-nap\">", "<h2 id=\"record-ceremony\">Ghi <em>lễ</em>", "<td>b</td>")
                .contains("href=\"#thoi-han\"", "href=\"#receive-cv\"")
                .doesNotContain("<a id=");
    }

    @Test
    void anArticleLeadsToItsExplanationUnderItsWholeName() {
        ArticleLinks links = new ArticleLinks(
                chapter(
                        "<h3 id=\"x\">06-HD/TW, điểm 3.4</h3><h3 id=\"y\">06-HD/TW, điểm 3.4 d</h3><h3 id=\"z\">06-HD/TW</h3>"));

        assertThat(links.in(chapter("(06-HD/TW, điểm 3.4 d), (06-HD/TW, điểm 3.4; 06-HD/TW, điểm 3.41). 06-HD/TW."))
                        .html())
                .isEqualTo("(<a href=\"#y\">06-HD/TW, điểm 3.4 d</a>), (<a href=\"#x\">06-HD/TW, điểm 3.4</a>; "
                        + "06-HD/TW, điểm 3.41). <a href=\"#z\">06-HD/TW</a>.");
        assertThat(guide.chapters().get(0).html()).contains("<a href=\"#208-QĐ/TW\">208-QĐ/TW</a>");
    }

    private static Chapter chapter(String html) {
        return new Chapter("x", "X", List.of(), html, List.of());
    }

    private List<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
