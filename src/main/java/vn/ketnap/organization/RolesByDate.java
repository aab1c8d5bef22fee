package vn.ketnap.organization;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Roles begin and end by date: every night, and at start for the nights that were missed, the logins follow. */
@Component
class RolesByDate {

    private final AccountRefresh accounts;

    RolesByDate(AccountRefresh accounts) {
        this.accounts = accounts;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 5 0 * * *", zone = "Asia/Ho_Chi_Minh")
    void follow() {
        accounts.refresh();
    }
}
