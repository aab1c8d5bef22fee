package vn.ketnap.reminder;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.Officers;
import vn.ketnap.organization.Person;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.security.trail.TrailBroken;
import vn.ketnap.vocabulary.Role;

/** Writes to every administrator when the trail was altered, once a day for the same place. */
@Component
class TrailAlarm {

    private static final Logger LOG = LoggerFactory.getLogger(TrailAlarm.class);

    private final Officers officers;
    private final Outbox outbox;
    private final BusinessClock clock;

    TrailAlarm(Officers officers, Outbox outbox, BusinessClock clock) {
        this.officers = officers;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void raise(TrailBroken broken) {
        LocalDate today = clock.today();
        Set<String> administrators = new HashSet<>();
        officers.holders(today).forEach((post, persons) -> {
            if (post.role() == Role.ADMINISTRATOR) {
                persons.stream().map(Person::userId).forEach(administrators::add);
            }
        });
        if (administrators.isEmpty()) {
            LOG.warn("Không có ai giữ vai trò {} để báo bằng thư.", Role.ADMINISTRATOR.label());
        }
        String alarm = "Nhật ký truy cập đã bị sửa: chỗ sai đầu tiên ở dòng %d.".formatted(broken.firstBad());
        administrators.forEach(login -> outbox.alarm(today, login, Role.ADMINISTRATOR, alarm));
    }
}
