package ru.zvonok.registry.enrolment.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.registry.enrolment.core.Roll.Change;
import ru.zvonok.registry.enrolment.core.Roll.Spell;

/** Reads and writes memberships for orders, an order in a few statements. */
@Component
class RollQuery {

    private final JdbcClient jdbc;
    private final ClassAnswers known;

    RollQuery(JdbcClient jdbc, ClassAnswers known) {
        this.jdbc = jdbc;
        this.known = known;
    }

    /** All memberships of persons, by person; kept from others until the end of the transaction. */
    Map<Long, List<Spell>> spells(long organisation, Collection<Long> persons) {
        return jdbc
                .sql("""
                        select id, person_id, class_id, valid_from, valid_to, entry_line_id, exit_line_id
                          from enrolment.membership where organisation_id = :organisation and person_id = any(:persons)
                         order by person_id, valid_from for update
                        """)
                .param("organisation", organisation)
                .param("persons", persons.toArray(Long[]::new))
                .query((row, number) -> new Spell(
                        row.getLong("id"),
                        row.getLong("person_id"),
                        row.getLong("class_id"),
                        new DateRange(
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class)),
                        row.getLong("entry_line_id"),
                        row.getObject("exit_line_id", Long.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Spell::person));
    }

    void apply(long organisation, List<Change> changes) {
        known.changed();
        List<Change.Enter> entering = new ArrayList<>();
        List<Change.Leave> leaving = new ArrayList<>();
        List<Long> reopened = new ArrayList<>();
        List<Long> removed = new ArrayList<>();
        for (Change change : changes) {
            switch (change) {
                case Change.Enter one -> entering.add(one);
                case Change.Leave one -> leaving.add(one);
                case Change.Reopen one -> reopened.add(one.spell().id());
                case Change.Remove one -> removed.add(one.spell().id());
            }
        }
        remove(organisation, removed);
        reopen(organisation, reopened);
        leave(organisation, leaving);
        enter(organisation, entering);
    }

    private void remove(long organisation, List<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from enrolment.membership where organisation_id = :organisation and id = any(:ids)")
                    .param("organisation", organisation)
                    .param("ids", ids.toArray(Long[]::new))
                    .update();
        }
    }

    private void reopen(long organisation, List<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            update enrolment.membership set valid_to = null, exit_line_id = null
                             where organisation_id = :organisation and id = any(:ids)
                            """)
                    .param("organisation", organisation)
                    .param("ids", ids.toArray(Long[]::new))
                    .update();
        }
    }

    private void leave(long organisation, List<Change.Leave> leaving) {
        if (!leaving.isEmpty()) {
            jdbc.sql("""
                            update enrolment.membership m set valid_to = l.last, exit_line_id = l.line
                              from unnest(cast(:ids as bigint[]), cast(:lasts as date[]), cast(:lines as bigint[]))
                                   as l(id, last, line)
                             where m.organisation_id = :organisation and m.id = l.id
                            """)
                    .param("ids", leaving.stream().map(one -> one.spell().id()).toArray(Long[]::new))
                    .param(
                            "lasts",
                            leaving.stream()
                                    .map(one -> one.lastDay().toString())
                                    .toArray(String[]::new))
                    .param("lines", leaving.stream().map(Change.Leave::line).toArray(Long[]::new))
                    .param("organisation", organisation)
                    .update();
        }
    }

    private void enter(long organisation, List<Change.Enter> entering) {
        if (!entering.isEmpty()) {
            jdbc.sql("""
                            insert into enrolment.membership
                                   (organisation_id, id, person_id, class_id, valid_from, entry_line_id)
                            select :organisation, nextval('enrolment.membership_seq'), e.* from unnest(
                              cast(:persons as bigint[]), cast(:classes as bigint[]), cast(:froms as date[]),
                              cast(:lines as bigint[])) e
                            """)
                    .param("organisation", organisation)
                    .param(
                            "persons",
                            entering.stream().map(Change.Enter::person).toArray(Long[]::new))
                    .param("classes", entering.stream().map(Change.Enter::group).toArray(Long[]::new))
                    .param(
                            "froms",
                            entering.stream().map(one -> one.from().toString()).toArray(String[]::new))
                    .param("lines", entering.stream().map(Change.Enter::line).toArray(Long[]::new))
                    .update();
        }
    }
}
