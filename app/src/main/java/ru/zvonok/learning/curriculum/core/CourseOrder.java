package ru.zvonok.learning.curriculum.core;

import java.text.Collator;
import java.util.Comparator;
import java.util.Map;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.registry.enrolment.ClassEntry;

/** Courses as people look for them: by grade, class, subject, subgroup. */
final class CourseOrder {

    private CourseOrder() {}

    static Comparator<Course> of(Map<Long, ClassEntry> classes) {
        Collator words = Collator.getInstance(Texts.RUSSIAN);
        return Comparator.<Course>comparingInt(course -> grade(classes, course))
                .thenComparing(Course::groupName, words::compare)
                .thenComparing(Course::subjectName, words::compare)
                .thenComparing(course -> course.subgroupName() == null ? "" : course.subgroupName(), words::compare)
                .thenComparingLong(Course::id);
    }

    private static int grade(Map<Long, ClassEntry> classes, Course course) {
        ClassEntry entry = classes.get(course.group());
        return entry == null ? Integer.MAX_VALUE : entry.grade();
    }
}
