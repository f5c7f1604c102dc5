package ru.zvonok.platform.audit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import ru.zvonok.platform.audit.AuditEntry;
import ru.zvonok.platform.audit.core.NotedReadings.Reading;

/** What is remembered, and for how long. */
class NotedReadingsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);

    private final NotedReadings noted = new NotedReadings();

    @Test
    void aNewDayDropsTheOldOneOfItsOrganisationAlone() {
        assertThat(noted.add(reading(1, TODAY))).isTrue();
        assertThat(noted.add(reading(2, TODAY))).isTrue();
        assertThat(noted.add(reading(1, TODAY))).isFalse();
        assertThat(noted.add(reading(1, TODAY.plusDays(1)))).isTrue();

        assertThat(noted.add(reading(1, TODAY))).as("not remembered any more").isTrue();
        assertThat(noted.add(reading(2, TODAY)))
                .as("its day is not over, it lies further west")
                .isFalse();
    }

    private static Reading reading(long organisation, LocalDate day) {
        return new Reading(organisation, 7L, day, "test.often", AuditEntry.EMPTY);
    }
}
