package ru.zvonok.demo.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.zvonok.demo.fill.DemoDay;
import ru.zvonok.demo.people.Dice;

/** How families read the diary: most of them within days, some stopped a while ago, some never began. */
final class FamilyHabits {

    private static final double NEVER = 0.15;
    private static final double STOPPED = 0.3;
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final DemoDay day;
    private final Map<Long, Habit> habits = new HashMap<>();

    /**
     * @param lag days until a mark is read
     * @param stop the last day on which anything was read; null where nothing ever was
     */
    private record Habit(int lag, @Nullable LocalDate stop, LocalTime time) {}

    FamilyHabits(DemoDay day) {
        this.day = day;
    }

    /** When the family of a pupil read what was written on a day; null where it has not. */
    @Nullable
    Instant seen(long student, LocalDate written) {
        Habit habit = habits.computeIfAbsent(student, this::habit);
        LocalDate read = written.plusDays(habit.lag());
        return habit.stop() == null || read.isAfter(habit.stop()) ? null : day.at(read, habit.time());
    }

    private Habit habit(long student) {
        Dice dice = Dice.of(student, "reading");
        double kind = dice.fraction();
        LocalTime time = EVENING.plusMinutes(dice.below(240));
        int lag = dice.between(1, 3);
        if (kind < NEVER) {
            return new Habit(lag, null, time);
        }
        return new Habit(lag, day.today().minusDays(kind < STOPPED ? dice.between(10, 30) : 1), time);
    }
}
