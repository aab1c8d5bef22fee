package vn.ketnap.security.trail;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.background.BackgroundTask;
import vn.ketnap.platform.background.OncePerOffice;

/** Verifies the trail every night, on one node of the office. */
@Component
class TrailNight {

    private final TrailCheck check;
    private final OncePerOffice office;

    TrailNight(TrailCheck check, OncePerOffice office) {
        this.check = check;
        this.office = office;
    }

    @Scheduled(cron = "0 30 2 * * *", zone = "Asia/Ho_Chi_Minh")
    @BackgroundTask("Kiểm tra nhật ký truy cập")
    void verify() {
        office.run("trailCheck", check::verify);
    }
}
