package vn.ketnap.procedure.step;

import org.springframework.stereotype.Component;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.register.ResolutionView;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.regulation.Body;
import vn.ketnap.regulation.Matter;
import vn.ketnap.vocabulary.DateKind;

/** Which body decides on a person, and whether its vote is still to be recorded. */
@Component
public class Decisions {

    private final Register register;

    Decisions(Register register) {
        this.register = register;
    }

    /**
     * The body that the cell's vote has put in charge (294-QĐ/TW, 4.3.2).
     *
     * @throws IllegalStateException before the cell has voted
     */
    public Body bodyOf(CaseFile file, Matter matter) {
        Body body = file.bound(matter).body();
        if (body == null) {
            throw new IllegalStateException("The cell has not voted in case " + file.number());
        }
        return body;
    }

    /**
     * True unless the body that decides is the whole committee and its vote stands in the register already. A vote from
     * before the person moved was another committee's.
     */
    public boolean voteNeeded(CaseFile file, ResolutionKind committeeVote) {
        return bodyOf(file, committeeVote.matter()) != Body.COMMITTEE
                || register.lastVoteOfProceeding(file, committeeVote)
                        .filter(ResolutionView::reached)
                        .filter(vote -> file.date(DateKind.TRANSFER_RECEIVED)
                                .filter(vote.date()::isBefore)
                                .isEmpty())
                        .isEmpty();
    }
}
