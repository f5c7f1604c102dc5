package ru.zvonok.gateway.oversight.core;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.OnTimeShare.Part;

/** Reckons school days that are over from their lessons and sheets. */
@Component
class DayFigureQuery {

    /** What happened on a day. */
    record Day(
            LocalDate day,
            int lessons,
            int withoutTopic,
            int withoutAttendance,
            int marks,
            int absent,
            int groups,
            int unfilled,
            int childAbsent) {}

    private static final String LESSONS = """
            with held as (
              select l.id, l.course_id, l.date as day, l.state = 'PLANNED' as planned, r.topic is null as no_topic,
                     r.attendance_at is null as no_attendance
                from timetable.lesson l
                left join journal.lesson_record r on r.organisation_id = l.organisation_id and r.lesson_id = l.id
                     and r.school_year = :year
               where l.organisation_id = :organisation and l.school_year = :year and l.date = any(:days)),
            lessons as (
              select day, count(*) as n, count(*) filter (where no_topic) as without_topic,
                     count(*) filter (where no_attendance) as without_attendance
                from held where planned group by day),
            marks as (
              select h.day, count(*) as n from held h
                join journal.mark m on m.organisation_id = :organisation and m.school_year = :year
                     and m.course_id = h.course_id and m.lesson_id = h.id and m.value is not null
               group by h.day),
            absent as (
              select h.day, count(distinct a.student_id) as n from held h
                join journal.attendance a on a.organisation_id = :organisation and a.school_year = :year
                     and a.course_id = h.course_id and a.lesson_id = h.id
                join journal.attendance_code c on c.id = a.code and c.absence
               group by h.day),
            """;

    private static final String SHEETS = """
            open as (
              select d.day from unnest(cast(:days as date[])) as d(day)
               where (extract(isodow from d.day) < 6
                      or exists (select from calendar.day_transfer t
                                  where t.organisation_id = :organisation and t.day = d.day))
                 and not exists (select from calendar.day_off f
                                  where f.organisation_id = :organisation and f.school_year = :year
                                    and f.period_set_id is null and d.day between f.starts_on and f.ends_on)),
            children as (
              select o.day, c.id as group_id, count(*) as n
                from open o
                join enrolment.school_class c on c.organisation_id = :organisation and c.kind = 'PRESCHOOL_GROUP'
                     and c.school_year = :year and not c.closed
                join enrolment.membership m on m.organisation_id = :organisation and m.class_id = c.id
                     and m.valid_from <= o.day and (m.valid_to is null or m.valid_to >= o.day)
               group by o.day, c.id),
            noted as (
              select n.day, n.group_id, count(*) as n, count(*) filter (where not s.present) as absent
                from preschool.child_day n join preschool.day_sign s on s.id = n.sign
               where n.organisation_id = :organisation and n.school_year = :year and n.day = any(:days)
               group by n.day, n.group_id),
            sheets as (
              select c.day, count(*) as groups, count(*) filter (where n.n is null or n.n < c.n) as unfilled,
                     coalesce(sum(n.absent), 0) as absent
                from children c left join noted n on n.day = c.day and n.group_id = c.group_id
               group by c.day)
            """;

    private static final String DAYS = """
            select d.day, coalesce(l.n, 0) as lessons, coalesce(l.without_topic, 0) as without_topic,
                   coalesce(l.without_attendance, 0) as without_attendance, coalesce(m.n, 0) as marks,
                   coalesce(a.n, 0) as absent, coalesce(s.groups, 0) as child_groups, coalesce(s.unfilled, 0) as unfilled,
                   coalesce(s.absent, 0) as child_absent
              from unnest(cast(:days as date[])) as d(day)
              left join lessons l on l.day = d.day
              left join marks m on m.day = d.day
              left join absent a on a.day = d.day
              left join sheets s on s.day = d.day
            """;

    private final JdbcClient jdbc;

    DayFigureQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Days of one school year. */
    List<Day> days(long organisation, int year, Collection<LocalDate> days) {
        return jdbc.sql(LESSONS + SHEETS + DAYS)
                .param("organisation", organisation)
                .param("year", year)
                .param("days", days.stream().map(Date::valueOf).toArray(Date[]::new))
                .query((row, number) -> new Day(
                        row.getObject("day", LocalDate.class),
                        row.getInt("lessons"),
                        row.getInt("without_topic"),
                        row.getInt("without_attendance"),
                        row.getInt("marks"),
                        row.getInt("absent"),
                        row.getInt("child_groups"),
                        row.getInt("unfilled"),
                        row.getInt("child_absent")))
                .list();
    }

    /** Keeps them, with what was written in time; answers how many were other than they should be. */
    int write(long organisation, List<Day> days, Map<LocalDate, Part> inTime) {
        return jdbc.sql("""
                        insert into oversight.day_figures as there (organisation_id, day, lessons, without_topic,
                          lessons_without_attendance, marks, absent, child_groups, unfilled, child_absent, due, in_time)
                        select :organisation, day, lessons, topics, attendance, marks, absent, child_groups, unfilled, child_absent,
                               due, in_time
                          from unnest(cast(:days as date[]), cast(:lessons as integer[]), cast(:topics as integer[]),
                                      cast(:attendance as integer[]), cast(:marks as integer[]), cast(:absent as integer[]),
                                      cast(:groups as integer[]), cast(:unfilled as integer[]),
                                      cast(:childAbsent as integer[]), cast(:due as integer[]), cast(:inTime as integer[]))
                               as fresh(day, lessons, topics, attendance, marks, absent, child_groups, unfilled, child_absent, due,
                                        in_time)
                        on conflict (organisation_id, day) do update
                           set lessons = excluded.lessons, without_topic = excluded.without_topic,
                               lessons_without_attendance = excluded.lessons_without_attendance, marks = excluded.marks,
                               absent = excluded.absent, child_groups = excluded.child_groups, unfilled = excluded.unfilled,
                               child_absent = excluded.child_absent, due = excluded.due, in_time = excluded.in_time
                         where (there.lessons, there.without_topic, there.lessons_without_attendance, there.marks, there.absent,
                                there.child_groups, there.unfilled, there.child_absent, there.due, there.in_time)
                               is distinct from
                               (excluded.lessons, excluded.without_topic, excluded.lessons_without_attendance, excluded.marks,
                                excluded.absent, excluded.child_groups, excluded.unfilled, excluded.child_absent, excluded.due,
                                excluded.in_time)
                        """)
                .param("organisation", organisation)
                .param("days", days.stream().map(one -> Date.valueOf(one.day())).toArray(Date[]::new))
                .param("lessons", numbers(days, Day::lessons))
                .param("topics", numbers(days, Day::withoutTopic))
                .param("attendance", numbers(days, Day::withoutAttendance))
                .param("marks", numbers(days, Day::marks))
                .param("absent", numbers(days, Day::absent))
                .param("groups", numbers(days, Day::groups))
                .param("unfilled", numbers(days, Day::unfilled))
                .param("childAbsent", numbers(days, Day::childAbsent))
                .param("due", numbers(days, one -> inTime.getOrDefault(one.day(), Part.NONE)
                        .due()))
                .param("inTime", numbers(days, one -> inTime.getOrDefault(one.day(), Part.NONE)
                        .inTime()))
                .update();
    }

    private static Integer[] numbers(List<Day> days, ToIntFunction<Day> number) {
        return days.stream().map(number::applyAsInt).toArray(Integer[]::new);
    }
}
