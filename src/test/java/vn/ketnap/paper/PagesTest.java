package vn.ketnap.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every paper as pages, with a made-up person and long names: the pictures stay in target/papers for a look. */
class PagesTest {

    private static final Path PAGES = Path.of("target/papers");

    @Test
    void aPaperFitsItsPagesAndNoSignatureStandsAlone() throws IOException, InterruptedException {
        assumeTrue(Pages.canBeMade(), "No pages of papers: LibreOffice and poppler are not on this machine");
        Files.createDirectories(PAGES);
        Templates templates = new Templates();
        for (String name : TemplateTest.shipped()) {
            Files.write(PAGES.resolve(name + ".docx"), templates.template(name).filled(TemplateTest.preview()));
        }

        Pages.make(PAGES);

        for (Path pdf : Pages.files(PAGES, ".pdf")) {
            List<String> pages = Pages.text(pdf);
            String name = pdf.getFileName().toString();
            assertThat(pages).as(name).hasSizeLessThanOrEqualTo(name.startsWith("CN-") ? 1 : 2);
            assertThat(pages.get(0).lines().filter(line -> line.contains("ngày 05 tháng 02")))
                    .as("the date of %s on one line", name)
                    .allMatch(line -> line.contains("năm 2026"));
            if (pages.size() == 2) {
                assertThat(pages.get(1).lines().filter(line -> !line.isBlank()).toList())
                        .as("what stands above the signature on the second page of %s", name)
                        .element(1)
                        .asString()
                        .doesNotContain("T/M", "Nơi nhận", "CHỦ TRÌ");
            }
        }
    }
}
