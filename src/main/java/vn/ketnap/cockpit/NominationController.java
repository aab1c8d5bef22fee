package vn.ketnap.cockpit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Choice;
import vn.ketnap.procedure.casefile.CodeList;
import vn.ketnap.procedure.casefile.Codes;
import vn.ketnap.procedure.sympathizer.NominatePerson;
import vn.ketnap.procedure.sympathizer.StateLists;
import vn.ketnap.regulation.HandlingSituation;
import vn.ketnap.regulation.LeavingReason;
import vn.ketnap.regulation.SpecialGroup;
import vn.ketnap.security.Caller;
import vn.ketnap.vocabulary.Education;

/** What the start form of a case lets its user choose from: the engine gives a start form no values of its own. */
@RestController
@RequestMapping("/camunda/api/ketnap/nomination")
class NominationController {

    private static final List<Choice> LEAVING_REASONS =
            Arrays.stream(LeavingReason.values()).map(Choice::of).toList();

    /** The others follow from religion, ethnic group and unit. */
    private static final List<Choice> SPECIAL_GROUPS = Stream.of(
                    SpecialGroup.RELIGIOUS_DIGNITARY,
                    SpecialGroup.FOREIGN_SPOUSE,
                    SpecialGroup.FOREIGN_ORIGIN,
                    SpecialGroup.UNDER_PROCEEDINGS,
                    SpecialGroup.PRIVATE_OWNER,
                    SpecialGroup.ABROAD,
                    SpecialGroup.FOREIGN_EMPLOYER,
                    SpecialGroup.POPULATION_POLICY)
            .map(Choice::of)
            .toList();

    private static final List<Choice> SITUATIONS =
            Arrays.stream(HandlingSituation.values()).map(Choice::of).toList();

    private final NominatePerson nominations;
    private final Codes codes;
    private final BusinessClock clock;

    NominationController(NominatePerson nominations, Codes codes, BusinessClock clock) {
        this.nominations = nominations;
        this.codes = codes;
        this.clock = clock;
    }

    /** Lists and default values of the form. */
    record Choices(
            LocalDate today,
            List<Choice> cells,
            List<Choice> educations,
            List<String> ethnicities,
            List<String> religions,
            List<Choice> leavingReasons,
            List<Choice> specialGroups,
            List<Choice> situations,
            Map<CodeList, List<Choice>> codes) {}

    @GetMapping
    ResponseEntity<Choices> choices(Caller caller) {
        Choices choices = new Choices(
                clock.today(),
                nominations.choices(caller.login()),
                Arrays.stream(Education.values())
                        .map(education -> new Choice(sentence(education.label()), education.name()))
                        .toList(),
                StateLists.ETHNIC_GROUPS,
                StateLists.RELIGIONS,
                LEAVING_REASONS,
                SPECIAL_GROUPS,
                SITUATIONS,
                offered());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(choices);
    }

    private Map<CodeList, List<Choice>> offered() {
        Map<CodeList, List<Choice>> offered = new EnumMap<>(CodeList.class);
        codes.all()
                .forEach((list, all) -> offered.put(
                        list,
                        all.stream()
                                .filter(Codes.Code::inUse)
                                .map(code -> new Choice(code.label(), code.code()))
                                .toList()));
        return offered;
    }

    private static String sentence(String label) {
        return label.substring(0, 1).toUpperCase() + label.substring(1);
    }
}
