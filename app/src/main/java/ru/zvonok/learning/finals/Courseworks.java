package ru.zvonok.learning.finals;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * The door of themes and supervisors of courseworks, which stand beside their marks in a college (MRK-11). A course that is not
 * there or out of reach is {@code NotFound}; one that is no college's is refused with {@link
 * FinalsProblem#PERIOD_NOT_OF_COURSE}.
 */
public interface Courseworks {

    /** The longest theme. */
    int LONGEST = 300;

    /** By student. {@link FinalsAction#VIEW} on the course. */
    Map<Long, Coursework> ofCourse(long course);

    /**
     * A student's own of a school year, by name of the subject: each that has a theme or a mark. {@link FinalsAction#VIEW_OWN}
     * on the person.
     */
    List<StudentCoursework> ofStudent(long student, int schoolYear);

    /** Who may supervise: whoever teaches in the school year, by person. {@link FinalsAction#SETTLE} on the course. */
    @Unnoted("names of teachers, which everybody here knows")
    Map<Long, PersonName> supervisors(long course);

    /**
     * Writes a theme, a blank one takes it back. {@link FinalsAction#SETTLE} on the course. Refuses {@link
     * FinalsProblem#NOT_IN_CLASS}, {@link FinalsProblem#THEME_TOO_LONG}, {@link FinalsProblem#NO_SUPERVISOR}.
     */
    void write(long course, long student, String theme, @Nullable Long supervisor);
}
