package ru.zvonok.registry.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * The calendar of the bound organisation for everybody who reckons with days. Holds no personal data; asks no right, because
 * all who belong to an organisation may see its calendar. Works in the oversight scopes as well.
 *
 * <p>A {@code set} is the period set a class follows; null means a week of five days and the days off that hold for all.
 */
@Unguarded("no personal data; all who belong to an organisation may see its calendar")
@Unnoted("days of the school year, no person")
public interface Calendar {

    /** The year of the organisation, if it was opened here. */
    Optional<YearEntry> year(int year);

    /** All years, the latest first. */
    List<YearEntry> years();

    /** Period sets of a year, by name. */
    List<PeriodSet> periodSets(int year);

    /** The set that is proposed to a class of a grade: the narrowest that holds it. */
    Optional<PeriodSet> proposedSet(int year, int grade);

    /** Periods of a set in their order. */
    List<Period> periods(long set);

    /** The period a day is in; empty in vacations between periods. */
    Optional<Period> periodOn(long set, LocalDate day);

    /** A period by id. */
    Optional<Period> period(long id);

    /** Days off of a year for a set, those for all included, in order. */
    List<DayOff> daysOff(int year, @Nullable Long set);

    /** The days with lessons in a range, inside of their school years, in order. An open range is a fault. */
    List<LessonDay> lessonDays(DateRange range, @Nullable Long set);

    /** The day as a lesson day; empty when it is off. */
    Optional<LessonDay> lessonDay(LocalDate day, @Nullable Long set);

    /** The bells of a day that is studied as such a weekday: the most particular schedule of the shift. Empty where none is set. */
    List<Bell> bells(LessonDay day, int shift, @Nullable Long set);

    /** @throws ru.zvonok.platform.kernel.Refusal {@link CalendarProblem#YEAR_CLOSED} when the day's year is closed */
    void requireOpen(LocalDate day);
}
