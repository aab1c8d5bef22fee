package vn.ketnap.report;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.platform.TextNormalizer;
import vn.ketnap.procedure.casefile.CaseReach;
import vn.ketnap.procedure.casefile.CaseSearch;
import vn.ketnap.procedure.casefile.FoundCase;
import vn.ketnap.security.CaseScope;

/** Finds cases for the one box in which whoever works at tasks looks for a person. */
@Component
public class CaseFinder {

    private static final String TOO_SHORT = ".?|\\d{1,3}";

    private final CaseSearch search;
    private final CaseScope scope;

    CaseFinder(CaseSearch search, CaseScope scope) {
        this.search = search;
        this.scope = scope;
    }

    /** Whether there may be any case for the login to find. */
    public boolean isOpenTo(String login) {
        return !scope.units(login).isEmpty() || !scope.helpedIn(login).isEmpty();
    }

    /**
     * The cases found among those the login may read, running ones first, then the newest.
     *
     * @param text part of a name with or without diacritics, of a case number, or last digits of a citizen number
     * @throws RefusedException for a text so short that it would find half of the cases
     */
    public List<FoundCase> find(String login, String text, int most) {
        if (TextNormalizer.line(text).matches(TOO_SHORT)) {
            throw RefusedException.because(
                    "Cần gõ ít nhất 2 chữ cái của họ tên hoặc 4 chữ số của số hồ sơ, số căn cước");
        }
        return search.first(CaseReach.ofReader(scope.cells(login), scope.helpedIn(login), login), text, most);
    }
}
