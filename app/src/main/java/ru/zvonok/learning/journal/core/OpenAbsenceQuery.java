package ru.zvonok.learning.journal.core;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.core.Returns.Missed;
import ru.zvonok.learning.journal.core.Returns.Taken;
import ru.zvonok.learning.timetable.Lesson;

/** Reads absences of many courses at once. */
@Component
class OpenAbsenceQuery {

    /** A sign of a pupil at a lesson. */
    record Sign(long lesson, long student, int code) {}

    private final JdbcClient jdbc;

    OpenAbsenceQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Sign> onLessons(List<Long> organisations, int year, Collection<Lesson> lessons, Collection<Integer> codes) {
        return jdbc.sql("""
                        select t.lesson_id, t.student_id, t.code
                          from unnest(cast(:lessons as bigint[]), cast(:courses as bigint[])) as l(id, course_id)
                          join journal.attendance t on t.organisation_id = any(:organisations) and t.school_year = :year
                               and t.course_id = l.course_id and t.lesson_id = l.id
                         where t.code = any(:codes)
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("lessons", lessons.stream().map(Lesson::id).toArray(Long[]::new))
                .param("courses", lessons.stream().map(Lesson::course).toArray(Long[]::new))
                .param("codes", codes.stream().map(Integer::shortValue).toArray(Short[]::new))
                .query((row, number) ->
                        new Sign(row.getLong("lesson_id"), row.getLong("student_id"), row.getInt("code")))
                .list();
    }

    /** Missed lessons of courses since a day. */
    List<Missed> missed(
            List<Long> organisations,
            int year,
            Collection<Long> courses,
            Collection<AttendanceCode> codes,
            LocalDate since) {
        Map<Integer, Boolean> open = codes.stream()
                .filter(AttendanceCode::absence)
                .collect(Collectors.toMap(AttendanceCode::id, AttendanceCode::open));
        return jdbc.sql("""
                        select lesson_id, student_id, day, code from journal.attendance
                         where organisation_id = any(:organisations) and school_year = :year
                           and course_id = any(:courses) and code = any(:codes) and day >= :since
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("courses", courses.toArray(Long[]::new))
                .param("codes", open.keySet().stream().map(Integer::shortValue).toArray(Short[]::new))
                .param("since", Date.valueOf(since))
                .query((row, number) -> new Missed(
                        row.getLong("lesson_id"),
                        row.getLong("student_id"),
                        row.getObject("day", LocalDate.class),
                        open.getOrDefault(row.getInt("code"), false)))
                .list();
    }

    /** Lessons of courses since a day whose attendance was taken. */
    List<Taken> taken(List<Long> organisations, int year, Collection<Long> courses, LocalDate since) {
        return jdbc.sql("""
                        select lesson_id, day from journal.lesson_record
                         where organisation_id = any(:organisations) and school_year = :year
                           and course_id = any(:courses) and day >= :since and attendance_at is not null
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("courses", courses.toArray(Long[]::new))
                .param("since", Date.valueOf(since))
                .query((row, number) -> new Taken(row.getLong("lesson_id"), row.getObject("day", LocalDate.class)))
                .list();
    }
}
