package ru.zvonok.campus.preschool;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * The door to the attendance of kindergarten groups (PRE-01, JRN-12, DL-34). A group or child that is not there, is
 * another organisation's or out of reach is {@code NotFound}; so is a class that is no kindergarten group.
 */
public interface AttendanceSheets {

    /** The signs of the sheet, in their order. */
    @Unguarded("a list of signs that is the same for everybody")
    @Unnoted("reference list, no person")
    List<DaySign> signs();

    /** The groups the actor may see, each with its today. {@link PreschoolAction#VIEW_SHEET}. */
    @Unnoted("numbers of each group, no child")
    List<GroupDay> groupsToday();

    /** The sheet of a month; the reading is noted. {@link PreschoolAction#VIEW_SHEET} on the group. */
    MonthSheet sheet(long group, YearMonth month);

    /**
     * Notes days of a month. What is refused or conflicts is answered at its cell and keeps nothing else from being saved;
     * an edit whose id came before changes nothing. An absence may be noted ahead, a presence not. A month of another school
     * year than the group's is not there. {@link PreschoolAction#NOTE_DAY} on the group; in another's group each edit is
     * refused with {@link PreschoolProblem#NOT_YOUR_GROUP}.
     */
    Noted note(long group, YearMonth month, List<NoteDay> edits);

    /**
     * Notes everybody as present on a day who is in the group and not noted yet; who is noted stays as noted. Doing it
     * again changes nothing. Refuses {@link PreschoolProblem#DAY_OFF}, {@link PreschoolProblem#NOT_YET}, {@link
     * PreschoolProblem#YEAR_CLOSED}. {@link PreschoolAction#NOTE_DAY} on the group.
     *
     * @return the group's day afterwards
     */
    GroupDay allPresent(long group, LocalDate day);

    /**
     * A child's month for its family; the reading is noted. {@link PreschoolAction#VIEW_CHILD} on the child. Empty where the
     * child is in no kindergarten group.
     */
    Optional<ChildMonth> ofChild(long child, YearMonth month);

    /** Who changed a child's day and when, newest first. {@link PreschoolAction#VIEW_SHEET} on the group. */
    List<DayChange> history(long group, long child, LocalDate day);
}
