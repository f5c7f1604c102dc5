package ru.zvonok.gateway.oversight.core;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.tenancy.TenantScope;

/** The figures of an organisation of five-point courses, counted one fact after the other, and as the summaries have them. */
@Component
class PlainRecount {

    private record Course(
            long id, String subject, long group, @Nullable Long set) {}

    private record Period(long id, long set, String type, int number, LocalDate from, LocalDate to) {}

    private record Member(
            long group, LocalDate from, @Nullable LocalDate to) {}

    private final JdbcClient jdbc;
    private final TenantScope scope;
    private final TransactionTemplate transaction;

    PlainRecount(JdbcClient jdbc, TenantScope scope, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.transaction = transaction;
    }

    /** By course (or subject) and period: counts by name, noughts left out. */
    Map<String, Map<String, Long>> courses(long organisation) {
        return in(organisation, () -> count(organisation, false));
    }

    Map<String, Map<String, Long>> subjects(long organisation) {
        return in(organisation, () -> count(organisation, true));
    }

    Map<String, Map<String, Long>> keptCourses(long organisation) {
        return in(organisation, () -> kept(organisation, "course_figures", "course_id::text"));
    }

    Map<String, Map<String, Long>> keptSubjects(long organisation) {
        return in(organisation, () -> kept(organisation, "subject_figures", "subject"));
    }

    /** Days that are over: lessons, those without topic, marks, absent. */
    Map<LocalDate, List<Integer>> days(long organisation, LocalDate today) {
        return in(organisation, () -> {
            Map<LocalDate, List<Integer>> days = new TreeMap<>();
            for (int back = 1; back <= 31; back++) {
                LocalDate day = today.minusDays(back);
                List<Integer> numbers = new ArrayList<>();
                numbers.add(number(organisation, day, """
                        select count(*) from timetable.lesson where organisation_id = :organisation and date = :day
                           and school_year = 2026 and state = 'PLANNED'"""));
                numbers.add(number(organisation, day, """
                        select count(*) from timetable.lesson l where l.organisation_id = :organisation and l.date = :day
                           and l.school_year = 2026 and l.state = 'PLANNED' and not exists (
                           select from journal.lesson_record r where r.organisation_id = :organisation
                              and r.lesson_id = l.id and r.school_year = 2026 and r.topic is not null)"""));
                numbers.add(number(organisation, day, """
                        select count(*) from journal.mark where organisation_id = :organisation and day = :day
                           and school_year = 2026 and value is not null"""));
                numbers.add(number(organisation, day, """
                        select count(distinct student_id) from journal.attendance where organisation_id = :organisation
                           and day = :day and school_year = 2026 and code in (1, 2, 3, 4)"""));
                days.put(day, numbers);
            }
            return days;
        });
    }

    Map<LocalDate, List<Integer>> keptDays(long organisation) {
        return in(organisation, () -> {
            Map<LocalDate, List<Integer>> days = new TreeMap<>();
            jdbc.sql("""
                            select day, lessons, without_topic, marks, absent from oversight.day_figures
                             where organisation_id = :organisation
                            """).param("organisation", organisation).query(row -> {
                days.put(
                        row.getObject("day", LocalDate.class),
                        List.of(
                                row.getInt("lessons"),
                                row.getInt("without_topic"),
                                row.getInt("marks"),
                                row.getInt("absent")));
            });
            return days;
        });
    }

    /** A single number about the organisation. */
    int number(long organisation, String sql) {
        return in(organisation, () -> jdbc.sql(sql)
                .param("organisation", organisation)
                .query(Integer.class)
                .single());
    }

    void change(long organisation, String sql) {
        in(organisation, () -> jdbc.sql(sql).param("organisation", organisation).update());
    }

    private int number(long organisation, LocalDate day, String sql) {
        return jdbc.sql(sql)
                .param("organisation", organisation)
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    private <T> T in(long organisation, Supplier<T> work) {
        return Objects.requireNonNull(scope.in(organisation, () -> transaction.execute(status -> work.get())));
    }

    private Map<String, Map<String, Long>> kept(long organisation, String table, String key) {
        Map<String, Map<String, Long>> kept = new TreeMap<>();
        jdbc.sql("""
                        select %s as key, * from oversight.%s where organisation_id = :organisation and school_year = 2026
                        """.formatted(key, table)).param("organisation", organisation).query(row -> {
            Map<String, Long> numbers = new TreeMap<>();
            for (String name : Counts.NAMES) {
                if (row.getLong(name) != 0) {
                    numbers.put(name, row.getLong(name));
                }
            }
            if (!numbers.isEmpty()) {
                kept.put(
                        row.getString("key") + " " + row.getString("period_type") + " " + row.getInt("period_number"),
                        numbers);
            }
        });
        return kept;
    }

    private Map<String, Map<String, Long>> count(long organisation, boolean subjects) {
        Map<Long, Course> courses = new HashMap<>();
        rows(organisation, """
                select c.id, s.name, c.group_id, g.period_set_id from curriculum.course c
                  join curriculum.subject s on s.organisation_id = c.organisation_id and s.id = c.subject_id
                  join enrolment.school_class g on g.organisation_id = c.organisation_id and g.id = c.group_id
                 where c.organisation_id = :organisation and c.school_year = 2026""")
                .forEach(row -> courses.put(
                        row.number("id"),
                        new Course(
                                row.number("id"),
                                row.text("name"),
                                row.number("group_id"),
                                row.maybe("period_set_id"))));
        List<Period> periods = rows(organisation, """
                select p.id, p.period_set_id, t.type, p.number, p.starts_on, p.ends_on from calendar.period p
                  join calendar.period_set t on t.organisation_id = p.organisation_id and t.id = p.period_set_id
                 where p.organisation_id = :organisation""").stream()
                .map(row -> new Period(
                        row.number("id"),
                        row.number("period_set_id"),
                        row.text("type"),
                        (int) row.number("number"),
                        row.day("starts_on"),
                        row.day("ends_on")))
                .toList();
        List<Member> members = rows(organisation, """
                select class_id, valid_from, valid_to from enrolment.membership
                 where organisation_id = :organisation""").stream()
                .map(row -> new Member(row.number("class_id"), row.day("valid_from"), row.until("valid_to")))
                .toList();
        Map<String, Map<String, Long>> sums = new TreeMap<>();
        rows(organisation, """
                select course_id, day, value from journal.mark
                 where organisation_id = :organisation and school_year = 2026 and value is not null""").forEach(row -> {
            Course course = Objects.requireNonNull(courses.get(row.number("course_id")));
            int value = (int) row.number("value");
            String in = period(periods, course, row.day("day"));
            add(sums, subjects, course, in, "marks", 1);
            add(sums, subjects, course, in, "five_marks", 1);
            add(sums, subjects, course, in, "mark_sum", value);
            add(sums, subjects, course, in, "n" + value, 1);
        });
        rows(organisation, """
                select course_id, day, code from journal.attendance
                 where organisation_id = :organisation and school_year = 2026""").forEach(row -> {
            Course course = Objects.requireNonNull(courses.get(row.number("course_id")));
            String reason =
                    switch ((int) row.number("code")) {
                        case 1 -> "unknown";
                        case 2 -> "excused";
                        case 3 -> "ill";
                        case 4 -> "unexcused";
                        case 5 -> "late";
                        default -> null;
                    };
            if (reason != null) {
                add(sums, subjects, course, period(periods, course, row.day("day")), reason, 1);
            }
        });
        rows(organisation, """
                select r.course_id, r.day from journal.lesson_record r
                  join timetable.lesson l on l.organisation_id = r.organisation_id and l.id = r.lesson_id
                   and l.school_year = 2026 and l.state = 'PLANNED'
                 where r.organisation_id = :organisation and r.school_year = 2026 and r.attendance_at is not null""").forEach(row -> {
            Course course = Objects.requireNonNull(courses.get(row.number("course_id")));
            LocalDate day = row.day("day");
            long here = members.stream()
                    .filter(one -> one.group() == course.group()
                            && !one.from().isAfter(day)
                            && (one.to() == null || !one.to().isBefore(day)))
                    .count();
            add(sums, subjects, course, period(periods, course, day), "pupil_lessons", here);
        });
        rows(organisation, """
                select course_id, period_id, value from finals.period_mark
                 where organisation_id = :organisation and school_year = 2026""").forEach(row -> {
            Course course = Objects.requireNonNull(courses.get(row.number("course_id")));
            String value = row.text("value");
            if (value.length() == 1) {
                long id = row.number("period_id");
                String in = id == -1
                        ? "YEAR 0"
                        : periods.stream()
                                .filter(one -> one.id() == id)
                                .map(one -> one.type() + " " + one.number())
                                .findFirst()
                                .orElseThrow();
                add(sums, subjects, course, in, "s" + value, 1);
            }
        });
        return sums;
    }

    private static String period(List<Period> periods, Course course, LocalDate day) {
        return periods.stream()
                .filter(one -> course.set() != null && one.set() == course.set())
                .filter(one -> !day.isBefore(one.from()) && !day.isAfter(one.to()))
                .map(one -> one.type() + " " + one.number())
                .findFirst()
                .orElse("NONE 0");
    }

    private static void add(
            Map<String, Map<String, Long>> sums, boolean subjects, Course course, String in, String name, long more) {
        if (more == 0) {
            return;
        }
        if (!subjects) {
            put(sums, course.id() + " " + in, name, more);
            return;
        }
        for (String subject : List.of(course.subject(), "")) {
            put(sums, subject + " " + in, name, more);
            if (!in.equals("YEAR 0") && !name.matches("s[2-5]")) {
                put(sums, subject + " YEAR 0", name, more);
            }
        }
    }

    private static void put(Map<String, Map<String, Long>> sums, String key, String name, long more) {
        sums.computeIfAbsent(key, one -> new TreeMap<>()).merge(name, more, Long::sum);
    }

    private List<Row> rows(long organisation, String sql) {
        return jdbc.sql(sql).param("organisation", organisation).query().listOfRows().stream()
                .map(Row::new)
                .toList();
    }

    private record Row(Map<String, @Nullable Object> values) {

        long number(String name) {
            return ((Number) Objects.requireNonNull(values.get(name))).longValue();
        }

        @Nullable
        Long maybe(String name) {
            return (Long) values.get(name);
        }

        String text(String name) {
            return (String) Objects.requireNonNull(values.get(name));
        }

        LocalDate day(String name) {
            return ((Date) Objects.requireNonNull(values.get(name))).toLocalDate();
        }

        @Nullable
        LocalDate until(String name) {
            Date day = (Date) values.get(name);
            return day == null ? null : day.toLocalDate();
        }
    }
}
