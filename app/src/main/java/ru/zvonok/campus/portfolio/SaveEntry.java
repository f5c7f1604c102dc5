package ru.zvonok.campus.portfolio;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry to save; of the parts that its section or its kind does not have nothing is kept.
 *
 * @param id 0 for a new one
 * @param version as it was read
 * @param kind code of an {@link AchievementKind}
 * @param title at most {@value #TITLE} characters
 * @param place at most {@value #TITLE} characters
 * @param hours 1 to {@value #MOST_HOURS}
 * @param words at most {@value #WORDS} characters
 * @param proofs new files; an entry has at most {@value #MOST_PROOFS}
 * @param without files that go
 */
public record SaveEntry(
        long id,
        int version,
        long person,
        PortfolioSection section,
        @Nullable String kind,
        String title,
        @Nullable EventLevel level,
        @Nullable EventResult result,
        @Nullable LocalDate day,
        @Nullable LocalDate until,
        @Nullable Integer hours,
        String place,
        String words,
        List<NewProof> proofs,
        Set<UUID> without) {

    public static final int TITLE = 200;
    public static final int WORDS = 2000;
    public static final int PORTRAIT = 2000;
    public static final int WORD = 500;
    public static final int MOST_HOURS = 5000;
    public static final int MOST_PROOFS = 5;
    public static final int MOST_ENTRIES = 300;

    public SaveEntry {
        proofs = List.copyOf(proofs);
        without = Set.copyOf(without);
    }

    /** A file as it came. */
    public record NewProof(String name, byte[] content) {}

    @Override
    public String toString() {
        return "SaveEntry[" + id + ", " + section + "]";
    }
}
