package vn.ketnap.browser;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;

/** An embedded form, or a part of one, as a person fills it in: each field found by its label. */
record HtmlForm(Locator place) {

    private static final Locator.GetByLabelOptions EXACT = new Locator.GetByLabelOptions().setExact(true);

    void write(String label, Object value) {
        Locator field = place.getByLabel(label, EXACT);
        Effort.text(field, value.toString());
        field.fill(value.toString());
    }

    void date(String label, Object day) {
        Locator input = place.getByLabel(label, EXACT);
        Effort.day(input, CaseForm.SCREEN.format(LocalDate.parse(day.toString())));
        input.fill(CaseForm.SCREEN.format(LocalDate.parse(day.toString())));
        input.press("Enter");
        input.press("Tab");
    }

    void choose(String label, String choice) {
        Locator list = place.getByLabel(label, EXACT);
        Effort.choice(choice.equals(list.evaluate("list => list.selectedOptions[0]?.text")), 2);
        list.selectOption(choice);
    }

    void check(String label) {
        Locator box = place.getByLabel(label, EXACT);
        Effort.choice(box.isChecked(), 1);
        box.check();
    }
}
