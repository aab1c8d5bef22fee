package vn.ketnap.procedure.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.UnitChain;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.organization.UnitView;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Choice;
import vn.ketnap.vocabulary.UnitType;

/** The committees to whose cells a person may move, and these cells. */
@Component
public class Destinations {

    /** Stands for an office that does not use the application. */
    public static final String OUTSIDE = "OUTSIDE";

    private static final Choice ELSEWHERE = new Choice("Nơi khác, không dùng phần mềm này", OUTSIDE);

    private final UnitTree units;
    private final BusinessClock clock;

    Destinations(UnitTree units, BusinessClock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** Every committee that has cells today, by name, and the place outside. */
    public List<Choice> choices() {
        Map<String, UnitView> committees = new LinkedHashMap<>();
        chains().forEach(chain -> committees.put(chain.grassroots().code(), chain.grassroots()));
        List<Choice> choices = new ArrayList<>();
        committees.values().stream()
                .sorted(Comparator.comparing(UnitView::name).thenComparing(UnitView::code))
                .map(committee -> new Choice(committee.nameAndCode(), committee.code()))
                .forEach(choices::add);
        choices.add(ELSEWHERE);
        return choices;
    }

    /** The cells of the committee today but the one that the person leaves. */
    List<Choice> cells(String committee, String left) {
        return cellsOf(committee, left).stream()
                .map(chain ->
                        new Choice(chain.cell().nameAndCode(), chain.cell().code()))
                .toList();
    }

    /** The cell with the committees above it, empty when the person cannot come there. */
    Optional<UnitChain> cell(String committee, String left, String cell) {
        return cellsOf(committee, left).stream()
                .filter(chain -> chain.cell().code().equals(cell))
                .findFirst();
    }

    /** The committee of that code as a place to move to, empty when it has no other cell. */
    Optional<Destination> inside(String committee, String left) {
        return cellsOf(committee, left).stream()
                .findFirst()
                .map(chain -> new Destination(chain.grassroots().name(), chain));
    }

    private List<UnitChain> cellsOf(String committee, String left) {
        return chains().stream()
                .filter(chain -> chain.grassroots().code().equals(committee))
                .filter(chain -> !chain.cell().code().equals(left))
                .toList();
    }

    private List<UnitChain> chains() {
        LocalDate today = clock.today();
        return units.all().stream()
                .filter(unit -> unit.type() == UnitType.CELL && unit.validOn(today))
                .map(unit -> units.chainOf(unit.code()))
                .toList();
    }
}
