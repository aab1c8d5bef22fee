package vn.ketnap.procedure.transfer;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.GoesBack;
import vn.ketnap.organization.UnitRuns;
import vn.ketnap.organization.UnitView;
import vn.ketnap.organization.UnitsMoved;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.step.Steps;

/**
 * Moves under way whose receiving committee ends go to its successor; to the committee above when its cells stand directly
 * below that one.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TransfersOfUnits implements GoesBack<TransfersOfUnits.Before> {

    private static final String WHAT = "followUnits";

    private final CaseTransfers transfers;
    private final CaseDesk cases;
    private final Steps steps;
    private final UnitRuns runs;
    private final ApplicationEventPublisher events;

    TransfersOfUnits(
            CaseTransfers transfers, CaseDesk cases, Steps steps, UnitRuns runs, ApplicationEventPublisher events) {
        this.transfers = transfers;
        this.cases = cases;
        this.steps = steps;
        this.runs = runs;
        this.events = events;
    }

    /** Where a move led. */
    record Before(String toCode, String toName, String receivingCode) {}

    @EventListener
    void follow(UnitsMoved moved) {
        for (CaseTransfer move : transfers.findByEndedOnIsNullAndToCodeIsNotNullOrderById()) {
            UnitView committee = moved.units().inChargeOrAbove(move.toCode(), moved.day());
            UnitView receiver = moved.units().inChargeOrAbove(move.receivingCode(), moved.day());
            boolean same =
                    committee.code().equals(move.toCode()) && receiver.code().equals(move.receivingCode());
            if (!same) {
                CaseFile file = cases.file(move.caseId());
                runs.keep(
                        kind(),
                        Long.toString(move.id()),
                        new Before(move.toCode(), move.toName(), move.receivingCode()));
                redirect(move, file, new Before(committee.code(), committee.name(), receiver.code()));
                note(
                        file,
                        moved.day(),
                        UnitRuns.SYSTEM,
                        "Nơi nhận hồ sơ chuyển đi theo đơn vị: %s tiếp nhận".formatted(receiver.nameAndCode()));
            }
        }
    }

    @Override
    public String kind() {
        return "TRANSFER";
    }

    @Override
    public Class<Before> before() {
        return Before.class;
    }

    @Override
    public Optional<String> workedOn(String subject, Before before) {
        return transfers
                .findById(Long.parseLong(subject))
                .filter(CaseTransfer::isOver)
                .map(move -> cases.file(move.caseId()).number());
    }

    @Override
    public void back(String subject, Before before, String actor) {
        CaseTransfer move = transfers.findById(Long.parseLong(subject)).orElseThrow();
        redirect(move, cases.file(move.caseId()), before);
    }

    private void redirect(CaseTransfer move, CaseFile file, Before to) {
        move.redirect(to.toCode(), to.toName(), to.receivingCode());
        file.leaveFor(to.toName());
        if (file.offeredTo() != null) {
            file.offerTo(to.receivingCode());
        }
        events.publishEvent(new TransferRedirected(file, to.receivingCode()));
    }

    private void note(CaseFile file, LocalDate day, String actor, String text) {
        steps.note(new StepContext(file, actor, day, null, null), WHAT, text);
    }
}
