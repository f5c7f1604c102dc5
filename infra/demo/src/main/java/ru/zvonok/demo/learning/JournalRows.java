package ru.zvonok.demo.learning;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.zvonok.demo.fill.Book;
import ru.zvonok.demo.fill.Rows;
import ru.zvonok.demo.learning.Courses.Course;
import ru.zvonok.demo.learning.Lessons.Lesson;
import ru.zvonok.demo.people.Dice;
import ru.zvonok.demo.plan.Tables;
import tools.jackson.databind.json.JsonMapper;

/** The journal's tables on their way into the database. */
final class JournalRows {

    /** Days until a missed work is handed in. */
    static final int LATER = 8;

    private static final int WANTED = 4;
    private static final String DUTY =
            Tables.rows("lessons/comments").getFirst().getFirst();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Book book;
    private final int year;
    private final Dice edits;
    private final FamilyHabits families;
    private final Rows records;
    private final Rows homework;
    private final Rows assignments;
    private final Rows marks;
    private final Rows attendance;
    private final Rows history;
    private final Rows pages;
    private long lastHistory;
    private @Nullable String reason;

    JournalRows(Book book) {
        this.book = book;
        this.year = book.day().schoolYear();
        this.edits = book.dice("edits");
        this.families = new FamilyHabits(book.day());
        this.records = book.rows(
                "journal.lesson_record",
                "organisation_id",
                "lesson_id",
                "course_id",
                "plan_topic_id",
                "default_assignment_id",
                "attendance_by",
                "attendance_at",
                "topic_at",
                "day",
                "school_year",
                "topic");
        this.homework = book.rows(
                "journal.homework",
                "organisation_id",
                "id",
                "course_id",
                "lesson_id",
                "due_lesson_id",
                "day",
                "due_day",
                "school_year",
                "answer_wanted",
                "given_at",
                "text");
        this.assignments = book.rows(
                "journal.assignment",
                "organisation_id",
                "id",
                "course_id",
                "lesson_id",
                "day",
                "school_year",
                "type_id",
                "weight",
                "title");
        this.marks = book.rows(
                "journal.mark",
                "organisation_id",
                "id",
                "course_id",
                "lesson_id",
                "student_id",
                "assignment_id",
                "version",
                "day",
                "school_year",
                "value",
                "due",
                "afterwards",
                "comment",
                "seen_at",
                "value_seen_at");
        this.attendance = book.rows(
                "journal.attendance",
                "organisation_id",
                "id",
                "course_id",
                "lesson_id",
                "student_id",
                "version",
                "day",
                "school_year",
                "code",
                "settled");
        this.history = book.rows(
                "journal.cell_history",
                "organisation_id",
                "id",
                "course_id",
                "lesson_id",
                "student_id",
                "account_id",
                "at",
                "edit_id",
                "school_year",
                "old_value",
                "new_value",
                "works",
                "reason");
        this.pages =
                book.rows("journal.course_page", "organisation_id", "course_id", "revision", "school_year", "dirty");
    }

    void record(
            Course course,
            Lesson lesson,
            Courses.@Nullable Topic topic,
            @Nullable Long defaultAssignment,
            @Nullable Long attendanceBy,
            Instant at) {
        records.add(
                book.id(),
                lesson.id(),
                course.id(),
                topic == null ? null : topic.id(),
                defaultAssignment,
                attendanceBy,
                attendanceBy == null ? null : at,
                topic == null ? null : at,
                lesson.date(),
                year,
                topic == null ? null : topic.title());
    }

    /** Of what is due after today some is handed in here. */
    void homework(Course course, Lesson lesson, Lesson due, String text) throws SQLException {
        long id = book.ids("journal.homework_seq").next();
        homework.add(
                book.id(),
                id,
                course.id(),
                lesson.id(),
                due.id(),
                lesson.date(),
                due.date(),
                year,
                id % WANTED == 0 && due.date().isAfter(book.day().today()),
                book.day().at(lesson.date(), lesson.bell().end()),
                text);
    }

    long assignment(Course course, Lesson lesson, Works.Work work) throws SQLException {
        long id = book.ids("journal.assignment_seq").next();
        assignments.add(
                book.id(), id, course.id(), lesson.id(), lesson.date(), year, work.type(), work.weight(), work.title());
        return id;
    }

    void mark(
            Course course,
            Lesson lesson,
            long student,
            long assignment,
            long version,
            @Nullable Integer value,
            boolean later)
            throws SQLException {
        Instant seen =
                families.seen(student, value == null || later ? lesson.date().plusDays(LATER) : lesson.date());
        marks.add(
                book.id(),
                book.ids("journal.mark_seq").next(),
                course.id(),
                lesson.id(),
                student,
                assignment,
                version,
                lesson.date(),
                year,
                value,
                value == null,
                later && value != null,
                value == null ? DUTY : null,
                seen,
                seen);
    }

    void attendance(Course course, Lesson lesson, long student, long version, int code, boolean settled)
            throws SQLException {
        attendance.add(
                book.id(),
                book.ids("journal.attendance_seq").next(),
                course.id(),
                lesson.id(),
                student,
                version,
                lesson.date(),
                year,
                code,
                settled);
    }

    /** One change of a cell; answers its id, which is the version of what it wrote. */
    long history(Course course, Lesson lesson, long student, long account, Instant at, String before, String after)
            throws SQLException {
        return history(course, lesson, student, account, at, before, after, null);
    }

    /** The same with the work whose mark came or changed, see {@link #work}. */
    long history(
            Course course,
            Lesson lesson,
            long student,
            long account,
            Instant at,
            String before,
            String after,
            @Nullable String works)
            throws SQLException {
        lastHistory = book.ids("journal.cell_history_seq").next();
        UUID edit = new UUID(edits.next(), edits.next());
        history.add(
                book.id(),
                lastHistory,
                course.id(),
                lesson.id(),
                student,
                account,
                at,
                edit,
                year,
                before,
                after,
                works,
                reason);
        reason = null;
        return lastHistory;
    }

    /** Why the next change of a cell was made. */
    void because(String why) {
        reason = why;
    }

    /** A mark and its work as the history keeps them. */
    static String work(String before, String after, Works.Work work) {
        return JSON.writeValueAsString(List.of(Arrays.asList(before, after, work.type(), work.weight(), work.title())));
    }

    void page(Course course) {
        pages.add(book.id(), course.id(), lastHistory, year, true);
    }

    void send() throws SQLException {
        book.send(records, homework, assignments, marks, attendance, history, pages);
    }
}
