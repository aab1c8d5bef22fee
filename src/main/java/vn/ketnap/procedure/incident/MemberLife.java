package vn.ketnap.procedure.incident;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.vocabulary.IncidentKind;

/** What is reported of a person beside the procedure: the life in the cell, a stay elsewhere or abroad. */
@Component
class MemberLife {

    private final Activity activity;
    private final StayAbroad abroad;
    private final TemporaryStay stay;

    MemberLife(Activity activity, StayAbroad abroad, TemporaryStay stay) {
        this.stay = stay;
        this.activity = activity;
        this.abroad = abroad;
    }

    /**
     * What the report says.
     *
     * @param slip number and signer of the slip with which the person goes abroad; elsewhere empty
     * @param place the committee that looks after members abroad, or the organisation of a temporary stay; null elsewhere
     * @param hostHelper who helps the person there, null elsewhere, like the remark and its day
     */
    record Details(
            IncidentKind kind,
            LocalDate on,
            Paper slip,
            String place,
            String hostHelper,
            LocalDate remarkedOn,
            String remark) {

        private boolean ofTheCell() {
            return kind == IncidentKind.INACTIVE || kind == IncidentKind.ACTIVE_AGAIN;
        }
    }

    void check(CaseFile file, Details details, Problems problems) {
        if (details.kind() == IncidentKind.TEMPORARY_STAY) {
            stay.check(details, problems);
        } else if (details.ofTheCell()) {
            activity.check(file, details.kind(), details.on(), problems);
        } else {
            abroad.check(file, details, problems);
        }
    }

    void apply(CaseFile file, Details details, String reason) {
        if (details.kind() == IncidentKind.TEMPORARY_STAY) {
            stay.apply(file, details, reason);
        } else if (details.ofTheCell()) {
            activity.apply(file, details.kind(), details.on(), reason);
        } else {
            abroad.apply(file, details, reason);
        }
    }
}
