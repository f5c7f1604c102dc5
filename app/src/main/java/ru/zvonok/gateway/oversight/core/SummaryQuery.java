package ru.zvonok.gateway.oversight.core;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.gateway.oversight.FigurePeriod;
import ru.zvonok.gateway.oversight.FigurePlaces;
import ru.zvonok.gateway.oversight.FigureSums;

/** Reads summaries as a role that can only read; the policies of the scope decide which organisations answer. */
@Component
class SummaryQuery {

    /** How far organisations are with a rebuild and with comparing. */
    record Progress(int done, int repaired, int rows, int checked) {}

    private final JdbcClient jdbc;

    SummaryQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By organisation; a subject that is empty is all of them. */
    Map<Long, FigureSums> byOrganisation(int year, FigurePeriod period, String subject) {
        Map<Long, FigureSums> sums = new HashMap<>();
        jdbc.sql("""
                        select organisation_id, %s from oversight.subject_figures
                         where school_year = :year and period_type = :type and period_number = :number and subject = :subject
                        """.formatted(Counts.LIST))
                .param("year", year)
                .param("type", period.type())
                .param("number", period.number())
                .param("subject", subject)
                .query(row -> {
                    sums.put(row.getLong("organisation_id"), sums(row));
                });
        return sums;
    }

    Map<String, FigureSums> bySubject(int year, FigurePeriod period, Collection<Long> organisations) {
        Map<String, FigureSums> sums = new HashMap<>();
        jdbc.sql("""
                        select subject, %s from oversight.subject_figures
                         where school_year = :year and period_type = :type and period_number = :number and subject <> ''
                           and organisation_id = any(:organisations)
                         group by subject
                        """.formatted(Counts.SUMS))
                .param("year", year)
                .param("type", period.type())
                .param("number", period.number())
                .param("organisations", organisations.toArray(Long[]::new))
                .query(row -> {
                    sums.put(row.getString("subject"), sums(row));
                });
        return sums;
    }

    private static FigureSums sums(ResultSet row) throws SQLException {
        return new FigureSums(
                row.getLong("marks"),
                row.getLong("five_marks"),
                row.getLong("mark_sum"),
                row.getLong("n5"),
                row.getLong("n4"),
                row.getLong("n3"),
                row.getLong("n2"),
                row.getLong("passes"),
                row.getLong("fails"),
                row.getLong("s5"),
                row.getLong("s4"),
                row.getLong("s3"),
                row.getLong("s2"),
                row.getLong("pupil_lessons"),
                row.getLong("ill"),
                row.getLong("excused"),
                row.getLong("unexcused"),
                row.getLong("unknown"),
                row.getLong("late"));
    }

    /** Learners, classes and staff, and what was written in time on some days. */
    Map<Long, FigurePlaces> places(LocalDate from, LocalDate until) {
        Map<Long, FigurePlaces> places = new HashMap<>();
        jdbc.sql("""
                        with days as (
                          select organisation_id, sum(due) as due, sum(in_time) as in_time from oversight.day_figures
                           where day between :from and :until
                           group by organisation_id)
                        select s.organisation_id, s.learners, s.classes, s.staff, coalesce(d.due, 0) as due,
                               coalesce(d.in_time, 0) as in_time
                          from oversight.standing s
                          left join days d on d.organisation_id = s.organisation_id
                        """)
                .param("from", Date.valueOf(from))
                .param("until", Date.valueOf(until))
                .query(row -> {
                    places.put(
                            row.getLong("organisation_id"),
                            new FigurePlaces(
                                    row.getInt("learners"),
                                    row.getInt("classes"),
                                    row.getInt("staff"),
                                    row.getLong("due"),
                                    row.getLong("in_time")));
                });
        return places;
    }

    List<FigurePeriod> periods(int year, Collection<Long> organisations) {
        return jdbc.sql("""
                        select period_type, period_number from oversight.subject_figures
                         where organisation_id = any(:organisations) and school_year = :year and subject = ''
                           and period_type not in ('YEAR', 'NONE', 'EXAM', 'FINAL')
                         group by period_type, period_number order by period_type, period_number
                        """)
                .param("year", year)
                .param("organisations", organisations.toArray(Long[]::new))
                .query((row, number) -> new FigurePeriod(row.getString("period_type"), row.getInt("period_number")))
                .list();
    }

    List<String> subjects(int year, Collection<Long> organisations) {
        return jdbc.sql("""
                        select subject from oversight.subject_figures
                         where organisation_id = any(:organisations) and school_year = :year and period_type = 'YEAR'
                           and subject <> ''
                         group by subject order by subject collate "ru-x-icu"
                        """)
                .param("year", year)
                .param("organisations", organisations.toArray(Long[]::new))
                .query(String.class)
                .list();
    }

    /** When the longest waiting change was made. */
    Optional<Instant> oldestWaiting(Collection<Long> organisations) {
        return jdbc.sql("select min(at) as at from oversight.dirty where organisation_id = any(:organisations)")
                .param("organisations", organisations.toArray(Long[]::new))
                .query((row, number) -> Optional.ofNullable(row.getObject("at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    /** The earliest day that any of the summaries is of. */
    Optional<LocalDate> earliestDay(Collection<Long> organisations) {
        return jdbc.sql("select min(day) as day from oversight.standing where organisation_id = any(:organisations)")
                .param("organisations", organisations.toArray(Long[]::new))
                .query((row, number) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                .single();
    }

    Progress progress(Collection<Long> organisations, long rebuild, Instant checkedSince) {
        return jdbc.sql("""
                        select count(*) filter (where rebuilt >= :rebuild) as done, count(*) filter (where repaired > 0) as repaired,
                               coalesce(sum(repaired), 0) as rows, count(*) filter (where checked_at >= :since) as checked
                          from oversight.standing where organisation_id = any(:organisations)
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("rebuild", rebuild)
                .param("since", checkedSince.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Progress(
                        row.getInt("done"), row.getInt("repaired"), row.getInt("rows"), row.getInt("checked")))
                .single();
    }
}
