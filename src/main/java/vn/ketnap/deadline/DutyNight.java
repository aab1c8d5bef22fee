package vn.ketnap.deadline;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.background.BackgroundTask;
import vn.ketnap.platform.background.OncePerOffice;

/** Opens the duties of units when their period begins, on one node of the office. */
@Component
class DutyNight {

    private final UnitDuties duties;
    private final OncePerOffice office;

    DutyNight(UnitDuties duties, OncePerOffice office) {
        this.duties = duties;
        this.office = office;
    }

    @Scheduled(cron = "0 10 1 * * *", zone = "Asia/Ho_Chi_Minh")
    @BackgroundTask("Lập việc định kỳ của đơn vị")
    void open() {
        office.run("unitDuties", duties::open);
    }
}
