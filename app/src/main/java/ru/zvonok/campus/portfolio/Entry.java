package ru.zvonok.campus.portfolio;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a portfolio.
 *
 * @param version to be handed back with a change
 * @param kind of an achievement, null elsewhere
 * @param level of an achievement that has one
 * @param day of the event, elsewhere the day on which it came in
 * @param until the last day of what took longer than one
 * @param hours how long it took, where that is said
 * @param word what whoever gave it back wrote, empty where nobody did
 * @param checker who checked it last, empty where nobody did
 * @param shown whether the class may see it, as far as there is a consent
 */
public record Entry(
        long id,
        int version,
        PortfolioSection section,
        @Nullable AchievementKind kind,
        String title,
        @Nullable EventLevel level,
        @Nullable EventResult result,
        LocalDate day,
        @Nullable LocalDate until,
        @Nullable Integer hours,
        String place,
        String words,
        EntryState state,
        String word,
        String checker,
        @Nullable LocalDate checkedOn,
        boolean shown,
        List<Proof> proofs)
        implements Serializable {

    public Entry {
        proofs = List.copyOf(proofs);
    }

    /** A file of an entry, handed out by the files. */
    public record Proof(UUID file, String name, long size) implements Serializable {}

    @Override
    public String toString() {
        return "Entry[" + id + ", " + section + ", " + state + "]";
    }
}
