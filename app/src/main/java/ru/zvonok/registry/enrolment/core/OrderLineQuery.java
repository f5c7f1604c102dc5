package ru.zvonok.registry.enrolment.core;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.registry.enrolment.MovementReason;
import ru.zvonok.registry.enrolment.OrderDraft;

/** Reads and writes the lines of orders. */
@Component
class OrderLineQuery {

    /** A stored line. */
    record StoredLine(long id, OrderDraft.Line line) {}

    private final JdbcClient jdbc;

    OrderLineQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StoredLine> of(long organisation, long order) {
        return jdbc.sql("""
                        select id, person_id, from_class_id, to_class_id, reason, place from enrolment.order_line
                         where organisation_id = :organisation and order_id = :order order by id
                        """)
                .param("organisation", organisation)
                .param("order", order)
                .query((row, number) -> new StoredLine(
                        row.getLong("id"),
                        new OrderDraft.Line(
                                row.getLong("person_id"),
                                row.getObject("from_class_id", Long.class),
                                row.getObject("to_class_id", Long.class),
                                MovementReason.valueOf(row.getString("reason")),
                                row.getString("place"))))
                .list();
    }

    void replace(long organisation, long order, List<OrderDraft.Line> lines) {
        jdbc.sql("delete from enrolment.order_line where organisation_id = :organisation and order_id = :order")
                .param("organisation", organisation)
                .param("order", order)
                .update();
        jdbc.sql("""
                        insert into enrolment.order_line
                               (organisation_id, id, order_id, person_id, from_class_id, to_class_id, reason, place)
                        select :organisation, nextval('enrolment.order_line_seq'), :order, l.* from unnest(
                          cast(:persons as bigint[]), cast(:froms as bigint[]), cast(:tos as bigint[]),
                          cast(:reasons as text[]), cast(:places as text[])) l
                        """)
                .param("organisation", organisation)
                .param("order", order)
                .param("persons", lines.stream().map(OrderDraft.Line::person).toArray(Long[]::new))
                .param("froms", lines.stream().map(OrderDraft.Line::from).toArray(Long[]::new))
                .param("tos", lines.stream().map(OrderDraft.Line::to).toArray(Long[]::new))
                .param("reasons", lines.stream().map(one -> one.reason().name()).toArray(String[]::new))
                .param("places", lines.stream().map(OrderDraft.Line::place).toArray(String[]::new))
                .update();
    }
}
