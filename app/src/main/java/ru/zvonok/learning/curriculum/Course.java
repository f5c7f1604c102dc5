package ru.zvonok.learning.curriculum;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subject taught to a class, group or subgroup in a school year.
 *
 * @param schoolYear 2026 is 2026/27; the partition of all that hangs on the course
 * @param subjectName «Алгебра»
 * @param group id of the class or group in enrolment
 * @param groupName «7 «Б»»
 * @param subgroup id of the subgroup in enrolment, null for the whole class
 * @param subgroupName null for the whole class
 * @param teachers who teaches it on the day asked for, the main teacher first
 */
public record Course(
        long id,
        int schoolYear,
        CourseKind kind,
        long subject,
        String subjectName,
        String subjectShortName,
        long group,
        String groupName,
        @Nullable Long subgroup,
        @Nullable String subgroupName,
        List<CourseTeacher> teachers)
        implements Serializable {

    public Course {
        teachers = List.copyOf(teachers);
    }

    /** «7 «Б», 2 группа Алгебра»: whom and what. */
    public String title() {
        return (subgroupName == null ? groupName : groupName + ", " + subgroupName) + " " + subjectName;
    }

    /** Whether it is outside the lessons: nothing of it is counted into averages or final marks. */
    public boolean extracurricular() {
        return kind == CourseKind.EXTRACURRICULAR;
    }

    /** Whether somebody teaches it on the day asked for. */
    public boolean taughtBy(long person) {
        return teachers.stream().anyMatch(teacher -> teacher.person() == person);
    }
}
