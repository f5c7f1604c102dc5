package ru.zvonok.campus.preschool.core;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.preschool.DayChange;
import ru.zvonok.campus.preschool.DaySign;
import ru.zvonok.campus.preschool.MonthSheet.Day;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.registry.enrolment.ExcusedAbsence;

@Component
class SheetQuery {

    /** A cell to be written; without a sign it is emptied. */
    record Write(UUID edit, long child, LocalDate day, int before, int sign) {}

    /** A child and a day. */
    record Cell(long child, LocalDate day) {}

    /** An edit that was done before; without a sign it emptied the cell. */
    record Done(
            long group, long child, LocalDate day, @Nullable Long account, int sign) {}

    private final JdbcClient jdbc;

    SheetQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DaySign> signs() {
        return jdbc.sql("""
                        select id, sign, present, excused, open, typed, name, name_en
                          from preschool.day_sign order by position
                        """)
                .query((row, number) -> new DaySign(
                        row.getInt("id"),
                        row.getString("sign"),
                        row.getBoolean("present"),
                        row.getBoolean("excused"),
                        row.getBoolean("open"),
                        Arrays.asList(row.getString("typed").split(" ", -1)),
                        row.getString("name"),
                        row.getString("name_en")))
                .list();
    }

    /** The sign that stands for a reason of an excused absence. */
    Optional<Integer> signOf(ExcusedAbsence.Reason reason) {
        return jdbc.sql("""
                        select id from preschool.day_sign where :reason = any(string_to_array(reasons, ' ')) order by position limit 1
                        """).param("reason", reason.name()).query(Integer.class).optional();
    }

    /** All cells of groups in a range of days that lies in one school year. */
    Map<Cell, Day> days(long organisation, Collection<Long> groups, LocalDate from, LocalDate to) {
        return cells("group_id = any(:ids)", organisation, groups, from, to);
    }

    /** The days of a child, in whatever group it was. */
    Map<Cell, Day> daysOfChild(long organisation, long child, LocalDate from, LocalDate to) {
        return cells("child_id = any(:ids)", organisation, List.of(child), from, to);
    }

    private Map<Cell, Day> cells(String whose, long organisation, Collection<Long> ids, LocalDate from, LocalDate to) {
        Map<Cell, Day> days = new HashMap<>();
        jdbc.sql("""
                        select child_id, day, sign, version from preschool.child_day
                         where organisation_id = :organisation and %s and day between :from and :to
                           and school_year = :year
                        """.formatted(whose))
                .param("organisation", organisation)
                .param("ids", ids.toArray(Long[]::new))
                .param("from", from)
                .param("to", to)
                .param("year", SchoolYear.of(from))
                .query(row -> {
                    days.put(
                            new Cell(row.getLong("child_id"), row.getObject("day", LocalDate.class)),
                            new Day(row.getInt("sign"), row.getLong("version")));
                });
        return days;
    }

    /** Makes other writers of the sheet wait until this transaction ends. */
    void lock(long organisation, long group, LocalDate month) {
        jdbc.sql("""
                        insert into preschool.group_month (organisation_id, group_id, revision, month, school_year)
                        values (:organisation, :group, 1, :month, :year)
                        on conflict (organisation_id, group_id, month)
                        do update set revision = preschool.group_month.revision + 1
                        """)
                .param("organisation", organisation)
                .param("group", group)
                .param("month", month)
                .param("year", SchoolYear.of(month))
                .update();
    }

    /** Which of the edits came before, and where. */
    Map<UUID, Done> known(long organisation, int year, Collection<UUID> edits) {
        Map<UUID, Done> known = new HashMap<>();
        jdbc.sql("""
                        select edit_id, group_id, child_id, day, account_id, coalesce(new_sign, 0) as sign
                          from preschool.day_history
                         where organisation_id = :organisation and school_year = :year and edit_id = any(:edits)
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("edits", edits.toArray(UUID[]::new))
                .query(row -> {
                    known.put(
                            row.getObject("edit_id", UUID.class),
                            new Done(
                                    row.getLong("group_id"),
                                    row.getLong("child_id"),
                                    row.getObject("day", LocalDate.class),
                                    row.getObject("account_id", Long.class),
                                    row.getInt("sign")));
                });
        return known;
    }

    /** Writes the cells with their history in one statement and answers the versions they have now. */
    Map<Cell, Day> write(
            long organisation, long group, int year, @Nullable Long account, Instant at, List<Write> writes) {
        Map<Cell, Day> written = new HashMap<>();
        jdbc.sql("""
                        with typed as (
                          select t.*, nextval('preschool.day_history_seq') as id
                            from unnest(:edits::uuid[], :children::bigint[], :days::date[], :old::int[], :new::int[])
                                 t(edit_id, child_id, day, old_sign, new_sign)),
                        noted as (
                          insert into preschool.day_history (organisation_id, id, child_id, group_id, account_id, at, edit_id, day,
                                                             school_year, old_sign, new_sign)
                          select :organisation, id, child_id, :group, cast(:account as bigint), :at, edit_id, day, :year,
                                 nullif(old_sign, 0), nullif(new_sign, 0)
                            from typed)
                        insert into preschool.child_day as d (organisation_id, child_id, group_id, version, day, school_year, sign)
                        select :organisation, child_id, :group, id, day, :year, new_sign from typed
                        on conflict (organisation_id, child_id, day, school_year)
                        do update set sign = excluded.sign, version = excluded.version, group_id = excluded.group_id
                        returning d.child_id, d.day, d.sign, d.version
                        """)
                .param("edits", writes.stream().map(Write::edit).toArray(UUID[]::new))
                .param("children", writes.stream().map(Write::child).toArray(Long[]::new))
                .param(
                        "days",
                        writes.stream().map(Write::day).map(Date::valueOf).toArray(Date[]::new))
                .param("old", writes.stream().map(Write::before).toArray(Integer[]::new))
                .param("new", writes.stream().map(Write::sign).toArray(Integer[]::new))
                .param("organisation", organisation)
                .param("group", group)
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("year", year)
                .query(row -> {
                    written.put(
                            new Cell(row.getLong("child_id"), row.getObject("day", LocalDate.class)),
                            new Day(row.getInt("sign"), row.getLong("version")));
                });
        return written;
    }

    List<DayChange> history(long organisation, long group, long child, LocalDate day) {
        return jdbc.sql("""
                        select old_sign, new_sign, account_id, at from preschool.day_history
                         where organisation_id = :organisation and child_id = :child and day = :day and group_id = :group
                           and school_year = :year
                         order by id desc
                        """)
                .param("organisation", organisation)
                .param("child", child)
                .param("day", day)
                .param("group", group)
                .param("year", SchoolYear.of(day))
                .query((row, number) -> {
                    int from = row.getInt("old_sign");
                    int to = row.getInt("new_sign");
                    long account = row.getLong("account_id");
                    Long who = row.wasNull() ? null : account;
                    return new DayChange(from, to, who, row.getTimestamp("at").toInstant());
                })
                .list();
    }
}
