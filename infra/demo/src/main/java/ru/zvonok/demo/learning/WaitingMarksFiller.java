package ru.zvonok.demo.learning;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.Filler;
import ru.zvonok.demo.learning.Courses.Course;
import ru.zvonok.demo.learning.Given.Mark;
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
        SheetRows sheets = new SheetRows(book);
        sheets.waits(
                new SheetRows.Given(
                        course,
                        term.id(),
                        learner.person(),
                        book.day().at(book.day().today(), LocalTime.of(9, 15)),
                        "5",
                        "4",
                        average),
                "Второе место на олимпиаде колледжа, проект сдан раньше срока",
                book.dice("waiting"));
        sheets.send();
    }
}
