package vn.ketnap.procedure.sympathizer;

import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.platform.TextNormalizer;
import vn.ketnap.procedure.casefile.ApplicantView;
import vn.ketnap.procedure.casefile.Birth;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Articles;
import vn.ketnap.procedure.check.CaseCheck;
import vn.ketnap.procedure.check.Examiner;
import vn.ketnap.procedure.check.PlausibleDates;
import vn.ketnap.regulation.Requirement;

/** The identity of a person: a birth that can be, a citizen number that agrees with it and with earlier cases. */
@Component
class Identity implements Examiner {

    private static final String NUMBER = "citizenId";
    private static final String DAY = "birthDate";
    private static final String YEAR = "birthYear";

    private final CaseDesk cases;
    private final CitizenNumbers numbers;
    private final PlausibleDates plausible;
    private final Articles articles;

    Identity(CaseDesk cases, CitizenNumbers numbers, PlausibleDates plausible, Articles articles) {
        this.cases = cases;
        this.numbers = numbers;
        this.plausible = plausible;
        this.articles = articles;
    }

    void check(NominatePerson.Form form, Problems problems) {
        if (form.citizenId() != null && cases.bars(form.citizenId())) {
            problems.add(NUMBER, "Người mang số định danh này đang có hồ sơ, đã là đảng viên hoặc đã từ trần");
        }
        checkBirth(form, problems);
        Birth birth = form.birth();
        boolean born = birth != null && !problems.blocked(DAY) && !problems.blocked(YEAR);
        if (born && form.gender() != null && form.citizenId() != null && !problems.has(NUMBER)) {
            numbers.check(NUMBER, form.citizenId(), birth.last(), form.gender(), problems);
            cases.known(form.citizenId()).ifPresent(known -> checkSame(form, known, problems));
        }
    }

    @Override
    public void examine(CaseFile file, Problems problems) {
        ApplicantView person = file.applicant();
        numbers.check(CaseCheck.P3.name(), file.citizenId(), person.birthDate(), person.gender(), problems);
    }

    /** A year does where the papers have no more; which papers those are is said in the reason. */
    private void checkBirth(NominatePerson.Form form, Problems problems) {
        if (form.birthYear() == null) {
            problems.require(DAY, form.birthDate());
        } else if (form.birthDate() != null) {
            problems.add(YEAR, "Đã ghi ngày sinh thì không ghi năm sinh");
        } else {
            plausible.checkBirth(YEAR, form.birth(), problems);
            problems.warn(
                    YEAR,
                    "Chỉ ghi năm khi giấy khai sinh và căn cước đều không có ngày, tháng: ghi rõ giấy tờ đã đối chiếu",
                    articles.today(Requirement.BIRTH_DATE));
        }
    }

    /** The earlier data are not told: they may be those of a case that the person at the form does not read. */
    private void checkSame(NominatePerson.Form form, ApplicantView known, Problems problems) {
        if (form.fullName() != null
                && !TextNormalizer.name(known.fullName()).equals(TextNormalizer.name(form.fullName()))) {
            problems.warn(
                    "fullName",
                    "Hồ sơ trước mang số định danh này ghi họ tên khác: đối chiếu giấy khai sinh, căn cước",
                    articles.today(Requirement.BIRTH_DATE));
        }
        if (!known.birth().equals(form.birth())) {
            String message =
                    "Hồ sơ trước mang số định danh này ghi ngày sinh khác: ngày sinh không thay đổi, đối chiếu giấy khai sinh, căn cước";
            String field = form.birthYear() == null ? DAY : YEAR;
            if (cases.formerMembership(form.citizenId()).isPresent()) {
                problems.add(field, message, articles.today(Requirement.BIRTH_DATE));
            } else {
                problems.warn(field, message, articles.today(Requirement.BIRTH_DATE));
            }
        }
    }
}
