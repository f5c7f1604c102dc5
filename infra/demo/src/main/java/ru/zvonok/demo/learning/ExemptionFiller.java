package ru.zvonok.demo.learning;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.Filler;
import ru.zvonok.demo.fill.Rows;
import ru.zvonok.demo.registry.Learners.Learner;

/** In every class the second pupil is exempt from physical education since some days, in every other one in part; some with a scan. */
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
        Papers papers = new Papers(book);
        int number = 100;
        for (Courses.Course course : book.get(Courses.class).all()) {
            if (course.plan().subject().code().equals(SPORT)
                    && course.room().learners().size() > 1) {
                Learner learner = course.room().learners().get(1);
                number++;
                long exemption = book.ids("journal.exemption_seq").next();
                rows.add(
                        book.id(),
                        exemption,
                        learner.person(),
                        course.subject(),
                        book.day().at(book.day().today().minusDays(3), NOON),
                        book.day().today().minusDays(3),
                        book.day().today().plusDays(14),
                        number % 2 == 1,
                        "№ " + number);
                if (number % 4 == 2) {
                    papers.add(book, exemption, number);
                }
            }
        }
        book.send(rows);
        papers.send(book);
        return new Written();
    }

    /** Scans of papers, of every fourth exemption. */
    private static final class Papers {

        private final Rows files;
        private final Rows pieces;
        private final Rows papers;

        Papers(Book book) {
            files = book.rows(
                    "files.file",
                    "organisation_id",
                    "id",
                    "size",
                    "created_at",
                    "public_id",
                    "content_type",
                    "purpose",
                    "name");
            pieces = book.rows("files.piece", "organisation_id", "file_id", "number", "content");
            papers = book.rows("journal.exemption_paper", "organisation_id", "exemption_id", "size", "file", "name");
        }

        void add(Book book, long exemption, int number) throws SQLException {
            byte[] content = PaperPdf.of("Medical certificate No. " + number);
            long file = book.ids("files.file_seq").next();
            UUID shown = UUID.nameUUIDFromBytes((book.id() + "-" + exemption).getBytes(StandardCharsets.US_ASCII));
            String name = "Справка " + number + ".pdf";
            files.add(
                    book.id(),
                    file,
                    content.length,
                    book.day().at(book.day().today().minusDays(3), NOON),
                    shown,
                    "application/pdf",
                    "journal.exemption",
                    name);
            pieces.add(book.id(), file, 0, PaperPdf.hex(content));
            papers.add(book.id(), exemption, content.length, shown, name);
        }

        void send(Book book) throws SQLException {
            book.send(files);
            book.send(pieces);
            book.send(papers);
        }
    }
}
