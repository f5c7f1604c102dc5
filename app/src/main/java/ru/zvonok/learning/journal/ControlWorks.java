package ru.zvonok.learning.journal;

import java.util.Optional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.timetable.Lesson;

/** Contributed from above: what there is to say when a work is given to a class. It never keeps anybody from giving it. */
public interface ControlWorks {

    /** The text key of a sentence that warns of a work of a kind ({@link AssignmentType#id()}) at a lesson; empty where all is well. */
    Optional<String> warning(Course course, Lesson lesson, int type);
}
