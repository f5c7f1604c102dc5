package ru.zvonok.support;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.SchoolClock;

/** Stands on Thursday, 12 November 2026, 10:40 in Moscow, until a test moves it. */
@Component
@Primary
public class FixedClock implements SchoolClock {

    public static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    public static final Instant START =
            LocalDateTime.of(2026, 11, 12, 10, 40).atZone(MOSCOW).toInstant();

    private volatile Instant instant = START;

    @Override
    public Instant now() {
        return instant;
    }

    public void moveTo(LocalDateTime moscow) {
        instant = moscow.atZone(MOSCOW).toInstant();
    }

    public void reset() {
        instant = START;
    }
}
