package vn.ketnap;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application that runs the admission of new members. */
@SpringBootApplication
public class KetNapApplication {

    public static void main(String[] args) {
        SpringApplication.run(KetNapApplication.class, args);
    }
}
