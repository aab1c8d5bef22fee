package vn.ketnap.procedure.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ketnap.calendar.WorkingCalendar;
import vn.ketnap.organization.MemberStatus;
import vn.ketnap.organization.MemberView;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.Problems;
import vn.ketnap.platform.TextNormalizer;
import vn.ketnap.procedure.casefile.Birth;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Articles;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.check.Helpers;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.PaperView;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.register.Relatives;
import vn.ketnap.regulation.IntroducerRule;
import vn.ketnap.regulation.Requirement;
import vn.ketnap.vocabulary.DateKind;

/** The people who may introduce: official members who know the person well enough (294-QĐ/TW, 3.2). */
@Component
class Introducers {

    private final Helpers helpers;
    private final DateOrder dates;
    private final Register register;
    private final Relatives relatives;
    private final Articles articles;

    Introducers(Helpers helpers, DateOrder dates, Register register, Relatives relatives, Articles articles) {
        this.helpers = helpers;
        this.dates = dates;
        this.register = register;
        this.relatives = relatives;
        this.articles = articles;
    }

    /** When the person came to the unit: as the register has it, else as the form says; null when neither does. */
    static LocalDate joinedOn(RecordIntroductions.Form form, CaseFile file) {
        return file.date(DateKind.UNIT_JOINED).orElse(form.joinedOn());
    }

    void check(RecordIntroductions.Form form, IntroducerRule rule, CaseFile file, Problems problems) {
        LocalDate joined = joinedOn(form, file);
        check("first", form.first(), joined, rule, file, problems);
        if (rule.members() > 1) {
            check("second", form.second(), joined, rule, file, problems);
            Long first = form.first().member();
            if (first != null && first.equals(form.second().member())) {
                problems.add("secondMember", "Hai giấy giới thiệu phải của hai đảng viên khác nhau");
            }
        }
        checkHelper(form, file, problems);
        checkJoined(form, rule, file, problems);
        if (Boolean.TRUE.equals(form.relative())) {
            problems.warn("relative", "Người giới thiệu là người thân của người xin vào Đảng", "");
        }
    }

    private void check(
            String block,
            MemberIntroduction introduction,
            LocalDate joined,
            IntroducerRule rule,
            CaseFile file,
            Problems problems) {
        problems.require(block + "Member", introduction.member(), "Chọn đảng viên giới thiệu");
        problems.require(block + "Date", introduction.date(), "Ghi ngày trên giấy giới thiệu");
        problems.require(block + "Assessment", introduction.assessment(), "Ghi nhận xét của người giới thiệu");
        dates.check(block + "Date", DateKind.INTRODUCTION, introduction.date(), file, problems);
        String field = block + "Member";
        checkMember(field, introduction.member(), introduction.date(), joined, rule, file, problems);
        helpers.introducer(introduction.member(), file)
                .ifPresent(member -> checkRelative(field, member, file, problems));
    }

    /**
     * Checks that a member could introduce the person on that day.
     *
     * @param memberId null while nobody is chosen
     * @param on null while no day is known
     * @param joined when the person came to the unit, null when not known
     */
    void checkMember(
            String field,
            Long memberId,
            LocalDate on,
            LocalDate joined,
            IntroducerRule rule,
            CaseFile file,
            Problems problems) {
        helpers.checkIntroducer(field, memberId, file, on, articles.of(Requirement.HELPER, file), problems);
        checkTogether(field, memberId, on, joined, rule, file, problems);
    }

    /** Whether a member knows the person long enough on that day; says nothing of who is no member there. */
    void checkTogether(
            String field,
            Long memberId,
            LocalDate on,
            LocalDate joined,
            IntroducerRule rule,
            CaseFile file,
            Problems problems) {
        helpers.introducer(memberId, file)
                .ifPresent(member -> checkTogether(field, member, on, joined, rule, file, problems));
    }

    /**
     * Long enough together in the same grassroots organisation, that is since the later of both came, except a helper who
     * took over from another.
     */
    private void checkTogether(
            String field,
            MemberView member,
            LocalDate on,
            LocalDate joined,
            IntroducerRule rule,
            CaseFile file,
            Problems problems) {
        boolean tookOver =
                member.id().equals(file.helperId()) && reassigned(file).isPresent();
        if (tookOver || on == null) {
            return;
        }
        LocalDate since = member.sinceInGrassroots();
        if (since == null) {
            problems.warn(
                    field,
                    "Chưa có ngày %s về tổ chức cơ sở: kiểm tra đã đủ %d tháng chưa"
                            .formatted(member.fullName(), rule.monthsTogether()),
                    rule.basis().text());
        } else if (on.isBefore(WorkingCalendar.plusMonths(since, rule.monthsTogether()))) {
            problems.add(
                    field,
                    "%s về tổ chức cơ sở từ ngày %s, đến ngày giới thiệu chưa đủ %d tháng"
                            .formatted(member.fullName(), DateFormats.date(since), rule.monthsTogether()),
                    rule.basis().text());
        } else if (joined != null && on.isBefore(WorkingCalendar.plusMonths(joined, rule.monthsTogether()))) {
            problems.add(
                    field,
                    "Người xin vào Đảng ở đơn vị từ ngày %s, đến ngày giới thiệu chưa đủ %d tháng cùng %s"
                            .formatted(DateFormats.date(joined), rule.monthsTogether(), member.fullName()),
                    rule.basis().text());
        }
    }

    void checkRelative(String field, MemberView member, CaseFile file, Problems problems) {
        boolean named = relatives.of(file.id()).stream().anyMatch(relative -> TextNormalizer.name(relative.fullName())
                .equals(TextNormalizer.name(member.fullName())));
        if (named) {
            problems.warn(field, "%s trùng tên người thân đã khai trong lý lịch".formatted(member.fullName()), "");
        }
    }

    /** The register's day stands; it is corrected where the other dates of the case are. */
    private void checkJoined(RecordIntroductions.Form form, IntroducerRule rule, CaseFile file, Problems problems) {
        LocalDate known = file.date(DateKind.UNIT_JOINED).orElse(null);
        if (known == null && form.joinedOn() == null) {
            problems.add(
                    "joinedOn",
                    "Chưa ghi ngày nào để tính đủ %d tháng cùng người giới thiệu".formatted(rule.monthsTogether()),
                    rule.basis().text());
        } else if (known != null && form.joinedOn() != null && !known.equals(form.joinedOn())) {
            problems.add(
                    "joinedOn",
                    "Hồ sơ đã ghi ngày %s: nếu sai thì sửa bằng báo việc phát sinh".formatted(DateFormats.date(known)));
        }
        dates.checkPast("joinedOn", form.joinedOn(), problems);
        Birth born = file.applicant().birth();
        if (form.joinedOn() != null && form.joinedOn().isBefore(born.first())) {
            problems.add("joinedOn", "Người trong hồ sơ sinh %s".formatted(born.inWords()));
        }
    }

    /** The assigned helper introduces, and the paper names the day of the assignment as the register does. */
    private void checkHelper(RecordIntroductions.Form form, CaseFile file, Problems problems) {
        List<Long> chosen = form.members().stream()
                .map(MemberIntroduction::member)
                .filter(Objects::nonNull)
                .toList();
        if (file.helperId() != null && !chosen.isEmpty() && !chosen.contains(file.helperId())) {
            problems.warn(
                    "firstMember",
                    "Không có giấy giới thiệu của đảng viên được phân công giúp đỡ",
                    articles.of(Requirement.HELPER, file));
        }
        checkHelperThere("firstMember", file, problems);
        assignedOn(file)
                .filter(assigned -> !Boolean.TRUE.equals(form.assignedAsResolved()))
                .ifPresent(assigned -> problems.add(
                        "assignedAsResolved",
                        "Nghị quyết phân công là ngày %s, giấy giới thiệu ghi ngày khác thì đề nghị viết lại giấy"
                                .formatted(DateFormats.date(assigned)),
                        articles.of(
                                reassigned(file).isPresent() ? Requirement.REPLACED_HELPER : Requirement.HELPER,
                                file)));
    }

    /** Warns of a helper who has left the cell or lost the rights of a member. */
    void checkHelperThere(String field, CaseFile file, Problems problems) {
        helpers.member(file.helperId())
                .filter(helper -> !helper.status().equals(MemberStatus.ACTIVE)
                        || !helper.cellCode().equals(file.cellCode()))
                .ifPresent(helper -> problems.warn(
                        field,
                        "Đảng viên được phân công giúp đỡ không còn sinh hoạt tại chi bộ: phân công người khác",
                        articles.of(Requirement.REPLACED_HELPER, file)));
    }

    /** When the present helper was assigned, empty while nobody is. */
    Optional<LocalDate> assignedOn(CaseFile file) {
        return reassigned(file).map(PaperView::date).or(() -> file.date(DateKind.HELPER_ASSIGNED));
    }

    /** The paper by which the present helper took over from another, empty for the first helper. */
    private Optional<PaperView> reassigned(CaseFile file) {
        return register.papers(file, PaperKind.HELPER_ASSIGNMENT).stream().reduce((earlier, later) -> later);
    }
}
