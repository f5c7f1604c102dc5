package ru.zvonok.demo.registry;

import java.util.List;
import java.util.Optional;
import ru.zvonok.demo.people.Human;

/** Who works here. */
public record Staff(List<Employee> all) {

    public static final int NONE = -1;

    /**
     * Somebody in a position.
     *
     * @param role the role that comes with the position
     * @param teacher index of the teacher in the plan, or {@link #NONE}
     * @param group index of the kindergarten group, or {@link #NONE}
     */
    public record Employee(long person, Human human, String position, String role, int teacher, int group) {}

    public Employee teacher(int index) {
        return all.stream().filter(one -> one.teacher() == index).findFirst().orElseThrow();
    }

    public Optional<Employee> first(String role) {
        return all.stream().filter(one -> one.role().equals(role)).findFirst();
    }

    /** The people of a kindergarten group, educators first. */
    public List<Employee> ofGroup(int group) {
        return all.stream().filter(one -> one.group() == group).toList();
    }
}
