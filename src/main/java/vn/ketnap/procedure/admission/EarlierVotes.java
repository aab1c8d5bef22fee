package vn.ketnap.procedure.admission;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.register.ResolutionView;
import vn.ketnap.procedure.vote.ResolutionKind;

/** The votes of lower bodies, which later papers cite (06-HD/TW, 3.6 and 5.1). */
@Component
class EarlierVotes {

    private final Register register;

    EarlierVotes(Register register) {
        this.register = register;
    }

    /** Number, date and figures of the last vote of a kind, "chưa có" when there is none. */
    String cited(CaseFile file, ResolutionKind kind) {
        return register.cited(file, kind);
    }

    /** The vote that did not reach its threshold and now lies with the competent committee; of one day, the committee's. */
    Optional<ResolutionView> failed(CaseFile file) {
        return Stream.of(ResolutionKind.CELL_ADMISSION, ResolutionKind.COMMITTEE_ADMISSION)
                .flatMap(kind -> register.lastVote(file, kind).stream())
                .filter(vote -> !vote.reached())
                .max(Comparator.comparing(ResolutionView::date).thenComparing(ResolutionView::kind));
    }
}
