package ru.zvonok.demo;

import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import ru.zvonok.demo.fill.DemoDay;
import ru.zvonok.platform.kernel.SchoolClock;

/** Shows 10:40 of the demo's day when the application starts, and runs on from there or, for pictures, stands. */
@Component
@Primary
class DemoClock implements SchoolClock {

    private final Instant start;
    private final long started = System.nanoTime();
    private final boolean stands;

    DemoClock(DemoDay day, @Value("${" + DemoSettings.CLOCK_STANDS + ":false}") boolean stands) {
        this.start = day.now();
        this.stands = stands;
    }

    @Override
    public Instant now() {
        return stands ? start : start.plus(Duration.ofNanos(System.nanoTime() - started));
    }
}
