package vn.ketnap.procedure.confirmation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.NumberSeries;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.PaperView;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.regulation.MemberCardRule;
import vn.ketnap.regulation.NumberRules;
import vn.ketnap.vocabulary.DateKind;

/** The number of a member's card, and what the register keeps of the card (347-QĐ/TW; 294-QĐ/TW, 6.1.1). */
@Component
class MemberCards {

    private final NumberRules numberRules;
    private final Register register;

    MemberCards(NumberRules numberRules, Register register) {
        this.numberRules = numberRules;
        this.register = register;
    }

    /**
     * Adds what is wrong with a card's number. Number and date may be null, which is reported elsewhere.
     *
     * @param on when the card arrived, or was handed over
     */
    void check(String field, String number, LocalDate on, CaseFile file, Problems problems) {
        if (number == null || on == null) {
            return;
        }
        MemberCardRule rule = numberRules.memberCard(on);
        if (rule.citizenNumber() && !number.equals(file.citizenId())) {
            problems.add(
                    field,
                    "Số thẻ phải là số định danh cá nhân đã ghi trong hồ sơ",
                    rule.basis().text());
        }
        String arrived = arrivedNumber(file);
        if (arrived != null && !arrived.equals(number)) {
            problems.add(field, "Số thẻ khác với số đã ghi khi thẻ về (%s)".formatted(arrived));
        }
    }

    /** The number of a card as one that nobody else has; that of a person needs no watching, nobody shares it. */
    List<IssuedPaper> issued(String number, LocalDate on) {
        return number == null || on == null || numberRules.memberCard(on).citizenNumber()
                ? List.of()
                : List.of(IssuedPaper.national(
                        PaperKind.MEMBER_CARD, NumberSeries.MEMBER_CARD, number, on, "cardNumber"));
    }

    /** The number that a card of today carries by the rule, null when the rule leaves it open. */
    String expectedNumber(CaseFile file, LocalDate today) {
        return numberRules.memberCard(today).citizenNumber() ? file.citizenId() : null;
    }

    /** Number of the card whose arrival is recorded, null before. */
    String arrivedNumber(CaseFile file) {
        return file.date(DateKind.CARD_ARRIVED).isEmpty()
                ? null
                : register.papers(file, PaperKind.MEMBER_CARD).stream()
                        .map(PaperView::number)
                        .reduce(null, (earlier, last) -> last);
    }

    void arrive(CaseFile file, String number, LocalDate on) {
        register.paper(file, PaperKind.MEMBER_CARD, new Paper(number, null), on, null);
        file.record(DateKind.CARD_ARRIVED, on);
    }

    void handOver(CaseFile file, LocalDate on) {
        file.record(DateKind.CARD_HANDED_OVER, on);
    }
}
