package ru.zvonok.demo.learning;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.Filler;
import ru.zvonok.demo.learning.Courses.Course;
import ru.zvonok.demo.learning.Given.Mark;
import ru.zvonok.demo.learning.Lessons.Lesson;
import ru.zvonok.demo.people.Dice;
import ru.zvonok.demo.registry.Absences;
import ru.zvonok.demo.registry.Learners.Learner;

/** Topics, homework, attendance and marks of all lessons that are over, with the history of each cell. */
@Component
class JournalFiller implements Filler<Given> {

    @Override
    public Class<Given> gives() {
        return Given.class;
    }

    @Override
    public Given fill(Book book) throws SQLException {
        Lessons lessons = book.get(Lessons.class);
        JournalRows rows = new JournalRows(book);
        LessonNotes notes = new LessonNotes(book, rows);
        Map<Long, Map<Long, List<Mark>>> given = new HashMap<>();
        for (Course course : book.get(Courses.class).all()) {
            List<Lesson> past = lessons.byCourse().getOrDefault(course.id(), List.of()).stream()
                    .filter(lesson ->
                            book.day().isPast(lesson.date(), lesson.bell().end()))
                    .toList();
            if (!past.isEmpty()) {
                given.put(course.id(), course(book, rows, notes, course, past));
            }
        }
        rows.send();
        return new Given(given);
    }

    private static Map<Long, List<Mark>> course(
            Book book, JournalRows rows, LessonNotes notes, Course course, List<Lesson> past) throws SQLException {
        Dice dice = book.dice("journal " + course.id());
        Diligence diligence = new Diligence(book, course.teacher().person());
        List<Pupil> pupils = new ArrayList<>();
        for (Learner learner : course.room().learners()) {
            pupils.add(new Pupil(
                    learner, Dice.of(learner.person(), course.plan().subject().code())));
        }
        Works works = new Works(course);
        CellWriter cells = new CellWriter(book, rows, course, book.get(Absences.class));
        for (Lesson lesson : past) {
            boolean attended = diligence.wrote(lesson, dice);
            List<Works.Work> here = attended ? works.at(lesson, dice) : List.of();
            List<Long> ids = new ArrayList<>();
            for (Works.Work work : here) {
                ids.add(rows.assignment(course, lesson, work));
            }
            notes.write(course, lesson, attended, ids.isEmpty() ? null : ids.getLast(), diligence, dice);
            if (attended) {
                for (Pupil pupil : pupils) {
                    if (pupil.learner().isThere(lesson.date())) {
                        cells.write(lesson, pupil, here, ids, diligence, dice);
                    }
                }
            }
        }
        rows.page(course);
        return cells.given();
    }

    /** How good somebody is at this subject. */
    record Pupil(Learner learner, double talent) {

        Pupil(Learner learner, Dice dice) {
            this(learner, 0.75 * Dice.of(learner.person(), "talent").bell() + 0.35 * dice.bell());
        }

        int mark(Dice dice) {
            double fate = 4.05 + 0.62 * talent + 0.55 * dice.bell();
            return Math.clamp(Math.round(fate), 2, 5);
        }
    }
}
