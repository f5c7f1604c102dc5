package ru.zvonok.demo.registry;

import java.sql.SQLException;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.Filler;
import ru.zvonok.demo.fill.Rows;
import ru.zvonok.demo.people.Sex;
import ru.zvonok.demo.registry.Classes.Room;
import ru.zvonok.demo.registry.Learners.Grownup;
import ru.zvonok.demo.registry.Learners.Learner;

/** What two families of the best known class say has changed: an address, a surname, and a phone that was taken over. */
@Component
class CorrectionsFiller implements Filler<CorrectionsFiller.Written> {

    private static final LocalTime EVENING = LocalTime.of(18, 20);

    /** Nothing is built upon them. */
    record Written() {}

    @Override
    public Class<Written> gives() {
        return Written.class;
    }

    @Override
    public Written fill(Book book) throws SQLException {
        Rows reports = book.rows(
                "corrections.report", "organisation_id", "id", "person_id", "author_id", "group_id", "at", "words");
        Rows lines = book.rows(
                "corrections.line",
                "organisation_id",
                "id",
                "report_id",
                "person_id",
                "answered_at",
                "field",
                "before",
                "wanted",
                "state");
        Optional<Room> room = book.get(Classes.class).star();
        if (room.isPresent()) {
            List<Learner> families = room.get().learners().stream()
                    .filter(one -> !one.guardians().isEmpty())
                    .toList();
            if (families.size() > 1) {
                Learner first = families.getFirst();
                Grownup parent = first.guardians().getFirst();
                long address =
                        report(book, reports, first.person(), parent, room.get(), 1, "Переехали в начале месяца");
                line(book, lines, address, first.person(), null, "ADDRESS", "", "Зареченск, ул. Речная, д. 5, кв. 12");
                @Nullable String phone = first.human().phone();
                if (phone != null) {
                    long earlier = report(book, reports, first.person(), parent, room.get(), 40, "");
                    line(book, lines, earlier, first.person(), 39, "PHONE", "+70004445566", phone);
                }
                Grownup other = families.get(1).guardians().getFirst();
                long name = report(
                        book, reports, other.person(), other, room.get(), 2, "Фамилия изменена, свидетельство принесу");
                line(
                        book,
                        lines,
                        name,
                        other.person(),
                        null,
                        "LAST_NAME",
                        other.human().last(),
                        other.human().sex() == Sex.FEMALE ? "Надеждина" : "Надеждин");
            }
        }
        book.send(reports, lines);
        return new Written();
    }

    private static long report(
            Book book, Rows reports, long person, Grownup author, Room room, int daysAgo, String words)
            throws SQLException {
        long id = book.ids("corrections.report_seq").next();
        reports.add(
                book.id(),
                id,
                person,
                author.person(),
                room.id(),
                book.day().at(book.day().today().minusDays(daysAgo), EVENING),
                words);
        return id;
    }

    private static void line(
            Book book,
            Rows lines,
            long report,
            long person,
            @Nullable Integer answeredDaysAgo,
            String field,
            String before,
            String wanted)
            throws SQLException {
        lines.add(
                book.id(),
                book.ids("corrections.line_seq").next(),
                report,
                person,
                answeredDaysAgo == null
                        ? null
                        : book.day().at(book.day().today().minusDays(answeredDaysAgo), EVENING),
                field,
                before,
                wanted,
                answeredDaysAgo == null ? "SENT" : "TAKEN");
    }
}
