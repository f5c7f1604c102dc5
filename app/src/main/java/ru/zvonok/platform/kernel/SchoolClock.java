package ru.zvonok.platform.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The only clock. Nobody else asks for the time; tests and the demo stand on a day of their own. */
public interface SchoolClock {

    Instant now();

    default LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(now(), zone);
    }

    default LocalDateTime localNow(ZoneId zone) {
        return LocalDateTime.ofInstant(now(), zone);
    }
}
