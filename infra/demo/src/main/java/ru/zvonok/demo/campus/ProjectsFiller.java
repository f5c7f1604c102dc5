package ru.zvonok.demo.campus;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.Filler;
import ru.zvonok.demo.fill.Rows;
import ru.zvonok.demo.registry.Classes;
import ru.zvonok.demo.registry.Classes.Room;
import ru.zvonok.demo.registry.Learners.Grownup;
import ru.zvonok.demo.registry.Learners.Learner;
import ru.zvonok.demo.registry.Staff.Employee;

/** A project of the best known class or group with its leader, two pupils and a parent, and a methodical bank of the staff. */
@Component
class ProjectsFiller implements Filler<ProjectsFiller.Written> {

    /** Nothing is built upon them. */
    record Written() {}

    private record Sheets(Rows projects, Rows members, Rows resources) {}

    @Override
    public Class<Written> gives() {
        return Written.class;
    }

    @Override
    public Written fill(Book book) throws SQLException {
        Sheets sheets = new Sheets(
                book.rows(
                        "portfolio.project",
                        "organisation_id",
                        "id",
                        "begins",
                        "ends",
                        "closed_on",
                        "kind",
                        "title",
                        "about",
                        "tags"),
                book.rows("portfolio.project_member", "organisation_id", "project_id", "person_id", "role"),
                book.rows(
                        "portfolio.resource",
                        "organisation_id",
                        "id",
                        "project_id",
                        "author_id",
                        "changed_at",
                        "kind",
                        "folder",
                        "title",
                        "words",
                        "link"));
        Classes classes = book.get(Classes.class);
        Optional<Room> room = classes.star().or(() -> classes.all().findFirst());
        if (room.isPresent() && !room.get().leaders().isEmpty()) {
            project(book, sheets, room.get());
            bank(book, sheets, room.get().leaders().getFirst());
        }
        book.send(sheets.projects(), sheets.members(), sheets.resources());
        return new Written();
    }

    private static void project(Book book, Sheets sheets, Room room) throws SQLException {
        LocalDate today = book.day().today();
        long leader = room.leaders().getFirst().person();
        List<Learner> pupils = room.learners().stream().limit(2).toList();
        long id = opened(
                book,
                sheets,
                "PROJECT",
                "История нашей улицы",
                "Собираем рассказы старожилов и снимки. Выставка в конце четверти.",
                "краеведение, выставка",
                today.minusDays(30));
        member(book, sheets, id, leader, "LEADER");
        for (Learner pupil : pupils) {
            member(book, sheets, id, pupil.person(), "MEMBER");
        }
        Optional<Long> parent = pupils.stream()
                .flatMap(pupil -> pupil.guardians().stream())
                .map(Grownup::person)
                .filter(person -> person != leader)
                .findFirst();
        if (parent.isPresent()) {
            member(book, sheets, id, parent.get(), "VIEWER");
        }
        long author = pupils.isEmpty() ? leader : pupils.getFirst().person();
        resource(
                book,
                sheets,
                id,
                author,
                "NOTE",
                "Рассказы",
                "Вопросы старожилам",
                "Кто жил в доме у реки? Где была пристань?",
                "");
        resource(book, sheets, id, leader, "LINK", "", "Старые карты", "Карты города", "https://example.org/maps");
    }

    private static void bank(Book book, Sheets sheets, Employee leader) throws SQLException {
        long id = opened(
                book,
                sheets,
                "METHODICAL",
                "Игры на внимание",
                "Короткие игры для перемен и прогулок.",
                "игры, прогулка, внимание",
                null);
        member(book, sheets, id, leader.person(), "LEADER");
        resource(book, sheets, id, leader.person(), "NOTE", "", "«Найди пару»", "Карточки с листьями, пять минут.", "");
    }

    private static long opened(
            Book book, Sheets sheets, String kind, String title, String about, String tags, @Nullable LocalDate begins)
            throws SQLException {
        long id = book.ids("portfolio.project_seq").next();
        sheets.projects().add(book.id(), id, begins, null, null, kind, title, about, tags);
        return id;
    }

    private static void member(Book book, Sheets sheets, long project, long person, String role) {
        sheets.members().add(book.id(), project, person, role);
    }

    private static void resource(
            Book book,
            Sheets sheets,
            long project,
            long author,
            String kind,
            String folder,
            String title,
            String words,
            String link)
            throws SQLException {
        sheets.resources()
                .add(
                        book.id(),
                        book.ids("portfolio.resource_seq").next(),
                        project,
                        author,
                        book.day().now(),
                        kind,
                        folder,
                        title,
                        words,
                        link);
    }
}
