package vn.ketnap.paper;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.MemberView;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.procedure.casefile.ApplicantView;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Helpers;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.PaperView;
import vn.ketnap.procedure.register.RelativeView;
import vn.ketnap.procedure.step.StepNames;
import vn.ketnap.regulation.PaperForm;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.StepIds;

/** What papers say of the person, of the days of the case and of the members who write about the person. */
@Component
class PersonWords {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Helpers helpers;
    private final UnitTree units;
    private final StepNames steps;

    PersonWords(Helpers helpers, UnitTree units, StepNames steps) {
        this.helpers = helpers;
        this.units = units;
        this.steps = steps;
    }

    void add(CaseContents contents, PaperForm form, int index, Map<String, Value> values) {
        addPerson(contents, values);
        addDates(contents.file(), values);
        addDecision(contents, PaperKind.ADMISSION_DECISION, "ket_nap", values);
        addDecision(contents, PaperKind.CONFIRMATION_DECISION, "cong_nhan", values);
        values.put("nguoi_gioi_thieu", introducers(contents));
        String to = contents.file().movingTo();
        values.put("noi_den", to == null ? Value.none() : Value.known(to));
        String stage = contents.file().stage().label();
        values.put("giai_doan", Value.known(stage.substring(0, 1).toLowerCase(VIETNAMESE) + stage.substring(1)));
        addWriter(contents, form, index, values);
    }

    private static void addDecision(CaseContents contents, PaperKind kind, String what, Map<String, Value> values) {
        Optional<PaperView> decision = contents.paper(kind.name());
        values.put(
                "so_quyet_dinh_" + what,
                decision.map(PaperView::number).map(Value::known).orElseGet(Value::open));
        values.put(
                "ngay_quyet_dinh_" + what,
                decision.map(paper -> Value.known(Wording.day(paper.date())))
                        .orElseGet(() -> Value.open(Wording.openDay())));
    }

    private Value introducers(CaseContents contents) {
        String names = contents.papers(PaperKind.MEMBER_INTRODUCTION.name()).stream()
                .map(PaperView::memberId)
                .map(helpers::member)
                .flatMap(Optional::stream)
                .map(MemberView::fullName)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Value.open() : Value.known(names);
    }

    private void addPerson(CaseContents contents, Map<String, Value> values) {
        ApplicantView person = contents.file().applicant();
        String nomination = "biểu mẫu “%s”".formatted(steps.of(StepIds.NOMINATE_PERSON));
        values.put("ho_ten", Value.known(person.fullName()));
        values.put("ngay_sinh", Value.known(Wording.birth(person.birth())));
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
                        .map(PersonWords::relative)
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

    /** The member who writes the paper: the one who did, or the helper, who usually will. */
    private void addWriter(CaseContents contents, PaperForm form, int index, Map<String, Value> values) {
        Optional<PaperView> paper = contents.paper(form, index);
        Long id = paper.map(PaperView::memberId).orElse(contents.file().helperId());
        Optional<MemberView> writer = helpers.member(id);
        values.put("nguoi_viet", member(writer, MemberView::fullName));
        values.put("ngay_sinh_nguoi_viet", member(writer, member -> Wording.day(member.birthDate())));
        values.put("ngay_vao_dang_nguoi_viet", member(writer, member -> Wording.day(member.partyDate())));
        values.put("ngay_chinh_thuc_nguoi_viet", member(writer, member -> Wording.day(member.officialDate())));
        values.put("chi_bo_nguoi_viet", member(writer, member -> units.unit(member.cellCode())
                .name()));
        boolean helps = id != null && id.equals(contents.file().helperId());
        values.put("duoc_phan_cong", helps ? Value.known("có") : Value.none());
        values.put(
                "noi_dung",
                paper.map(PaperView::note)
                        .map(Wording::sentence)
                        .map(Value::known)
                        .orElseGet(Value::open));
    }

    private static Value member(Optional<MemberView> member, Function<MemberView, String> what) {
        return member.map(what).map(Value::known).orElseGet(Value::open);
    }
}
