package ru.zvonok.demo.learning;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.DemoDay;
import ru.zvonok.demo.learning.Lessons.Lesson;
import ru.zvonok.demo.people.Dice;
import ru.zvonok.demo.plan.DemoYear;
import ru.zvonok.demo.platform.Accounts;

/**
 * How carefully a teacher fills the journal: most in time, some a day late, a few leave gaps; where the head asks less, more
 * of them. Those whose sign-in is told are a day late, so that there is something to see.
 */
final class Diligence {

    private enum Habit {
        IN_TIME,
        LATE,
        FORGETFUL
    }

    private static final int LATELY = 10;
    private static final int DAYS_AFTER = 4;
    private static final int SELDOM = 5;
    private static final int EVENING = 6;

    private final Habit habit;
    private final DemoDay day;
    private final LocalDate yesterday;

    Diligence(Book book, long teacher) throws SQLException {
        this.day = book.day();
        double late = 0.05 + 0.2 * Math.pow(Dice.of(book.id(), "order").fraction(), 2);
        double care = Dice.of(teacher, "care").fraction();
        if (book.get(Accounts.class).stars().contains(teacher)) {
            this.habit = Habit.LATE;
        } else {
            this.habit = care < late / 4 ? Habit.FORGETFUL : care < late ? Habit.LATE : Habit.IN_TIME;
        }
        this.yesterday = DemoYear.lastSchoolDay(day.today().minusDays(1));
    }

    /** Whether the lesson is over and its teacher has come to writing this part of it. */
    boolean wrote(Lesson lesson, Dice dice) {
        if (!day.isPast(lesson.date(), lesson.bell().end())) {
            return false;
        }
        if (lesson.date().equals(day.today())) {
            return dice.chance(habit == Habit.IN_TIME ? 0.9 : 0.5);
        }
        if (lesson.date().equals(yesterday)) {
            return dice.chance(
                    switch (habit) {
                        case IN_TIME -> 0.998;
                        case LATE -> 0.7;
                        case FORGETFUL -> 0.4;
                    });
        }
        boolean lately = !lesson.date().isBefore(day.today().minusDays(LATELY));
        return habit != Habit.FORGETFUL || dice.chance(lately ? 0.9 : 0.985);
    }

    /** When it was written: near the end of the lesson, by those who are late now and then in an evening days after. */
    Instant when(Lesson lesson, Dice dice) {
        LocalTime time = lesson.bell().end().minusMinutes(dice.between(2, 9)).minusSeconds(dice.below(60));
        LocalDate evening = lesson.date().plusDays(DAYS_AFTER);
        boolean inTime = habit == Habit.IN_TIME || lesson.id() % SELDOM != 0 || !evening.isBefore(day.today());
        return inTime ? day.at(lesson.date(), time) : day.at(evening, time.plusHours(EVENING));
    }
}
