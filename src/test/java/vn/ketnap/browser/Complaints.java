package vn.ketnap.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a browser had to complain about: errors in its console, uncaught exceptions, requests that failed. */
final class Complaints {

    /**
     * Every ten seconds Tasklist asks whether the open task is still there, and closes it when it is not. The question may
     * fall between a completion and its answer.
     */
    private static final String IS_IT_STILL_THERE = "404 GET /camunda/api/engine/engine/default/task/{id}";

    /** What was typed last may come when the task has just been completed with it. */
    private static final String TYPED_AND_SENT = "404 PUT /camunda/api/ketnap/drafts/{id}";

    private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";

    private final List<String> heard = new ArrayList<>();
    private final Set<String> allowed = new HashSet<>(Set.of(IS_IT_STILL_THERE, TYPED_AND_SENT));

    Complaints(BrowserContext context) {
        context.onConsoleMessage(this::hear);
        context.onWebError(error -> heard.add("uncaught: " + error.error()));
        context.onResponse(this::hear);
        context.onRequestFailed(this::hear);
    }

    /** An answer that the test provokes, for example {@code 400 POST /camunda/api/x}. */
    void allow(String answer) {
        allowed.add(answer);
    }

    List<String> unexpected() {
        return heard.stream().filter(one -> !allowed.contains(one)).distinct().toList();
    }

    private void hear(ConsoleMessage message) {
        // failed requests come once more through the console, without their method
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            heard.add("console: " + message.text());
        }
    }

    private void hear(Response response) {
        if (response.status() >= 400) {
            heard.add("%d %s %s".formatted(response.status(), response.request().method(), path(response.url())));
        }
    }

    private void hear(Request request) {
        // a page that is left breaks off what it was still loading, a download ends the request for a page
        if (!"net::ERR_ABORTED".equals(request.failure())) {
            heard.add("%s %s %s".formatted(request.failure(), request.method(), path(request.url())));
        }
    }

    static String path(String url) {
        return URI.create(url.replaceAll("[?#].*", "")).getPath().replaceAll(ID, "{id}");
    }
}
