package vn.ketnap.procedure.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.platform.TransactionMemory;
import vn.ketnap.procedure.casefile.CaseFile;

/** The verification requests of a case (06-HD/TW, 3.4). */
@Component
@Transactional
public class Verifications {

    private final VerificationRequests requests;
    private final TransactionMemory memory;

    Verifications(VerificationRequests requests, TransactionMemory memory) {
        this.requests = requests;
        this.memory = memory;
    }

    /** Enters a request and returns its id. */
    public long plan(CaseFile file, VerificationView plan) {
        VerificationRequest request = requests.save(new VerificationRequest(file.id(), plan));
        ofCase(file.id()).add(request);
        return request.view().id();
    }

    /** All requests of the case in the order they were planned. */
    public List<VerificationView> of(long caseId) {
        return ofCase(caseId).stream().map(VerificationRequest::view).toList();
    }

    /** Which request of the case it is, such as "2/3, vợ hoặc chồng": nothing that would say who or where. */
    public String position(long caseId, long id) {
        List<VerificationView> all = of(caseId);
        int at = all.stream().map(VerificationView::id).toList().indexOf(id);
        return "%d/%d, %s".formatted(at + 1, all.size(), all.get(at).relation().label());
    }

    /** Ids of the requests without an answer. */
    public List<Long> open(long caseId) {
        return of(caseId).stream()
                .filter(request -> request.repliedOn() == null)
                .map(VerificationView::id)
                .toList();
    }

    /** The requests whose answer leaves a point unclear that no further request has taken up (06-HD/TW, 3.4). */
    public List<VerificationView> unclear(long caseId) {
        List<VerificationView> all = of(caseId);
        return all.stream()
                .filter(VerificationView::isUnclear)
                .filter(request -> all.stream().noneMatch(later -> request.id().equals(later.follows())))
                .toList();
    }

    /** Throws NoSuchElementException for an unknown id. */
    public VerificationView request(long id) {
        return requests.findById(id).orElseThrow().view();
    }

    /** Enters the answer to a request. */
    public void reply(
            long id,
            LocalDate receivedOn,
            LocalDate repliedOn,
            String number,
            VerificationFinding finding,
            String result) {
        requests.findById(id).orElseThrow().reply(receivedOn, repliedOn, number, finding, result);
    }

    private List<VerificationRequest> ofCase(long caseId) {
        return memory.once(new OfCase(caseId), () -> new ArrayList<>(requests.findByCaseIdOrderById(caseId)));
    }

    private record OfCase(long caseId) {}
}
