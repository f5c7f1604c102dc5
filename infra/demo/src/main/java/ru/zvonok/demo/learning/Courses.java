package ru.zvonok.demo.learning;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import ru.zvonok.demo.plan.Staffing;
import ru.zvonok.demo.registry.Classes.Room;
import ru.zvonok.demo.registry.Staff.Employee;
import ru.zvonok.learning.journal.Scale;

/** What is taught to whom by whom. */
public record Courses(List<Course> all) {

    private static final Set<String> TOLD = Set.of("algebra", "informatics");

    /** A subject in a class, with the topics of its plan lesson by lesson; marked in the scale. */
    public record Course(
            long id,
            long subject,
            Staffing.Course plan,
            Room room,
            Employee teacher,
            List<Topic> topics,
            Scale.Kind scale) {

        /** Whether no numbers are given. */
        public boolean passFail() {
            return scale == Scale.Kind.PASS_FAIL;
        }

        /** The topic of the lesson with that number in the year, the first is 0. */
        public Topic topic(int lesson) {
            return topics.get(Math.min(lesson, topics.size() - 1));
        }
    }

    public record Topic(long id, String title) {}

    /** What a class is taught, first of all what the teacher teaches whose sign-in the demo tells. */
    public List<Course> ofClass(Room room) {
        return all.stream()
                .filter(course -> course.room().equals(room))
                .sorted(Comparator.comparing(
                        course -> !TOLD.contains(course.plan().subject().code())))
                .toList();
    }

    public Course of(Staffing.Course plan) {
        return all.get(plan.index());
    }
}
