package vn.ketnap.procedure.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.UnitChain;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Choice;
import vn.ketnap.platform.FormBinder;
import vn.ketnap.platform.Problems;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.casefile.EarlierPlaces;
import vn.ketnap.procedure.check.LawInForce;
import vn.ketnap.procedure.check.WorkingDays;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.register.ResolutionView;
import vn.ketnap.procedure.step.CaseBinding;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.StepOutcome;
import vn.ketnap.procedure.succession.CaseMoved;
import vn.ketnap.procedure.succession.OpenSteps;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.regulation.Matter;
import vn.ketnap.regulation.MembershipRules;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.TimeLimit;
import vn.ketnap.regulation.TransferRule;
import vn.ketnap.regulation.TransferRule.Route;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;

/** Persons who move to another unit while their case runs (06-HD/TW, 3.9). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Transfers {

    /** The limit for how long a decision can be used after a move. */
    private static final String USABLE = "T26";

    private final CaseTransfers transfers;
    private final Destinations destinations;
    private final EarlierPlaces earlier;
    private final MembershipRules rules;
    private final Regulations regulations;
    private final WorkingDays days;
    private final LawInForce law;
    private final CaseBinding binding;
    private final Register register;
    private final OpenSteps openSteps;
    private final FormBinder binder;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    Transfers(
            CaseTransfers transfers,
            Destinations destinations,
            EarlierPlaces earlier,
            MembershipRules rules,
            Regulations regulations,
            WorkingDays days,
            LawInForce law,
            CaseBinding binding,
            Register register,
            OpenSteps openSteps,
            FormBinder binder,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.transfers = transfers;
        this.destinations = destinations;
        this.earlier = earlier;
        this.rules = rules;
        this.regulations = regulations;
        this.days = days;
        this.law = law;
        this.binding = binding;
        this.register = register;
        this.openSteps = openSteps;
        this.binder = binder;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the report of a move says.
     *
     * @param on day of the decision on it
     * @param paper the decision
     * @param destination code of a committee, {@link Destinations#OUTSIDE} for a place outside
     * @param outside name of the place outside; only asked then
     */
    public record Move(LocalDate on, Paper paper, String destination, String outside) {}

    /** Adds what stands against a move: what the table does not allow, a place that does not exist. */
    public void check(CaseFile file, Move move, Problems problems) {
        if (file.movingTo() != null) {
            problems.add("kind", "Hồ sơ đang chuyển đến %s".formatted(file.movingTo()));
            return;
        }
        binder.validate("paper", move.paper(), problems);
        problems.require("destination", move.destination(), "Chọn nơi chuyển đến");
        if (Destinations.OUTSIDE.equals(move.destination())) {
            problems.require("receivingUnit", move.outside(), "Ghi tổ chức đảng nơi đến");
        }
        Optional<Destination> to = destination(file, move);
        if (to.isEmpty() && move.destination() != null && !Destinations.OUTSIDE.equals(move.destination())) {
            problems.add("destination", "Nơi chuyển đến không có chi bộ nào để giao hồ sơ");
        }
        if (move.on() == null || problems.has("happenedOn")) {
            return;
        }
        to.map(place -> rule(file, place, move.on()))
                .filter(rule -> rule.route() == Route.REFUSED)
                .ifPresent(rule ->
                        problems.add("kind", rule.basis().note(), rule.basis().text()));
    }

    /** Enters the decision on the move; the processes then ask for the {@link #current} one. */
    public void begin(CaseFile file, Move move, String reason) {
        Destination to = destination(file, move).orElseThrow();
        TransferRule rule = rule(file, to, move.on());
        register.paper(
                file, PaperKind.TRANSFER, move.paper(), move.on(), "Nơi đến: %s. %s".formatted(to.name(), reason));
        file.record(DateKind.TRANSFER, move.on());
        switch (rule.route()) {
            case REMARK -> file.record(DateKind.MEMBER_TRANSFER, move.on());
            case FORWARD_FILE -> file.record(DateKind.TRANSFER_KNOWN, clock.today());
            case SEND_DECISION -> {
                if (rule.receiver() == TransferRule.Receiver.SUPERIOR) {
                    file.record(DateKind.DECISION_TRANSFER, move.on());
                }
            }
            default -> {}
        }
        file.leaveFor(to.name());
        transfers.save(new CaseTransfer(file, rule, to, receiver(file, rule.receiver(), to), clock.today()));
    }

    /** The move that the case is on. Refuses a case that is on none. */
    public Underway current(CaseFile file) {
        CaseTransfer move = of(file);
        return new Underway(move.route(), move.toName(), Optional.ofNullable(move.receivingCode()));
    }

    /**
     * A move that is not over.
     *
     * @param to name of the place
     * @param receivingCode code of the unit whose officer receives, empty for a place outside
     */
    public record Underway(Route route, String to, Optional<String> receivingCode) {}

    /** Code of the unit that receives now; empty for a place outside and when the move is over. */
    public Optional<String> receiver(CaseFile file) {
        return find(file).map(CaseTransfer::receivingCode);
    }

    /** The cells to which the new side may hand the person. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Choice> cells(CaseFile file) {
        return find(file)
                .map(move -> destinations.cells(move.toCode(), move.fromCellCode()))
                .orElse(List.of());
    }

    /** The cell of that code with the committees above it, empty when the new side may not hand the person to it. */
    Optional<UnitChain> cell(CaseFile file, String code) {
        return find(file).flatMap(move -> destinations.cell(move.toCode(), move.fromCellCode(), code));
    }

    CaseTransfer of(CaseFile file) {
        return find(file).orElseThrow(() -> RefusedException.because("Hồ sơ không trong lúc chuyển đơn vị"));
    }

    private Optional<CaseTransfer> find(CaseFile file) {
        return transfers.findFirstByCaseIdAndEndedOnIsNullOrderByIdDesc(file.id());
    }

    /** The cell handles the case from now on; the helper stays where he or she is. */
    void moveTo(CaseFile file, UnitChain chain) {
        boolean decided = file.decisionDate().isPresent();
        Optional<LocalDate> vote = decided ? Optional.empty() : voteToFollow(file);
        String superior = chain.superior().code();
        boolean sameCommittee = decided && file.superiorCode().equals(superior);
        earlier.left(file.units());
        file.handOver(file.units().movedTo(chain, sameCommittee ? file.decidingCode() : superior));
        vote.ifPresent(day -> binding.bind(file, Matter.ADMISSION, day));
        file.releaseHelper();
        events.publishEvent(new CaseMoved(file));
        events.publishEvent(new PersonMoved(file));
    }

    /** The decision falls away with its receipt; the votes before it stand. */
    void cancelDecision(CaseFile file, LocalDate on) {
        CaseTransfer move = of(file);
        file.record(DateKind.DECISION_CANCELLED, on);
        file.withdraw(DateKind.ADMISSION_DECISION);
        file.withdraw(DateKind.DECISION_RECEIVED);
        file.withdraw(DateKind.CEREMONY_LIMIT);
        if (!move.leadsOutside()) {
            Destination to =
                    destinations.inside(move.toCode(), move.fromCellCode()).orElseThrow();
            move.cancelDecision(competentAt(file, to));
        }
    }

    /** The papers are on their way; with those into an office outside the case ends. */
    Routing sent(CaseFile file, LocalDate on) {
        CaseTransfer move = of(file);
        file.record(DateKind.TRANSFER_SENT, on);
        if (!move.leadsOutside()) {
            file.offerTo(move.receivingCode());
            return Routing.outcome(move.receiver());
        }
        move.end(on);
        CaseStatus how = file.ceremonyDate().isPresent() ? CaseStatus.TRANSFERRED : CaseStatus.MOVED;
        file.close(how, on, "Chuyển đến " + move.toName());
        return Routing.outcome(StepOutcome.OUTSIDE);
    }

    /** The new cell has assigned a helper, to whom the open remark goes. */
    void helperAssigned(CaseFile file, LocalDate on) {
        arrive(file, on);
        events.publishEvent(new CaseMoved(file));
    }

    /** The case is where it belongs. */
    void arrive(CaseFile file, LocalDate on) {
        of(file).end(on);
        file.arrive();
    }

    /** The move comes to nothing: the new side did not take the person over. */
    void stop(CaseFile file, LocalDate on) {
        of(file).end(on);
    }

    /** The unit that takes over what the old side sends, null for a place outside. */
    private String receiver(CaseFile file, TransferRule.Receiver receiver, Destination to) {
        if (to.chain() == null) {
            return null;
        }
        return switch (receiver) {
            case COMMITTEE -> to.code();
            case COMPETENT -> competentAt(file, to);
            case SUPERIOR -> to.chain().superior().code();
        };
    }

    /** The unit whose body decides on the person at the new place. */
    private String competentAt(CaseFile file, Destination to) {
        return binding.boundOn(file, to.chain(), voteToFollow(file).orElse(clock.today()))
                .decidingCode();
    }

    /** The vote by which it is settled who decides; none before the cell has voted. */
    private Optional<LocalDate> voteToFollow(CaseFile file) {
        return file.bound(Matter.ADMISSION).body() == null
                ? Optional.empty()
                : register.lastVote(file, ResolutionKind.CELL_ADMISSION).map(ResolutionView::date);
    }

    private TransferRule rule(CaseFile file, Destination to, LocalDate decidedOn) {
        List<String> open = openSteps.of(List.of(file.number())).getOrDefault(file.number(), List.of());
        boolean inside = to.chain() != null;
        return rules.transfer(
                file.stage(),
                open.isEmpty() ? "" : open.get(0),
                inside && to.chain().direct(),
                inside && competentAt(file, to).equals(file.decidingCode()),
                file.decisionDate()
                        .filter(decision -> decision.isAfter(usableUntil(decidedOn)))
                        .isEmpty(),
                law.of(file, DateKind.TRANSFER, decidedOn));
    }

    /** The last day on which a decision can be made that is still of use after the move (06-HD/TW, 3.9 c). */
    private LocalDate usableUntil(LocalDate moved) {
        String regulation = regulations.versionOn(moved).id();
        TimeLimit usable = regulations.timeLimit(USABLE, regulation).orElseThrow();
        return days.due(moved, usable.amount(), usable.unit());
    }

    private Optional<Destination> destination(CaseFile file, Move move) {
        if (move.destination() == null) {
            return Optional.empty();
        }
        return Destinations.OUTSIDE.equals(move.destination())
                ? Optional.ofNullable(move.outside()).map(name -> new Destination(name, null))
                : destinations.inside(move.destination(), file.cellCode());
    }
}
