package vn.ketnap.browser;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;

/** An embedded form, or a part of one, as a person fills it in: each field found by its label. */
record HtmlForm(Locator place) {

    private static final Locator.GetByLabelOptions EXACT = new Locator.GetByLabelOptions().setExact(true);

    void write(String label, Object value) {
        place.getByLabel(label, EXACT).fill(value.toString());
    }

    void date(String label, Object day) {
        Locator input = place.getByLabel(label, EXACT);
        input.fill(CaseForm.SCREEN.format(LocalDate.parse(day.toString())));
        input.press("Enter");
        input.press("Tab");
    }

    void choose(String label, String choice) {
        place.getByLabel(label, EXACT).selectOption(choice);
    }

    void check(String label) {
        place.getByLabel(label, EXACT).check();
    }
}
