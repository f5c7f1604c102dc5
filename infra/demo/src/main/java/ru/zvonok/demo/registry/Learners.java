package ru.zvonok.demo.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.demo.people.Human;
import ru.zvonok.demo.plan.Staffing.Group;

/** The learners of each class and the children of each group, with their families. */
public record Learners(List<Learner> all) {

    /**
     * @param nursery whether {@code group} is one of the kindergarten
     * @param guardians ids of the grown-ups
     * @param from first day in the class
     * @param to last day; null while there
     */
    public record Learner(
            long person,
            Human human,
            List<Grownup> guardians,
            Group group,
            boolean nursery,
            LocalDate from,
            @Nullable LocalDate to) {

        public boolean isThere(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    public record Grownup(long person, Human human) {}

    public List<Learner> of(Group group, boolean nursery) {
        return all.stream()
                .filter(one -> one.nursery() == nursery && one.group().equals(group))
                .toList();
    }
}
