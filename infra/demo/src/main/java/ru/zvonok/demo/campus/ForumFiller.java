package ru.zvonok.demo.campus;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

/** What the families of the best known class or group talk about with their teacher. */
@Component
class ForumFiller implements Filler<ForumFiller.Written> {

    private static final LocalTime EVENING = LocalTime.of(18, 10);

    /** Nothing is built upon them. */
    record Written() {}

    private record Speaker(long person, Human human, String role) {}

    @Override
    public Class<Written> gives() {
        return Written.class;
    }

    @Override
    public Written fill(Book book) throws SQLException {
        Talk talk = new Talk(book);
        Classes classes = book.get(Classes.class);
        Optional<Room> room = classes.star().or(() -> classes.nursery().stream().findFirst());
        if (room.isPresent() && !room.get().leaders().isEmpty()) {
            fill(talk, room.get(), classes.star().isEmpty());
        }
        talk.send();
        return new Written();
    }

    private static void fill(Talk talk, Room room, boolean nursery) throws SQLException {
        var leading = room.leaders().getFirst();
        Speaker leader = new Speaker(leading.person(), leading.human(), nursery ? "EDUCATOR" : "TEACHER");
        List<Grownup> guardians = room.learners().stream()
                .map(Learner::guardians)
                .filter(all -> !all.isEmpty())
                .map(List::getFirst)
                .distinct()
                .limit(3)
                .toList();
        long families = talk.section(
                1,
                room.id(),
                "Родители " + room.name(),
                "Поездки, дежурства, вопросы",
                List.of("class-guardians-" + room.id()));
        talk.section(2, null, "Для всех", "Общие новости и вопросы", List.of("everybody"));
        if (guardians.size() < 3) {
            return;
        }
        Speaker first = parent(guardians.get(0));
        Speaker second = parent(guardians.get(1));
        Speaker third = parent(guardians.get(2));
        long trip = talk.topic(families, leader, 6, 1, "Поездка в краеведческий музей");
        talk.message(
                trip,
                leader,
                6,
                0,
                "Добрый вечер. В декабре едем в краеведческий музей: выезд в 10:00 от главного входа, вернёмся к 14:00. Кто едет, напишите здесь.");
        talk.message(trip, second, 5, 0, "Мы едем. Обед брать с собой?");
        talk.message(trip, leader, 5, 1, "Да, перекус и воду. Столовая музея закрыта на ремонт.");
        talk.message(trip, third, 1, 0, "И мы едем. Могу помочь с сопровождением.");
        long coats = talk.topic(families, second, 3, 2, "Сменная обувь");
        talk.message(coats, second, 3, 0, "Подскажите, где оставлять сменную обувь: в гардеробе или в кабинете?");
        talk.message(coats, first, 2, 0, "Мы оставляем в гардеробе, на мешке подписали имя и класс.");
    }

    private static Speaker parent(Grownup one) {
        return new Speaker(one.person(), one.human(), "GUARDIAN");
    }

    /** The rows of sections, topics and messages. */
    private static final class Talk {

        private final Book book;
        private final Rows sections;
        private final Rows circles;
        private final Rows topics;
        private final Rows messages;

        Talk(Book book) {
            this.book = book;
            sections = book.rows("forum.section", "organisation_id", "id", "group_id", "place", "name", "description");
            circles = book.rows("forum.section_circle", "organisation_id", "section_id", "writes", "circle");
            topics = book.rows(
                    "forum.topic",
                    "organisation_id",
                    "id",
                    "section_id",
                    "account_id",
                    "opened_at",
                    "last_at",
                    "title");
            messages = book.rows(
                    "forum.message",
                    "organisation_id",
                    "id",
                    "topic_id",
                    "account_id",
                    "at",
                    "person",
                    "sent",
                    "role",
                    "state",
                    "text");
        }

        long section(int place, @Nullable Long group, String name, String about, List<String> readers)
                throws SQLException {
            long id = book.ids("forum.section_seq").next();
            sections.add(book.id(), id, group, place, name, about);
            readers.forEach(circle -> circles.add(book.id(), id, true, circle));
            return id;
        }

        long topic(long section, Speaker by, int daysAgo, int lastDaysAgo, String title) throws SQLException {
            long id = book.ids("forum.topic_seq").next();
            topics.add(book.id(), id, section, account(by), at(daysAgo, 0), at(lastDaysAgo, 0), title);
            return id;
        }

        void message(long topic, Speaker by, int daysAgo, int hours, String text) throws SQLException {
            long id = book.ids("forum.message_seq").next();
            UUID sent = UUID.nameUUIDFromBytes(("forum " + book.id() + " " + id).getBytes(StandardCharsets.UTF_8));
            messages.add(
                    book.id(),
                    id,
                    topic,
                    account(by),
                    at(daysAgo, hours),
                    by.human().guid(),
                    sent,
                    by.role(),
                    "SHOWN",
                    text);
        }

        void send() throws SQLException {
            book.send(sections, circles, topics, messages);
        }

        private long account(Speaker one) throws SQLException {
            return book.get(Accounts.class).of(one.person());
        }

        private Instant at(int daysAgo, int hours) {
            return book.day().at(book.day().today().minusDays(daysAgo), EVENING.plusHours(hours));
        }
    }
}
