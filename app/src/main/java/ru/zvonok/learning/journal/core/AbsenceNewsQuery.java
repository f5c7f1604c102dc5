package ru.zvonok.learning.journal.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What guardians are to be told of, and what they know. */
@Component
class AbsenceNewsQuery {

    enum What {
        ABSENCE,
        LATE
    }

    record News(long student, LocalDate day, What what, boolean told) {}

    private final JdbcClient jdbc;

    AbsenceNewsQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Has somebody look at pupils' day at a moment; an earlier one stays. */
    void plan(long organisation, Collection<Long> students, LocalDate day, What what, Instant due) {
        jdbc.sql("""
                        insert into journal.absence_news as n (organisation_id, student_id, day, what, due_at)
                        select :organisation, s.student, :day, :what, :due from unnest(cast(:students as bigint[])) s(student)
                        on conflict (organisation_id, student_id, day, what)
                        do update set due_at = least(n.due_at, excluded.due_at)
                        """)
                .param("organisation", organisation)
                .param("students", students.toArray(Long[]::new))
                .param("day", day)
                .param("what", what.name())
                .param("due", due.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Has somebody look again at pupils' days of which guardians were told. */
    void again(long organisation, Map<LocalDate, Set<Long>> students, Instant due) {
        if (students.isEmpty()) {
            return;
        }
        List<Long> who = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        students.forEach((day, some) -> some.forEach(student -> {
            who.add(student);
            days.add(day);
        }));
        jdbc.sql("""
                        update journal.absence_news n set due_at = :due
                          from unnest(cast(:students as bigint[]), cast(:days as date[])) s(student, day)
                         where n.organisation_id = :organisation and n.student_id = s.student and n.day = s.day
                           and n.told_at is not null
                        """)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("organisation", organisation)
                .param("students", who.toArray(Long[]::new))
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .update();
    }

    /** Organisations, all of the region, in which something is due. */
    List<Long> due(Instant now) {
        return jdbc.sql("select distinct organisation_id from journal.absence_news where due_at <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list();
    }

    /** What is due in an organisation, the longest first. */
    List<News> waiting(long organisation, Instant now) {
        return jdbc.sql("""
                        select student_id, day, what, told_at from journal.absence_news
                         where organisation_id = :organisation and due_at <= :now
                         order by due_at, student_id
                        """)
                .param("organisation", organisation)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(AbsenceNewsQuery::news)
                .list();
    }

    /** One that is still due, held until the end of the transaction; what another node holds is left to it. */
    Optional<News> hold(long organisation, News news, Instant now) {
        return jdbc.sql("""
                        select student_id, day, what, told_at from journal.absence_news
                         where organisation_id = :organisation and student_id = :student and day = :day and what = :what
                           and due_at <= :now
                           for update skip locked
                        """)
                .param("organisation", organisation)
                .param("student", news.student())
                .param("day", news.day())
                .param("what", news.what().name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(AbsenceNewsQuery::news)
                .optional();
    }

    /** Somebody looks again at a moment. */
    void later(long organisation, News news, Instant due) {
        jdbc.sql("""
                        update journal.absence_news set due_at = :due
                         where organisation_id = :organisation and student_id = :student and day = :day and what = :what
                        """)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("organisation", organisation)
                .param("student", news.student())
                .param("day", news.day())
                .param("what", news.what().name())
                .update();
    }

    /** Nobody has to look at it until something changes. */
    void looked(long organisation, News news) {
        jdbc.sql("""
                        update journal.absence_news set due_at = null
                         where organisation_id = :organisation and student_id = :student and day = :day and what = :what
                        """)
                .param("organisation", organisation)
                .param("student", news.student())
                .param("day", news.day())
                .param("what", news.what().name())
                .update();
    }

    void told(long organisation, News news, Instant at) {
        jdbc.sql("""
                        update journal.absence_news set due_at = null, told_at = :at
                         where organisation_id = :organisation and student_id = :student and day = :day and what = :what
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("organisation", organisation)
                .param("student", news.student())
                .param("day", news.day())
                .param("what", news.what().name())
                .update();
    }

    /** As if it never was: nobody knows of it, or everybody knows that it was a mistake. */
    void forget(long organisation, News news) {
        jdbc.sql("""
                        delete from journal.absence_news
                         where organisation_id = :organisation and student_id = :student and day = :day and what = :what
                        """)
                .param("organisation", organisation)
                .param("student", news.student())
                .param("day", news.day())
                .param("what", news.what().name())
                .update();
    }

    void deleteBefore(long organisation, LocalDate day) {
        jdbc.sql("delete from journal.absence_news where organisation_id = :organisation and day < :day")
                .param("organisation", organisation)
                .param("day", day)
                .update();
    }

    private static News news(ResultSet row, int number) throws SQLException {
        return new News(
                row.getLong("student_id"),
                row.getObject("day", LocalDate.class),
                What.valueOf(row.getString("what")),
                row.getObject("told_at") != null);
    }
}
