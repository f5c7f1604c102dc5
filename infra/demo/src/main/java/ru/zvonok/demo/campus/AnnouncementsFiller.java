package ru.zvonok.demo.campus;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.Filler;
import ru.zvonok.demo.fill.Rows;
import ru.zvonok.demo.plan.Tables;
import ru.zvonok.demo.platform.Accounts;
import ru.zvonok.demo.registry.Classes;
import ru.zvonok.demo.registry.Classes.Room;
import ru.zvonok.demo.registry.Staff;
import ru.zvonok.demo.registry.Staff.Employee;

/** What stands on the boards, and which parents of the best known class have taken note of it. */
@Component
class AnnouncementsFiller implements Filler<AnnouncementsFiller.Written> {

    private static final LocalTime AFTERNOON = LocalTime.of(16, 20);
    private static final LocalTime EVENING = LocalTime.of(19, 45);

    /** Nothing is built upon them. */
    record Written() {}

    private record Plan(List<String> row) {

        boolean of(String where) {
            return row.get(0).equals(where);
        }

        String author() {
            return row.get(1);
        }

        String circle() {
            return row.get(2);
        }

        int daysAgo() {
            return Integer.parseInt(row.get(3));
        }

        boolean says(int column) {
            return row.get(column).equals("yes");
        }
    }

    @Override
    public Class<Written> gives() {
        return Written.class;
    }

    @Override
    public Written fill(Book book) throws SQLException {
        Rows announcements = book.rows(
                "announcements.announcement",
                "organisation_id",
                "id",
                "author_account_id",
                "version",
                "published_at",
                "told_at",
                "shown_from",
                "pinned",
                "confirm",
                "state",
                "author_role",
                "title",
                "body");
        Rows circles = book.rows("announcements.audience", "organisation_id", "announcement_id", "circle");
        Rows readings = book.rows(
                "announcements.reading",
                "organisation_id",
                "announcement_id",
                "account_id",
                "opened_at",
                "confirmed_at");
        Classes classes = book.get(Classes.class);
        boolean kindergarten = classes.classes().isEmpty();
        Optional<Room> room = kindergarten ? classes.nursery().stream().findFirst() : classes.star();
        if (room.isPresent()) {
            String where =
                    switch (book.organisation().kind()) {
                        case SCHOOL -> "school";
                        case PRESCHOOL -> "kindergarten";
                        case COLLEGE -> "college";
                    };
            for (List<String> row : Tables.rows("announcements")) {
                Plan plan = new Plan(row);
                if (plan.of(where)) {
                    write(book, plan, room.get(), announcements, circles, readings);
                }
            }
        }
        book.send(announcements, circles, readings);
        return new Written();
    }

    private static void write(Book book, Plan plan, Room room, Rows announcements, Rows circles, Rows readings)
            throws SQLException {
        Accounts accounts = book.get(Accounts.class);
        boolean leads = plan.author().equals("leader");
        @Nullable
        Employee author = leads
                ? room.leaders().stream().findFirst().orElse(null)
                : book.get(Staff.class).first(plan.author()).orElse(null);
        if (author == null || !accounts.byPerson().containsKey(author.person())) {
            return;
        }
        long id = book.ids("announcements.announcement_seq").next();
        LocalDate day = book.day().today().minusDays(plan.daysAgo());
        Instant at = book.day().at(day, AFTERNOON);
        String role = !leads ? plan.author() : author.role().equals("EDUCATOR") ? "EDUCATOR" : "CLASS_TEACHER";
        announcements.add(
                book.id(),
                id,
                accounts.of(author.person()),
                1,
                at,
                at,
                day,
                plan.says(4),
                plan.says(5),
                "PUBLISHED",
                role,
                plan.row().get(6),
                plan.row().get(7).replace("¶", "\n\n"));
        boolean ofClass = plan.circle().startsWith("class-");
        circles.add(book.id(), id, ofClass ? plan.circle() + "-" + room.id() : plan.circle());
        if (plan.circle().equals("class-guardians")) {
            read(book, id, room, day, readings, accounts);
        }
    }

    /** Half of the parents have opened it, a third has taken note; the first family has not. */
    private static void read(Book book, long id, Room room, LocalDate day, Rows readings, Accounts accounts)
            throws SQLException {
        Instant at = book.day().at(day, EVENING);
        Set<Long> parents = new LinkedHashSet<>();
        room.learners().stream()
                .skip(1)
                .flatMap(learner -> learner.guardians().stream())
                .map(guardian -> accounts.byPerson().get(guardian.person()))
                .filter(account -> account != null)
                .forEach(parents::add);
        room.learners()
                .getFirst()
                .guardians()
                .forEach(guardian -> parents.remove(accounts.byPerson().get(guardian.person())));
        int number = 0;
        for (long account : parents) {
            if (++number % 2 == 0) {
                readings.add(book.id(), id, account, at, number % 3 == 0 ? null : at.plusSeconds(90));
            }
        }
    }
}
