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
import vn.ketnap.organization.MemberView;
import vn.ketnap.procedure.casefile.ApplicantView;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Helpers;
import vn.ketnap.procedure.check.LawInForce;
import vn.ketnap.procedure.register.PaperView;
import vn.ketnap.procedure.register.RelativeView;
import vn.ketnap.procedure.step.StepNames;
import vn.ketnap.regulation.PaperForm;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.training.CertificateView;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.StepIds;

/** What a paper of a case may say, by the tags of the templates: every tag has an answer for every paper. */
@Component
class PaperData {

    private static final Pattern TAG = Pattern.compile("\\{\\{(\\w+)}}");

    private final Issuers issuers;
    private final Grounds grounds;
    private final Helpers helpers;
    private final Regulations regulations;
    private final LawInForce law;
    private final StepNames steps;

    PaperData(
            Issuers issuers,
            Grounds grounds,
            Helpers helpers,
            Regulations regulations,
            LawInForce law,
            StepNames steps) {
        this.issuers = issuers;
        this.grounds = grounds;
        this.helpers = helpers;
        this.regulations = regulations;
        this.law = law;
        this.steps = steps;
    }

    /**
     * The values of one paper.
     *
     * @param index which one of several of the form, from 0 on
     * @param number number and symbol kept for a draft, null without any
     */
    Map<String, Value> values(CaseContents contents, PaperForm form, int index, String number) {
        Map<String, Value> values = new HashMap<>();
        addPerson(contents, values);
        addDates(contents.file(), values);
        issuers.addUnits(contents, form, values);
        MeetingWords.open(values);
        if (form.paper().equals("COMMITTEE_CONFIRMATION")) {
            contents.vote("CELL_CONFIRMATION").ifPresent(minutes -> MeetingWords.addFindings(minutes, values));
        }
        contents.vote(form.paper()).ifPresent(minutes -> MeetingWords.add(minutes, values));
        addNotes(contents, form, values);
        addClass(contents, form, values);
        addWriter(contents, form, index, values);
        VerificationWords.add(contents, form, index, values);
        String regulation =
                law.of(contents.file(), form.date(), day(contents, form, index).orElse(null));
        values.put(
                "so_thang_du_bi",
                Value.known(Wording.count(regulations.probation(regulation).months())));
        grounds.add(contents, form, regulation, values);
        issuers.addHeading(contents, form, day(contents, form, index), number, values);
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
            case WRITER -> Math.max(1, contents.papers(form.paper()).size());
            case REQUEST, VERIFIER, REPLY ->
                VerificationWords.requests(contents, form.each()).size();
        };
    }

    /** The day on the paper; empty while it is a draft. */
    Optional<LocalDate> day(CaseContents contents, PaperForm form, int index) {
        return switch (form.each()) {
            case WRITER -> written(contents, form, index).map(PaperView::date);
            case REQUEST, VERIFIER ->
                Optional.ofNullable(VerificationWords.requests(contents, form.each())
                        .get(index)
                        .sentOn());
            case REPLY ->
                Optional.ofNullable(VerificationWords.requests(contents, form.each())
                        .get(index)
                        .repliedOn());
            case CASE ->
                contents.paper(form.paper()).map(PaperView::date).or(() -> contents.vote(form.paper())
                        .map(minutes -> minutes.vote().date()));
        };
    }

    private void addPerson(CaseContents contents, Map<String, Value> values) {
        ApplicantView person = contents.file().applicant();
        String nomination = "biểu mẫu “%s”".formatted(steps.of(StepIds.NOMINATE_PERSON));
        values.put("ho_ten", Value.known(person.fullName()));
        values.put("ngay_sinh", Value.known(Wording.day(person.birthDate())));
        values.put("gioi_tinh", Value.known(person.gender().label()));
        values.put("dan_toc", Value.required(person.ethnicity(), "Dân tộc", nomination));
        values.put("ton_giao", Value.required(person.religion(), "Tôn giáo", nomination));
        values.put("hoc_van", Value.known(person.education().label()));
        values.put("que_quan", Value.required(person.homePlace(), "Quê quán", nomination));
        values.put("noi_cu_tru", Value.required(person.residence(), "Nơi cư trú", nomination));
        values.put("nghe_nghiep", Value.required(person.occupation(), "Nghề nghiệp", nomination));
        values.put("don_vi_cong_tac", Value.optional(person.workUnit()));
        values.put("don_vi_kem", person.workUnit() == null ? Value.none() : Value.known(", " + person.workUnit()));
        values.put("doan_vien", person.youthUnionMember() ? Value.known("có") : Value.none());
        values.put("ket_nap_lai", person.formerMember() ? Value.known("có") : Value.none());
        values.put(
                "than_nhan",
                Value.list(contents.relatives().stream()
                        .filter(RelativeView::isPerson)
                        .map(PaperData::relative)
                        .toList()));
    }

    private static String relative(RelativeView relative) {
        StringBuilder line = new StringBuilder("- ")
                .append(Wording.sentenceStart(relative.relation().label()))
                .append(": ")
                .append(relative.fullName());
        if (relative.born() != null) {
            line.append(", sinh ").append(relative.born());
        }
        if (!relative.alive()) {
            line.append(", đã chết");
        } else if (relative.livesAt() != null) {
            line.append(", ").append(relative.livesAt());
        }
        return line.toString();
    }

    private void addDates(CaseFile file, Map<String, Value> values) {
        values.put("ngay_cam_tinh", date(file, DateKind.SYMPATHIZER_RESOLUTION));
        values.put("ngay_phan_cong", date(file, DateKind.HELPER_ASSIGNED));
        values.put("ngay_vao_dang", date(file, DateKind.CEREMONY));
        values.put(
                "ngay_le",
                file.date(DateKind.CEREMONY)
                        .map(day -> Value.known(Wording.day(day)))
                        .orElseGet(Value::none));
        values.put("ngay_chinh_thuc", date(file, DateKind.OFFICIAL));
        values.put(
                "ngay_tuoi_dang",
                file.applicant().formerMember()
                        ? Value.missing(
                                "ngày quyết định kết nạp lần đầu, trừ thời gian không tham gia sinh hoạt đảng",
                                "hồ sơ kết nạp lần đầu")
                        : date(file, DateKind.ADMISSION_DECISION));
        values.put(
                "nguoi_giup_do",
                helpers.member(file.helperId())
                        .map(helper -> Value.known(helper.fullName()))
                        .orElseGet(Value::open));
    }

    private static Value date(CaseFile file, DateKind kind) {
        return file.date(kind).map(day -> Value.known(Wording.day(day))).orElseGet(() -> Value.open(Wording.openDay()));
    }

    /** What the forms take in as running text, in the lines in which the register keeps it. */
    private void addNotes(CaseContents contents, PaperForm form, Map<String, Value> values) {
        List<String> lines = contents.paper(form.paper())
                .map(PaperView::note)
                .map(note -> note.lines().toList())
                .orElse(List.of());
        values.put("ket_qua_tham_dinh", lines.isEmpty() ? Value.open() : Value.known(String.join("\n", lines)));
        values.put("y_kien_doan_the", lines.isEmpty() ? Value.open() : Value.known(lines.get(0)));
        values.put("y_kien_noi_cu_tru", lines.size() < 2 ? Value.open() : Value.known(lines.get(1)));
        values.put(
                "uu_khuyet_diem",
                lines.size() < 3 ? Value.open() : Value.known(String.join("\n", lines.subList(2, lines.size()))));
    }

    private void addClass(CaseContents contents, PaperForm form, Map<String, Value> values) {
        boolean ofNewMembers = form.paper().equals("NEW_MEMBER_CERTIFICATE");
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

    /** The member who writes the paper: the one who did, or the helper, who usually will. */
    private void addWriter(CaseContents contents, PaperForm form, int index, Map<String, Value> values) {
        Optional<PaperView> paper = written(contents, form, index);
        Long id = paper.map(PaperView::memberId).orElse(contents.file().helperId());
        Optional<MemberView> writer = helpers.member(id);
        values.put("nguoi_viet", member(writer, MemberView::fullName));
        values.put("ngay_sinh_nguoi_viet", member(writer, member -> Wording.day(member.birthDate())));
        values.put("ngay_vao_dang_nguoi_viet", member(writer, member -> Wording.day(member.partyDate())));
        values.put("ngay_chinh_thuc_nguoi_viet", member(writer, member -> Wording.day(member.officialDate())));
        values.put("chi_bo_nguoi_viet", member(writer, member -> issuers.unit(member.cellCode())
                .name()));
        boolean helps = id != null && id.equals(contents.file().helperId());
        values.put("duoc_phan_cong", helps ? Value.known("có") : Value.none());
        values.put("noi_dung", paper.map(PaperView::note).map(Value::known).orElseGet(Value::open));
    }

    private static Optional<PaperView> written(CaseContents contents, PaperForm form, int index) {
        List<PaperView> papers = contents.papers(form.paper());
        return index < papers.size() ? Optional.of(papers.get(index)) : Optional.empty();
    }

    private static Value member(Optional<MemberView> member, Function<MemberView, String> what) {
        return member.map(what).map(Value::known).orElseGet(Value::open);
    }

    /** A tag that begins with a capital begins a sentence, one in capitals stands in capitals. */
    private static void addSpellings(Map<String, Value> values) {
        Map<String, Value> spelled = new HashMap<>();
        values.forEach((tag, value) -> {
            spelled.put(tag.toUpperCase(Locale.ROOT), value.capitals());
            spelled.put(tag.substring(0, 1).toUpperCase(Locale.ROOT) + tag.substring(1), value.sentenceStart());
        });
        spelled.forEach(values::putIfAbsent);
    }
}
