package vn.ketnap.procedure.sympathizer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import vn.ketnap.procedure.register.IssuedNumbers;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.NumberSeries;
import vn.ketnap.procedure.vote.PaperNumber;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.Requirement;
import vn.ketnap.regulation.TimeLimit;
import vn.ketnap.vocabulary.StepIds;

/** A cell goes through its list of sympathisers: who stays and who is taken off, in one resolution (38-HD/BTCTW, I.1.1). */
@Component
public class ReviewSympathizerList {

    /** The resolution among the numbered papers of the cell. */
    private static final String KIND = "SYMPATHIZER_LIST";

    private final ListReviews reviews;
    private final IssuedNumbers numbers;
    private final DateOrder dates;
    private final PlausibleDates plausible;
    private final Regulations regulations;
    private final UnitTree units;
    private final FormBinder binder;

    ReviewSympathizerList(
            ListReviews reviews,
            IssuedNumbers numbers,
            DateOrder dates,
            PlausibleDates plausible,
            Regulations regulations,
            UnitTree units,
            FormBinder binder) {
        this.reviews = reviews;
        this.numbers = numbers;
        this.dates = dates;
        this.plausible = plausible;
        this.regulations = regulations;
        this.units = units;
        this.binder = binder;
    }

    /** What the form submits: one resolution, and a row for each person of the list. */
    public record Form(
            @NotNull LocalDate heldOn,
            @NotBlank @Size(max = 60) String resolutionNumber,
            @NotBlank @Size(max = 120) String resolutionSigner,
            @Valid List<Row> persons) {

        /** The number is kept in its one spelling. */
        public Form {
            resolutionNumber = PaperNumber.canonical(resolutionNumber);
        }
    }

    /** What was resolved on one person, by the id of the case. */
    public record Row(@NotNull Long listed, @NotNull Keeping outcome, @Size(max = 500) String reason) {

        boolean isRemoval() {
            return outcome == Keeping.REMOVED;
        }
    }

    /** What was stored, for the processes: who leaves the list by that resolution. */
    public record Held(LocalDate on, String number, String signer, List<ListReviews.Removed> removed) {}

    /**
     * Stores the review inside the caller's transaction.
     *
     * @throws vn.ketnap.platform.RefusedException with everything that is wrong
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Held hold(String number, Map<String, ?> values, String actor) {
        ListReview review = reviews.find(number);
        Problems problems = binder.problems(StepIds.REVIEW_SYMPATHIZER_LIST);
        Form form = binder.bind(Form.class, values, problems);
        Map<Long, ListReviews.Listed> listed = reviews.listed(review.unitCode()).stream()
                .collect(Collectors.toMap(
                        ListReviews.Listed::caseId, person -> person, (one, same) -> one, LinkedHashMap::new));
        check(form, review, listed, problems);
        plausible.check(form, null, null, problems);
        String reason = FormBinder.overrideReason(values, problems);
        take(form, review, problems);
        problems.refuse(reason);
        reviews.hold(
                review,
                new ListReviews.Held(
                        form.heldOn(),
                        form.resolutionNumber(),
                        form.resolutionSigner(),
                        actor,
                        problems.isEmpty() ? null : reason),
                form.persons().stream()
                        .map(row -> new ListReviews.Line(
                                row.listed(), row.outcome(), row.isRemoval() ? row.reason() : null))
                        .toList());
        return new Held(form.heldOn(), form.resolutionNumber(), form.resolutionSigner(), reviews.removed(review));
    }

    private void check(Form form, ListReview review, Map<Long, ListReviews.Listed> listed, Problems problems) {
        dates.checkPast("heldOn", form.heldOn(), problems);
        if (form.heldOn() != null && form.heldOn().isBefore(review.month())) {
            problems.add(
                    "heldOn",
                    "Kỳ soát %s: ngày họp phải từ ngày %s trở đi"
                            .formatted(review.monthInWords(), DateFormats.date(review.month())),
                    article(review));
        }
        Map<Long, ListReviews.Listed> missing = new LinkedHashMap<>(listed);
        for (int i = 0; i < form.persons().size(); i++) {
            Row row = form.persons().get(i);
            String field = "persons[%d]".formatted(i);
            if (row.listed() != null && missing.remove(row.listed()) == null) {
                problems.add(field, "Người này không còn trong danh sách, hoặc đã ghi ở dòng trên");
            }
            if (row.isRemoval()) {
                problems.require(field + ".reason", row.reason(), "Đưa ra khỏi danh sách thì ghi rõ lý do");
            }
        }
        if (!missing.isEmpty()) {
            problems.add(
                    "persons",
                    "Còn người chưa ghi giữ hay đưa ra: "
                            + missing.values().stream()
                                    .map(ListReviews.Listed::name)
                                    .collect(Collectors.joining(", ")),
                    article(review));
        }
    }

    /** One number for all of them; it belongs to the paper of this day (399-QĐ/TW). */
    private void take(Form form, ListReview review, Problems problems) {
        IssuedPaper paper = new IssuedPaper(
                KIND,
                NumberSeries.RESOLUTION,
                review.unitCode(),
                form.resolutionNumber(),
                form.resolutionSigner(),
                form.heldOn(),
                new IssuedPaper.Fields("resolutionNumber", "resolutionSigner", "heldOn"));
        if (!paper.isNumbered() || form.persons().isEmpty() || !problems.isEmpty()) {
            return;
        }
        numbers.take(paper, form.persons().get(0).listed())
                .ifPresent(given -> problems.add(
                        "resolutionNumber",
                        "Số %s đã dùng cho %s ngày %s trong nhiệm kỳ này"
                                .formatted(
                                        paper.number(),
                                        NumberSeries.RESOLUTION.label(),
                                        DateFormats.date(given.paperDate())),
                        regulations
                                .basis(
                                        Requirement.PAPER_NUMBER,
                                        regulations.versionOn(form.heldOn()).id())
                                .text()));
    }

    /** What the form shows: who is on the list since when, with whose help, and who of the helpers has nobody. */
    @Transactional(readOnly = true)
    public Map<String, Object> prefill(String number) {
        ListReview review = reviews.find(number);
        Map<String, Object> known = new HashMap<>();
        known.put("shownTitle", "%s, %s".formatted(units.unit(review.unitCode()).name(), review.monthInWords()));
        known.put("shownBasis", article(review));
        known.put(
                "persons",
                reviews.listed(review.unitCode()).stream()
                        .map(person -> Map.of(
                                "listed", person.caseId(),
                                "number", person.number(),
                                "name", person.name(),
                                "since", DateFormats.date(person.since()),
                                "helper", person.helper() == null ? "" : person.helper()))
                        .toList());
        known.put("outcomes", Arrays.stream(Keeping.values()).map(Choice::of).toList());
        known.put("shownIdle", String.join(", ", reviews.idleHelpers(review.unitCode())));
        return known;
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
