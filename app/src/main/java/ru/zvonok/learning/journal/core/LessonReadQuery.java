package ru.zvonok.learning.journal.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.Homework;
import ru.zvonok.learning.journal.LessonPart;
import ru.zvonok.learning.timetable.Lesson;

/** Reads what is written about lessons as such. */
@Component
class LessonReadQuery {

    /** How far a lesson is filled. */
    record Filled(@Nullable String topic, boolean attendanceTaken, boolean homework, int absent, int marks) {

        static final Filled NOTHING = new Filled(null, false, false, 0, 0);

        /** What is written. */
        EnumSet<LessonPart> parts() {
            EnumSet<LessonPart> parts = EnumSet.noneOf(LessonPart.class);
            if (topic != null) {
                parts.add(LessonPart.TOPIC);
            }
            if (attendanceTaken) {
                parts.add(LessonPart.ATTENDANCE);
            }
            if (homework) {
                parts.add(LessonPart.HOMEWORK);
            }
            if (marks > 0) {
                parts.add(LessonPart.MARKS);
            }
            return parts;
        }
    }

    private final JdbcClient jdbc;

    LessonReadQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Homework given at a lesson, and homework due at it. */
    List<Homework> homework(List<Long> organisations, int year, long course, long lesson) {
        return jdbc.sql("""
                        select id, lesson_id, due_lesson_id, due_day, student_id, text from journal.homework
                         where organisation_id = any(:organisations) and school_year = :year and course_id = :course
                           and (lesson_id = :lesson or due_lesson_id = :lesson)
                         order by day, student_id nulls first, id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("course", course)
                .param("lesson", lesson)
                .query(LessonReadQuery::homework)
                .list();
    }

    /** How many lessons of courses were taught on each topic of their plans, one lesson left out. */
    Map<Long, Integer> taught(List<Long> organisations, int year, Collection<Long> courses, long except) {
        Map<Long, Integer> taught = new HashMap<>();
        jdbc.sql("""
                        select plan_topic_id, count(*) as lessons from journal.lesson_record
                         where organisation_id = any(:organisations) and school_year = :year and course_id = any(:courses)
                           and plan_topic_id is not null and lesson_id <> :except
                         group by plan_topic_id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("courses", courses.toArray(Long[]::new))
                .param("except", except)
                .query(row -> {
                    taught.put(row.getLong("plan_topic_id"), row.getInt("lessons"));
                });
        return taught;
    }

    /** How far lessons are filled, by lesson; those about which nothing is written are left out. */
    Map<Long, Filled> filled(
            List<Long> organisations, int year, Collection<Lesson> lessons, Collection<Integer> absences) {
        Map<Long, Filled> filled = new HashMap<>();
        jdbc.sql("""
                        select l.id as lesson_id, r.topic, r.attendance_at is not null as taken,
                               exists (select from journal.homework h where h.organisation_id = any(:organisations)
                                         and h.school_year = :year and h.course_id = l.course_id and h.lesson_id = l.id) as homework,
                               (select count(*) from journal.attendance t where t.organisation_id = any(:organisations)
                                   and t.school_year = :year and t.course_id = l.course_id and t.lesson_id = l.id
                                   and t.code = any(:absences)) as absent,
                               (select count(*) from journal.mark m where m.organisation_id = any(:organisations)
                                   and m.school_year = :year and m.course_id = l.course_id and m.lesson_id = l.id
                                   and m.value is not null) as marks
                          from unnest(cast(:lessons as bigint[]), cast(:courses as bigint[])) as l(id, course_id)
                          left join journal.lesson_record r on r.organisation_id = any(:organisations) and r.school_year = :year
                               and r.lesson_id = l.id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("lessons", lessons.stream().map(Lesson::id).toArray(Long[]::new))
                .param("courses", lessons.stream().map(Lesson::course).toArray(Long[]::new))
                .param("absences", absences.stream().map(Integer::shortValue).toArray(Short[]::new))
                .query(row -> {
                    filled.put(
                            row.getLong("lesson_id"),
                            new Filled(
                                    row.getString("topic"),
                                    row.getBoolean("taken"),
                                    row.getBoolean("homework"),
                                    row.getInt("absent"),
                                    row.getInt("marks")));
                });
        return filled;
    }

    static Homework homework(ResultSet row, int number) throws SQLException {
        return new Homework(
                row.getLong("id"),
                row.getLong("lesson_id"),
                id(row, "due_lesson_id"),
                row.getObject("due_day", LocalDate.class),
                id(row, "student_id"),
                row.getString("text"));
    }

    private static @Nullable Long id(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : id;
    }
}
