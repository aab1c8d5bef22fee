package vn.ketnap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.TestOrganization;
import vn.ketnap.demo.Workflow.OpenTask;
import vn.ketnap.document.Documents;

/** Camunda Forms in quick hands and in hands that change their mind. */
class CaseFormIT extends InBrowser {

    private static final String REASON = "Một đồng chí đi công tác, một đồng chí ốm";
    private static final int MILLISECONDS_BETWEEN_KEYS = 40;

    private Tasklist tasklist;

    @Autowired
    Documents documents;

    /** A number has the form drawn anew 300 ms after it was typed, when the next field is being written. */
    @Test
    void textTypedRightAfterANumberIsKept() {
        Locator form = openWithSomebodyAbsent();
        Locator reason = form.getByLabel("Lý do vắng mặt");

        form.getByLabel("Dự bị có mặt").fill("1");
        reason.focus();
        form.page().keyboard().type(REASON, new Keyboard.TypeOptions().setDelay(MILLISECONDS_BETWEEN_KEYS));

        assertThat(reason).hasValue(REASON);
    }

    /** As a Vietnamese keyboard composes it, while the number before has the form drawn anew. */
    @Test
    void anInputMethodKeepsLettersFocusAndCaret() {
        Locator form = openWithSomebodyAbsent();
        Page page = form.page();
        page.evaluate("document.addEventListener('focusout', () => { window.left = (window.left || 0) + 1; }, true)");
        Locator reason = form.getByLabel("Lý do vắng mặt");
        form.getByLabel("Dự bị có mặt").fill("1");
        reason.focus();
        page.evaluate("window.left = 0");
        CDPSession keyboard = page.context().newCDPSession(page);

        for (String word : List.of("N Ng Nguy Nguye Nguyê Nguyên Nguyễn", "D DD Đ Đuc Đưc Đức", "T Th Thu Thuy Thùy")) {
            String[] composed = word.split(" ");
            for (String letters : composed) {
                compose(keyboard, letters);
                page.waitForTimeout(60);
            }
            insert(keyboard, composed[composed.length - 1] + " ");
        }

        assertThat(reason).hasValue("Nguyễn Đức Thùy ");
        assertThat(reason).isFocused();
        org.assertj.core.api.Assertions.assertThat(
                        page.evaluate("[window.left, document.activeElement.selectionStart].join()"))
                .isEqualTo("0,16");
        form.getByLabel("Dự bị có mặt").focus();
        assertThat(reason).hasValue("Nguyễn Đức Thùy ");
    }

    private static void compose(CDPSession keyboard, String letters) {
        JsonObject shown = new JsonObject();
        shown.addProperty("text", letters);
        shown.addProperty("selectionStart", letters.length());
        shown.addProperty("selectionEnd", letters.length());
        keyboard.send("Input.imeSetComposition", shown);
    }

    private static void insert(CDPSession keyboard, String word) {
        JsonObject text = new JsonObject();
        text.addProperty("text", word);
        keyboard.send("Input.insertText", text);
    }

    /** The reason of a return is left empty, then the case is not returned after all. */
    @Test
    void aMistakeInAFieldThatIsNoLongerAskedDoesNotMatter() {
        Locator form = open("reviewSympathizer");
        Locator complete = form.page().locator(".form-actions .btn-primary");

        form.getByLabel("Trả lại chi bộ").check();
        Locator reason = form.locator(".fjs-form-field-textarea textarea").first();
        reason.focus();
        reason.press("Tab");
        complete.click();
        assertThat(form.page().locator(".ketnap-wrong-fields")).containsText("Lý do");
        form.getByLabel("Đồng ý đưa vào danh sách").check();

        assertThat(complete).isEnabled();
        Locator day = form.locator("input.flatpickr-input");
        day.fill(CaseForm.SCREEN.format(clock.today()));
        day.press("Enter");
        form.getByLabel("Người ký").fill("Trần Thị Minh Nguyệt");
        tasklist.complete();
    }

    /** Of fifteen official members of the cell one is suspended. */
    @Test
    void aCellSeesWhetherItsVotesAreEnoughWhileItWrites() {
        Locator form = open("recordSympathizerResolution");
        Locator told = told(form);

        assertThat(told).containsText("Tổng số được tính 14; cần trên 1/2, tức 8 phiếu tán thành.");
        assertThat(told).containsText("chưa ghi số tán thành");
        number(form, "voteYes", "7");
        assertThat(told).containsText("7 tán thành: chưa đạt");
        number(form, "voteYes", "8");
        assertThat(told).containsText("8 tán thành: đạt");
        number(form, "attendanceExcludedExempt", "2");
        assertThat(told).containsText("Tổng số được tính 12; cần trên 1/2, tức 7 phiếu tán thành.");
        number(form, "attendanceExcludedExempt", "14");
        assertThat(told).containsText("chưa đạt");
    }

    @Test
    void aCommitteeSeesItToo() {
        Locator form = open("recordCommitteeAdmissionVote");
        Locator told = told(form);

        assertThat(told).isHidden();
        number(form, "attendanceTotal", "15");
        number(form, "attendanceExcludedTransferred", "1");
        number(form, "voteYes", "9");
        assertThat(told).containsText("Tổng số được tính 14; cần ít nhất 2/3, tức 10 phiếu tán thành.");
        assertThat(told).containsText("9 tán thành: chưa đạt");
        number(form, "attendanceTotal", "16");
        number(form, "voteYes", "10");
        assertThat(told).containsText("Tổng số được tính 15; cần ít nhất 2/3, tức 10 phiếu tán thành.");
        assertThat(told).containsText("10 tán thành: đạt");
    }

    @Test
    void aReviewShowsTheLowerResolutionAndTheScansOfTheCase() {
        String number = cases.nominate(TestOrganization.ORDINARY_CELL, LocalDate.of(2025, 9, 15), Map.of());
        cases.upTo(number, "reviewSympathizer");
        byte[] pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII);
        String secretary = TestOrganization.login("cell-secretary." + TestOrganization.ORDINARY_CELL);
        String paper = documents
                .dossier(secretary, number)
                .sections()
                .get(0)
                .items()
                .get(0)
                .paper();
        documents.store(secretary, number, paper, "Nghị quyết chi bộ (bản 1).pdf", pdf);
        OpenTask task = cases.open(number, "reviewSympathizer");
        tasklist = tasklist(TestOrganization.login(task.group())).search(number);
        Locator form = tasklist.take(task.id());

        assertThat(form.getByText("Nghị quyết của chi bộ:")).containsText("tán thành");
        Locator scan = form.getByText("Nghị quyết chi bộ bản 1 .pdf");
        assertThat(scan).isInViewport();
        assertThat(scan)
                .hasAttribute(
                        "href", Pattern.compile("^/camunda/api/ketnap/cases/" + number + "/documents/[0-9a-f-]{36}$"));
    }

    private static Locator told(Locator form) {
        return form.locator(".fjs-form-field-text", new Locator.LocatorOptions().setHasText("Tổng số được tính"));
    }

    private static void number(Locator form, String field, String value) {
        Locator input = form.locator("input[id$='Field_" + field + "']");
        input.fill(value);
        input.press("Tab");
    }

    @Test
    void whatWasTypedIsThereAfterALookAtTheCase() {
        Locator form = openWithSomebodyAbsent();
        form.getByLabel("Lý do vắng mặt").fill(REASON);

        assertThat(tasklist.cards().locator(".ketnap-due")).containsText("Mốc văn phòng");
        assertThat(tasklist.tab("Hồ sơ").locator(".ketnap-case")).containsText("việc của anh/chị");
        tasklist.tab("Biểu mẫu");

        assertThat(tasklist.form().getByLabel("Lý do vắng mặt")).hasValue(REASON);
    }

    @Test
    void aDayThatDoesNotExistStaysAsTypedAndIsNotSent() {
        Locator form = open("recordSympathizerResolution");
        Locator day =
                form.locator(".fjs-form-field-datetime input.flatpickr-input").first();

        day.fill("15/09/2025");
        day.press("Tab");
        for (String typed : List.of("31/11/2026", "31/2/2026", "05/13/2026", "5/3/26", "hôm qua")) {
            day.fill(typed);
            day.press("Tab");

            assertThat(day).hasValue(typed);
            assertThat(form.locator(".ketnap-day-error")).containsText("Không có ngày “" + typed + "”");
        }
        form.page().locator(".form-actions .btn-primary").click();
        assertThat(day).isFocused();
        assertThat(form.page().locator(".notifications .alert-success")).isHidden();

        for (String typed : List.of("05032026", "5/3/2026", "05.03.2026", "2026-03-05")) {
            day.fill(typed);
            day.press("Tab");

            assertThat(day).hasValue("05/03/2026");
            assertThat(form.locator(".ketnap-day-error")).isHidden();
        }
        day.click();
        assertThat(form.page()
                        .locator(".flatpickr-calendar.open .flatpickr-day.selected")
                        .first())
                .hasAttribute("aria-label", "05/03/2026");
    }

    @Test
    void whoForgetsAFieldIsLedToItAndTheNextTaskBeginsAnew() {
        Locator form = open("recordSympathizerResolution");
        Locator complaint = form.page().locator(".ketnap-wrong-fields");
        Locator complete = form.page().locator(".form-actions .btn-primary");
        complete.click();
        assertThat(complaint).containsText("chỗ chưa ghi hoặc cần sửa");
        assertThat(form.locator(".fjs-form-field-error").first()).isInViewport();
        assertThat(form.page().locator(":focus")).hasAttribute("aria-invalid", "true");
        assertThat(form.page().locator(".notifications .alert-danger")).isHidden();
        int missing = complaint.locator("li").count();
        assertThat(complaint).containsText("còn " + missing + " chỗ");

        complaint.getByRole(AriaRole.LINK).getByText("Ngày họp").first().click();
        form.page().keyboard().type(CaseForm.SCREEN.format(clock.today()));
        form.page().keyboard().press("Tab");
        assertThat(complaint).containsText("còn " + (missing - 1) + " chỗ");
        assertThat(complete).isEnabled();
        tasklist.tab("Hồ sơ");

        open("recordSympathizerResolution");

        assertThat(complaint).isHidden();
        assertThat(form.page().locator(".task-card .nav-tabs li.active")).containsText("Biểu mẫu");
    }

    @Test
    void whoSavesReadsThatItIsADraftOnly() {
        Locator form = openWithSomebodyAbsent();
        form.getByLabel("Lý do vắng mặt").fill(REASON);

        form.page().locator(".form-actions .btn-default").click();

        assertThat(form.page().locator(".form-actions [role=status]")).containsText("chưa gửi");
    }

    /** The members of the cell are found without the marks that a telephone does not type. */
    @Test
    void aMemberIsFoundWithoutDiacritics() {
        Locator form = open("recordSympathizerResolution");
        String everybody = form.getByLabel("Tổng số đảng viên chính thức").inputValue();
        number(form, "attendancePresentOfficial", everybody);
        number(form, "voteYes", everybody);
        number(form, "voteNo", "0");
        Locator box = form.locator(".fjs-form-field-select input").last();
        box.click();
        Locator items = form.locator(".fjs-dropdownlist-item");
        List<String> all = items.allInnerTexts();
        Pattern marks = Pattern.compile("\\p{M}");
        String name = all.get(all.size() - 1).replaceAll(" \\(.*", "");
        String plain = marks.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('Đ', 'D')
                .replace('đ', 'd');
        for (String typed : List.of(plain, plain.toLowerCase(), name.toUpperCase(), name)) {
            box.fill(typed);
            assertThat(items.filter(new Locator.FilterOptions().setHasText(name)))
                    .not()
                    .hasCount(0);
        }
        box.fill("không có ai tên này");
        assertThat(items.filter(new Locator.FilterOptions().setHasText(name))).hasCount(0);
    }

    /** Only then the form asks why. */
    private Locator openWithSomebodyAbsent() {
        Locator form = open("recordSympathizerResolution");
        form.getByLabel("Chính thức có mặt").fill("1");
        form.getByLabel("Dự bị có mặt").fill("0");
        // what the register knows of those who are left out stands there
        form.getByLabel("Lý do vắng mặt").fill("");
        return form;
    }

    private Locator open(String taskId) {
        String number = cases.nominate(TestOrganization.ORDINARY_CELL, LocalDate.of(2025, 9, 15), Map.of());
        cases.upTo(number, taskId);
        OpenTask task = cases.open(number, taskId);
        tasklist = tasklist(TestOrganization.login(task.group())).search(number);
        return tasklist.take(task.id());
    }
}
