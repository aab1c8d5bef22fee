package vn.ketnap.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.ketnap.procedure.casefile.CaseFile;

/** Numbers of papers, none of which a body gives twice. */
final class Numbers {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int DECISIONS_OF_A_CASE = 3;

    private Numbers() {}

    /** The one paper with that symbol that a body issues on a day, about whomever. */
    static String of(LocalDate on, String symbol) {
        return ChronoUnit.DAYS.between(FIRST, on) + "-" + symbol;
    }

    /** A person's own: the first, second or third decision of the case. */
    static String decision(CaseFile file, int nth) {
        return file.id() * DECISIONS_OF_A_CASE + nth + "-QĐ/ĐU";
    }
}
