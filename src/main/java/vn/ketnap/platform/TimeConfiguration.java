package vn.ketnap.platform;

import java.util.TimeZone;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TimeConfiguration {

    @Bean
    static BusinessClock clock(ApplicationEventPublisher events) {
        if (!TimeZone.getDefault().toZoneId().equals(BusinessClock.ZONE)) {
            throw new StartRefusedException(
                    "Múi giờ của máy chủ là " + TimeZone.getDefault().getID() + ", phải là Asia/Ho_Chi_Minh: "
                            + "cơ sở dữ liệu lưu giờ theo múi giờ của máy, mỗi nơi một giờ thì thời hạn sẽ sai.",
                    "Bỏ tham số -Duser.timezone trong lệnh chạy rồi chạy lại.");
        }
        return new BusinessClock(events);
    }
}
