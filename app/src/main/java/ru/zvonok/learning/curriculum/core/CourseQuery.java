package ru.zvonok.learning.curriculum.core;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.CourseKind;
import ru.zvonok.learning.curriculum.CourseTeacher;
import ru.zvonok.platform.kernel.DateRange;

/** Reads courses with their teachers of a day. */
@Component
class CourseQuery {

    /** A course as the tables know it: names of groups stand elsewhere. */
    record Row(
            long id,
            int schoolYear,
            CourseKind kind,
            long subject,
            String subjectName,
            String subjectShortName,
            long group,
            @Nullable Long subgroup,
            List<CourseTeacher> teachers) {}

    /** Under which a row is remembered. */
    record Key(long course) {}

    private static final String SELECT = """
            select c.id, c.school_year, c.kind, c.subject_id, s.name, s.short_name, c.group_id, c.subgroup_id,
                   t.id as assignment_id, t.person_id, t.kind as teacher_kind, t.valid_from, t.valid_to
              from curriculum.course c
              join curriculum.subject s on s.organisation_id = c.organisation_id and s.id = c.subject_id
              left join curriculum.teaching_assignment t on t.organisation_id = c.organisation_id and t.course_id = c.id
                   and t.valid_from <= :day and (t.valid_to is null or t.valid_to >= :day)
             where c.organisation_id = any(:organisations) and not c.closed
            """;

    private static final String ORDER = """
             order by c.group_id, s.position, s.name collate "ru-x-icu", c.subgroup_id nulls first, c.id, t.kind, t.id
            """;

    private final JdbcClient jdbc;

    CourseQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> byIds(List<Long> organisations, Collection<Long> ids, LocalDate day) {
        return read(statement(organisations, day, " and c.id = any(:ids)").param("ids", ids.toArray(Long[]::new)));
    }

    List<Row> ofGroups(List<Long> organisations, Collection<Long> groups, LocalDate day) {
        return read(statement(organisations, day, " and c.group_id = any(:groups)")
                .param("groups", groups.toArray(Long[]::new)));
    }

    List<Row> ofYear(List<Long> organisations, int year, boolean all, Long[] ids, LocalDate day) {
        return read(statement(organisations, day, " and c.school_year = :year and (:all or c.id = any(:ids))")
                .param("year", year)
                .param("all", all)
                .param("ids", ids));
    }

    List<Row> taughtBy(List<Long> organisations, long person, LocalDate day) {
        return read(statement(organisations, day, """
                 and exists (select from curriculum.teaching_assignment own
                              where own.organisation_id = c.organisation_id and own.course_id = c.id
                                and own.person_id = :person
                                and own.valid_from <= :day and (own.valid_to is null or own.valid_to >= :day))
                """).param("person", person));
    }

    Map<Long, List<CourseTeacher>> mainTeachers(List<Long> organisations, Collection<Long> courses, DateRange days) {
        Map<Long, List<CourseTeacher>> teachers = new LinkedHashMap<>();
        LocalDate last = days.to();
        jdbc.sql("""
                        select course_id, id, person_id, valid_from, valid_to from curriculum.teaching_assignment
                         where organisation_id = any(:organisations) and course_id = any(:courses) and kind = 'MAIN'
                           and valid_from <= :last and (valid_to is null or valid_to >= :first)
                         order by course_id, valid_from
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("courses", courses.toArray(Long[]::new))
                .param("first", Date.valueOf(days.from()))
                .param("last", Date.valueOf(last == null ? LocalDate.of(9999, 1, 1) : last))
                .query(row -> {
                    LocalDate until = row.getObject("valid_to", LocalDate.class);
                    teachers.computeIfAbsent(row.getLong("course_id"), id -> new ArrayList<>())
                            .add(new CourseTeacher(
                                    row.getLong("id"),
                                    row.getLong("person_id"),
                                    true,
                                    row.getObject("valid_from", LocalDate.class),
                                    until));
                });
        return teachers;
    }

    private JdbcClient.StatementSpec statement(List<Long> organisations, LocalDate day, String condition) {
        return jdbc.sql(SELECT + condition + ORDER)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("day", Date.valueOf(day));
    }

    private static List<Row> read(JdbcClient.StatementSpec statement) {
        Map<Long, Row> rows = new LinkedHashMap<>();
        statement.query(row -> {
            Row course = rows.computeIfAbsent(row.getLong("id"), id -> course(row));
            long assignment = row.getLong("assignment_id");
            if (!row.wasNull()) {
                LocalDate until = row.getObject("valid_to", LocalDate.class);
                course.teachers()
                        .add(new CourseTeacher(
                                assignment,
                                row.getLong("person_id"),
                                "MAIN".equals(row.getString("teacher_kind")),
                                row.getObject("valid_from", LocalDate.class),
                                until));
            }
        });
        return List.copyOf(rows.values());
    }

    private static Row course(ResultSet row) {
        try {
            long subgroup = row.getLong("subgroup_id");
            boolean whole = row.wasNull();
            return new Row(
                    row.getLong("id"),
                    row.getInt("school_year"),
                    CourseKind.valueOf(row.getString("kind")),
                    row.getLong("subject_id"),
                    row.getString("name"),
                    row.getString("short_name"),
                    row.getLong("group_id"),
                    whole ? null : subgroup,
                    new ArrayList<>());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
