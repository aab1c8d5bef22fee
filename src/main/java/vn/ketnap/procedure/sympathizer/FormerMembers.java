package vn.ketnap.procedure.sympathizer;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.FormerMembership;
import vn.ketnap.procedure.check.PersonRulings;
import vn.ketnap.procedure.check.PersonRulings.PersonRuling;
import vn.ketnap.regulation.EligibilityResult;

/** Former members who are nominated again: what the register knows of them counts, whatever the form says. */
@Component
class FormerMembers {

    private final CaseDesk cases;
    private final PersonRulings rulings;

    FormerMembers(CaseDesk cases, PersonRulings rulings) {
        this.cases = cases;
        this.rulings = rulings;
    }

    /**
     * The earlier membership of the nominated person, null without one. Refuses who may not be admitted again on the day of
     * the nomination, with the day from which it is possible (294-QĐ/TW, 3.5).
     */
    FormerMembership check(NominatePerson.Form form, Problems problems) {
        checkPast("recordClearedOn", form.recordClearedOn(), form.nominatedOn(), problems);
        Optional<FormerMembership> known = Optional.ofNullable(form.citizenId()).flatMap(cases::formerMembership);
        FormerMembership former =
                known.map(membership -> withStated(membership, form)).orElseGet(() -> stated(form, problems));
        if (former == null || form.nominatedOn() == null || former.leftOn() == null) {
            return former;
        }
        PersonRuling ruling = rulings.readmission(former, form.nominatedOn());
        if (ruling.result() == EligibilityResult.BLOCK) {
            String note = ruling.basis().note();
            problems.add(
                    known.isPresent() ? "citizenId" : "leftReason",
                    known.isPresent() ? registered(former) + note : note,
                    ruling.basis().text());
        }
        return former;
    }

    private static String registered(FormerMembership former) {
        return "Sổ ghi người này ra khỏi Đảng ngày %s (%s). "
                .formatted(DateFormats.date(former.leftOn()), former.reason().label());
    }

    /** The register does not know what happened elsewhere later. */
    private static FormerMembership withStated(FormerMembership known, NominatePerson.Form form) {
        return new FormerMembership(
                known.reason(),
                known.leftOn(),
                form.recordClearedOn(),
                known.readmitted() || NominatePerson.isTrue(form.readmittedBefore()),
                known.admittedOn());
    }

    private static FormerMembership stated(NominatePerson.Form form, Problems problems) {
        if (!NominatePerson.isTrue(form.formerMember())) {
            return null;
        }
        problems.require("leftReason", form.leftReason(), "Chọn lý do ra khỏi Đảng");
        problems.require("leftOn", form.leftOn(), "Ghi ngày ra khỏi Đảng");
        checkPast("leftOn", form.leftOn(), form.nominatedOn(), problems);
        if (form.firstAdmittedOn() != null
                && form.leftOn() != null
                && form.firstAdmittedOn().isAfter(form.leftOn())) {
            problems.add("firstAdmittedOn", "Quyết định kết nạp lần đầu phải trước ngày ra khỏi Đảng");
        }
        if (form.leftReason() == null) {
            return null;
        }
        return new FormerMembership(
                form.leftReason(),
                form.leftOn(),
                form.recordClearedOn(),
                NominatePerson.isTrue(form.readmittedBefore()),
                form.firstAdmittedOn());
    }

    private static void checkPast(String field, LocalDate day, LocalDate nominatedOn, Problems problems) {
        if (day != null && nominatedOn != null && day.isAfter(nominatedOn)) {
            problems.add(field, "Ngày %s sau ngày giới thiệu".formatted(DateFormats.date(day)));
        }
    }
}
