package ru.zvonok.registry.enrolment.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.registry.enrolment.Movement;
import ru.zvonok.registry.enrolment.MovementBalance;
import ru.zvonok.registry.enrolment.MovementReason;
import ru.zvonok.registry.enrolment.OrderKind;

/** The movement book: the signed orders, person by person. */
@Component
class MovementQuery {

    private static final String SIGNED = """
              from enrolment.order_line l
              join enrolment.administrative_order o on o.organisation_id = l.organisation_id and o.id = l.order_id
             where l.organisation_id = :organisation and o.organisation_id = :organisation and o.state = 'SIGNED'
               and o.effective_on >= :from and o.effective_on <= :to
               and (cast(:class as bigint) is null or l.from_class_id = cast(:class as bigint)
                    or l.to_class_id = cast(:class as bigint))
               and (:all or l.from_class_id = any(:classes) or l.to_class_id = any(:classes))
            """;

    private final JdbcClient jdbc;

    MovementQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Movement> movements(long organisation, DateRange days, @Nullable Long group, RowFilter classes) {
        return bound("""
                        select m.*, p.last_name, p.first_name, p.middle_name, f.name as from_name, t.name as to_name
                          from (select l.organisation_id, l.id as line_id, o.effective_on, o.kind, o.id as order_id, o.number,
                                       o.issued_on, l.person_id, l.from_class_id, l.to_class_id, l.reason, l.place
                        """ + SIGNED + """
                               ) m
                          join people.person p on p.organisation_id = m.organisation_id and p.id = m.person_id
                          left join enrolment.school_class f on f.organisation_id = m.organisation_id and f.id = m.from_class_id
                          left join enrolment.school_class t on t.organisation_id = m.organisation_id and t.id = m.to_class_id
                         order by m.effective_on, m.issued_on, m.order_id, p.last_name collate "ru-x-icu",
                                  p.first_name collate "ru-x-icu", m.line_id
                        """, organisation, days, group, classes)
                .query((row, number) -> new Movement(
                        row.getObject("effective_on", LocalDate.class),
                        OrderKind.valueOf(row.getString("kind")),
                        row.getLong("order_id"),
                        row.getString("number"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getLong("person_id"),
                        OrderQuery.name(row),
                        row.getString("from_name"),
                        row.getString("to_name"),
                        MovementReason.valueOf(row.getString("reason")),
                        row.getString("place")))
                .list();
    }

    /** Counted from both sides: the heads by memberships, in and out by orders. For a class a move is in or out. */
    MovementBalance balance(long organisation, DateRange days, @Nullable Long group, RowFilter classes) {
        LocalDate last = Objects.requireNonNull(days.to(), "a range without an end");
        int start = heads(organisation, days.from().minusDays(1), group, classes);
        int end = heads(organisation, last, group, classes);
        return bound("""
                        select count(*) filter (where l.to_class_id is not null
                                 and (l.from_class_id is null or l.to_class_id = cast(:class as bigint))) as came,
                               count(*) filter (where l.from_class_id is not null
                                 and (l.to_class_id is null or l.from_class_id = cast(:class as bigint))) as went,
                               count(*) filter (where o.kind = 'CLASS_TRANSFER' and cast(:class as bigint) is null) as moved
                        """ + SIGNED, organisation, days, group, classes)
                .query((row, number) ->
                        new MovementBalance(start, row.getInt("came"), row.getInt("went"), row.getInt("moved"), end))
                .single();
    }

    private int heads(long organisation, LocalDate day, @Nullable Long group, RowFilter classes) {
        return jdbc.sql("""
                        select count(*) from enrolment.membership m
                         where m.organisation_id = :organisation and m.valid_from <= :day
                           and (m.valid_to is null or m.valid_to >= :day)
                           and (cast(:class as bigint) is null or m.class_id = cast(:class as bigint))
                           and (:all or m.class_id = any(:classes))
                        """)
                .param("organisation", organisation)
                .param("day", day)
                .param("class", group)
                .param("all", classes.all())
                .param("classes", classes.array())
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec bound(
            String sql, long organisation, DateRange days, @Nullable Long group, RowFilter classes) {
        return jdbc.sql(sql)
                .param("organisation", organisation)
                .param("from", days.from())
                .param("to", days.to())
                .param("class", group)
                .param("all", classes.all())
                .param("classes", classes.array());
    }
}
