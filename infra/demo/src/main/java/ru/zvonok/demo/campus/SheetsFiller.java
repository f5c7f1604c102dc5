package ru.zvonok.demo.campus;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.Filler;
import ru.zvonok.demo.fill.Rows;
import ru.zvonok.demo.people.Dice;
import ru.zvonok.demo.plan.DemoYear;
import ru.zvonok.demo.platform.Accounts;
import ru.zvonok.demo.registry.Absences;
import ru.zvonok.demo.registry.Absences.Why;
import ru.zvonok.demo.registry.Classes;
import ru.zvonok.demo.registry.Classes.Room;
import ru.zvonok.demo.registry.Learners.Learner;

/** Attendance of the kindergarten's groups, every open day until yesterday; half of the groups are marked today. */
@Component
class SheetsFiller implements Filler<Sheets> {

    private static final int PRESENT = 1;
    private static final int ILL = 2;
    private static final int LEAVE = 3;
    private static final int FAMILY = 4;
    private static final int UNKNOWN = 5;

    @Override
    public Class<Sheets> gives() {
        return Sheets.class;
    }

    @Override
    public Sheets fill(Book book) throws SQLException {
        int year = book.day().schoolYear();
        Rows months =
                book.rows("preschool.group_month", "organisation_id", "group_id", "revision", "month", "school_year");
        Rows days = book.rows(
                "preschool.child_day",
                "organisation_id",
                "child_id",
                "group_id",
                "version",
                "day",
                "school_year",
                "sign");
        Rows history = book.rows(
                "preschool.day_history",
                "organisation_id",
                "id",
                "child_id",
                "group_id",
                "account_id",
                "at",
                "edit_id",
                "day",
                "school_year",
                "new_sign");
        List<Room> nursery = book.get(Classes.class).nursery();
        for (Room room : nursery) {
            Dice dice = book.dice("sheet " + room.id());
            long educator =
                    book.get(Accounts.class).of(room.leaders().getFirst().person());
            Map<YearMonth, Long> revisions = new TreeMap<>();
            for (LocalDate day : openDays(book, room)) {
                Instant at = book.day().at(day, LocalTime.of(9, dice.between(5, 25)));
                for (Learner child : room.learners()) {
                    Integer sign = child.isThere(day) ? sign(book, child, day, dice) : null;
                    if (sign != null) {
                        long version = book.ids("preschool.day_history_seq").next();
                        UUID edit = new UUID(dice.next(), dice.next());
                        history.add(book.id(), version, child.person(), room.id(), educator, at, edit, day, year, sign);
                        days.add(book.id(), child.person(), room.id(), version, day, year, sign);
                        revisions.merge(YearMonth.from(day), 1L, Long::sum);
                    }
                }
            }
            revisions.forEach((month, count) -> months.add(book.id(), room.id(), count, month.atDay(1), year));
        }
        book.send(months, days, history);
        return new Sheets(days.count());
    }

    /** Today is still open where an educator of the list of sign-ins works, and in every other group. */
    private static List<LocalDate> openDays(Book book, Room room) {
        LocalDate today = book.day().today();
        boolean markedToday = room.group().index() % 2 == 1;
        LocalDate last = markedToday ? today : today.minusDays(1);
        return LocalDate.of(book.day().schoolYear(), 9, 1)
                .datesUntil(last.plusDays(1))
                .filter(DemoYear::isOpenDay)
                .toList();
    }

    private static @Nullable Integer sign(Book book, Learner child, LocalDate day, Dice dice) throws SQLException {
        Why why = book.get(Absences.class).why(child.person(), day);
        if (why == null) {
            return PRESENT;
        }
        boolean fresh = day.isAfter(book.day().today().minusDays(3));
        return switch (why) {
            case SICK -> fresh && dice.chance(0.3) ? UNKNOWN : ILL;
            case FAMILY -> dice.chance(0.5) ? LEAVE : FAMILY;
            case TRUANT -> FAMILY;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
