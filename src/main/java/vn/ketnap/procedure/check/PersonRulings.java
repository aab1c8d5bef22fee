package vn.ketnap.procedure.check;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ketnap.calendar.WorkingCalendar;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.procedure.casefile.ApplicantView;
import vn.ketnap.procedure.casefile.FormerMembership;
import vn.ketnap.regulation.ConsentReason;
import vn.ketnap.regulation.EligibilityResult;
import vn.ketnap.regulation.LeavingReason;
import vn.ketnap.regulation.LegalBasis;
import vn.ketnap.regulation.MembershipRules;
import vn.ketnap.regulation.ReadmissionRule;
import vn.ketnap.regulation.ReadmissionRule.CountsFrom;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.Ruling;

/** What the rules say of a person on a day: age, education, an earlier membership, special groups. */
@Component
public class PersonRulings {

    private final Regulations regulations;
    private final MembershipRules rules;

    PersonRulings(Regulations regulations, MembershipRules rules) {
        this.regulations = regulations;
        this.rules = rules;
    }

    /**
     * One of them.
     *
     * @param reason what it is about
     * @param subject Vietnamese, for screens
     */
    public record PersonRuling(ConsentReason reason, String subject, Ruling ruling) {

        /** Whether the table of consents is to be asked; an ordinary age and education need none. */
        public boolean mayNeedConsent() {
            boolean ordinary = reason == ConsentReason.AGE || reason == ConsentReason.EDUCATION;
            return !ordinary || result() == EligibilityResult.OK_WITH_PRIOR_CONSENT;
        }

        public EligibilityResult result() {
            return ruling.result();
        }

        public LegalBasis basis() {
            return ruling.basis();
        }
    }

    /** All that concern the person on that day, under the regulation then in force. */
    public List<PersonRuling> of(ApplicantView person, LocalDate on) {
        String regulation = regulations.versionOn(on).id();
        Stream<PersonRuling> everybody = Stream.of(
                new PersonRuling(
                        ConsentReason.AGE,
                        "Độ tuổi",
                        regulations.age(person.birthDate(), on, person.exceptional(), regulation)),
                new PersonRuling(
                        ConsentReason.EDUCATION,
                        "Trình độ học vấn",
                        regulations.education(
                                person.education(), person.specialArea(), person.respectedPerson(), regulation)));
        Stream<PersonRuling> former = Stream.ofNullable(person.former()).map(membership -> readmission(membership, on));
        return Stream.concat(Stream.concat(everybody, former), groups(person, regulation))
                .toList();
    }

    /** The special groups the person belongs to: more than one may apply. */
    public Stream<PersonRuling> groups(ApplicantView person, String regulation) {
        return person.groups().stream()
                .sorted()
                .map(group -> new PersonRuling(
                        ConsentReason.of(group), group.label(), rules.specialGroup(group, regulation)));
    }

    /** Whether a former member may be admitted again on that day (294-QĐ/TW, 3.5). */
    public PersonRuling readmission(FormerMembership former, LocalDate on) {
        return new PersonRuling(ConsentReason.READMISSION, "Kết nạp lại", again(former, on));
    }

    private Ruling again(FormerMembership former, LocalDate on) {
        String regulation = regulations.versionOn(on).id();
        LeavingReason reason = former.reason() == null ? LeavingReason.OTHER : former.reason();
        ReadmissionRule rule = rules.readmission(former.readmitted(), reason, true, regulation);
        if (rule.waitMonths() == 0) {
            return new Ruling(rule.result(), rule.basis());
        }
        boolean cleared = rule.countsFrom() == CountsFrom.RECORD_CLEARED;
        LocalDate from = cleared ? former.recordClearedOn() : former.leftOn();
        if (from == null && !cleared) {
            return new Ruling(
                    EligibilityResult.REVIEW,
                    noted(rule.basis(), "Chưa ghi lý do, ngày ra khỏi Đảng: cấp ủy đối chiếu thời gian phải chờ"));
        }
        LocalDate until = from == null ? null : WorkingCalendar.plusMonths(from, rule.waitMonths());
        if (until != null && !on.isBefore(until)) {
            return new Ruling(rule.result(), rule.basis());
        }
        LegalBasis basis = rules.readmission(former.readmitted(), reason, false, regulation)
                .basis();
        String day = until == null
                ? "chưa ghi ngày được xóa án tích"
                : "chưa xét trước ngày %s".formatted(DateFormats.date(until));
        return new Ruling(EligibilityResult.BLOCK, noted(basis, basis.note() + ": " + day));
    }

    private static LegalBasis noted(LegalBasis basis, String note) {
        return new LegalBasis(basis.article(), basis.certainty(), note);
    }
}
