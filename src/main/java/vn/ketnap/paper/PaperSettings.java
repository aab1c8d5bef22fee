package vn.ketnap.paper;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.organization.UnitView;

/**
 * What an office sets about the papers it makes, {@code ketnap.papers.*}.
 *
 * @param places where papers are dated by code of unit; it holds for the units below too
 */
@ConfigurationProperties("ketnap.papers")
record PaperSettings(Map<String, String> places) {

    PaperSettings {
        places = places == null ? Map.of() : Map.copyOf(places);
    }

    /** The place that papers of the unit are dated at; empty where none is set for it or above it. */
    Optional<String> placeOf(String unitCode, UnitTree units) {
        return Stream.iterate(units.find(unitCode), Optional::isPresent, unit -> unit.map(UnitView::parentCode)
                        .flatMap(units::find))
                .flatMap(Optional::stream)
                .map(unit -> places.get(unit.code()))
                .filter(place -> place != null && !place.isBlank())
                .findFirst();
    }
}
