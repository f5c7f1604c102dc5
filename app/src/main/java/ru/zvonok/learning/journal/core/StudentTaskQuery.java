package ru.zvonok.learning.journal.core;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.Task;

/** What a pupil has to do, in all courses at once. */
@Component
class StudentTaskQuery {

    private final JdbcClient jdbc;

    StudentTaskQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Tasks of courses that may concern a pupil today: due today or later, handed in here, or a duty. Homework of lessons
     * ahead is not given yet.
     */
    List<Task> open(List<Long> organisations, int year, Collection<Long> courses, long student, LocalDate today) {
        return jdbc.sql("""
                        select %s from journal.assignment w
                         where w.organisation_id = any(:organisations) and w.school_year = :year and w.course_id = any(:courses)
                           and (coalesce(w.due_day, w.day) >= :today or w.answer_wanted
                                or w.id in (select m.assignment_id from journal.mark m
                                             where m.organisation_id = any(:organisations) and m.school_year = :year
                                               and m.student_id = :student and m.due and m.value is null)
                                or w.id in (select a.task_id from journal.answer a
                                             where a.organisation_id = any(:organisations) and a.school_year = :year
                                               and a.student_id = :student and a.kind = 'WORK' and a.state in ('SENT', 'RETURNED')))
                        union all
                        select %s from journal.homework w
                         where w.organisation_id = any(:organisations) and w.school_year = :year and w.course_id = any(:courses)
                           and (w.student_id is null or w.student_id = :student) and w.day <= :today
                           and (w.due_day >= :today or w.answer_wanted
                                or w.id in (select a.task_id from journal.answer a
                                             where a.organisation_id = any(:organisations) and a.school_year = :year
                                               and a.student_id = :student and a.kind = 'HOMEWORK' and a.state in ('SENT', 'RETURNED')))
                        """.formatted(TaskQuery.OF_WORK, TaskQuery.OF_HOMEWORK))
                .param("organisations", organisations.toArray(Long[]::new))
                .param("year", year)
                .param("courses", courses.toArray(Long[]::new))
                .param("student", student)
                .param("today", Date.valueOf(today))
                .query(TaskQuery::task)
                .list();
    }
}
