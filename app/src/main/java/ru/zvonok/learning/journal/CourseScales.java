package ru.zvonok.learning.journal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/** In which marks courses are marked, for modules of upper floors that add marks up. */
@Unguarded("rules of marking, no mark")
@Unnoted("rules of marking, no person")
public interface CourseScales {

    /** By course, with the numbers of a day. */
    Map<Long, Scale> of(Collection<Course> courses, LocalDate day);
}
