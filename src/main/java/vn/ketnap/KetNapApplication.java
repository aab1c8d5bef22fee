package vn.ketnap;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.ketnap.platform.BusinessClock;

/** Starts the application that runs the admission of new members. */
@SpringBootApplication
public class KetNapApplication {

    static {
        // The engine stores times without a zone, so every node has to run in the same one.
        TimeZone.setDefault(TimeZone.getTimeZone(BusinessClock.ZONE));
    }

    public static void main(String[] args) {
        ConfigurableApplicationContext application = SpringApplication.run(KetNapApplication.class, args);
        if (application.getEnvironment().containsProperty("ketnap.restore.from")) {
            System.exit(SpringApplication.exit(application));
        }
    }
}
