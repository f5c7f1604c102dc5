package ru.zvonok.platform.kernel;

import java.time.Instant;
import org.springframework.stereotype.Component;

@Component
class SystemSchoolClock implements SchoolClock {

    @Override
    public Instant now() {
        return Instant.now();
    }
}
