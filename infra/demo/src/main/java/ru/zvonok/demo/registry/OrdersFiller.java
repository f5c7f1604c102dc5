package ru.zvonok.demo.registry;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.Filler;
import ru.zvonok.demo.fill.Rows;
import ru.zvonok.demo.plan.Tables;
import ru.zvonok.demo.platform.Accounts;
import ru.zvonok.demo.registry.Classes.Room;
import ru.zvonok.demo.registry.Learners.Learner;
import ru.zvonok.demo.registry.Staff.Employee;

/** Orders by which everybody came and some left, with the memberships that follow; one departure waits to be signed. */
@Component
class OrdersFiller implements Filler<Orders> {

    private record Move(Learner learner, Room room) {}

    private final Map<String, String> words = new HashMap<>();

    OrdersFiller() {
        Tables.rows("plan/orders").forEach(row -> words.put(row.get(0), row.get(1)));
    }

    @Override
    public Class<Orders> gives() {
        return Orders.class;
    }

    @Override
    public Orders fill(Book book) throws SQLException {
        Writing writing = new Writing(book);
        LocalDate start = LocalDate.of(book.day().schoolYear(), 9, 1);
        Map<Integer, List<Move>> first = new TreeMap<>();
        Map<LocalDate, List<Move>> later = new TreeMap<>();
        Map<LocalDate, List<Move>> left = new TreeMap<>();
        book.get(Classes.class).all().forEach(room -> room.learners().forEach(learner -> {
            Move move = new Move(learner, room);
            if (learner.from().equals(start)) {
                first.computeIfAbsent(room.group().year(), year -> new ArrayList<>())
                        .add(move);
            } else {
                later.computeIfAbsent(learner.from(), day -> new ArrayList<>()).add(move);
            }
            if (learner.to() != null) {
                left.computeIfAbsent(learner.to(), day -> new ArrayList<>()).add(move);
            }
        }));
        if (first.isEmpty()) {
            return new Orders(0);
        }
        Map<Long, Long> entries = new HashMap<>();
        Map<Long, Long> exits = new HashMap<>();
        for (List<Move> moves : first.values()) {
            long order = writing.order("ENROLMENT", start.minusDays(4), start, "first", true);
            for (Move move : moves) {
                entries.put(move.learner().person(), writing.line(order, move, false, "FIRST_FILLING"));
            }
        }
        for (Map.Entry<LocalDate, List<Move>> day : later.entrySet()) {
            long order = writing.order("ENROLMENT", day.getKey().minusDays(1), day.getKey(), "later", true);
            for (Move move : day.getValue()) {
                entries.put(move.learner().person(), writing.line(order, move, false, "FROM_OTHER_SCHOOL"));
            }
        }
        for (Map.Entry<LocalDate, List<Move>> day : left.entrySet()) {
            long order = writing.order("DEPARTURE", day.getKey(), day.getKey().plusDays(1), "left", true);
            for (Move move : day.getValue()) {
                exits.put(move.learner().person(), writing.line(order, move, true, "TO_OTHER_SCHOOL"));
            }
        }
        LocalDate today = book.day().today();
        long draft = writing.order("DEPARTURE", today, today.plusDays(3), "left", false);
        Room last = book.get(Classes.class).all().reduce((one, other) -> other).orElseThrow();
        last.learners().stream()
                .filter(learner -> learner.to() == null)
                .reduce((one, other) -> other)
                .ifPresent(learner -> writing.line(draft, new Move(learner, last), true, "TO_OTHER_REGION"));
        book.send(writing.orders, writing.lines);
        memberships(book, entries, exits);
        return new Orders(writing.count);
    }

    private static void memberships(Book book, Map<Long, Long> entries, Map<Long, Long> exits) throws SQLException {
        Rows rows = book.rows(
                "enrolment.membership",
                "organisation_id",
                "id",
                "class_id",
                "person_id",
                "entry_line_id",
                "exit_line_id",
                "valid_from",
                "valid_to");
        for (Room room : book.get(Classes.class).all().toList()) {
            for (Learner learner : room.learners()) {
                rows.add(
                        book.id(),
                        book.ids("enrolment.membership_seq").next(),
                        room.id(),
                        learner.person(),
                        entries.get(learner.person()),
                        exits.get(learner.person()),
                        learner.from(),
                        learner.to());
            }
        }
        book.send(rows);
    }

    private final class Writing {

        private final Book book;
        private final @Nullable Employee head;
        private final @Nullable Employee clerk;
        private final Accounts accounts;
        private final Rows orders;
        private final Rows lines;
        private int count;

        Writing(Book book) throws SQLException {
            this.book = book;
            Staff staff = book.get(Staff.class);
            this.head = staff.first("PRINCIPAL").orElse(null);
            this.clerk = staff.first("SECRETARY")
                    .or(() -> staff.first("STUDY_OFFICE_SECRETARY"))
                    .orElse(null);
            this.accounts = book.get(Accounts.class);
            this.orders = book.rows(
                    "enrolment.administrative_order",
                    "organisation_id",
                    "id",
                    "signed_at",
                    "signed_account",
                    "drafted_at",
                    "drafted_account",
                    "issued_on",
                    "effective_on",
                    "school_year",
                    "kind",
                    "state",
                    "number",
                    "basis",
                    "signed_by",
                    "drafted_by");
            this.lines = book.rows(
                    "enrolment.order_line",
                    "organisation_id",
                    "id",
                    "order_id",
                    "person_id",
                    "from_class_id",
                    "to_class_id",
                    "reason");
        }

        long order(String kind, LocalDate issued, LocalDate effective, String word, boolean signed)
                throws SQLException {
            long id = book.ids("enrolment.administrative_order_seq").next();
            orders.add(
                    book.id(),
                    id,
                    signed ? book.day().at(issued, LocalTime.of(15, 20)) : null,
                    signed ? account(head) : null,
                    book.day().at(issued, signed ? LocalTime.of(11, 5) : LocalTime.of(9, 12)),
                    account(clerk),
                    issued,
                    effective,
                    book.day().schoolYear(),
                    kind,
                    signed ? "SIGNED" : "DRAFT",
                    ++count + "-" + words.get("suffix"),
                    words.get(word),
                    signed && head != null ? head.human().initials() : null,
                    clerk == null ? "" : clerk.human().initials());
            return id;
        }

        private @Nullable Long account(@Nullable Employee somebody) {
            return somebody == null ? null : accounts.of(somebody.person());
        }

        long line(long order, Move move, boolean out, String reason) {
            long id = id();
            Long room = move.room().id();
            lines.add(book.id(), id, order, move.learner().person(), out ? room : null, out ? null : room, reason);
            return id;
        }

        private long id() {
            try {
                return book.ids("enrolment.order_line_seq").next();
            } catch (SQLException fault) {
                throw new IllegalStateException(fault);
            }
        }
    }
}
