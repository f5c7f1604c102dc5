package ru.zvonok.gateway.oversight.core;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.Scale;

/** Reckons courses from their facts and adds them up; each answers how many rows were other than they should be. */
@Component
class CourseFigureQuery {

    /** A course and the scale of its marks. */
    record Marked(long course, Scale scale) {}

    // a planner that thinks of one course where there are a hundred would reckon every step anew for each of them
    private static final String COURSES = """
            with one as materialized (
              select c.id, c.group_id, c.subgroup_id, s.name as subject, g.period_set_id, k.plain, k.five, k.four, k.three
                from unnest(cast(:courses as bigint[]), cast(:plain as boolean[]), cast(:fives as numeric[]),
                            cast(:fours as numeric[]), cast(:threes as numeric[])) as k(id, plain, five, four, three)
                join curriculum.course c on c.organisation_id = :organisation and c.id = k.id and c.school_year = :year
                join curriculum.subject s on s.organisation_id = c.organisation_id and s.id = c.subject_id
                join enrolment.school_class g on g.organisation_id = c.organisation_id and g.id = c.group_id),
            period as (
              select p.id, p.period_set_id, t.type, p.number, p.starts_on, p.ends_on
                from calendar.period p
                join calendar.period_set t on t.organisation_id = p.organisation_id and t.id = p.period_set_id
               where p.organisation_id = :organisation and t.school_year = :year),
            """;

    private static final String MARKS = """
            marked as materialized (
              select m.course_id, m.day, count(*) as marks, count(*) filter (where o.plain and m.value < 101) as five_marks,
                     coalesce(sum(m.value) filter (where o.plain and m.value < 101), 0) as mark_sum,
                     count(*) filter (where m.value < 101 and m.value >= o.five) as n5,
                     count(*) filter (where m.value < 101 and m.value >= o.four and m.value < o.five) as n4,
                     count(*) filter (where m.value < 101 and m.value >= o.three and m.value < o.four) as n3,
                     count(*) filter (where m.value < 101 and m.value < o.three) as n2,
                     count(*) filter (where m.value = 102) as passes, count(*) filter (where m.value = 101) as fails
                from one o
                join journal.mark m on m.organisation_id = :organisation and m.school_year = :year and m.course_id = o.id
               where m.value is not null
               group by m.course_id, m.day),
            """;

    private static final String ATTENDANCE = """
            signed as materialized (
              select a.course_id, a.day, count(*) filter (where c.absence and c.id = 3) as ill,
                     count(*) filter (where c.absence and c.excused and c.id <> 3) as excused,
                     count(*) filter (where c.absence and not c.excused and not c.open) as unexcused,
                     count(*) filter (where c.absence and c.open) as unknown, count(*) filter (where c.late) as late
                from one o
                join journal.attendance a on a.organisation_id = :organisation and a.school_year = :year and a.course_id = o.id
                join journal.attendance_code c on c.id = a.code
               group by a.course_id, a.day),
            taken as materialized (
              select r.course_id, o.group_id, o.subgroup_id, r.day, count(*) as lessons
                from one o
                join journal.lesson_record r on r.organisation_id = :organisation and r.school_year = :year
                     and r.course_id = o.id and r.attendance_at is not null
                join timetable.lesson l on l.organisation_id = r.organisation_id and l.id = r.lesson_id
                     and l.school_year = :year and l.state = 'PLANNED'
               group by r.course_id, o.group_id, o.subgroup_id, r.day),
            present as materialized (
              select t.course_id, t.day, t.lessons * (
                       select count(*) from enrolment.membership m
                        where m.organisation_id = :organisation and m.class_id = t.group_id and m.valid_from <= t.day
                          and (m.valid_to is null or m.valid_to >= t.day)
                          and (t.subgroup_id is null or exists (
                                select from enrolment.subgroup_membership s
                                 where s.organisation_id = :organisation and s.subgroup_id = t.subgroup_id
                                   and s.person_id = m.person_id and s.valid_from <= t.day
                                   and (s.valid_to is null or s.valid_to >= t.day)))) as pupil_lessons
                from taken t),
            """;

    private static final String FRESH = """
            daily as materialized (
              select course_id, day, marks, five_marks, mark_sum, n5, n4, n3, n2, passes, fails, 0 as pupil_lessons, 0 as ill,
                     0 as excused, 0 as unexcused, 0 as unknown, 0 as late from marked
              union all
              select course_id, day, 0, 0, 0, 0, 0, 0, 0, 0, 0, pupil_lessons, 0, 0, 0, 0, 0 from present
              union all
              select course_id, day, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ill, excused, unexcused, unknown, late from signed),
            counted as materialized (
              select d.course_id, o.subject, coalesce(p.type, 'NONE') as period_type, coalesce(p.number, 0) as period_number, d.marks,
                     d.five_marks, d.mark_sum, d.n5, d.n4, d.n3, d.n2, d.passes, d.fails, 0 as s5, 0 as s4, 0 as s3, 0 as s2,
                     d.pupil_lessons, d.ill, d.excused, d.unexcused, d.unknown, d.late
                from daily d
                join one o on o.id = d.course_id
                left join period p on p.period_set_id = o.period_set_id and d.day between p.starts_on and p.ends_on
              union all
              select f.course_id, o.subject, coalesce(p.type, case f.period_id when -1 then 'YEAR' when -2 then 'EXAM' else 'FINAL' end),
                     coalesce(p.number, 0), 0, 0, 0, 0, 0, 0, 0, 0, 0,
                     case when f.value = '5' or f.value like '%%:5' then 1 else 0 end,
                     case when f.value = '4' or f.value like '%%:4' then 1 else 0 end,
                     case when f.value = '3' or f.value like '%%:3' then 1 else 0 end,
                     case when f.value = '2' or f.value like '%%:2' then 1 else 0 end, 0, 0, 0, 0, 0, 0
                from one o
                join finals.period_mark f on f.organisation_id = :organisation and f.school_year = :year and f.course_id = o.id
                left join period p on p.id = f.period_id),
            fresh as (
              select course_id, period_type, period_number, subject, %s from counted
               group by course_id, period_type, period_number, subject),
            """.formatted(Counts.SUMS);

    private static final String WRITE = """
            gone as (
              delete from oversight.course_figures t
               where t.organisation_id = :organisation and t.school_year = :year and t.course_id = any(:courses)
                 and not exists (select from fresh f where f.course_id = t.course_id and f.period_type = t.period_type
                                                       and f.period_number = t.period_number)
              returning 1),
            written as (
              insert into oversight.course_figures as there (organisation_id, school_year, course_id, period_type,
                                                             period_number, subject, %1$s)
              select :organisation, :year, course_id, period_type, period_number, subject, %1$s from fresh
              on conflict (organisation_id, school_year, course_id, period_type, period_number) do update
                 set subject = excluded.subject, %2$s or there.subject <> excluded.subject
              returning 1)
            select (select count(*) from gone) + (select count(*) from written)
            """.formatted(Counts.LIST, Counts.REPLACE);

    private final JdbcClient jdbc;

    CourseFigureQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Courses of one school year. */
    int reckon(long organisation, int year, List<Marked> courses) {
        return jdbc.sql(COURSES + MARKS + ATTENDANCE + FRESH + WRITE)
                .param("organisation", organisation)
                .param("year", year)
                .param("courses", courses.stream().map(Marked::course).toArray(Long[]::new))
                .param(
                        "plain",
                        courses.stream()
                                .map(one -> one.scale().kind() == Scale.Kind.FIVE)
                                .toArray(Boolean[]::new))
                .param("fives", limits(courses, Scale.Limits::five))
                .param("fours", limits(courses, Scale.Limits::four))
                .param("threes", limits(courses, Scale.Limits::three))
                .query(Integer.class)
                .single();
    }

    private static BigDecimal[] limits(List<Marked> courses, Function<Scale.Limits, BigDecimal> limit) {
        return courses.stream().map(one -> limit.apply(one.scale().limits())).toArray(BigDecimal[]::new);
    }

    /** Takes away what is kept of courses of a year that are there no more; of some, or of all but the known. */
    int forget(long organisation, int year, Collection<Long> known) {
        return jdbc.sql("""
                        delete from oversight.course_figures
                         where organisation_id = :organisation and school_year = :year and course_id <> all(:known)
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("known", known.toArray(Long[]::new))
                .update();
    }

    void forget(long organisation, Collection<Long> gone) {
        jdbc.sql(
                        "delete from oversight.course_figures where organisation_id = :organisation and course_id = any(:gone)")
                .param("organisation", organisation)
                .param("gone", gone.toArray(Long[]::new))
                .update();
    }

    /** Adds the courses of a year up: each row for its period and the year, for its subject and all of them. */
    int addUp(long organisation, int year) {
        return jdbc.sql("""
                        with part as (
                          select subject, period_type, period_number, %1$s from oversight.course_figures
                           where organisation_id = :organisation and school_year = :year
                          union all
                          select subject, 'YEAR', 0, marks, five_marks, mark_sum, n5, n4, n3, n2, passes, fails, 0, 0, 0, 0,
                                 pupil_lessons, ill, excused, unexcused, unknown, late
                            from oversight.course_figures
                           where organisation_id = :organisation and school_year = :year and period_type <> 'YEAR'),
                        fresh as (
                          select period_type, period_number, subject, %2$s from part
                           group by period_type, period_number, subject
                          union all
                          select period_type, period_number, '', %2$s from part group by period_type, period_number),
                        gone as (
                          delete from oversight.subject_figures t
                           where t.organisation_id = :organisation and t.school_year = :year
                             and not exists (select from fresh f where f.period_type = t.period_type
                                              and f.period_number = t.period_number and f.subject = t.subject)
                          returning 1),
                        written as (
                          insert into oversight.subject_figures as there (organisation_id, school_year, period_type,
                                                                          period_number, subject, %1$s)
                          select :organisation, :year, period_type, period_number, subject, %1$s from fresh
                          on conflict (organisation_id, school_year, period_type, period_number, subject) do update set %3$s
                          returning 1)
                        select (select count(*) from gone) + (select count(*) from written)
                        """.formatted(Counts.LIST, Counts.SUMS, Counts.REPLACE))
                .param("organisation", organisation)
                .param("year", year)
                .query(Integer.class)
                .single();
    }
}
