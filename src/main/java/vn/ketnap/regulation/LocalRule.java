package vn.ketnap.regulation;

/**
 * A rule that only some provinces have; it counts where a unit has switched it on.
 *
 * @param id of a limit, or of what else asks for it
 * @param name Vietnamese, for screens
 */
public record LocalRule(String id, String name, LegalBasis basis) {

    /** A dossier made anew after twelve months is verified again. */
    public static final String VERIFIED_AGAIN = "VERIFIED_AGAIN";

    /** Results of study or work come before the dossier. */
    public static final String RESULTS = "RESULTS";
}
