package vn.ketnap.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** A look at a screen: pictures on a desk and on a telephone, no English, nothing that keeps somebody out. */
final class Look {

    private static final int TELEPHONE_WIDTH = 390;
    private static final int TELEPHONE_HEIGHT = 844;

    private Look() {}

    /**
     * Takes the pictures and answers what is wrong.
     *
     * @param ours the part of the page that this project made, as a selector
     */
    static List<String> at(Page page, String name, String ours) {
        List<String> wrong = new ArrayList<>();
        EnglishWords.on(page).forEach(text -> wrong.add("English: " + text));
        wrong.addAll(Accessibility.findings(page, ours));
        Pictures.take(page, "%dx%d/%s".formatted(Desk.WIDTH, Desk.HEIGHT, name));
        page.setViewportSize(TELEPHONE_WIDTH, TELEPHONE_HEIGHT);
        page.locator(ours).first().evaluate("part => part.scrollIntoView()");
        Pictures.take(page, "%dx%d/%s".formatted(TELEPHONE_WIDTH, TELEPHONE_HEIGHT, name));
        page.setViewportSize(Desk.WIDTH, Desk.HEIGHT);
        return wrong.stream().map(each -> name + ": " + each).toList();
    }
}
