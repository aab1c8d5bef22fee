package vn.ketnap.admission;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The verification requests of a case (06-HD/TW, 3.4). */
@Component
@Transactional
public class Verifications {

    private final VerificationRequests requests;

    Verifications(VerificationRequests requests) {
        this.requests = requests;
    }

    /** Enters a request and answers its id. */
    public long plan(CaseFile file, VerificationView plan) {
        return requests.save(new VerificationRequest(file.id(), plan)).view().id();
    }

    /** All requests of the case in the order they were planned. */
    public List<VerificationView> of(long caseId) {
        return requests.findByCaseIdOrderById(caseId).stream()
                .map(VerificationRequest::view)
                .toList();
    }

    /** Ids of the requests without an answer. */
    public List<Long> open(long caseId) {
        return of(caseId).stream()
                .filter(request -> request.repliedOn() == null)
                .map(VerificationView::id)
                .toList();
    }

    /** Throws NoSuchElementException for an unknown id. */
    public VerificationView request(long id) {
        return requests.findById(id).orElseThrow().view();
    }

    /** Enters the answer to a request. */
    public void reply(long id, LocalDate receivedOn, LocalDate repliedOn, String number, String result) {
        requests.findById(id).orElseThrow().reply(receivedOn, repliedOn, number, result);
    }
}
