package ru.zvonok.demo.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who was away when and why, as life has it; journal and sheets are written after it. */
public record Absences(Map<Long, List<Episode>> byPerson) {

    /** Why somebody was away. */
    public enum Why {
        SICK,
        FAMILY,
        TRUANT,
        /** Nobody knows yet. */
        UNKNOWN
    }

    public record Episode(LocalDate from, LocalDate to, Why why) {}

    /** Why a person is away on a day; null is there. */
    public @Nullable Why why(long person, LocalDate day) {
        for (Episode episode : byPerson.getOrDefault(person, List.of())) {
            if (!day.isBefore(episode.from()) && !day.isAfter(episode.to())) {
                return episode.why();
            }
        }
        return null;
    }
}
