package vn.ketnap.procedure.sympathizer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.platform.Choice;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.FormBinder;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.check.PlausibleDates;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.TimeLimit;
import vn.ketnap.vocabulary.StepIds;

/**
 * The committee above looks through the reviews of its cells and agrees to whom they added; a person whom it does not agree to
 * goes back to the cell by the task of that person (38-HD/BTCTW, I.1.1).
 */
@Component
public class ReviewSympathizerAdditions {

    private final ListReviews reviews;
    private final DateOrder dates;
    private final PlausibleDates plausible;
    private final Regulations regulations;
    private final UnitTree units;
    private final FormBinder binder;

    ReviewSympathizerAdditions(
            ListReviews reviews,
            DateOrder dates,
            PlausibleDates plausible,
            Regulations regulations,
            UnitTree units,
            FormBinder binder) {
        this.reviews = reviews;
        this.dates = dates;
        this.plausible = plausible;
        this.regulations = regulations;
        this.units = units;
        this.binder = binder;
    }

    /**
     * What the form submits.
     *
     * @param approved numbers of the cases of those who were added and are agreed to
     * @param overrideReason why the committee does not wait for a cell, null when none is late
     */
    public record Form(
            @NotNull LocalDate reviewDate,
            @Size(max = 60) String reviewNumber,
            @NotBlank @Size(max = 120) String reviewSigner,
            List<String> approved,
            @Size(max = 1000) String overrideReason) {}

    /**
     * Stores the review inside the caller's transaction and answers what was written, for the tasks of the persons.
     *
     * @param waiting numbers of the cases that wait for the committee
     * @throws vn.ketnap.platform.RefusedException with everything that is wrong
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Form hold(String number, Map<String, ?> values, List<String> waiting, String actor) {
        ListReview review = reviews.find(number);
        Problems problems = binder.problems(StepIds.REVIEW_SYMPATHIZER_ADDITIONS);
        Form form = binder.bind(Form.class, values, problems);
        dates.checkPast("reviewDate", form.reviewDate(), problems);
        plausible.check(form, null, null, problems);
        if (form.reviewDate() != null && form.reviewDate().isBefore(review.month())) {
            problems.add(
                    "reviewDate",
                    "Kỳ soát %s: ngày xem xét phải từ ngày %s trở đi"
                            .formatted(review.monthInWords(), DateFormats.date(review.month())),
                    article(review));
        }
        if (!waiting.containsAll(form.approved())) {
            problems.add("approved", "Có người không còn chờ đảng ủy xem xét: mở lại biểu mẫu");
        }
        String late = open(review);
        if (!late.isEmpty()) {
            problems.warn("", "Chi bộ chưa soát danh sách: " + late, article(review));
        }
        problems.refuse(form.overrideReason());
        reviews.hold(
                review,
                new ListReviews.Held(
                        form.reviewDate(),
                        form.reviewNumber(),
                        form.reviewSigner(),
                        actor,
                        problems.isEmpty() ? null : form.overrideReason()),
                List.of());
        return form;
    }

    /**
     * What the form shows: how each cell stands, and whom the cells added.
     *
     * @param waiting those who wait for the committee, all of them agreed to unless somebody says otherwise
     */
    @Transactional(readOnly = true)
    public Map<String, Object> prefill(String number, List<Choice> waiting) {
        ListReview review = reviews.find(number);
        Map<String, Object> known = new HashMap<>();
        known.put("shownTitle", "%s, %s".formatted(units.unit(review.unitCode()).name(), review.monthInWords()));
        known.put(
                "shownCells",
                reviews.ofCells(review.unitCode(), review.month()).stream()
                        .map(this::result)
                        .collect(Collectors.joining("\n")));
        known.put("additions", waiting);
        known.put("approved", waiting.stream().map(Choice::value).toList());
        return known;
    }

    private String open(ListReview review) {
        return reviews.ofCells(review.unitCode(), review.month()).stream()
                .filter(cell -> cell.heldOn() == null)
                .map(cell -> units.unit(cell.unitCode()).name())
                .collect(Collectors.joining(", "));
    }

    private String result(ListReview cell) {
        String name = units.unit(cell.unitCode()).name();
        if (cell.heldOn() == null) {
            return "- %s: **chưa soát**".formatted(name);
        }
        List<ListReviews.Removed> removed = reviews.removed(cell);
        String out = removed.isEmpty()
                ? ""
                : ", đưa ra %d người: %s"
                        .formatted(
                                removed.size(),
                                removed.stream()
                                        .map(person -> "%s (%s)".formatted(person.name(), person.reason()))
                                        .collect(Collectors.joining("; ")));
        return "- %s: nghị quyết số %s ngày %s, giữ %d người%s"
                .formatted(name, cell.paperNumber(), DateFormats.date(cell.heldOn()), reviews.kept(cell), out);
    }

    private String article(ListReview review) {
        return regulations
                .timeLimit(
                        ListReviews.LIMIT, regulations.versionOn(review.month()).id())
                .map(TimeLimit::basis)
                .orElseThrow()
                .text();
    }
}
