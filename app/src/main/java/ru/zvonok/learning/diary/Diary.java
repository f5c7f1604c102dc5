package ru.zvonok.learning.diary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * The door of the diary. A pupil who is not the actor and not the actor's child is {@code NotFound}, like one who never was.
 */
public interface Diary {

    /** Whose diary of the bound organisation the actor may read, by name. {@link DiaryAction#READ}. */
    @Unnoted("one's own children by name; reading their diaries is noted")
    List<DiaryChild> children();

    /** The week a day is in. {@link DiaryAction#READ} on the pupil (DIA-01). */
    DiaryWeek week(long pupil, LocalDate day);

    /**
     * Marks of a school year; without a period those of today's or the latest. {@link DiaryAction#READ} on the pupil
     * (DIA-05).
     */
    DiaryMarks marks(long pupil, int year, @Nullable Long period);

    /**
     * One subject of the pupil over a period or other days of one school year; with neither over the latest period. {@link
     * DiaryAction#READ} on the pupil. A course that the pupil does not take is {@code NotFound}.
     */
    DiarySubject subject(long pupil, long course, @Nullable Long period, @Nullable DateRange days);

    /**
     * What is missing, to be done, and handed in but not looked at yet. {@link DiaryAction#READ} on the pupil.
     */
    DiaryTasks tasks(long pupil);

    /** Every subject in every period of a school year, and every lesson missed. {@link DiaryAction#READ} on the pupil. */
    DiaryYear year(long pupil, int year);

    /** Who set or changed what, newest first. {@link DiaryAction#READ} on the pupil. */
    List<MarkStory> story(long pupil, long lesson, int schoolYear);
}
