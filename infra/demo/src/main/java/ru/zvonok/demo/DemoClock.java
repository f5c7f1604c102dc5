package ru.zvonok.demo;

import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import ru.zvonok.demo.fill.DemoDay;
import ru.zvonok.platform.kernel.SchoolClock;

/** Shows 10:40 of the demo's day when the application starts, and runs on from there. */
@Component
@Primary
class DemoClock implements SchoolClock {

    private final Instant start;
    private final long started = System.nanoTime();

    DemoClock(DemoDay day) {
        this.start = day.now();
    }

    @Override
    public Instant now() {
        return start.plus(Duration.ofNanos(System.nanoTime() - started));
    }
}
