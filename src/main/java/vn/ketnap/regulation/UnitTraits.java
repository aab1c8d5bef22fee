package vn.ketnap.regulation;

import java.util.Map;

/**
 * What of an applicant's unit the authority table asks for; several may hold at once (294-QĐ/TW, 4.3.2).
 *
 * @param armedForces belongs to the Army or the Police
 * @param authorized the grassroots committee may admit by its own decision on the day asked for
 * @param delegated the grassroots committee holds the powers of a superior committee
 * @param directCell no grassroots committee stands between the cell and the superior committee
 * @param underProvince stands directly under the committee of a province
 */
public record UnitTraits(
        boolean armedForces, boolean authorized, boolean delegated, boolean directCell, boolean underProvince) {

    /** By the names of the table's inputs. */
    Map<String, Object> inputs() {
        return Map.of(
                "armedForces", armedForces,
                "authorized", authorized,
                "delegated", delegated,
                "directCell", directCell,
                "underProvince", underProvince);
    }
}
