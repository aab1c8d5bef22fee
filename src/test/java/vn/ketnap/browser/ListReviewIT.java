package vn.ketnap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.TestOrganization;
import vn.ketnap.engine.process.OpenListReviews;

/** The monthly review of a list of sympathisers, as the secretary of the cell and the officer of the committee do it. */
class ListReviewIT extends FormsInBrowser {

    /** Task of each form opened in this class. */
    static final Set<String> FORMS_OPENED = Set.of("reviewSympathizerList", "reviewSympathizerAdditions");

    private static final String CELL = TestOrganization.AUTHORIZED_CELL;
    private static final LocalDate LISTED = LocalDate.of(2025, 10, 6);

    @Autowired
    OpenListReviews lists;

    @Test
    void aCellReviewsItsListAndTheCommitteeAgreesToTheAdditions() {
        String kept = listed("Nguyễn Phúc Bảo Quỳnh Hương Giang", LISTED);
        String takenOff = listed("Công Tằng Tôn Nữ Hoàng Thị Phương Thảo Nguyên", LISTED);
        clock.moveTo(LocalDate.of(2025, 11, 3));
        lists.open();
        String added = listed("H'Hoàng Niê Kdăm Buôn Krông Thị Mỹ Linh", LocalDate.of(2025, 11, 4));

        String ofCell = "DS-2511-" + CELL;
        complete(
                ofCell,
                cases.open(ofCell, "reviewSympathizerList"),
                (form, tasklist) -> review(form, takenOff),
                "reviewSympathizerList");
        String ofCommittee = "DS-2511-CS03";
        complete(
                ofCommittee,
                cases.open(ofCommittee, "reviewSympathizerAdditions"),
                (form, tasklist) -> agree(form, added),
                "reviewSympathizerAdditions");

        assertThat(cases.file(takenOff).status().isRunning()).isFalse();
        assertThat(cases.file(kept).status().isRunning()).isTrue();
        assertThat(cases.open(added, "proposeAwarenessClass")).isNotNull();
        assertThat(opened).containsExactly("reviewSympathizerList", "reviewSympathizerAdditions");
        assertThat(wrong).isEmpty();
    }

    private String listed(String name, LocalDate on) {
        String number = cases.nominate(CELL, on, Map.of("fullName", name));
        cases.upTo(number, "reviewSympathizer");
        return number;
    }

    private void review(Locator place, String takenOff) {
        HtmlForm form = new HtmlForm(place);
        form.date("Ngày họp *", clock.today());
        form.write("Số, ký hiệu nghị quyết *", "411-NQ/CB");
        form.write("Người ký *", "Bí thư chi bộ " + CELL);
        Locator row = place.locator("tbody tr", new Locator.LocatorOptions().setHasText(takenOff));
        row.locator("select").selectOption("Đưa ra khỏi danh sách");
        row.locator("input").fill("Chuyển công tác ra ngoài tỉnh, không còn liên hệ");
        form.check("Đã kiểm tra lại, đồng ý gửi *");
    }

    private void agree(Locator place, String added) {
        for (Locator box : place.locator("input[type=checkbox]").all()) {
            box.uncheck();
        }
        place.locator("label", new Locator.LocatorOptions().setHasText(added)).click();
        HtmlForm form = new HtmlForm(place);
        form.date("Ngày xem xét*", clock.today());
        form.write("Người ký*", "Lãnh đạo cấp ủy CS03");
    }
}
