package ru.zvonok.demo;

import java.nio.file.Path;
import java.time.LocalDate;

/** The filled demo region on a fixed day, one for all tests of this JVM that leave it as it is. */
public final class DemoServer {

    /** A Friday in the second quarter. */
    public static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private DemoServer() {}

    /** Started and filled at the first question. */
    public static Demo demo() {
        return Holder.DEMO;
    }

    /** Starts and fills a region in a folder of its own below {@code target}; it stops with the JVM. */
    public static Demo start(String folder) {
        Path module = Path.of("").toAbsolutePath();
        Path config = module.resolve("../../tenants-config/demo").normalize();
        Demo demo = Demo.start(new DemoOptions(module.resolve("target").resolve(folder), config, 0, DAY, true));
        Runtime.getRuntime().addShutdownHook(new Thread(demo::close));
        demo.fill();
        return demo;
    }

    private static final class Holder {

        static final Demo DEMO = start("demo");
    }
}
