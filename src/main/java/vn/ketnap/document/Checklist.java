package vn.ketnap.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ketnap.deadline.DeadlineRegister;
import vn.ketnap.deadline.DeadlineState;
import vn.ketnap.deadline.DeadlineView;
import vn.ketnap.document.Dossier.Entry;
import vn.ketnap.document.Dossier.Item;
import vn.ketnap.document.Dossier.Section;
import vn.ketnap.organization.MemberView;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Helpers;
import vn.ketnap.procedure.check.LawInForce;
import vn.ketnap.procedure.dossier.UnionIntroductions;
import vn.ketnap.procedure.register.CaseHistory;
import vn.ketnap.procedure.register.PaperView;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.RequiredPaper;
import vn.ketnap.regulation.RequiredPaper.Part;
import vn.ketnap.regulation.RequiredPaper.Source;
import vn.ketnap.regulation.WarningStep;
import vn.ketnap.vocabulary.CaseStatus;

/** Which papers the dossier of a case needs and how each of them stands today. */
@Component
class Checklist {

    /** Key for uploads that no line of the list of contents asks for. */
    static final String OTHER = "OTHER";

    private final Regulations regulations;
    private final UnionIntroductions unions;
    private final CaseHistory history;
    private final DeadlineRegister deadlines;
    private final Helpers helpers;
    private final LawInForce law;
    private final BusinessClock clock;

    Checklist(
            Regulations regulations,
            UnionIntroductions unions,
            CaseHistory history,
            DeadlineRegister deadlines,
            Helpers helpers,
            LawInForce law,
            BusinessClock clock) {
        this.regulations = regulations;
        this.unions = unions;
        this.history = history;
        this.deadlines = deadlines;
        this.helpers = helpers;
        this.law = law;
        this.clock = clock;
    }

    /** Whether files may be uploaded under this key. */
    boolean knows(CaseFile file, String paper) {
        return paper.equals(OTHER)
                || required(file).stream().anyMatch(required -> required.paper().equals(paper));
    }

    /**
     * The list of contents with what is there; a case that ended without membership asks for nothing more.
     *
     * @param uploads the files by key of their paper
     */
    List<Section> sections(CaseFile file, Map<String, List<DocumentView>> uploads) {
        Map<String, List<Entry>> known = entries(file);
        List<DeadlineView> limits = deadlines.of(file.id());
        List<Section> sections = new ArrayList<>();
        Map<Part, List<RequiredPaper>> parts =
                required(file).stream().collect(Collectors.groupingBy(RequiredPaper::part));
        for (Part part : Part.values()) {
            List<Item> items = parts.getOrDefault(part, List.of()).stream()
                    .map(paper -> item(
                            paper,
                            file,
                            known.getOrDefault(key(paper.source(), paper.paper()), List.of()),
                            uploads.getOrDefault(paper.paper(), List.of()),
                            limits))
                    .filter(item -> isAskedFor(item, file))
                    .toList();
            if (!items.isEmpty()) {
                sections.add(new Section(part.label(), items));
            }
        }
        sections.add(others(file, uploads));
        return sections;
    }

    private List<RequiredPaper> required(CaseFile file) {
        return regulations.dossier(unions.situation(file, clock.today()), law.now(file));
    }

    private Item item(
            RequiredPaper paper,
            CaseFile file,
            List<Entry> entries,
            List<DocumentView> documents,
            List<DeadlineView> limits) {
        Optional<DeadlineView> limit = limits.stream()
                .filter(deadline -> deadline.limit().equals(paper.limit()) && deadline.state() == DeadlineState.OPEN)
                .findFirst();
        PaperState state = state(paper, file, entries, documents, limit);
        LocalDate validUntil =
                entries.isEmpty() ? null : limit.map(DeadlineView::dueDate).orElse(null);
        return new Item(
                paper.paper(),
                paper.name(),
                paper.form(),
                state,
                state.label(),
                validUntil,
                paper.basis().text(),
                entries,
                documents);
    }

    private PaperState state(
            RequiredPaper paper,
            CaseFile file,
            List<Entry> entries,
            List<DocumentView> documents,
            Optional<DeadlineView> limit) {
        boolean scanned = documents.stream().anyMatch(document -> document.supersededAt() == null);
        if (!entries.isEmpty()) {
            return limit.map(this::validity).orElse(PaperState.PRESENT);
        }
        if (scanned) {
            return paper.source() == Source.UPLOAD ? PaperState.PRESENT : PaperState.SCANNED;
        }
        int ahead = paper.stage().compareTo(file.stage());
        if (ahead > 0) {
            return PaperState.LATER;
        }
        return ahead == 0 && file.status().isRunning() ? PaperState.DUE : PaperState.MISSING;
    }

    private PaperState validity(DeadlineView limit) {
        LocalDate today = clock.today();
        if (today.isAfter(limit.dueDate())) {
            return PaperState.EXPIRED;
        }
        boolean warned = regulations.timeLimit(limit.limit(), limit.regulation()).stream()
                .flatMap(rule -> rule.warnAt().stream())
                .map(step -> dayOf(step, limit.dueDate()))
                .min(Comparator.naturalOrder())
                .filter(first -> !today.isBefore(first))
                .isPresent();
        return warned ? PaperState.EXPIRING : PaperState.PRESENT;
    }

    /** Papers serve for months, so they are warned of by the calendar. */
    private static LocalDate dayOf(WarningStep step, LocalDate due) {
        return switch (step.measure()) {
            case MONTHS_BEFORE -> due.minusMonths(step.amount());
            case DAYS_BEFORE -> due.minusDays(step.amount());
            case WORKING_DAYS_BEFORE, PERCENT_ELAPSED -> due;
        };
    }

    private static boolean isAskedFor(Item item, CaseFile file) {
        return file.status().isRunning()
                || file.status() == CaseStatus.OFFICIAL
                || !item.entries().isEmpty()
                || !item.documents().isEmpty();
    }

    /** Files under keys that the list does not have (any more) stay in sight. */
    private Section others(CaseFile file, Map<String, List<DocumentView>> uploads) {
        List<String> listed = required(file).stream().map(RequiredPaper::paper).toList();
        List<DocumentView> documents = uploads.entrySet().stream()
                .filter(entry -> !listed.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        PaperState state = documents.isEmpty() ? PaperState.LATER : PaperState.PRESENT;
        return new Section(
                Part.OTHER.label(),
                List.of(new Item(
                        OTHER,
                        "Giấy tờ ngoài mục lục",
                        "",
                        state,
                        documents.isEmpty() ? "Không bắt buộc" : state.label(),
                        null,
                        "",
                        List.of(),
                        documents)));
    }

    private Map<String, List<Entry>> entries(CaseFile file) {
        Map<String, List<Entry>> entries = history.papers(file.id()).stream()
                .collect(Collectors.groupingBy(
                        paper -> key(Source.PAPER, paper.kind().name()),
                        Collectors.mapping(this::entry, Collectors.toList())));
        history.votes(file.id()).stream().filter(CaseHistory.Vote::reached).forEach(vote -> entries.computeIfAbsent(
                        key(Source.RESOLUTION, vote.kind().name()), none -> new ArrayList<>())
                .add(new Entry(vote.number(), vote.date(), vote.signer())));
        return entries;
    }

    private Entry entry(PaperView paper) {
        String signer = Optional.ofNullable(paper.signer())
                .or(() -> helpers.member(paper.memberId()).map(MemberView::fullName))
                .orElse(null);
        return new Entry(paper.number(), paper.date(), signer);
    }

    private static String key(Source source, String kind) {
        return source + " " + kind;
    }
}
