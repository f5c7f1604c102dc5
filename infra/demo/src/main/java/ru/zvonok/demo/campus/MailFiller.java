package ru.zvonok.demo.campus;

import java.sql.SQLException;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.Filler;
import ru.zvonok.demo.fill.Rows;
import ru.zvonok.demo.people.Human;
import ru.zvonok.demo.platform.Accounts;
import ru.zvonok.demo.registry.Classes;
import ru.zvonok.demo.registry.Classes.Room;
import ru.zvonok.demo.registry.Learners.Grownup;
import ru.zvonok.demo.registry.Learners.Learner;
import ru.zvonok.demo.registry.Staff.Employee;

/** Some letters between the families of the best known class and whoever leads it. */
@Component
class MailFiller implements Filler<MailFiller.Written> {

    private static final LocalTime EVENING = LocalTime.of(18, 35);
    private static final LocalTime MORNING = LocalTime.of(9, 20);

    /** Nothing is built upon them. */
    record Written() {}

    /** Somebody who writes or reads. */
    private record Somebody(long account, Human human) {}

    @Override
    public Class<Written> gives() {
        return Written.class;
    }

    @Override
    public Written fill(Book book) throws SQLException {
        Rows letters = book.rows(
                "mail.letter",
                "organisation_id",
                "id",
                "account_id",
                "answers_id",
                "changed_at",
                "sent_at",
                "author",
                "folder",
                "subject",
                "body",
                "circles",
                "persons");
        Rows deliveries =
                book.rows("mail.delivery", "organisation_id", "letter_id", "account_id", "read_at", "person", "folder");
        Classes classes = book.get(Classes.class);
        Optional<Room> room = classes.star().or(() -> classes.nursery().stream().findFirst());
        if (room.isPresent() && !room.get().leaders().isEmpty()) {
            write(book, letters, deliveries, room.get());
        }
        book.send(letters, deliveries);
        return new Written();
    }

    private static void write(Book book, Rows letters, Rows deliveries, Room room) throws SQLException {
        Accounts accounts = book.get(Accounts.class);
        Employee led = room.leaders().getFirst();
        Somebody leader = new Somebody(accounts.of(led.person()), led.human());
        List<Somebody> parents = room.learners().stream()
                .filter(one -> one.isThere(book.day().today()))
                .map(Learner::guardians)
                .filter(guardians -> !guardians.isEmpty())
                .map(List::getFirst)
                .map((Grownup one) -> new Somebody(accounts.of(one.person()), one.human()))
                .distinct()
                .limit(12)
                .toList();
        if (parents.size() < 2) {
            return;
        }
        Somebody parent = parents.getFirst();
        long asked = letter(
                book,
                letters,
                parent,
                null,
                6,
                "Вопрос о поездке",
                "Здравствуйте. Во сколько дети вернутся с экскурсии в музей и нужен ли с собой обед?",
                "",
                leader);
        deliver(book, deliveries, asked, leader, 5);
        long answered = letter(
                book,
                letters,
                leader,
                asked,
                5,
                "Отв: Вопрос о поездке",
                "Здравствуйте. Вернёмся к 15:30. Обед в столовой перенесён на 12:40, с собой достаточно воды.",
                "",
                parent);
        deliver(book, deliveries, answered, parent, 4);
        long meeting = letter(
                book,
                letters,
                leader,
                null,
                2,
                "Родительское собрание",
                "Уважаемые родители. Собрание пройдёт в четверг в 18:00.\nПовестка: итоги месяца, поездка, питание.",
                "class-guardians-" + room.id(),
                null);
        for (int i = 0; i < parents.size(); i++) {
            deliver(book, deliveries, meeting, parents.get(i), i > 0 && i % 3 != 0 ? 1 : null);
        }
        long late = letter(
                book,
                letters,
                parents.get(1),
                null,
                1,
                "Завтра придём позже",
                "Добрый вечер. Завтра утром у нас приём у врача, придём ко второму занятию. Справку принесём.",
                "",
                leader);
        deliver(book, deliveries, late, leader, null);
    }

    private static long letter(
            Book book,
            Rows letters,
            Somebody from,
            @Nullable Long answers,
            int daysAgo,
            String subject,
            String body,
            String circles,
            @Nullable Somebody to)
            throws SQLException {
        long id = book.ids("mail.letter_seq").next();
        var at = book.day().at(book.day().today().minusDays(daysAgo), EVENING);
        letters.add(
                book.id(),
                id,
                from.account(),
                answers,
                at,
                at,
                from.human().guid(),
                "SENT",
                subject,
                body,
                circles,
                to == null ? "{}" : "{" + to.human().guid() + "}");
        return id;
    }

    private static void deliver(Book book, Rows deliveries, long letter, Somebody to, @Nullable Integer readDaysAgo)
            throws SQLException {
        deliveries.add(
                book.id(),
                letter,
                to.account(),
                readDaysAgo == null ? null : book.day().at(book.day().today().minusDays(readDaysAgo), MORNING),
                to.human().guid(),
                "INBOX");
    }
}
