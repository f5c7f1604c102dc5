package ru.zvonok;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The one deployable: a whole region in one application. */
@SpringBootApplication
@Modulithic(sharedModules = "platform.kernel")
public class ZvonokApplication {

    public static void main(String[] args) {
        SpringApplication.run(ZvonokApplication.class, args);
    }
}
