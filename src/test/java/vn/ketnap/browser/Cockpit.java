package vn.ketnap.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** Cockpit with the managers' pages. */
final class Cockpit {

    static final String PATH = "/camunda/app/cockpit/default/";

    private final Desk desk;

    Cockpit(Desk desk) {
        this.desk = desk;
    }

    /** Opens one of the managers' pages, for example {@code thoi-han}, when its figures have come. */
    Locator open(String page) {
        desk.open(PATH + "#/" + page);
        Locator place = desk.page().locator(".ketnap");
        place.getByRole(AriaRole.HEADING).first().waitFor();
        return place;
    }
}
