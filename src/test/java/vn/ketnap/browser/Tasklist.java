package vn.ketnap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** Tasklist: the list, the task that is open and its form. */
final class Tasklist {

    static final String PATH = "/camunda/app/tasklist/default/";
    private static final String SEARCH =
            "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"eq\",\"value\":\"%s\",\"name\":\"\"}]";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Desk desk;
    private final Page page;

    Tasklist(Desk desk) {
        this.desk = desk;
        this.page = desk.page();
    }

    /** The list with the tasks of one case or class only. */
    Tasklist search(String businessKey) {
        String query = URLEncoder.encode(SEARCH.formatted(businessKey), StandardCharsets.UTF_8);
        desk.open(PATH + "#/?searchQuery=" + query);
        return this;
    }

    Page page() {
        return page;
    }

    /** The cards of the list. */
    Locator cards() {
        return page.locator(".tasks-list li.task");
    }

    /** Opens the task by its card. Tasklist takes it for the only person who can do it. */
    Locator take(String taskId) {
        page.locator(".tasks-list li.task a[href*=\"task=" + taskId + "\"]").click();
        page.locator(".task-card li.assignee:not(.set-value)").waitFor();
        return form();
    }

    /** The form of the open task, when it has been drawn. */
    Locator form() {
        Locator form = page.locator(".task-card .fjs-container, .task-card form[role=form]")
                .first();
        form.locator("input, textarea, select")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return form;
    }

    /** What the server sends with the form of a task: values by name, lists as lists. */
    JsonNode known(String taskId) {
        String answer = page.request()
                .get(desk.address("/camunda/api/engine/engine/default/task/" + taskId
                        + "/form-variables?deserializeValues=false"))
                .text();
        try {
            ObjectNode known = JSON.createObjectNode();
            for (Map.Entry<String, JsonNode> variable : JSON.readTree(answer).properties()) {
                JsonNode value = variable.getValue().path("value");
                boolean list = value.isTextual() && value.asText().startsWith("[");
                known.set(variable.getKey(), list ? JSON.readTree(value.asText()) : value);
            }
            return known;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(answer, e);
        }
    }

    /** Opens the form with which a case begins. */
    Locator nominate() {
        page.getByText("Giới thiệu người mới").click();
        return startForm();
    }

    /** Opens the form with which another process begins, from the list of all. */
    Locator start(String process) {
        page.locator("[cam-widget-header]")
                .getByText("Bắt đầu quy trình", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.locator(".modal-dialog")
                .getByText(process, new Locator.GetByTextOptions().setExact(true))
                .click();
        return startForm();
    }

    private Locator startForm() {
        Locator form = page.locator(".modal-dialog")
                .locator(".fjs-container, form[role=form]")
                .first();
        form.locator("input").first().waitFor();
        return form;
    }

    /** Sends the start form, which the server must accept. */
    void started() {
        Response answer = page.waitForResponse(Pattern.compile("/submit-form$"), () -> {
            page.locator(".modal-dialog")
                    .getByText("Bắt đầu", new Locator.GetByTextOptions().setExact(true))
                    .click();
            sayYes();
        });
        assertThat(answer.status()).as(answer::text).isEqualTo(200);
    }

    /** Turns to another tab of the open task. */
    Page tab(String label) {
        page.locator(".task-card .nav-tabs")
                .getByText(label, new Locator.GetByTextOptions().setExact(true))
                .click();
        return page;
    }

    /** Sends the form; the server must accept it and the task leave the screen. */
    void complete() {
        Response answer = submit();
        assertThat(answer.status()).as(answer::text).isBetween(200, 204);
        page.locator(".task-card h2.task").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** Sends the form and answers what the server said. */
    Response submit() {
        return page.waitForResponse(Pattern.compile("/submit-form$"), () -> {
            button("Hoàn thành").click();
            sayYes();
        });
    }

    /** To the question of a form that cannot be taken back. */
    private void sayYes() {
        Locator yes = page.locator(".ketnap-ask .btn-primary");
        if (yes.isVisible()) {
            yes.click();
        }
    }

    /** Sends the form, which the server must refuse. */
    void refused() {
        Response answer = submit();
        assertThat(answer.status()).as(answer::text).isBetween(400, 500);
        desk.expect(answer.status() + " POST " + Complaints.path(answer.url()));
        // The list comes with the focus on the first field: letters typed before it would go there.
        page.locator(".ketnap-wrong-fields").first().waitFor();
    }

    private Locator button(String name) {
        return page.locator(".task-card")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
