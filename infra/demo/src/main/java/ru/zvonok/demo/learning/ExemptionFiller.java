package ru.zvonok.demo.learning;

import java.sql.SQLException;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.Filler;
import ru.zvonok.demo.fill.Rows;
import ru.zvonok.demo.registry.Learners.Learner;

/** In every class the second pupil is exempt from physical education since some days, in every other one in part. */
@Component
class ExemptionFiller implements Filler<ExemptionFiller.Written> {

    private static final String SPORT = "sport";
    private static final LocalTime NOON = LocalTime.of(12, 0);

    /** Nothing is built upon them. */
    record Written() {}

    @Override
    public Class<Written> gives() {
        return Written.class;
    }

    @Override
    public Written fill(Book book) throws SQLException {
        Rows rows = book.rows(
                "journal.exemption",
                "organisation_id",
                "id",
                "student_id",
                "subject_id",
                "at",
                "valid_from",
                "valid_to",
                "whole",
                "paper");
        int number = 100;
        for (Courses.Course course : book.get(Courses.class).all()) {
            if (course.plan().subject().code().equals(SPORT)
                    && course.room().learners().size() > 1) {
                Learner learner = course.room().learners().get(1);
                number++;
                rows.add(
                        book.id(),
                        book.ids("journal.exemption_seq").next(),
                        learner.person(),
                        course.subject(),
                        book.day().at(book.day().today().minusDays(3), NOON),
                        book.day().today().minusDays(3),
                        book.day().today().plusDays(14),
                        number % 2 == 1,
                        "№ " + number);
            }
        }
        book.send(rows);
        return new Written();
    }
}
