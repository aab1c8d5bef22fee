package vn.ketnap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ketnap.TestOrganization;
import vn.ketnap.demo.Workflow.OpenTask;
import vn.ketnap.model.FormFile;
import vn.ketnap.procedure.step.Steps;

/** A test that opens forms: each is filled in by the person who has it, looked at and sent. */
abstract class FormsInBrowser extends InBrowser {

    static final Map<String, FormFile> FORMS =
            FormFile.all().stream().collect(Collectors.toMap(FormFile::task, Function.identity()));

    private static final String OF_A_TASK = ".task-card .fjs-container, .task-card form[role=form]";
    private static final String OF_A_START = ".modal-dialog .fjs-container, .modal-dialog form[role=form]";

    /** Names of the forms in the order in which they were opened. */
    final List<String> opened = new ArrayList<>();

    final List<String> wrong = new ArrayList<>();
    final Set<String> people = new TreeSet<>();

    /** Completes a task that has a Camunda Form. */
    void complete(String businessKey, OpenTask task, Map<String, ?> values, String picture) {
        complete(
                businessKey,
                task,
                (form, tasklist) -> {
                    JsonNode known = tasklist.known(task.id());
                    CaseForm paper = new CaseForm(form, said(task.taskId(), values, known), known);
                    paper.fill(FORMS.get(task.taskId()));
                    if (values.containsKey(Steps.OVERRIDE_REASON)) {
                        assertThat(form.locator("textarea[id$=overrideReason]")).isHidden();
                        tasklist.refused();
                        paper.override(values.get(Steps.OVERRIDE_REASON));
                    }
                },
                picture);
    }

    /** What is written on the form of a task: the usual answers unless a test has others. */
    Map<String, ?> said(String task, Map<String, ?> usual, JsonNode known) {
        return usual;
    }

    /** Completes a task in a way of its own. */
    void complete(String businessKey, OpenTask task, Filling filling, String picture) {
        Tasklist tasklist = at(TestOrganization.login(task.group())).search(businessKey);
        Locator form = tasklist.take(task.id());
        opened.add(task.taskId());
        Effort.begin(task.taskId());
        filling.fill(form, tasklist);
        closeCalendar(form.page());
        wrong.addAll(Look.at(form.page(), picture, OF_A_TASK));
        tasklist.complete();
    }

    /** The one of the last date: it is not part of the picture. */
    private static void closeCalendar(Page page) {
        if (page.locator(".flatpickr-calendar.open").count() > 0) {
            page.keyboard().press("Escape");
        }
    }

    /** Fills in and sends the form that starts a process. */
    void start(
            String login, String form, Function<Tasklist, Locator> opening, Consumer<Locator> filling, String picture) {
        Tasklist tasklist = at(login);
        Locator place = opening.apply(tasklist);
        opened.add(form);
        Effort.begin(form);
        filling.accept(place);
        wrong.addAll(Look.at(place.page(), picture, OF_A_START));
        tasklist.started();
    }

    private Tasklist at(String login) {
        people.add(login);
        return tasklist(login);
    }

    @FunctionalInterface
    interface Filling {
        void fill(Locator form, Tasklist tasklist);
    }
}
