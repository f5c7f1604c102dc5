package ru.zvonok.learning.journal.core;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.journal.Assignment;
import ru.zvonok.learning.journal.ClosingRule;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.JournalStudent.Exempt;
import ru.zvonok.learning.journal.core.ClosingFacts.Permit;
import ru.zvonok.learning.journal.core.Facts.AttendanceFact;
import ru.zvonok.learning.journal.core.Facts.Done;
import ru.zvonok.learning.journal.core.Facts.LessonFact;
import ru.zvonok.learning.journal.core.Facts.MarkFact;
import ru.zvonok.learning.journal.core.Facts.Place;
import ru.zvonok.learning.journal.core.LockedDays.Lock;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.SchoolClock;

/** Everything that is written about lessons of a course, in one statement. */
@Component
class FactQuery {

    private static final String OF_COURSE =
            " where organisation_id = any(:organisations) and school_year = :year and course_id = :course";

    /** What stands in cells. Columns: kind, lesson, student, id, version, ref, a, b, x, y, text, seen. */
    private static final String CELLS = """
            select 'R', lesson_id, 0::bigint, 0::bigint, 0::bigint, default_assignment_id, 0, 0,
                   attendance_at is not null, false, topic, 0
              from journal.lesson_record %1$s %2$s
            union all
            select 'A', lesson_id, 0, id, 0, null, type_id, weight, false, false, title, 0
              from journal.assignment %1$s %2$s
            union all
            select 'M', lesson_id, student_id, id, version, assignment_id, coalesce(value, 0), place, due, afterwards, comment,
                   case when seen_at is not null then 2 when value_seen_at is not null then 1 else 0 end
              from journal.mark %1$s %2$s %4$s
            union all
            select 'T', lesson_id, student_id, id, version, null, code, 0, settled, false, null, case when seen_at is null then 0 else 2 end
              from journal.attendance %1$s %2$s %4$s
            union all
            select 'C', lesson_id, student_id, 0, max(id), null, 0, 0, false, false, null, 0
              from journal.cell_history %1$s %3$s %4$s and new_value = '' group by lesson_id, student_id
            """;

    private static final String PARTS = CELLS + """
            union all
            select 'H', lesson_id, 0, 0, 0, null, 0, 0, false, false, null, 0
              from journal.homework %1$s %2$s and student_id is null
            union all
            select 'L', 0, coalesce(account_id, 0), id, (extract(epoch from at) * 1000)::bigint, null, 0, 0, closed, false,
                   valid_from || ' ' || valid_to, 0
              from journal.course_lock %1$s
            union all
            select 'P', 0, person_id, id, 0, null, 0, 0, false, false, valid_from || ' ' || valid_to, 0
              from journal.edit_permit
             where organisation_id = any(:organisations) and (course_id = :course or course_id is null)
               and until > :now and ended_at is null
            union all
            select 'W', 0, 0, id, 0, null, value, 0, false, false, kind || ' ' || valid_from, 0
              from journal.closing_rule where organisation_id = any(:organisations)
            """;

    /** Who is exempt from the subject on any of the days. */
    private static final String EXEMPT = """
            union all
            select 'X', 0, student_id, id, 0, null, 0, 0, whole, false, valid_from || ' ' || valid_to, 0
              from journal.exemption
             where organisation_id = any(:organisations) and subject_id = :subject
               and valid_to >= :first and valid_from <= :last
            """;

    /** Which of some edits were done before, wherever. */
    private static final String DONE = """
            union all
            select 'E', lesson_id, student_id, course_id, 0, account_id, 0, 0, typed is not null, false,
                   edit_id || ' ' || coalesce(typed, ''), 0
              from journal.cell_history
             where organisation_id = any(:organisations) and school_year = :year and edit_id = any(:edits)
            """;

    private static final String BY_DAYS =
            PARTS.formatted(OF_COURSE, " and day between :first and :last", "", "") + EXEMPT;
    private static final String OF_LESSONS = " and lesson_id = any(:lessons)";
    private static final String OF_STUDENTS = " and student_id = any(:students)";
    private static final String BY_LESSONS = PARTS.formatted(OF_COURSE, OF_LESSONS, OF_LESSONS, "");
    private static final String BY_PLACES =
            PARTS.formatted(OF_COURSE, OF_LESSONS, OF_LESSONS, OF_STUDENTS) + EXEMPT + DONE;
    private static final String CELLS_BY_PLACES = CELLS.formatted(OF_COURSE, OF_LESSONS, OF_LESSONS, OF_STUDENTS);

    private final JdbcClient jdbc;
    private final CodeBook codes;
    private final SchoolClock clock;

    FactQuery(JdbcClient jdbc, CodeBook codes, SchoolClock clock) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.clock = clock;
    }

    /** With the exemptions of its subject. */
    Facts ofDays(List<Long> organisations, Course course, DateRange days) {
        return read(exempt(of(BY_DAYS, organisations, course.schoolYear(), course.id()), course, days));
    }

    /** What the pupils of some edits have at lessons, with their exemptions on those days; and which of the edits were done before. */
    Facts ofEdits(
            List<Long> organisations,
            Course course,
            Collection<Long> lessons,
            Collection<EditCell> edits,
            DateRange days) {
        return read(exempt(of(BY_PLACES, organisations, course.schoolYear(), course.id()), course, days)
                .param("lessons", lessons.toArray(Long[]::new))
                .param(
                        "students",
                        edits.stream().map(EditCell::student).distinct().toArray(Long[]::new))
                .param("edits", edits.stream().map(EditCell::edit).toArray(UUID[]::new)));
    }

    /** Only what stands in the cells of some pupils. */
    Facts cells(List<Long> organisations, int year, long course, Collection<Long> lessons, Collection<Long> students) {
        return read(within(CELLS_BY_PLACES, organisations, year, course)
                .param("lessons", lessons.toArray(Long[]::new))
                .param("students", students.toArray(Long[]::new)));
    }

    private static JdbcClient.StatementSpec exempt(JdbcClient.StatementSpec statement, Course course, DateRange days) {
        LocalDate last = days.to();
        return statement
                .param("subject", course.subject())
                .param("first", Date.valueOf(days.from()))
                .param("last", Date.valueOf(last == null ? LocalDate.of(9999, 1, 1) : last));
    }

    Facts ofLessons(List<Long> organisations, int year, long course, Collection<Long> lessons) {
        return read(of(BY_LESSONS, organisations, year, course).param("lessons", lessons.toArray(Long[]::new)));
    }

    private JdbcClient.StatementSpec of(String sql, List<Long> organisations, int year, long course) {
        return within(sql, organisations, year, course).param("now", clock.now().atOffset(ZoneOffset.UTC));
    }

    private JdbcClient.StatementSpec within(String sql, List<Long> organisations, int year, long course) {
        return jdbc.sql(sql)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("course", course);
    }

    private Facts read(JdbcClient.StatementSpec statement) {
        codes.codes();
        Facts facts = new Facts(codes);
        statement.query(row -> {
            long lesson = row.getLong(2);
            long student = row.getLong(3);
            switch (row.getString(1)) {
                case "R" -> facts.records.put(lesson, new LessonFact(row.getString(11), row.getBoolean(9), id(row, 6)));
                case "A" ->
                    facts.assignments
                            .computeIfAbsent(lesson, key -> new ArrayList<>())
                            .add(new Assignment(
                                    row.getLong(4), lesson, row.getInt(7), row.getString(11), row.getInt(8)));
                case "M" ->
                    facts.add(new MarkFact(
                            row.getLong(4),
                            student,
                            lesson,
                            row.getLong(6),
                            row.getLong(5),
                            row.getInt(7) == 0 ? null : row.getInt(7),
                            row.getBoolean(9),
                            row.getInt(8),
                            row.getBoolean(10),
                            row.getString(11),
                            row.getInt(12) == 2,
                            row.getInt(12) > 0));
                case "T" ->
                    facts.add(new AttendanceFact(
                            row.getLong(4),
                            student,
                            lesson,
                            row.getLong(5),
                            row.getInt(7),
                            row.getBoolean(9),
                            row.getInt(12) == 2));
                case "H" -> facts.homework.add(lesson);
                case "C" -> facts.cleared.put(new Place(student, lesson), row.getLong(5));
                case "X" ->
                    facts.exempt
                            .computeIfAbsent(student, key -> new ArrayList<>())
                            .add(new Exempt(range(row.getString(11)), row.getBoolean(9)));
                case "E" -> {
                    String text = row.getString(11);
                    int space = text.indexOf(' ');
                    facts.done.put(
                            UUID.fromString(text.substring(0, space)),
                            new Done(
                                    row.getLong(4),
                                    student,
                                    lesson,
                                    id(row, 6),
                                    row.getBoolean(9) ? text.substring(space + 1) : null));
                }
                case "P" -> facts.closing.permits.add(new Permit(student, range(row.getString(11))));
                case "W" -> facts.closing.rules.add(rule(row));
                default ->
                    facts.closing.locks.add(new Lock(
                            range(row.getString(11)),
                            student == 0 ? null : student,
                            Instant.ofEpochMilli(row.getLong(5)),
                            row.getBoolean(9)));
            }
        });
        facts.exempt
                .values()
                .forEach(all -> all.sort(Comparator.comparing(one -> one.days().from())));
        facts.assignments.values().forEach(all -> all.sort(Comparator.comparingLong(Assignment::id)));
        return facts;
    }

    private static DateRange range(String text) {
        int space = text.indexOf(' ');
        return new DateRange(LocalDate.parse(text.substring(0, space)), LocalDate.parse(text.substring(space + 1)));
    }

    private static ClosingRule rule(ResultSet row) throws SQLException {
        String text = row.getString(11);
        int space = text.indexOf(' ');
        return new ClosingRule(
                row.getLong(4),
                ClosingRule.Kind.valueOf(text.substring(0, space)),
                row.getInt(7),
                LocalDate.parse(text.substring(space + 1)));
    }

    private static @Nullable Long id(ResultSet row, int column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : id;
    }
}
