package ru.zvonok.demo.learning;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.Filler;
import ru.zvonok.demo.fill.Rows;
import ru.zvonok.demo.platform.Accounts;
import ru.zvonok.demo.registry.Absences;
import ru.zvonok.demo.registry.Absences.Episode;
import ru.zvonok.demo.registry.Absences.Why;
import ru.zvonok.demo.registry.Classes;
import ru.zvonok.demo.registry.Classes.Room;
import ru.zvonok.demo.registry.Learners.Learner;

/** Notes of families that wait for the class teacher: of the first pupil about tomorrow, of some who are missing now. */
@Component
class ExcuseFiller implements Filler<ExcuseFiller.Written> {

    private static final LocalTime MORNING = LocalTime.of(7, 50);

    /** Nothing is built upon them. */
    record Written() {}

    @Override
    public Class<Written> gives() {
        return Written.class;
    }

    @Override
    public Written fill(Book book) throws SQLException {
        Rows rows = book.rows(
                "journal.excuse_note",
                "organisation_id",
                "id",
                "student_id",
                "edit",
                "sent_at",
                "sent_account",
                "sent_person",
                "first_day",
                "last_day",
                "lessons",
                "state",
                "reason",
                "words");
        Absences absences = book.get(Absences.class);
        // none on the last day of a school year
        Optional<LocalDate> next = book.day().year().schoolDay(book.day().today(), 1);
        for (Room room : book.get(Classes.class).classes()) {
            for (Learner learner : room.learners()) {
                if (next.isPresent() && learner.equals(room.learners().getFirst())) {
                    Episode away = new Episode(next.get(), next.get(), Why.FAMILY);
                    write(book, rows, learner, away, "{5,6}", "Приём у врача в районе");
                }
                for (Episode episode : absences.byPerson().getOrDefault(learner.person(), List.of())) {
                    if (episode.why() == Why.UNKNOWN
                            && book.dice("note " + learner.person()).chance(0.4)) {
                        write(book, rows, learner, episode, null, "");
                    }
                }
            }
        }
        book.send(rows);
        return new Written();
    }

    private static void write(
            Book book, Rows rows, Learner learner, Episode episode, @Nullable String lessons, String words)
            throws SQLException {
        if (learner.guardians().isEmpty()) {
            return;
        }
        long guardian = learner.guardians().getFirst().person();
        Long account = book.get(Accounts.class).byPerson().get(guardian);
        if (account == null) {
            return;
        }
        LocalDate today = book.day().today();
        LocalDate sent = episode.from().isAfter(today) ? today : episode.from();
        rows.add(
                book.id(),
                book.ids("journal.excuse_note_seq").next(),
                learner.person(),
                UUID.nameUUIDFromBytes(
                        (book.id() + " " + learner.person() + " " + episode.from()).getBytes(StandardCharsets.UTF_8)),
                book.day().at(sent, MORNING),
                account,
                guardian,
                episode.from(),
                episode.to(),
                lessons,
                "SENT",
                episode.why() == Why.UNKNOWN ? "SICK" : "FAMILY",
                words);
    }
}
