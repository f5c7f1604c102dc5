package ru.zvonok.gateway.oversight.core;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads as a role that can only read; the policies of the scope decide which organisations answer. */
@Component
class OversightQuery {

    /** The numbers of an organisation. */
    record Row(
            long organisation,
            int learners,
            int staff,
            @Nullable LocalDate day,
            int lessons,
            int withoutTopic,
            int withoutAttendance,
            int marks,
            int absent) {}

    /** Kindergarten groups of an organisation, and their sheets of the last open day. */
    record SheetRow(long organisation, LocalDate day, int groups, int unfilled, int absent) {}

    private final JdbcClient jdbc;

    OversightQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> rows(LocalDate today, int year) {
        return jdbc.sql("""
                        with learners as (
                          select organisation_id, count(distinct person_id) as n from enrolment.membership
                           where valid_from <= :today and (valid_to is null or valid_to >= :today)
                           group by organisation_id),
                        staff as (
                          select organisation_id, count(distinct person_id) as n from people.employment
                           where valid_from <= :today and (valid_to is null or valid_to >= :today)
                           group by organisation_id),
                        last_day as (
                          select organisation_id, max(date) as day from timetable.lesson
                           where school_year = :year and date < :today and date >= :today - 14 and state = 'PLANNED'
                           group by organisation_id),
                        lessons as (
                          select l.organisation_id, count(*) as n,
                                 count(*) filter (where r.topic is null) as without_topic,
                                 count(*) filter (where r.attendance_at is null) as without_attendance
                            from last_day d
                            join timetable.lesson l on l.organisation_id = d.organisation_id and l.date = d.day
                                 and l.school_year = :year and l.state = 'PLANNED'
                            left join journal.lesson_record r on r.organisation_id = l.organisation_id
                                 and r.lesson_id = l.id and r.school_year = :year
                           group by l.organisation_id),
                        marks as (
                          select m.organisation_id, count(*) as n from last_day d
                            join journal.mark m on m.organisation_id = d.organisation_id and m.day = d.day
                                 and m.school_year = :year and m.value is not null
                           group by m.organisation_id),
                        absent as (
                          select a.organisation_id, count(distinct a.student_id) as n from last_day d
                            join journal.attendance a on a.organisation_id = d.organisation_id and a.day = d.day
                                 and a.school_year = :year
                            join journal.attendance_code c on c.id = a.code and c.absence
                           group by a.organisation_id)
                        select o.id, coalesce(learners.n, 0) as learners, coalesce(staff.n, 0) as staff, last_day.day,
                               coalesce(lessons.n, 0) as lessons, coalesce(lessons.without_topic, 0) as without_topic,
                               coalesce(lessons.without_attendance, 0) as without_attendance,
                               coalesce(marks.n, 0) as marks, coalesce(absent.n, 0) as absent
                          from tenancy.organisation o
                          left join learners on learners.organisation_id = o.id
                          left join staff on staff.organisation_id = o.id
                          left join last_day on last_day.organisation_id = o.id
                          left join lessons on lessons.organisation_id = o.id
                          left join marks on marks.organisation_id = o.id
                          left join absent on absent.organisation_id = o.id
                         where not o.closed
                        """)
                .param("today", today)
                .param("year", year)
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        row.getInt("learners"),
                        row.getInt("staff"),
                        row.getObject("day", LocalDate.class),
                        row.getInt("lessons"),
                        row.getInt("without_topic"),
                        row.getInt("without_attendance"),
                        row.getInt("marks"),
                        row.getInt("absent")))
                .list();
    }

    List<SheetRow> sheets(LocalDate today, int year) {
        return jdbc.sql("""
                        with homes as (
                          select distinct organisation_id from enrolment.school_class
                           where kind = 'PRESCHOOL_GROUP' and school_year = :year and not closed),
                        last_day as (
                          select h.organisation_id, max(d.day) as day
                            from homes h cross join (select :today - n as day from generate_series(1, 14) n) d
                           where (extract(isodow from d.day) < 6
                                  or exists (select from calendar.day_transfer t
                                              where t.organisation_id = h.organisation_id and t.day = d.day))
                             and not exists (select from calendar.day_off f
                                              where f.organisation_id = h.organisation_id and f.school_year = :year
                                                and f.period_set_id is null and d.day between f.starts_on and f.ends_on)
                           group by h.organisation_id),
                        children as (
                          select d.organisation_id, d.day, c.id as group_id, count(*) as n
                            from last_day d
                            join enrolment.school_class c on c.organisation_id = d.organisation_id
                                 and c.kind = 'PRESCHOOL_GROUP' and c.school_year = :year and not c.closed
                            join enrolment.membership m on m.organisation_id = c.organisation_id and m.class_id = c.id
                                 and m.valid_from <= d.day and (m.valid_to is null or m.valid_to >= d.day)
                           group by d.organisation_id, d.day, c.id),
                        noted as (
                          select n.organisation_id, n.group_id, count(*) as n, count(*) filter (where not s.present) as absent
                            from last_day d
                            join preschool.child_day n on n.organisation_id = d.organisation_id and n.day = d.day
                                 and n.school_year = :year
                            join preschool.day_sign s on s.id = n.sign
                           group by n.organisation_id, n.group_id)
                        select c.organisation_id, c.day, count(*) as groups,
                               count(*) filter (where n.n is null or n.n < c.n) as unfilled, coalesce(sum(n.absent), 0) as absent
                          from children c
                          left join noted n on n.organisation_id = c.organisation_id and n.group_id = c.group_id
                         group by c.organisation_id, c.day
                        """)
                .param("today", today)
                .param("year", year)
                .query((row, number) -> new SheetRow(
                        row.getLong("organisation_id"),
                        row.getObject("day", LocalDate.class),
                        row.getInt("groups"),
                        row.getInt("unfilled"),
                        row.getInt("absent")))
                .list();
    }
}
