package vn.ketnap.takeover;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import vn.ketnap.imports.CaseList;
import vn.ketnap.imports.CaseRow;
import vn.ketnap.imports.CaseRow.Figures;
import vn.ketnap.organization.MemberView;
import vn.ketnap.organization.PartyMembers;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.organization.UnitView;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.DateMeaning;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.Birth;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Articles;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.check.Helpers;
import vn.ketnap.procedure.check.PersonRulings;
import vn.ketnap.procedure.check.PlausibleDates;
import vn.ketnap.procedure.register.IssuedNumbers;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.sympathizer.CitizenNumbers;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.procedure.vote.VoteResult;
import vn.ketnap.procedure.vote.Votes;
import vn.ketnap.regulation.ConsentReason;
import vn.ketnap.regulation.EligibilityResult;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.Requirement;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Stage;
import vn.ketnap.vocabulary.UnitType;

/**
 * Finds what contradicts itself or the rules in the rows of one file, each with its article. What is merely missing stands in
 * nobody's way. One of these for each file: it remembers the numbers of the rows before.
 */
@Component
@Scope("prototype")
class RowCheck {

    private final DrawnCase drawn;
    private final PaperVotes paperVotes;
    private final Votes votes;
    private final DateOrder order;
    private final PlausibleDates plausible;
    private final CitizenNumbers citizens;
    private final PersonRulings rulings;
    private final Regulations regulations;
    private final Helpers helpers;
    private final Articles articles;
    private final IssuedNumbers numbers;
    private final PartyMembers members;
    private final UnitTree units;
    private final BusinessClock clock;
    private final Map<String, Map<String, Long>> membersOf = new HashMap<>();
    private final Map<List<Object>, LocalDate> givenNumbers = new HashMap<>();

    RowCheck(
            DrawnCase drawn,
            PaperVotes paperVotes,
            Votes votes,
            DateOrder order,
            PlausibleDates plausible,
            CitizenNumbers citizens,
            PersonRulings rulings,
            Regulations regulations,
            Helpers helpers,
            Articles articles,
            IssuedNumbers numbers,
            PartyMembers members,
            UnitTree units,
            BusinessClock clock) {
        this.drawn = drawn;
        this.paperVotes = paperVotes;
        this.votes = votes;
        this.order = order;
        this.plausible = plausible;
        this.citizens = citizens;
        this.rulings = rulings;
        this.regulations = regulations;
        this.helpers = helpers;
        this.articles = articles;
        this.numbers = numbers;
        this.members = members;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Draws the case of a row and adds what stands against it, at the headers of its columns.
     *
     * @return empty when the row is too wrong for a case
     */
    Optional<CaseFile> check(CaseRow row, Problems problems) {
        Optional<UnitView> cell = units.find(row.cellCode());
        if (cell.isEmpty()) {
            problems.add(CaseList.CELL, "Không có đơn vị nào mang mã này");
            return Optional.empty();
        }
        if (cell.get().type() != UnitType.CELL || !cell.get().validOn(clock.today())) {
            problems.add(CaseList.CELL, "Đơn vị này không phải là chi bộ đang hoạt động");
            return Optional.empty();
        }
        CaseFile file = drawn.of(row);
        checkPerson(row, file, problems);
        checkHelper(row, file, problems);
        checkProbation(row, file, problems);
        row.dates().forEach((kind, date) -> checkDate(kind, date, file, problems));
        row.votes().forEach((kind, figures) -> PaperVotes.kindOf(kind)
                .ifPresent(vote -> checkVote(vote, figures, row, file, problems)));
        PaperNumbers.of(row, file).forEach(paper -> checkNumber(paper, file, problems));
        return Optional.of(file);
    }

    private void checkPerson(CaseRow row, CaseFile file, Problems problems) {
        Birth birth = row.person().birth();
        plausible.checkBirth(CaseList.BIRTH, birth, problems);
        citizens.check(
                CaseList.CITIZEN,
                row.person().citizenId(),
                birth.last(),
                row.person().gender(),
                problems);
        LocalDate vote = row.dates().get(DateKind.CELL_ADMISSION_VOTE);
        if (vote != null) {
            rulings.of(file.applicant(), vote).stream()
                    .filter(ruling ->
                            ruling.reason() == ConsentReason.AGE && ruling.result() == EligibilityResult.BLOCK)
                    .forEach(ruling -> problems.add(
                            CaseList.BIRTH,
                            "Ngày chi bộ xét %s: %s"
                                    .formatted(
                                            DateFormats.date(vote),
                                            ruling.basis().note()),
                            ruling.basis().text()));
        }
    }

    private void checkHelper(CaseRow row, CaseFile file, Problems problems) {
        if (row.helperCode() == null) {
            return;
        }
        Long id = membersOf.computeIfAbsent(row.cellCode(), this::idsByCode).get(row.helperCode());
        String article = articles.of(Requirement.HELPER, file.regulation());
        if (id == null) {
            problems.add(CaseList.HELPER, "Không có đảng viên mang mã này trong chi bộ", article);
            return;
        }
        LocalDate on = file.date(DateKind.HELPER_ASSIGNED).orElse(clock.today());
        helpers.checkHelper(CaseList.HELPER, id, file, on, article, problems);
        file.assignHelper(id);
    }

    private Map<String, Long> idsByCode(String cell) {
        Map<String, Long> ids = new HashMap<>();
        for (MemberView member : members.membersOf(cell)) {
            ids.put(member.code(), member.id());
        }
        return ids;
    }

    /** Probation counts from the ceremony; without its day there is no end to watch (Charter, article 5). */
    private void checkProbation(CaseRow row, CaseFile file, Problems problems) {
        String column = CaseList.dateColumn(DateKind.CEREMONY);
        String article = articles.of(Requirement.PROBATION_PERIOD, file.regulation());
        boolean admitted = file.stage().compareTo(Stage.PROBATION) >= 0;
        if (admitted && file.ceremonyDate().isEmpty()) {
            problems.add(column, "Đã có giấy tờ sau lễ kết nạp mà chưa ghi ngày lễ", article);
        }
        LocalDate written = row.dates().get(DateKind.OFFICIAL);
        if (written != null) {
            file.officialDate()
                    .filter(official -> !official.equals(written))
                    .ifPresent(official -> problems.add(
                            CaseList.dateColumn(DateKind.OFFICIAL),
                            "Ngày ghi %s khác ngày tính từ lễ kết nạp %s"
                                    .formatted(DateFormats.date(written), DateFormats.date(official)),
                            article));
        }
    }

    private void checkDate(DateKind kind, LocalDate date, CaseFile file, Problems problems) {
        if (kind == DateKind.OFFICIAL) {
            return;
        }
        String column = CaseList.dateColumn(kind);
        order.check(column, kind, date, file, problems);
        DateMeaning.Kind meaning = kind == DateKind.UNIT_JOINED ? DateMeaning.Kind.LIFE : DateMeaning.Kind.ELSEWHERE;
        plausible.check(column, date, meaning, file, problems);
    }

    private void checkVote(ResolutionKind vote, Figures figures, CaseRow row, CaseFile file, Problems problems) {
        String law = paperVotes.lawOf(vote, row, file);
        Problems found = new Problems();
        votes.check(
                paperVotes.cast(vote, row).attendance(),
                paperVotes.cast(vote, row).vote(),
                law,
                found);
        found.all().stream()
                .filter(problem -> !problem.warning())
                .forEach(problem -> problems.add(
                        CaseList.voteColumn(vote.date(), problem.field().startsWith("attendance")),
                        problem.message(),
                        problem.article().isBlank() ? votes.basisOfCounting(law) : problem.article()));
        if (found.all().stream().anyMatch(problem -> !problem.warning())) {
            return;
        }
        VoteResult result = paperVotes.count(vote, row, file);
        if (!result.reached()) {
            problems.add(
                    CaseList.voteColumn(vote.date(), false),
                    "Có nghị quyết mà số phiếu không đủ: " + result.tally().summary(),
                    result.basis().text());
        }
    }

    private void checkNumber(IssuedPaper paper, CaseFile file, Problems problems) {
        boolean national = paper.series().isNational();
        String article =
                articles.of(national ? Requirement.MEMBER_CV_NUMBER : Requirement.PAPER_NUMBER, file.regulation());
        if (national && !paper.number().matches("\\d{6} \\p{Lu}{2,3}")) {
            problems.add(
                    paper.fields().number(),
                    "Số lý lịch đảng viên gồm 6 chữ số và 2 hoặc 3 chữ in hoa, ví dụ 000001 HN",
                    article);
            return;
        }
        if (!paper.isNumbered()) {
            return;
        }
        List<Object> key = List.of(
                paper.series(),
                national ? "" : paper.unitCode(),
                national ? 0 : paper.date().getYear(),
                paper.number());
        LocalDate before = givenNumbers.putIfAbsent(key, paper.date());
        boolean again = before != null && !(paper.series().isShared() && before.equals(paper.date()));
        if (again || numbers.other(paper).isPresent()) {
            problems.add(
                    paper.fields().number(),
                    "Số %s đã dùng cho %s khác"
                            .formatted(paper.number(), paper.series().label()),
                    article);
        }
    }
}
