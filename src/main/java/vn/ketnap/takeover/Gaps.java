package vn.ketnap.takeover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.ketnap.imports.CaseList;
import vn.ketnap.imports.CaseRow;
import vn.ketnap.procedure.casefile.ApplicantView;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.casefile.NewApplicant;
import vn.ketnap.procedure.register.CaseHistory;
import vn.ketnap.procedure.register.PaperView;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.vocabulary.DateKind;

/** What is missing in cases that were taken over: worked out from what the register has, so that it shrinks by itself. */
@Component
public class Gaps {

    private final CaseHistory history;
    private final Regulations regulations;

    Gaps(CaseHistory history, Regulations regulations) {
        this.history = history;
        this.regulations = regulations;
    }

    /** Of a case of the register; nothing of one that began here. */
    public List<Gap> of(CaseFile file) {
        if (file.takenOverOn().isEmpty()) {
            return List.of();
        }
        Map<DateKind, LocalDate> dates = new EnumMap<>(DateKind.class);
        Arrays.stream(DateKind.values()).forEach(kind -> file.date(kind).ifPresent(date -> dates.put(kind, date)));
        List<CaseHistory.Vote> votes = history.votes(file.id());
        List<PaperView> papers = history.papers(file.id());
        Predicate<DateKind> numbered =
                kind -> votes.stream().anyMatch(vote -> vote.kind().date() == kind && vote.number() != null)
                        || papers.stream().anyMatch(paper -> paper.kind().date() == kind && paper.number() != null);
        Predicate<DateKind> counted = kind -> votes.stream()
                .anyMatch(vote -> vote.kind().date() == kind && vote.figures().eligible() > 0);
        return of(dates, numbered, counted, file);
    }

    /** Of a case that is about to be taken over. */
    List<Gap> of(CaseRow row, CaseFile drawn) {
        return of(row.dates(), row.numbers()::containsKey, row.votes()::containsKey, drawn);
    }

    private List<Gap> of(
            Map<DateKind, LocalDate> dates, Predicate<DateKind> numbered, Predicate<DateKind> counted, CaseFile file) {
        List<Gap> gaps = new ArrayList<>();
        Arrays.stream(Station.values())
                .filter(station -> station.proof() != null && station.isProven(dates))
                .map(Station::proof)
                .filter(kind -> isAsked(kind, file))
                .forEach(kind -> {
                    if (!dates.containsKey(kind)) {
                        gaps.add(new Gap("Chưa có ngày: " + kind.label(), article(kind, file)));
                    } else if (CaseList.isNumbered(kind) && !numbered.test(kind)) {
                        gaps.add(new Gap("Chưa có số: " + kind.label(), article(kind, file)));
                    }
                    if (dates.containsKey(kind) && CaseList.isVote(kind) && !counted.test(kind)) {
                        gaps.add(new Gap("Chưa có số phiếu: " + kind.label(), article(kind, file)));
                    }
                });
        if (file.helperId() == null && Station.furthest(dates) != null) {
            gaps.add(new Gap("Chưa ghi đảng viên được phân công giúp đỡ", null));
        }
        person(file.applicant(), gaps);
        return gaps;
    }

    /** Neither a committee that does not vote nor a section that does not exist owes a paper. */
    private static boolean isAsked(DateKind kind, CaseFile file) {
        return switch (kind) {
            case SECTION_ADMISSION_APPRAISAL, SECTION_CONFIRMATION_APPRAISAL -> file.sectionCode() != null;
            case COMMITTEE_ADMISSION_VOTE, COMMITTEE_CONFIRMATION_VOTE ->
                !file.grassrootsCode().equals(file.superiorCode());
            default -> true;
        };
    }

    private static void person(ApplicantView person, List<Gap> gaps) {
        List<String> unknown = new ArrayList<>();
        if (person.ethnicity().equals(NewApplicant.UNKNOWN)) {
            unknown.add("dân tộc");
        }
        if (person.religion().equals(NewApplicant.UNKNOWN)) {
            unknown.add("tôn giáo");
        }
        if (person.homePlace() == null) {
            unknown.add("quê quán");
        }
        if (person.residence() == null) {
            unknown.add("nơi cư trú");
        }
        if (person.occupation() == null) {
            unknown.add("nghề nghiệp");
        }
        if (!unknown.isEmpty()) {
            gaps.add(new Gap("Chưa ghi về người trong hồ sơ: " + String.join(", ", unknown), null));
        }
    }

    /** The article that puts the paper in its order. */
    private String article(DateKind kind, CaseFile file) {
        return regulations.precedences(kind, file.regulation()).stream()
                .map(rule -> rule.basis().text())
                .findFirst()
                .orElse(null);
    }
}
