package vn.ketnap.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Secret;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.LawInForce;
import vn.ketnap.procedure.register.IssuedNumbers;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.NumberSeries;
import vn.ketnap.procedure.step.StepNames;
import vn.ketnap.regulation.PaperForm;
import vn.ketnap.regulation.PaperForm.Each;
import vn.ketnap.security.CaseScope;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;

/**
 * Makes the papers of a case for those who may read the case. Every method throws NoSuchElementException for a case that is
 * unknown or not the login's to read, and for a paper that the case does not have.
 */
@Component
@Transactional
public class Papers {

    /** The number of such a paper comes with the form of its step; no other form asks for one. */
    private static final Set<Each> RECORDED = Set.of(Each.CASE, Each.WRITER, Each.RECORD, Each.MOVE);

    private final CaseDesk cases;
    private final CaseScope scope;
    private final ContentsReader reader;
    private final LawInForce law;
    private final IssuedNumbers numbers;
    private final OwnTemplates templates;
    private final PaperData data;
    private final StepNames steps;
    private final BusinessClock clock;
    private final Trail trail;

    Papers(
            CaseDesk cases,
            CaseScope scope,
            ContentsReader reader,
            LawInForce law,
            IssuedNumbers numbers,
            OwnTemplates templates,
            PaperData data,
            StepNames steps,
            BusinessClock clock,
            Trail trail) {
        this.cases = cases;
        this.scope = scope;
        this.reader = reader;
        this.law = law;
        this.numbers = numbers;
        this.templates = templates;
        this.data = data;
        this.steps = steps;
        this.clock = clock;
        this.trail = trail;
    }

    /** One of the papers of a form. */
    private record Wanted(PaperForm form, int index) {

        String id() {
            return index == 0 ? form.paper() : form.paper() + "-" + (index + 1);
        }
    }

    /** What can be made now, in the order of the procedure. */
    public List<PaperOffer> offers(String login, String number) {
        CaseFile file = readable(login, number);
        CaseContents contents = reader.contents(file);
        List<PaperOffer> offers =
                wanted(contents).stream().map(one -> offer(contents, one)).toList();
        trail.read(touch(login, number, "danh sách giấy tờ soạn được"));
        return offers;
    }

    /** One paper, with the next number of the body's book where the login works on the case. */
    public MadePaper make(String login, String number, String id) {
        CaseFile file = readable(login, number);
        CaseContents contents = reader.contents(file);
        Wanted one = wanted(contents).stream()
                .filter(wanted -> wanted.id().equals(id))
                .findFirst()
                .orElseThrow(() -> none(login, number, "Hồ sơ này không có giấy tờ đã chọn"));
        return make(login, contents, one);
    }

    /** All papers that a step needs, packed together when there are several. */
    public MadePaper makeAll(String login, String number, String task) {
        CaseFile file = readable(login, number);
        CaseContents contents = reader.contents(file);
        List<MadePaper> made = wanted(contents).stream()
                .filter(wanted -> wanted.form().tasks().contains(task))
                .map(wanted -> make(login, contents, wanted))
                .toList();
        if (made.isEmpty()) {
            throw none(login, number, "Bước này không có giấy tờ nào soạn được");
        }
        if (made.size() == 1) {
            return made.get(0);
        }
        Map<String, byte[]> packed = new LinkedHashMap<>();
        made.forEach(paper -> packed.put(paper.name(), paper.content()));
        return new MadePaper("%s %s.zip".formatted(number, task), true, Template.zip(packed));
    }

    /** Keys of the papers of that sort that can be made for the case now. */
    List<String> forms(CaseFile file, Each each) {
        return reader.forms(file).stream()
                .filter(form -> form.each() == each)
                .filter(form -> form.stage().compareTo(file.stage()) <= 0)
                .map(PaperForm::paper)
                .toList();
    }

    /** One paper about several cases, a read of each. */
    MadePaper makeTogether(String login, List<String> numbers, String paper) {
        List<CaseContents> all = numbers.stream()
                .map(number -> reader.contents(readable(login, number)))
                .toList();
        Wanted one = all.get(0).forms().stream()
                .filter(form -> form.paper().equals(paper))
                .findFirst()
                .map(form -> new Wanted(form, 0))
                .orElseThrow(() -> none(login, numbers.get(0), "Hồ sơ này không có giấy tờ đã chọn"));
        List<Map<String, Value>> each = all.stream()
                .map(contents -> data.values(contents, one.form(), 0, null))
                .toList();
        Map<String, Value> values = each.get(0);
        SittingWords.add(all, each, values);
        OwnTemplates.Chosen chosen = template(all.get(0), one);
        byte[] content = chosen.template().filled(values);
        String what = "%s %s %s".formatted(paper, chosen.name(), Secret.hash(content));
        numbers.forEach(number -> trail.read(touch(login, number, what)));
        return new MadePaper("%s.docx".formatted(one.form().template()), false, content);
    }

    private MadePaper make(String login, CaseContents contents, Wanted one) {
        PaperForm form = one.form();
        OwnTemplates.Chosen chosen = template(contents, one);
        byte[] content =
                chosen.template().filled(data.values(contents, form, one.index(), keptNumber(login, contents, one)));
        String number = contents.file().number();
        trail.read(touch(login, number, "%s %s %s".formatted(one.id(), chosen.name(), Secret.hash(content))));
        String suffix = one.index() == 0 ? "" : "-" + (one.index() + 1);
        return new MadePaper("%s%s %s.docx".formatted(form.template(), suffix, number), false, content);
    }

    /** As the office of the issuer has it on the day of the paper. */
    private OwnTemplates.Chosen template(CaseContents contents, Wanted one) {
        PaperForm form = one.form();
        Optional<LocalDate> day = data.day(contents, form, one.index());
        return templates.choose(
                form,
                Issuers.unitOf(form, contents, day),
                law.of(contents.file(), form.date(), day.orElse(null)),
                day.orElseGet(clock::today));
    }

    /** The number kept for a draft; null for a paper that has one or gets none, and for those who only read the case. */
    private String keptNumber(String login, CaseContents contents, Wanted one) {
        PaperForm form = one.form();
        CaseFile file = contents.file();
        boolean recorded = RECORDED.contains(form.each());
        boolean draft = data.day(contents, form, one.index()).isEmpty() || !recorded;
        if (!draft || form.series().isEmpty() || !file.status().isRunning() || !scope.worksOn(login, file)) {
            return null;
        }
        return numbers.offer(
                        IssuedPaper.draft(
                                recorded ? form.record() : one.id(),
                                NumberSeries.valueOf(form.series()),
                                Issuers.unitOf(form, contents, Optional.empty()),
                                form.symbol(),
                                clock.today()),
                        file.id())
                .orElse(null);
    }

    private PaperOffer offer(CaseContents contents, Wanted one) {
        PaperForm form = one.form();
        Map<String, Value> values = data.values(contents, form, one.index(), null);
        Set<String> tags = template(contents, one).template().tags();
        List<PaperOffer.Missing> missing = tags.stream()
                .map(values::get)
                .filter(Objects::nonNull)
                .filter(value -> value.state() == Value.State.MISSING)
                .map(value -> new PaperOffer.Missing(value.label(), value.where()))
                .distinct()
                .toList();
        String about =
                switch (form.each()) {
                    case WRITER -> values.get("nguoi_viet").text();
                    case REQUEST, VERIFIER, REPLY -> values.get("noi_tham_tra").text();
                    case CASE, RECORD, SITTING, MOVE -> "";
                };
        return new PaperOffer(
                one.id(),
                form.paper(),
                form.form(),
                form.title(),
                about,
                data.day(contents, form, one.index()).isEmpty(),
                missing,
                form.basis().text(),
                form.tasks().stream()
                        .map(task -> new PaperOffer.Step(task, steps.of(task)))
                        .toList());
    }

    private List<Wanted> wanted(CaseContents contents) {
        List<Wanted> wanted = new ArrayList<>();
        for (PaperForm form : contents.forms()) {
            if (form.stage().compareTo(contents.file().stage()) <= 0) {
                IntStream.range(0, data.count(contents, form)).forEach(i -> wanted.add(new Wanted(form, i)));
            }
        }
        return wanted;
    }

    /** The case, for whoever may read it. */
    CaseFile readable(String login, String number) {
        return cases.find(number).filter(file -> scope.sees(login, file)).orElseThrow(() -> {
            trail.denied(touch(login, number, null));
            return new NoSuchElementException("Không có hồ sơ này");
        });
    }

    /** The case was looked at all the same. */
    private NoSuchElementException none(String login, String number, String why) {
        trail.read(touch(login, number, null));
        return new NoSuchElementException(why);
    }

    private static AuditEvent touch(String login, String number, String purpose) {
        return new AuditEvent(login, number, Operation.PAPER, FieldGroup.DOCUMENTS, purpose);
    }
}
