package ru.zvonok.learning.timetable.core;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The regular teacher of the dated lessons of a course. */
@Component
class TeacherQuery {

    /** A lesson at the same time as one of the course, with the same teacher. */
    record Busy(long course, LocalDate date) {}

    private final JdbcClient jdbc;

    TeacherQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lessons that somebody else stands in for keep the substitute. */
    void regular(long organisation, int year, long course, LocalDate from, LocalDate to, @Nullable Long teacher) {
        jdbc.sql("""
                        update timetable.lesson
                           set teacher_id = case when instead_of_id is null then :teacher else teacher_id end,
                               instead_of_id = case when instead_of_id is null or teacher_id = :teacher then null
                                                    else :teacher end
                         where organisation_id = :organisation and school_year = :year and course_id = :course
                           and date between :from and :to
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("course", course)
                .param("from", Date.valueOf(from))
                .param("to", Date.valueOf(to))
                .param("teacher", teacher, java.sql.Types.BIGINT)
                .update();
    }

    Optional<Busy> busy(long organisation, int year, long course, LocalDate from) {
        return jdbc.sql("""
                        select other.course_id, own.date
                          from timetable.lesson own
                          join timetable.lesson other
                            on other.organisation_id = own.organisation_id and other.school_year = own.school_year
                           and other.date = own.date and other.teacher_id = own.teacher_id and other.id <> own.id
                           and other.state = 'PLANNED'
                           and (case when own.starts_at is null or other.starts_at is null then own.number = other.number
                                     else own.starts_at < other.ends_at and other.starts_at < own.ends_at end)
                         where own.organisation_id = :organisation and own.school_year = :year and own.course_id = :course
                           and own.date >= :from and own.state = 'PLANNED'
                         order by own.date, own.number limit 1
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("course", course)
                .param("from", Date.valueOf(from))
                .query((row, number) -> new Busy(row.getLong("course_id"), row.getObject("date", LocalDate.class)))
                .optional();
    }

    boolean used(long organisation, int year, long course) {
        return jdbc.sql("""
                        select exists (select from timetable.weekly_slot
                                        where organisation_id = :organisation and course_id = :course)
                            or exists (select from timetable.lesson
                                        where organisation_id = :organisation and school_year = :year
                                          and course_id = :course)
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("course", course)
                .query(Boolean.class)
                .single();
    }
}
