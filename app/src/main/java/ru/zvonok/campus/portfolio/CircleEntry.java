package ru.zvonok.campus.portfolio;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A confirmed achievement that a pupil's family lets the class see: no files, no words. */
public record CircleEntry(
        String who,
        AchievementKind kind,
        String title,
        @Nullable EventLevel level,
        @Nullable EventResult result,
        LocalDate day)
        implements Serializable {

    @Override
    public String toString() {
        return "CircleEntry[" + kind.code() + "]";
    }
}
