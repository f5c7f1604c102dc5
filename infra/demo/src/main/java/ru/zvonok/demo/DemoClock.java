package ru.zvonok.demo;

import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import ru.zvonok.demo.fill.DemoDay;
import ru.zvonok.platform.kernel.SchoolClock;

/**
 * Shows 10:40 of the demo's day when the application starts, whatever day it is outside, and runs on from there; for tests
 * it stops in time, so that the lesson of 10:40 does not end while they are on their way, for pictures it stands.
 */
@Component
@Primary
class DemoClock implements SchoolClock {

    private final Instant start;
    private final long started = System.nanoTime();
    private final Duration runs;

    DemoClock(DemoDay day, @Value("${" + DemoSettings.CLOCK_RUNS + ":P36500D}") Duration runs) {
        this.start = day.now();
        this.runs = runs;
    }

    @Override
    public Instant now() {
        Duration passed = Duration.ofNanos(System.nanoTime() - started);
        return start.plus(passed.compareTo(runs) < 0 ? passed : runs);
    }
}
