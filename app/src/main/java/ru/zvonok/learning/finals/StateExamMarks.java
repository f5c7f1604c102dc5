package ru.zvonok.learning.finals;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.registry.enrolment.ClassEntry;

/** A bean by which an upper module tells the marks of state exams, so that they are proposed as marks of the exam (MRK-11). */
public interface StateExamMarks {

    /** Marks by course and pupil; without those of whom nothing is recorded. */
    Map<Long, Map<Long, PeriodValue>> of(ClassEntry group, Collection<Course> courses);

    /** Marks of a group of a college in exams that are in no subject, by student; without those of whom none is recorded (GIA-03). */
    Map<Long, List<PeriodValue>> ofWhole(ClassEntry group);
}
