package ru.zvonok.learning.workload.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.workload.Norms;
import ru.zvonok.learning.workload.Violation;
import ru.zvonok.learning.workload.core.SchedulePolicy.Edges;
import ru.zvonok.learning.workload.core.SchedulePolicy.Hours;
import ru.zvonok.learning.workload.core.WorkQuery.Row;
import ru.zvonok.registry.enrolment.ClassEntry;

/** The works of a school year with the courses and classes around them, ready to be asked about. */
final class Board {

    private record Parallel(int grade, long subject) {}

    final int year;
    final Norms norms;
    final Map<Long, Course> courses;
    final Map<Long, ClassEntry> groups;
    final List<Row> rows;
    private final Map<Long, Hours> hours;
    private final Map<Parallel, List<Sitting>> bySubject = new HashMap<>();
    private final Map<Long, List<Sitting>> byGroup = new HashMap<>();

    /** @param courses of school classes alone */
    Board(
            int year,
            Norms norms,
            Map<Long, Course> courses,
            Map<Long, ClassEntry> groups,
            List<Row> rows,
            Map<Long, Hours> hours) {
        this.year = year;
        this.norms = norms;
        this.courses = courses;
        this.groups = groups;
        this.rows = rows;
        this.hours = hours;
        rows.stream().filter(row -> row.state().stands()).forEach(row -> {
            @Nullable Sitting one = sitting(row);
            if (one != null) {
                put(one);
            }
        });
    }

    /** A work that is about to stand: the next ones see it. */
    void put(Sitting one) {
        bySubject
                .computeIfAbsent(new Parallel(one.grade(), one.subject()), key -> new ArrayList<>())
                .add(one);
        byGroup.computeIfAbsent(one.group(), key -> new ArrayList<>()).add(one);
    }

    /** @return null where the course is no longer one of a school class */
    @Nullable
    Sitting sitting(Row row) {
        @Nullable Course course = courses.get(row.course());
        if (course == null) {
            return null;
        }
        return new Sitting(
                row.id(),
                course.id(),
                course.group(),
                course.groupName(),
                grade(course),
                course.subject(),
                course.subjectName(),
                course.subgroup(),
                row.type(),
                row.title(),
                row.level().binding(),
                row.day(),
                row.number(),
                row.minutes());
    }

    int grade(Course course) {
        @Nullable ClassEntry group = groups.get(course.group());
        return group == null ? 0 : group.grade();
    }

    /** Against what a work stands or would stand; {@code lessons} are those of its class, of that day at least. */
    List<Violation> violations(Sitting one, List<Lesson> lessons) {
        List<Sitting> others =
                new ArrayList<>(bySubject.getOrDefault(new Parallel(one.grade(), one.subject()), List.of()));
        byGroup.getOrDefault(one.group(), List.of()).stream()
                .filter(other -> other.day().equals(one.day())
                        && !(other.grade() == one.grade() && other.subject() == one.subject()))
                .forEach(others::add);
        return SchedulePolicy.of(
                one, others, edges(one, lessons), hours.getOrDefault(one.course(), Hours.UNKNOWN), norms);
    }

    private static @Nullable Edges edges(Sitting one, List<Lesson> lessons) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (Lesson lesson : lessons) {
            if (!lesson.cancelled()
                    && lesson.group() == one.group()
                    && lesson.date().equals(one.day())) {
                first = Math.min(first, lesson.number());
                last = Math.max(last, lesson.number());
            }
        }
        return first > last ? null : new Edges(first, last);
    }
}
