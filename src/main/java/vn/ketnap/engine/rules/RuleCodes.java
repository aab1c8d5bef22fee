package vn.ketnap.engine.rules;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ketnap.procedure.register.NumberSeries;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.regulation.Absence;
import vn.ketnap.regulation.Body;
import vn.ketnap.regulation.Certainty;
import vn.ketnap.regulation.CompetentCommittee;
import vn.ketnap.regulation.DisciplineMeasure;
import vn.ketnap.regulation.DocumentKind;
import vn.ketnap.regulation.DocumentValidity;
import vn.ketnap.regulation.EligibilityResult;
import vn.ketnap.regulation.HandlingRule;
import vn.ketnap.regulation.HandlingSituation;
import vn.ketnap.regulation.IntroducerRule;
import vn.ketnap.regulation.LeavingReason;
import vn.ketnap.regulation.LimitUnit;
import vn.ketnap.regulation.Matter;
import vn.ketnap.regulation.Relation;
import vn.ketnap.regulation.RequiredPaper;
import vn.ketnap.regulation.ResidenceDuty;
import vn.ketnap.regulation.ResidenceSituation;
import vn.ketnap.regulation.SpecialGroup;
import vn.ketnap.regulation.TransferRule;
import vn.ketnap.regulation.VerificationScope;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Education;
import vn.ketnap.vocabulary.Gender;
import vn.ketnap.vocabulary.IncidentKind;
import vn.ketnap.vocabulary.Role;
import vn.ketnap.vocabulary.Stage;
import vn.ketnap.vocabulary.UnitType;

/** The codes of the decision tables and the words for them. */
final class RuleCodes {

    /** Words by code, by the name of the column, with that of its table in front where they differ. */
    static final Map<String, Map<String, String>> COLUMNS = Map.ofEntries(
            entry("certainty", of(Certainty.values(), Certainty::label)),
            entry("measure", of(DisciplineMeasure.values(), DisciplineMeasure::label)),
            entry("gender", of(Gender.values(), Gender::label)),
            entry("result", of(EligibilityResult.values(), EligibilityResult::label)),
            entry("severity", Map.of("BLOCK", "chặn", "WARN", "nhắc")),
            entry("decider", of(CompetentCommittee.Decider.values(), CompetentCommittee.Decider::label)),
            entry("body", of(Body.values(), Body::label)),
            entry("matter", of(Matter.values(), Matter::label)),
            entry("stage", of(Stage.values(), Stage::label)),
            entry("education", of(Education.values(), Education::label)),
            entry("role", of(Role.values(), Role::label)),
            entry("escalateTo", keyed(Role.values(), Role::id, Role::label)),
            entry("unit", of(LimitUnit.values(), LimitUnit::label)),
            entry("union", of(IntroducerRule.Union.values(), IntroducerRule.Union::label)),
            entry("handlingCell.situation", of(HandlingSituation.values(), HandlingSituation::label)),
            entry("place", of(HandlingRule.Place.values(), HandlingRule.Place::label)),
            entry("levels", of(UnitType.values(), UnitType::label)),
            entry("situation", of(ResidenceSituation.values(), ResidenceSituation::label)),
            entry("duty", of(ResidenceDuty.Duty.values(), ResidenceDuty.Duty::label)),
            entry("group", of(SpecialGroup.values(), SpecialGroup::label)),
            entry("relation", of(Relation.values(), Relation::label)),
            entry("absences", of(Absence.values(), Absence::label)),
            entry("verify", of(VerificationScope.Verify.values(), VerificationScope.Verify::label)),
            entry("document", of(DocumentKind.values(), DocumentKind::label)),
            entry("whenExceeded", of(DocumentValidity.Remedy.values(), DocumentValidity.Remedy::label)),
            entry("route", of(TransferRule.Route.values(), TransferRule.Route::label)),
            entry("receiver", of(TransferRule.Receiver.values(), TransferRule.Receiver::label)),
            entry("part", of(RequiredPaper.Part.values(), RequiredPaper.Part::label)),
            entry("series", of(NumberSeries.values(), NumberSeries::label)),
            entry("before", dates()),
            entry("earlier", dates()),
            entry("startEvent", dates()),
            entry("metBy", dates()),
            entry("date", dates()),
            entry("kind", dates()),
            entry("incidentKind.kind", of(IncidentKind.values(), IncidentKind::label)),
            entry("readmissionEligibility.reason", of(LeavingReason.values(), LeavingReason::label)),
            entry(
                    "reason",
                    and(
                            of(SpecialGroup.values(), SpecialGroup::label),
                            "AGE=Tuổi đời",
                            "EDUCATION=Học vấn",
                            "POLITICAL=Vấn đề chính trị",
                            "READMISSION=Kết nạp lại")),
            entry(
                    "cites",
                    and(
                            of(ResolutionKind.values(), kind -> kind.date().label()),
                            "SECTION_ADMISSION_APPRAISAL=" + DateKind.SECTION_ADMISSION_APPRAISAL.label(),
                            "SECTION_CONFIRMATION_APPRAISAL=" + DateKind.SECTION_CONFIRMATION_APPRAISAL.label())),
            entry(
                    "issuer",
                    and(
                            of(UnitType.values(), UnitType::label),
                            "PERSON=người viết",
                            "DECIDING=cấp quyết định",
                            "CENTER=trung tâm chính trị",
                            "YOUTH_UNION=" + IntroducerRule.Union.YOUTH_UNION.label(),
                            "TRADE_UNION=" + IntroducerRule.Union.TRADE_UNION.label())),
            entry(
                    "condition",
                    and(
                            of(SpecialGroup.values(), SpecialGroup::label),
                            "ALWAYS=luôn cần",
                            "SECTION=có đảng bộ bộ phận",
                            "COMMITTEE_VOTE=đảng ủy cơ sở biểu quyết",
                            "YOUTH_UNION=Đoàn Thanh niên giới thiệu",
                            "TRADE_UNION=công đoàn giới thiệu",
                            "FORMER_MEMBER=từng là đảng viên",
                            "REMARKED_ELSEWHERE=nơi khác cũng nhận xét",
                            "ASSIGNED_CELL=cấp ủy cấp trên giao chi bộ")),
            entry(
                    "source",
                    and(
                            Map.of(),
                            "PAPER=giấy tờ đã ghi",
                            "RESOLUTION=biểu quyết đã ghi",
                            "UPLOAD=tệp quét trong hồ sơ")),
            entry(
                    "each",
                    and(
                            Map.of(),
                            "CASE=hồ sơ",
                            "REQUEST=nơi thẩm tra",
                            "VERIFIER=nơi cử người đến thẩm tra",
                            "REPLY=kết quả thẩm tra",
                            "WRITER=người viết",
                            "RECORD=văn bản, biểu quyết đã ghi",
                            "SITTING=cuộc họp xét nhiều hồ sơ",
                            "MOVE=lần chuyển đơn vị")),
            entry(
                    "bound",
                    and(
                            Map.of(),
                            "EARLIEST_YEAR=năm sớm nhất",
                            "YOUNGEST=tuổi thấp nhất",
                            "OLDEST=tuổi cao nhất",
                            "HELPED_AT_ONCE=số người một đảng viên giúp đỡ",
                            "COPIED_PERCENT=tỷ lệ giống nhau (%)",
                            "COPIED_WORDS=số chữ ít nhất để so sánh")),
            entry("countsFrom", and(Map.of(), "LEFT=ngày ra khỏi Đảng", "RECORD_CLEARED=ngày được xóa án tích")),
            entry(
                    "wanted",
                    and(
                            Map.of(),
                            "ALWAYS=luôn phải khai",
                            "DECLARED=nếu có",
                            "MARRIED=đã kết hôn",
                            "WITHOUT_PARENTS=không có cha, mẹ")));

    private RuleCodes() {}

    /** The codes that a column may hold; empty when it is not known which. */
    static Set<String> codes(String table, String column) {
        Map<String, String> words = COLUMNS.getOrDefault(table + '.' + column, COLUMNS.get(column));
        return words == null ? Set.of() : words.keySet();
    }

    private static Map<String, String> dates() {
        return of(DateKind.values(), DateKind::label);
    }

    private static <E extends Enum<E>> Map<String, String> of(E[] all, Function<E, String> label) {
        return keyed(all, Enum::name, label);
    }

    private static <E> Map<String, String> keyed(E[] all, Function<E, String> key, Function<E, String> label) {
        return Arrays.stream(all).collect(Collectors.toUnmodifiableMap(key, label));
    }

    private static Map<String, String> and(Map<String, String> words, String... codesAndWords) {
        Map<String, String> all = new HashMap<>(words);
        for (String each : codesAndWords) {
            all.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
        }
        return Map.copyOf(all);
    }
}
