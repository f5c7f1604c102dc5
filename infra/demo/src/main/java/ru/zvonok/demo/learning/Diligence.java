package ru.zvonok.demo.learning;

import java.time.LocalDate;
import java.time.LocalTime;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.DemoDay;
import ru.zvonok.demo.learning.Lessons.Lesson;
import ru.zvonok.demo.people.Dice;
import ru.zvonok.demo.plan.DemoYear;

/** How carefully a teacher fills the journal: most at once, some a day late, a few leave gaps. */
final class Diligence {

    private final double care;
    private final DemoDay day;
    private final LocalDate yesterday;

    Diligence(Book book, long teacher) {
        this.day = book.day();
        this.care = 1 - 0.3 * Math.pow(Dice.of(teacher, "care").fraction(), 4);
        this.yesterday = DemoYear.lastSchoolDay(day.today().minusDays(1));
    }

    /** Whether the lesson is over and its teacher has come to writing this part of it. */
    boolean wrote(Lesson lesson, Dice dice) {
        if (!day.isPast(lesson.date(), lesson.bell().end())) {
            return false;
        }
        if (lesson.date().equals(day.today())) {
            return dice.chance(0.72 * care);
        }
        if (lesson.date().equals(yesterday)) {
            return dice.chance(0.96 * care * care);
        }
        return dice.chance(1 - (1 - care) * 0.2);
    }

    /** When it was written: near the end of the lesson. */
    java.time.Instant when(Lesson lesson, Dice dice) {
        LocalTime time = lesson.bell().end().minusMinutes(dice.between(2, 9)).minusSeconds(dice.below(60));
        return day.at(lesson.date(), time);
    }
}
