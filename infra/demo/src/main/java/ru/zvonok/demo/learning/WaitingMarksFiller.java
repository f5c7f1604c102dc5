package ru.zvonok.demo.learning;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.Filler;
import ru.zvonok.demo.fill.Rows;
import ru.zvonok.demo.learning.Courses.Course;
import ru.zvonok.demo.learning.Given.Mark;
import ru.zvonok.demo.people.Dice;
import ru.zvonok.demo.platform.Accounts;
import ru.zvonok.demo.registry.Classes;
import ru.zvonok.demo.registry.Classes.Room;
import ru.zvonok.demo.registry.Learners.Learner;
import ru.zvonok.demo.registry.SchoolCalendar.Term;
import ru.zvonok.platform.tenancy.OrganisationKind;

/** In a college one mark of the running semester is better than the rule says and waits for the deputy. */
@Component
class WaitingMarksFiller implements Filler<WaitingMarksFiller.Written> {

    private static final BigDecimal LEAST = new BigDecimal("3.75");
    private static final BigDecimal FIVE = new BigDecimal("4.75");

    /** Nothing is built upon it. */
    record Written() {}

    @Override
    public Class<Written> gives() {
        return Written.class;
    }

    @Override
    public Written fill(Book book) throws SQLException {
        Optional<Room> room = book.get(Classes.class).star();
        if (book.organisation().kind() == OrganisationKind.COLLEGE && room.isPresent()) {
            Course course = book.get(Courses.class).ofClass(room.get()).getFirst();
            for (Term term : room.get().terms().periods()) {
                if (term.days().contains(book.day().today())) {
                    write(book, course, term);
                }
            }
        }
        return new Written();
    }

    private static void write(Book book, Course course, Term term) throws SQLException {
        Map<Long, List<Mark>> given = book.get(Given.class).byCourse().getOrDefault(course.id(), Map.of());
        for (Learner learner : course.room().learners()) {
            BigDecimal average = PeriodMarksFiller.average(given.getOrDefault(learner.person(), List.of()).stream()
                    .filter(mark -> term.days().contains(mark.day()))
                    .toList());
            if (average.compareTo(LEAST) >= 0 && average.compareTo(FIVE) < 0) {
                waiting(book, course, term, learner, average);
                return;
            }
        }
    }

    private static void waiting(Book book, Course course, Term term, Learner learner, BigDecimal average)
            throws SQLException {
        Rows history = book.rows(
                "finals.period_mark_history",
                "organisation_id",
                "id",
                "course_id",
                "period_id",
                "student_id",
                "account_id",
                "at",
                "edit_id",
                "school_year",
                "new_value",
                "step");
        Rows waiting = book.rows(
                "finals.pending_mark",
                "organisation_id",
                "id",
                "course_id",
                "period_id",
                "student_id",
                "account_id",
                "at",
                "version",
                "school_year",
                "value",
                "proposed",
                "average",
                "words");
        long teacher = book.get(Accounts.class).of(course.teacher().person());
        Instant at = book.day().at(book.day().today(), LocalTime.of(9, 15));
        long version = book.ids("finals.period_mark_history_seq").next();
        Dice dice = book.dice("waiting");
        int year = book.day().schoolYear();
        history.add(
                book.id(),
                version,
                course.id(),
                term.id(),
                learner.person(),
                teacher,
                at,
                new UUID(dice.next(), dice.next()),
                year,
                "5",
                "PENDING");
        waiting.add(
                book.id(),
                book.ids("finals.pending_mark_seq").next(),
                course.id(),
                term.id(),
                learner.person(),
                teacher,
                at,
                version,
                year,
                "5",
                "4",
                average,
                "Второе место на олимпиаде колледжа, проект сдан раньше срока");
        book.send(history, waiting);
    }
}
