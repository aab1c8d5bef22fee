package vn.ketnap.report;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.platform.TextNormalizer;
import vn.ketnap.security.CaseScope;

/** Finds cases for the one box in which whoever works at tasks looks for a person. */
@Component
@Transactional(readOnly = true)
public class CaseFinder {

    private static final String TOO_SHORT = ".?|\\d{1,3}";

    private final JdbcClient jdbc;
    private final CaseScope scope;
    private final FoundCases found;

    CaseFinder(JdbcClient jdbc, CaseScope scope, FoundCases found) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.found = found;
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
        SearchText search = SearchText.of(text);
        return jdbc.sql(
                        """
                        select c.*, a.full_name, a.birth_date
                        from admission_case c
                        join applicant a on a.id = c.applicant_id
                        left join party_member m on m.id = c.helper_id
                        where (c.cell_code in (:cells) or c.cell_code in (:helped) and m.user_id = :login)
                          and %s
                        order by case c.status when 'RUNNING' then 0 else 1 end, c.id desc
                        limit :most"""
                                .formatted(search.condition()))
                .param("cells", someOf(scope.cells(login)))
                .param("helped", someOf(scope.helpedIn(login)))
                .param("login", login)
                .params(search.parameters())
                .param("most", most)
                .query(found)
                .list();
    }

    /** A list in SQL holds something: a code that no cell has. */
    private static Set<String> someOf(Set<String> codes) {
        return codes.isEmpty() ? Set.of("") : codes;
    }
}
