package ru.zvonok.learning.timetable.core;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.timetable.TimetableProblem;

/** Whether two things that happen at the same time want the same class, teacher or room. */
final class Clashes {

    /** Something at a time: {@code subgroup} null means the whole class. */
    record Taken(
            long course,
            long group,
            @Nullable Long subgroup,
            @Nullable Long teacher,
            @Nullable Long room) {}

    /** What clashes with what. */
    record Clash(TimetableProblem problem, Taken other) {}

    private Clashes() {}

    /** The first clash of a wish with what stands at the same time; rooms for several classes are not known. */
    static Optional<Clash> first(Taken wish, Collection<Taken> sameTime) {
        for (Taken other : sameTime) {
            if (other.group() == wish.group() && !apart(wish.subgroup(), other.subgroup())) {
                return Optional.of(new Clash(TimetableProblem.GROUP_BUSY, other));
            }
            if (wish.teacher() != null && Objects.equals(wish.teacher(), other.teacher())) {
                return Optional.of(new Clash(TimetableProblem.TEACHER_BUSY, other));
            }
            if (wish.room() != null && Objects.equals(wish.room(), other.room())) {
                return Optional.of(new Clash(TimetableProblem.ROOM_BUSY, other));
            }
        }
        return Optional.empty();
    }

    /** Two different subgroups may have lessons at once. */
    private static boolean apart(@Nullable Long one, @Nullable Long other) {
        return one != null && other != null && !one.equals(other);
    }
}
