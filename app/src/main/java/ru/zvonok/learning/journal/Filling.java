package ru.zvonok.learning.journal;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/** The door to who has not filled what, for those who answer for it (JRN-14, DL-30, DL-31, MON-08). */
public interface Filling {

    /** The days looked back on for what is not written, with today: dated data of the region. */
    @Unguarded("days, nothing of what happened on them")
    @Unnoted("days, no person")
    DateRange window();

    /**
     * Lessons of some days that are over and lack something, in order of day and number; of a year that has begun, at most
     * 31 days. {@link JournalAction#VIEW_UNFILLED}.
     */
    @Unnoted("which lessons wait for their teachers, no learner")
    List<UnfilledLesson> unfilled(DateRange days);

    /** The same days with the courses in which nothing was written at all. {@link JournalAction#VIEW_UNFILLED}. */
    @Unnoted("which lessons wait for their teachers, no learner")
    FillingReview review(DateRange days);

    /**
     * Asks a teacher by the bell to fill what is missing of the {@link #window()}, once a day whoever asks. {@link
     * JournalAction#NUDGE}. Refuses {@link JournalProblem#NUDGED_TODAY}, {@link JournalProblem#NOTHING_MISSING}.
     */
    void nudge(long person);

    /** Who was asked today, and when. {@link JournalAction#VIEW_UNFILLED}. */
    @Unnoted("which teachers were asked; the asking itself is noted")
    Map<Long, LocalTime> nudgedToday();

    /** What has to be written here, the latest lines first. {@link JournalAction#VIEW_UNFILLED}. */
    @Unnoted("a rule, no person")
    List<FillingRule> rules();

    /**
     * Adds a line. {@link JournalAction#SET_FILLING}. Refuses {@link JournalProblem#TOPIC_ALWAYS}, {@link
     * JournalProblem#GRADES}, {@link JournalProblem#RULE_EXISTS}.
     */
    void add(FillingRule rule);

    /** Takes a line back as if it never was. {@link JournalAction#SET_FILLING}. */
    void remove(long rule);
}
