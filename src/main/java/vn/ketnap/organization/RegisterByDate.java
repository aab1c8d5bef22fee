package vn.ketnap.organization;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.background.BackgroundTask;
import vn.ketnap.platform.background.OncePerOffice;

/**
 * Units and roles begin and end by date: every night, and at start for the nights that were missed, the cases follow their
 * units and the logins their roles.
 */
@Component
class RegisterByDate {

    private final UnitsByDate units;
    private final AccountRefresh accounts;
    private final UnitRuns runs;
    private final OncePerOffice office;

    RegisterByDate(UnitsByDate units, AccountRefresh accounts, UnitRuns runs, OncePerOffice office) {
        this.units = units;
        this.runs = runs;
        this.accounts = accounts;
        this.office = office;
    }

    @Scheduled(cron = "0 5 0 * * *", zone = "Asia/Ho_Chi_Minh")
    @BackgroundTask("Đơn vị và chức danh theo ngày")
    void nightly() {
        office.run("registerByDate", this::follow);
    }

    @EventListener(ApplicationReadyEvent.class)
    void follow() {
        units.follow();
        accounts.refresh();
        runs.forgetOld();
    }
}
