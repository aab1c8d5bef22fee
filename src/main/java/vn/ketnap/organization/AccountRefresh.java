package vn.ketnap.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Carries the register of officers over to the logins. */
@Component
public class AccountRefresh {

    private final OfficerRepository officers;
    private final Accounts accounts;
    private final Clock clock;

    AccountRefresh(OfficerRepository officers, Accounts accounts, Clock clock) {
        this.officers = officers;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Makes logins and groups equal to the roles held today. To be called every day, for roles begin and end by date;
     * only an import brings new logins, so a daily call returns no password.
     *
     * @return one-time passwords of new logins by user id
     */
    @Transactional
    public Map<String, String> refresh() {
        LocalDate today = LocalDate.now(clock);
        return accounts.sync(
                officers.findAll().stream()
                        .map(Officer::row)
                        .collect(Collectors.groupingBy(OfficerRow::userId))
                        .values()
                        .stream()
                        .map(rows -> account(rows, today))
                        .toList());
    }

    private static Account account(List<OfficerRow> rows, LocalDate today) {
        Person person = rows.get(0).person();
        return new Account(
                person.userId(),
                person.fullName(),
                person.email(),
                rows.stream()
                        .filter(row -> row.validOn(today))
                        .map(OfficerRow::roleInUnit)
                        .collect(Collectors.toSet()),
                rows.stream().anyMatch(row -> !row.endedBefore(today)));
    }
}
