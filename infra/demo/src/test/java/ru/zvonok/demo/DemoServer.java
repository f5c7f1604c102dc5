package ru.zvonok.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/** The filled demo region on a fixed day, one for all tests of this JVM that leave it as it is. */
public final class DemoServer {

    /** A Friday in the second quarter. */
    public static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    /** Tests run in several JVMs at once, each with regions of its own. */
    private static final String FORK = "-" + System.getProperty("zvonok.fork", "1");

    private DemoServer() {}

    /** Started and filled at the first question. */
    public static Demo demo() {
        return Holder.DEMO;
    }

    /**
     * Starts and fills a region in a folder of its own below {@code target}; it stops with the JVM. Its clock begins at 10:40
     * of the day and stops at 11:00, within the lesson that most roads begin at, however slow the machine is.
     */
    public static Demo start(String folder) {
        return start(folder, Map.of(DemoSettings.CLOCK_RUNS, "PT20M"));
    }

    /** The same with a clock that stands, so that nothing on a page depends on when it is looked at. */
    public static Demo startForPictures(String folder) {
        return start(
                folder,
                Map.of(DemoSettings.CLOCK_RUNS, "PT0S", "zvonok.security.public-url", "https://zvonok.example"));
    }

    private static Demo start(String folder, Map<String, String> more) {
        Path module = Path.of("").toAbsolutePath();
        Path config = module.resolve("../../tenants-config/demo").normalize();
        Demo demo = Demo.start(
                new DemoOptions(module.resolve("target").resolve(folder + FORK), config, 0, DAY, true), more);
        Runtime.getRuntime().addShutdownHook(new Thread(demo::close));
        demo.fill();
        return demo;
    }

    private static final class Holder {

        static final Demo DEMO = start("demo");
    }
}
