package vn.ketnap.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.casefile.CaseUnits;
import vn.ketnap.procedure.casefile.EarlierPlaces;
import vn.ketnap.procedure.register.CaseHistory.Minutes;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.PaperView;
import vn.ketnap.procedure.register.RelativeView;
import vn.ketnap.procedure.register.VerificationView;
import vn.ketnap.regulation.Body;
import vn.ketnap.regulation.Matter;
import vn.ketnap.regulation.PaperForm;
import vn.ketnap.training.CertificateView;
import vn.ketnap.vocabulary.DateKind;

/**
 * What the register holds of a case, read once for all its papers.
 *
 * @param forms the papers that may be made for it
 * @param way the units that handled it before, the first first
 */
record CaseContents(
        CaseFile file,
        List<PaperForm> forms,
        List<Minutes> minutes,
        List<PaperView> papers,
        List<VerificationView> verifications,
        List<RelativeView> relatives,
        List<CertificateView> certificates,
        List<EarlierPlaces.Left> way) {

    /** The units that handled the case on the day of a paper, today's for a draft. */
    CaseUnits units(Optional<LocalDate> day) {
        return day.map(on -> EarlierPlaces.on(way, on, file.units())).orElseGet(file::units);
    }

    /** The last vote of a kind; empty before it, and when more training has overtaken a vote on admission. */
    Optional<Minutes> vote(String kind) {
        return last(minutes.stream()
                .filter(minute -> minute.vote().kind().name().equals(kind))
                .filter(minute -> minute.vote().kind().matter() != Matter.ADMISSION
                        || !isOvertaken(minute.vote().date()))
                .toList());
    }

    /** The last paper of a kind, likewise. */
    Optional<PaperView> paper(String kind) {
        return last(papers(kind));
    }

    /** The papers of a kind, the oldest first. */
    List<PaperView> papers(String kind) {
        return papers.stream()
                .filter(paper -> paper.kind().name().equals(kind))
                .filter(paper -> paper.kind() != PaperKind.SECTION_ADMISSION_APPRAISAL || !isOvertaken(paper.date()))
                .toList();
    }

    /** Those of a kind that a body has numbered. */
    List<PaperView> numbered(String kind) {
        return papers(kind).stream().filter(paper -> paper.number() != null).toList();
    }

    /** What the register holds of the paper that is to be made. */
    Optional<PaperView> paper(PaperForm form, int index) {
        return switch (form.each()) {
            case WRITER -> at(papers(form.record()), index);
            case RECORD -> at(numbered(form.record()), index);
            default -> paper(form.record());
        };
    }

    Optional<CertificateView> certificate(String kind) {
        return last(certificates.stream()
                .filter(certificate -> certificate.kind().name().equals(kind))
                .toList());
    }

    /** Which unit's body decides on admission or confirmation; the body is null before the cell has voted. */
    record Deciding(String unitCode, Body body) {

        /** A grassroots committee that has voted as a whole only signs the decision. */
        boolean isCommitteeOf(String grassroots) {
            return body == Body.COMMITTEE && unitCode.equals(grassroots);
        }
    }

    /** As the decision says, which may be older than what the cell's last vote has settled. */
    Deciding deciding(PaperForm form) {
        boolean confirmation = form.date().compareTo(DateKind.OFFICIAL) > 0;
        String decision = confirmation ? "CONFIRMATION_DECISION" : "ADMISSION_DECISION";
        return vote(decision)
                .map(minutes ->
                        new Deciding(minutes.vote().unitCode(), minutes.vote().body()))
                .orElseGet(() -> paper(decision).isPresent()
                        ? new Deciding(
                                units(paper(decision).map(PaperView::date)).grassrootsCode(), Body.COMMITTEE)
                        : new Deciding(
                                file.decidingCode(),
                                file.bound(Matter.ADMISSION).body()));
    }

    /** Whether the case knows that paper. */
    boolean makes(String paper) {
        return forms.stream().anyMatch(form -> form.paper().equals(paper));
    }

    private boolean isOvertaken(LocalDate day) {
        return file.date(DateKind.BACK_TO_TRAINING).filter(day::isBefore).isPresent();
    }

    private static <T> Optional<T> at(List<T> all, int index) {
        return index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
    }

    private static <T> Optional<T> last(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }
}
