package ru.zvonok;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The one deployable: a whole region in one application. */
@SpringBootApplication
@Modulithic(sharedModules = "platform.kernel")
public class ZvonokApplication {

    public static void main(String[] args) {
        SpringApplication.run(ZvonokApplication.class, List.of(args).contains("operator") ? quiet(args) : args);
    }

    /** A command on the console listens nowhere and says nothing but its answer. */
    private static String[] quiet(String[] args) {
        return Stream.concat(Stream.of(args), Stream.of("--server.port=-1", "--logging.level.root=warn"))
                .toArray(String[]::new);
    }
}
