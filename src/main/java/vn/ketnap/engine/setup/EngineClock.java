package vn.ketnap.engine.setup;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.BusinessClock;

/** The engine's clock follows the business clock. */
@Component
class EngineClock {

    @EventListener
    void follow(BusinessClock.Moved moved) {
        ClockUtil.offset(moved.offset().toMillis());
    }
}
