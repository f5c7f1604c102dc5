package ru.zvonok.demo.road;

import java.nio.file.Path;
import java.time.LocalDate;
import ru.zvonok.demo.Demo;
import ru.zvonok.demo.DemoOptions;
import ru.zvonok.local.DatabaseServer;

/** The demo region, running and filled, once for all roads of this JVM. */
final class RoadRegion {

    /** A Friday with lessons; the demo's clock stands on 10:40. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private RoadRegion() {}

    static String address() {
        return Running.DEMO.address();
    }

    static DatabaseServer database() {
        return Running.DEMO.database();
    }

    private static final class Running {

        static final Demo DEMO = start();

        private static Demo start() {
            Demo demo = Demo.start(new DemoOptions(
                    Path.of("target", "road-region").toAbsolutePath(),
                    Path.of("..", "..", "tenants-config", "demo")
                            .toAbsolutePath()
                            .normalize(),
                    0,
                    TODAY,
                    true));
            Runtime.getRuntime().addShutdownHook(new Thread(demo::close));
            demo.fill();
            return demo;
        }
    }
}
