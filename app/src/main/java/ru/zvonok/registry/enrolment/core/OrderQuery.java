package ru.zvonok.registry.enrolment.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.registry.enrolment.MovementReason;
import ru.zvonok.registry.enrolment.OrderCard;
import ru.zvonok.registry.enrolment.OrderFilter;
import ru.zvonok.registry.enrolment.OrderKind;
import ru.zvonok.registry.enrolment.OrderRow;
import ru.zvonok.registry.enrolment.OrderState;

/** Reads orders. */
@Component
class OrderQuery {

    private static final String WANTED = """
              from enrolment.administrative_order o
             where o.organisation_id = :organisation and o.school_year = :year
               and (cast(:kind as text) is null or o.kind = cast(:kind as text))
               and (cast(:state as text) is null or o.state = cast(:state as text))
               and (cast(:person as bigint) is null or exists (
                     select from enrolment.order_line l where l.organisation_id = o.organisation_id and l.order_id = o.id
                        and l.person_id = cast(:person as bigint)))
               and (:all or exists (
                     select from enrolment.order_line l where l.organisation_id = o.organisation_id and l.order_id = o.id
                        and (l.from_class_id = any(:classes) or l.to_class_id = any(:classes))))
            """;

    private final JdbcClient jdbc;

    OrderQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OrderRow> list(long organisation, OrderFilter filter, RowFilter classes, int offset, int limit) {
        return bound(
                        """
                        select o.id, o.kind, o.state, o.number, o.issued_on, o.effective_on, o.signed_by,
                               (select count(*) from enrolment.order_line l
                                 where l.organisation_id = o.organisation_id and l.order_id = o.id) as people,
                               (select p.last_name || ' ' || p.first_name from enrolment.order_line l
                                  join people.person p on p.organisation_id = l.organisation_id and p.id = l.person_id
                                 where l.organisation_id = o.organisation_id and l.order_id = o.id
                                   and (:all or l.from_class_id = any(:classes) or l.to_class_id = any(:classes))
                                 order by p.last_name collate "ru-x-icu", p.first_name collate "ru-x-icu", p.id limit 1) as first
                        """ + WANTED + " order by o.issued_on desc, o.id desc offset :offset limit :limit",
                        organisation,
                        filter,
                        classes)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> new OrderRow(
                        row.getLong("id"),
                        OrderKind.valueOf(row.getString("kind")),
                        OrderState.valueOf(row.getString("state")),
                        row.getString("number"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("effective_on", LocalDate.class),
                        row.getInt("people"),
                        row.getString("first"),
                        row.getString("signed_by")))
                .list();
    }

    int count(long organisation, OrderFilter filter, RowFilter classes) {
        return bound("select count(*) " + WANTED, organisation, filter, classes)
                .query(Integer.class)
                .single();
    }

    Optional<OrderCard> card(long organisation, long order, RowFilter classes) {
        List<OrderCard.Line> lines = lines(organisation, order, classes);
        return jdbc.sql("""
                        select id, version, kind, state, number, issued_on, effective_on, basis, drafted_by, drafted_at,
                               signed_by, signed_at, cancelled_by, cancelled_at
                          from enrolment.administrative_order where organisation_id = :organisation and id = :order
                        """)
                .param("organisation", organisation)
                .param("order", order)
                .query((row, number) -> new OrderCard(
                        row.getLong("id"),
                        row.getInt("version"),
                        OrderKind.valueOf(row.getString("kind")),
                        OrderState.valueOf(row.getString("state")),
                        row.getString("number"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("effective_on", LocalDate.class),
                        row.getString("basis"),
                        new OrderCard.Act(
                                row.getString("drafted_by"),
                                row.getObject("drafted_at", OffsetDateTime.class)
                                        .toInstant()),
                        act(row, "signed"),
                        act(row, "cancelled"),
                        lines))
                .optional();
    }

    boolean numberTaken(long organisation, int year, String number, long except) {
        return jdbc.sql("""
                        select exists (select from enrolment.administrative_order
                          where organisation_id = :organisation and school_year = :year and number = :number and id <> :except)
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("number", number)
                .param("except", except)
                .query(Boolean.class)
                .single();
    }

    /** The number with the highest leading digits in a year's book. */
    Optional<String> highestNumber(long organisation, int year) {
        return jdbc.sql("""
                        select number from enrolment.administrative_order
                         where organisation_id = :organisation and school_year = :year and number ~ '^[0-9]{1,9}([^0-9]|$)'
                         order by cast(substring(number from '^[0-9]+') as bigint) desc limit 1
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .query(String.class)
                .optional();
    }

    private List<OrderCard.Line> lines(long organisation, long order, RowFilter classes) {
        return jdbc.sql("""
                        select l.person_id, p.last_name, p.first_name, p.middle_name, l.from_class_id, f.name as from_name,
                               l.to_class_id, t.name as to_name, l.reason, l.place
                          from enrolment.order_line l
                          join people.person p on p.organisation_id = l.organisation_id and p.id = l.person_id
                          left join enrolment.school_class f on f.organisation_id = l.organisation_id and f.id = l.from_class_id
                          left join enrolment.school_class t on t.organisation_id = l.organisation_id and t.id = l.to_class_id
                         where l.organisation_id = :organisation and l.order_id = :order
                           and (:all or l.from_class_id = any(:classes) or l.to_class_id = any(:classes))
                         order by coalesce(t.grade, f.grade), coalesce(t.name, f.name), p.last_name collate "ru-x-icu",
                                  p.first_name collate "ru-x-icu", p.id
                        """)
                .param("organisation", organisation)
                .param("order", order)
                .param("all", classes.all())
                .param("classes", classes.array())
                .query((row, number) -> new OrderCard.Line(
                        row.getLong("person_id"),
                        name(row),
                        row.getObject("from_class_id", Long.class),
                        row.getString("from_name"),
                        row.getObject("to_class_id", Long.class),
                        row.getString("to_name"),
                        MovementReason.valueOf(row.getString("reason")),
                        row.getString("place")))
                .list();
    }

    private JdbcClient.StatementSpec bound(String sql, long organisation, OrderFilter filter, RowFilter classes) {
        return jdbc.sql(sql)
                .param("organisation", organisation)
                .param("year", filter.year())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("person", filter.person())
                .param("all", classes.all())
                .param("classes", classes.array());
    }

    static PersonName name(ResultSet row) throws SQLException {
        return new PersonName(row.getString("last_name"), row.getString("first_name"), row.getString("middle_name"));
    }

    private static OrderCard.@Nullable Act act(ResultSet row, String verb) throws SQLException {
        OffsetDateTime at = row.getObject(verb + "_at", OffsetDateTime.class);
        return at == null ? null : new OrderCard.Act(row.getString(verb + "_by"), at.toInstant());
    }
}
