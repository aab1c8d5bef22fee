package vn.ketnap.paper;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.ketnap.procedure.check.LawInForce;
import vn.ketnap.procedure.register.PaperView;
import vn.ketnap.regulation.PaperForm;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.training.CertificateView;

/** What a paper of a case may say, by the tags of the templates: every tag has an answer for every paper. */
@Component
class PaperData {

    private static final Pattern TAG = Pattern.compile("\\{\\{(\\w+)}}");

    private final Issuers issuers;
    private final Grounds grounds;
    private final PersonWords persons;
    private final Signatures signatures;
    private final Regulations regulations;
    private final LawInForce law;

    PaperData(
            Issuers issuers,
            Grounds grounds,
            PersonWords persons,
            Signatures signatures,
            Regulations regulations,
            LawInForce law) {
        this.issuers = issuers;
        this.grounds = grounds;
        this.persons = persons;
        this.signatures = signatures;
        this.regulations = regulations;
        this.law = law;
    }

    /**
     * The values of one paper.
     *
     * @param index which one of several of the form, from 0 on
     * @param number number and symbol kept for a draft, null without any
     */
    Map<String, Value> values(CaseContents contents, PaperForm form, int index, String number) {
        Map<String, Value> values = new HashMap<>();
        persons.add(contents, form, index, values);
        issuers.addUnits(contents, form, day(contents, form, index), values);
        MeetingWords.open(values);
        SittingWords.open(values);
        if (form.record().equals("COMMITTEE_CONFIRMATION")) {
            contents.vote("CELL_CONFIRMATION").ifPresent(minutes -> MeetingWords.addFindings(minutes, values));
        }
        contents.vote(form.record()).ifPresent(minutes -> MeetingWords.add(minutes, values));
        addChair(contents, form, values);
        NoteWords.add(contents, form, index, values);
        addClass(contents, form, values);
        VerificationWords.add(contents, form, index, values);
        String regulation =
                law.of(contents.file(), form.date(), day(contents, form, index).orElse(null));
        values.put(
                "so_thang_du_bi",
                Value.known(Wording.count(regulations.probation(regulation).months())));
        grounds.add(contents, form, regulation, values);
        issuers.addHeading(contents, form, index, day(contents, form, index), number, values);
        values.put("so_mau", Value.optional(form.form()));
        values.put("noi_nhan", Value.list(recipients(form, values)));
        addSpellings(values);
        return values;
    }

    /** Each a line that ends with a comma, the last with a full stop. */
    private static List<String> recipients(PaperForm form, Map<String, Value> values) {
        List<String> lines = form.recipients().stream()
                .filter(line -> !line.isEmpty())
                .map(line -> "- "
                        + TAG.matcher(line)
                                .replaceAll(tag -> Matcher.quoteReplacement(
                                        values.get(tag.group(1)).text())))
                .toList();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> lines.get(i) + (i + 1 < lines.size() ? "," : "."))
                .toList();
    }

    /** How many papers of a form there are to make; one draft at least where it is not about a request. */
    int count(CaseContents contents, PaperForm form) {
        return switch (form.each()) {
            case CASE -> 1;
            case WRITER -> Math.max(1, contents.papers(form.record()).size());
            case RECORD -> contents.numbered(form.record()).size();
            case SITTING -> 0;
            case MOVE -> contents.file().movingTo() == null ? 0 : 1;
            case REQUEST, VERIFIER, REPLY ->
                VerificationWords.requests(contents, form.each()).size();
        };
    }

    /** The day on the paper; empty while it is a draft. */
    Optional<LocalDate> day(CaseContents contents, PaperForm form, int index) {
        return switch (form.each()) {
            case WRITER, RECORD -> contents.paper(form, index).map(PaperView::date);
            case REQUEST, VERIFIER ->
                Optional.ofNullable(VerificationWords.requests(contents, form.each())
                        .get(index)
                        .sentOn());
            case REPLY ->
                Optional.ofNullable(VerificationWords.requests(contents, form.each())
                        .get(index)
                        .repliedOn());
            case CASE, SITTING, MOVE ->
                contents.paper(form, index).map(PaperView::date).or(() -> contents.vote(form.record())
                        .map(minutes -> minutes.vote().date()));
        };
    }

    /** A meeting is led by somebody in an office. */
    private void addChair(CaseContents contents, PaperForm form, Map<String, Value> values) {
        values.put(
                "chuc_vu_chu_tri_kem",
                contents.vote(form.record())
                        .map(minutes -> signatures.officeOf(
                                minutes.meeting().chair(),
                                minutes.vote().unitCode(),
                                minutes.vote().date()))
                        .orElseGet(Value::none));
    }

    private void addClass(CaseContents contents, PaperForm form, Map<String, Value> values) {
        boolean ofNewMembers = form.record().equals("NEW_MEMBER_CERTIFICATE");
        Optional<CertificateView> certificate = contents.certificate(ofNewMembers ? "NEW_MEMBER" : "AWARENESS");
        values.put("lop_tu_ngay", classDay(certificate, CertificateView::from));
        values.put("lop_den_ngay", classDay(certificate, CertificateView::to));
        values.put("ngay_chung_nhan", classDay(certificate, CertificateView::issuedOn));
        values.put(
                "so_chung_nhan",
                certificate.map(CertificateView::number).map(Value::known).orElseGet(Value::none));
        values.put(
                "ket_qua_hoc_tap",
                certificate.map(known -> Value.known(known.grade().label())).orElseGet(Value::open));
        values.put(
                "lop_nhan_thuc_kem",
                certificate
                        .map(known ->
                                Value.known("; lớp bồi dưỡng nhận thức về Đảng, từ %s đến %s, giấy chứng nhận số %s"
                                        .formatted(Wording.day(known.from()), Wording.day(known.to()), known.number())))
                        .orElseGet(Value::none));
    }

    private static Value classDay(Optional<CertificateView> certificate, Function<CertificateView, LocalDate> which) {
        return certificate
                .map(which)
                .map(day -> Value.known(Wording.day(day)))
                .orElseGet(() -> Value.open(Wording.openDay()));
    }

    /** A tag that begins with a capital begins a sentence, one in capitals stands in capitals. */
    static void addSpellings(Map<String, Value> values) {
        Map<String, Value> spelled = new HashMap<>();
        values.forEach((tag, value) -> {
            spelled.put(tag.toUpperCase(Locale.ROOT), value.capitals());
            spelled.put(tag.substring(0, 1).toUpperCase(Locale.ROOT) + tag.substring(1), value.sentenceStart());
        });
        spelled.forEach(values::putIfAbsent);
    }
}
