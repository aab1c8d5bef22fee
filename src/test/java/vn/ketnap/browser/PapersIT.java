package vn.ketnap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.ketnap.TestOrganization;
import vn.ketnap.demo.Workflow.OpenTask;

/** Scans of papers in the tab Hồ sơ: they come back as they were sent, and what is no scan is refused. */
class PapersIT extends InBrowser {

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);
    private static final byte[] WORD = {'P', 'K', 3, 4, 20, 0, 6, 0};
    private static final String NAME = "Đơn xin vào Đảng.pdf";

    @Test
    void aScanIsKeptAndADocumentOfWordIsRefused() throws IOException {
        String number = cases.nominate(TestOrganization.ORDINARY_CELL, LocalDate.of(2025, 9, 15), Map.of());
        OpenTask task = cases.open(number, "recordSympathizerResolution");
        Tasklist tasklist = tasklist(TestOrganization.login(task.group())).search(number);
        tasklist.take(task.id());
        Page page = tasklist.tab("Hồ sơ");
        Locator tab = page.locator(".ketnap-case");
        Locator message = tab.locator("section[aria-label='Giấy tờ'] .ketnap-message");
        Locator chooser = tab.getByLabel("Tải lên tệp cho").first();

        chooser.setInputFiles(new FilePayload(NAME, "application/pdf", PDF));
        assertThat(message).containsText("Đã lưu " + NAME);

        Download download =
                page.waitForDownload(tab.getByText(NAME, new Locator.GetByTextOptions().setExact(true))::click);
        try (InputStream content = download.createReadStream()) {
            assertThat(content.readAllBytes()).isEqualTo(PDF);
        }
        assertThat(download.suggestedFilename()).isEqualTo(NAME);

        desk("tasklist", TestOrganization.login(task.group()))
                .expect("400 POST /camunda/api/ketnap/cases/" + number + "/documents");
        chooser.setInputFiles(new FilePayload("Ghi chú.docx", "application/octet-stream", WORD));
        assertThat(message).hasClass(Pattern.compile("ketnap-wrong"));
        assertThat(message).containsText("PDF");
        assertThat(Look.at(page, "tab-ho-so", ".ketnap-case")).isEmpty();
    }
}
