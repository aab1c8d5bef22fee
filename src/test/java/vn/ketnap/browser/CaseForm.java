package vn.ketnap.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.ketnap.model.FormFile;

/** A Camunda Form as a person fills it in: group by group, each field found by its label. */
final class CaseForm {

    static final DateTimeFormatter SCREEN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** So many milliseconds after the last digit the form has surely taken a number. */
    private static final double NUMBERS_TAKEN = 600;

    private final Locator form;
    private final Map<String, ?> values;
    private final JsonNode known;

    /**
     * @param form the form on the page
     * @param values what to fill in, by key
     * @param known values and choices that came with the form
     */
    CaseForm(Locator form, Map<String, ?> values, JsonNode known) {
        this.form = form;
        this.values = values;
        this.known = known;
    }

    void fill(FormFile file) {
        fill(file.root(), form);
    }

    /** Gives the reason to go on, which is asked for after a refusal only. */
    void override(Object reason) {
        write(form.locator("textarea[id$=overrideReason]"), reason.toString());
    }

    private void fill(JsonNode holder, Locator place) {
        for (JsonNode component : holder.path("components")) {
            if (component.path("type").asText().equals("group")) {
                Locator group = place.getByRole(
                        AriaRole.GROUP,
                        new Locator.GetByRoleOptions()
                                .setName(component.path("label").asText())
                                .setExact(true));
                if (component.path("id").asText().equals("Group_override")) {
                    continue;
                }
                if (shown(component, group)) {
                    fill(component, group);
                }
            } else if (component.path("key").asText().equals("confirmed")) {
                enter(component, place, true);
            } else if (values.containsKey(component.path("key").asText()) && !FormFile.isShownOnly(component)) {
                enter(component, place, values.get(component.path("key").asText()));
            }
        }
    }

    private void enter(JsonNode component, Locator place, Object value) {
        String type = component.path("type").asText();
        Locator field = field(type, label(component), place);
        if (!shown(component, field)) {
            return;
        }
        switch (type) {
            case "datetime" -> date(field, LocalDate.parse(value.toString()));
            case "checkbox" -> {
                Locator box = field.locator("input");
                Effort.choice(box.isChecked() == (Boolean) value, 1);
                box.setChecked((Boolean) value);
            }
            case "radio" -> check(option(field, chosen(component, value)));
            case "checklist" -> {
                for (Object one : (Collection<?>) value) {
                    check(option(field, chosen(component, one)));
                }
            }
            case "select" -> {
                Effort.choice(selected(field).contains(chosen(component, value)), 2);
                field.locator(".fjs-input-group").click();
                field.locator(".fjs-dropdownlist-item")
                        .getByText(chosen(component, value), new Locator.GetByTextOptions().setExact(true))
                        .click();
            }
            default -> write(field.locator("input, textarea"), value.toString());
        }
    }

    private static void date(Locator field, LocalDate day) {
        Locator input = field.locator("input.flatpickr-input");
        Effort.day(input, SCREEN.format(day));
        input.fill(SCREEN.format(day));
        input.press("Enter");
        input.press("Tab");
    }

    private static Locator field(String type, String label, Locator place) {
        Locator labels = place.page()
                .locator(
                        "label",
                        new com.microsoft.playwright.Page.LocatorOptions()
                                .setHasText(Pattern.compile("^\\s*" + written(label) + "\\s*\\*?\\s*$")));
        return place.locator(".fjs-form-field-" + type).filter(new Locator.FilterOptions().setHas(labels));
    }

    /** The label as it is read: some take a value from the case. */
    private static String written(String label) {
        return Stream.of(label.split("\\{\\{.*?}}", -1))
                .map(part -> part.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0"))
                .collect(Collectors.joining(".*"));
    }

    private static Locator option(Locator field, String label) {
        return field.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private static String label(JsonNode component) {
        return component
                .path(component.path("type").asText().equals("datetime") ? "dateLabel" : "label")
                .asText();
    }

    /** The label of a choice. */
    private String chosen(JsonNode component, Object value) {
        return Stream.of(
                        component.path("values"),
                        known.path(component.path("valuesKey").asText()))
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                .filter(choice -> choice.path("value").asText().equals(value.toString()))
                .map(choice -> choice.path("label").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError(value + " is no choice of " + component.path("key")));
    }

    /** What depends on other answers is there soon or not at all; everything else is waited for. */
    private static boolean shown(JsonNode component, Locator place) {
        if (!component.has("conditional")) {
            place.waitFor();
            return true;
        }
        drawn(place);
        boolean countsNumbers =
                component.path("conditional").path("hide").asText().matches("(?s).*(vote|attendance|No [<>]).*");
        if (countsNumbers && !place.isVisible()) {
            try {
                place.waitFor(new Locator.WaitForOptions().setTimeout(NUMBERS_TAKEN));
            } catch (TimeoutError hidden) {
                return false;
            }
        }
        return place.isVisible();
    }

    /** What a list shows as chosen. */
    private static String selected(Locator list) {
        Locator box = list.locator("input");
        return box.count() > 0 ? box.first().inputValue() : list.innerText();
    }

    private static void check(Locator option) {
        Effort.choice(option.isChecked(), 1);
        option.check();
    }

    private static void write(Locator input, String text) {
        Effort.text(input, text);
        input.fill(text);
        input.press("Tab");
    }

    /** Leaves the page the time to draw what the last answer changed. */
    private static void drawn(Locator place) {
        place.page().evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    }
}
