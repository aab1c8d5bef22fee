package vn.ketnap.procedure.incident;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.procedure.casefile.Bound;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.CaseBinding;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.regulation.Matter;
import vn.ketnap.vocabulary.DateKind;

/** Puts a case under another version of the regulation than its vote or its nomination has: by a recorded decision alone. */
@Component
public class LawChange {

    private static final String JOURNAL = "Chuyển văn bản áp dụng";

    private final CaseBinding binding;
    private final Register register;
    private final UnitTree units;
    private final ApplicationEventPublisher events;

    LawChange(CaseBinding binding, Register register, UnitTree units, ApplicationEventPublisher events) {
        this.binding = binding;
        this.register = register;
        this.units = units;
        this.events = events;
    }

    /**
     * What the change means for a case.
     *
     * @param text in Vietnamese, the reason where it is refused
     */
    public record Effect(boolean refused, String text) {}

    /** What it would mean; changes nothing. */
    public Effect look(CaseFile file, String version) {
        if (!file.status().isRunning()) {
            return new Effect(true, "Hồ sơ đã kết thúc");
        }
        if (file.regulation().equals(version)) {
            return new Effect(true, "Hồ sơ đang theo văn bản này");
        }
        Bound before = file.bound(matter(file));
        if (before.body() == null) {
            return new Effect(false, "Chưa có nghị quyết chi bộ: việc làm ngày nào vẫn theo quy định của ngày ấy");
        }
        Bound after = after(file, version);
        if (!after.decidingCode().equals(before.decidingCode())
                || after.committeeVote() != before.committeeVote()
                || after.appraisal() != before.appraisal()) {
            return new Effect(true, "Cấp quyết định hoặc các bước sẽ khác: trả hồ sơ để chi bộ xét lại");
        }
        return new Effect(
                false,
                "Các bước sau nghị quyết chi bộ theo %s, do %s %s quyết định"
                        .formatted(
                                version,
                                after.body().label(),
                                units.unit(after.decidingCode()).name()));
    }

    /** Does it; only for what {@link #look} does not refuse. */
    public void apply(CaseFile file, String version, Paper decision, LocalDate on, String actor) {
        String note = "Từ %s sang %s".formatted(file.regulation(), version);
        register.paper(file, PaperKind.LAW_CHANGE, decision, on, note);
        register.note(
                file.id(),
                JOURNAL,
                "",
                actor,
                "%s theo quyết định %s ngày %s".formatted(note, decision.number(), DateFormats.date(on)));
        if (file.bound(matter(file)).body() == null) {
            file.govern(version);
        } else {
            file.choose(matter(file), after(file, version));
        }
        events.publishEvent(new CaseRebound(file, matter(file)));
    }

    private Bound after(CaseFile file, String version) {
        DateKind vote =
                matter(file) == Matter.CONFIRMATION ? DateKind.CELL_CONFIRMATION_REVIEW : DateKind.CELL_ADMISSION_VOTE;
        Optional<LocalDate> voted = file.date(vote);
        return binding.boundUnder(version, file, voted.orElseThrow());
    }

    private static Matter matter(CaseFile file) {
        return file.date(DateKind.CELL_CONFIRMATION_REVIEW).isPresent() ? Matter.CONFIRMATION : Matter.ADMISSION;
    }
}
