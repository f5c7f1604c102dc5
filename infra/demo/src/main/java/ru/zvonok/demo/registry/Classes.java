package ru.zvonok.demo.registry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ru.zvonok.demo.people.TwoPlaces;
import ru.zvonok.demo.plan.Staffing.Group;
import ru.zvonok.demo.registry.Learners.Learner;
import ru.zvonok.demo.registry.SchoolCalendar.Terms;
import ru.zvonok.demo.registry.Staff.Employee;

/** Classes, study groups and kindergarten groups, with who is in them. */
public record Classes(List<Room> classes, List<Room> nursery) {

    /**
     * A class or group.
     *
     * @param leaders class teacher, curator or the two educators
     */
    public record Room(
            long id, Group group, String name, Terms terms, List<Employee> leaders, List<Learner> learners) {}

    public Stream<Room> all() {
        return Stream.concat(classes.stream(), nursery.stream());
    }

    /** The class of those whose sign-ins the demo tells; empty where there are no classes. */
    public Optional<Room> star() {
        return classes.stream()
                .filter(room -> room.name().equals(TwoPlaces.SCHOOL_CLASS))
                .findFirst()
                .or(() -> classes.stream().findFirst());
    }

    /** The class of a course of the plan. */
    public Room of(Group group) {
        return classes.get(group.index());
    }
}
