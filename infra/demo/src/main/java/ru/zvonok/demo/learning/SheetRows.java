package ru.zvonok.demo.learning;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.Rows;
import ru.zvonok.demo.learning.Courses.Course;
import ru.zvonok.demo.people.Dice;
import ru.zvonok.demo.platform.Accounts;

/** Marks of sheets, each with the line of its history: those that hold, and those that wait for the deputy. */
final class SheetRows {

    /**
     * A mark of a pupil in a column of a course's sheet, given by its teacher.
     *
     * @param column id of the period, or less than zero
     * @param proposed what the rule said, null where it said nothing
     */
    record Given(
            Course course,
            long column,
            long student,
            Instant at,
            String value,
            @Nullable String proposed,
            @Nullable BigDecimal average) {}

    private static final List<String> MARK = List.of(
            "organisation_id",
            "id",
            "course_id",
            "period_id",
            "student_id",
            "account_id",
            "at",
            "version",
            "school_year",
            "value",
            "proposed",
            "average");

    private final Book book;
    private final Rows history;
    private final Rows marks;
    private final Rows waiting;

    SheetRows(Book book) {
        this.book = book;
        history = book.rows(
                "finals.period_mark_history",
                "organisation_id",
                "id",
                "course_id",
                "period_id",
                "student_id",
                "account_id",
                "at",
                "edit_id",
                "school_year",
                "new_value",
                "step");
        marks = rows("finals.period_mark");
        waiting = rows("finals.pending_mark", "words");
    }

    private Rows rows(String table, String... more) {
        return book.rows(table, Stream.concat(MARK.stream(), Stream.of(more)).toArray(String[]::new));
    }

    void settled(Given mark, Dice dice) throws SQLException {
        long version = noted(mark, dice, null);
        marks.add(row(mark, "finals.period_mark_seq", version).toArray());
    }

    void waits(Given mark, String words, Dice dice) throws SQLException {
        long version = noted(mark, dice, "PENDING");
        List<@Nullable Object> row = row(mark, "finals.pending_mark_seq", version);
        row.add(words);
        waiting.add(row.toArray());
    }

    private List<@Nullable Object> row(Given mark, String numbers, long version) throws SQLException {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(book.id());
        row.add(book.ids(numbers).next());
        row.add(mark.course().id());
        row.add(mark.column());
        row.add(mark.student());
        row.add(teacher(mark));
        row.add(mark.at());
        row.add(version);
        row.add(book.day().schoolYear());
        row.add(mark.value());
        row.add(mark.proposed());
        row.add(mark.average());
        return row;
    }

    /** How many marks hold. */
    long count() {
        return marks.count();
    }

    void send() throws SQLException {
        book.send(history, marks, waiting);
    }

    private long noted(Given mark, Dice dice, @Nullable String step) throws SQLException {
        long version = book.ids("finals.period_mark_history_seq").next();
        history.add(
                book.id(),
                version,
                mark.course().id(),
                mark.column(),
                mark.student(),
                teacher(mark),
                mark.at(),
                new UUID(dice.next(), dice.next()),
                book.day().schoolYear(),
                mark.value(),
                step);
        return version;
    }

    private long teacher(Given mark) throws SQLException {
        return book.get(Accounts.class).of(mark.course().teacher().person());
    }
}
