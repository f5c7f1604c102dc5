package ru.zvonok.demo.road;

import java.time.LocalDate;
import ru.zvonok.demo.Demo;
import ru.zvonok.demo.DemoServer;
import ru.zvonok.local.DatabaseServer;

/** The demo region, running and filled, once for all roads of this JVM. */
final class RoadRegion {

    /** A Friday with lessons; the demo's clock stands on 10:40. */
    static final LocalDate TODAY = DemoServer.DAY;

    private RoadRegion() {}

    static String address() {
        return Running.DEMO.address();
    }

    static DatabaseServer database() {
        return Running.DEMO.database();
    }

    /** The region itself. */
    static Demo demo() {
        return Running.DEMO;
    }

    private static final class Running {

        static final Demo DEMO = System.getProperty(Album.FOLDER) == null
                ? DemoServer.start("road-region")
                : DemoServer.startForPictures("guide-region");
    }
}
