package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.util.List;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.platform.kernel.DateRange;

/** The journal of a course over some days: lessons in order, pupils by name; who left stays in the lessons they were at. */
public record JournalPage(
        Course course, DateRange days, Scale scale, List<JournalLesson> lessons, List<JournalStudent> students)
        implements Serializable {

    public JournalPage {
        lessons = List.copyOf(lessons);
        students = List.copyOf(students);
    }
}
