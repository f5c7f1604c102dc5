package ru.zvonok.registry.enrolment.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.ClassRow.Leader;

/** Reads classes, their leaders and head counts. */
@Component
class ClassQuery {

    private static final String COLUMNS = """
            select c.id, c.version, c.school_year, c.kind, c.grade, c.letter, c.name, c.shift, c.period_set_id,
                   c.department_id, c.room_id, c.programme_id, c.closed
            """;

    private final JdbcClient jdbc;

    ClassQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ClassEntry> ofYear(long organisation, int year) {
        return jdbc.sql(COLUMNS + """
                          from enrolment.school_class c
                         where c.organisation_id = :organisation and c.school_year = :year
                         order by c.grade, c.name collate "ru-x-icu", c.id
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .query(ClassQuery::entry)
                .list();
    }

    Optional<ClassEntry> find(long organisation, long id) {
        return jdbc.sql(COLUMNS
                        + " from enrolment.school_class c where c.organisation_id = :organisation and c.id = :id")
                .param("organisation", organisation)
                .param("id", id)
                .query(ClassQuery::entry)
                .optional();
    }

    List<ClassEntry> byIds(long organisation, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(
                                COLUMNS
                                        + " from enrolment.school_class c where c.organisation_id = :organisation and c.id = any(:ids)")
                        .param("organisation", organisation)
                        .param("ids", ids.toArray(Long[]::new))
                        .query(ClassQuery::entry)
                        .list();
    }

    /** The class of each person on a day. */
    Map<Long, ClassEntry> ofPersons(long organisation, Collection<Long> persons, LocalDate day) {
        Map<Long, ClassEntry> found = new HashMap<>();
        jdbc.sql("""
                        select m.person_id, c.id, c.version, c.school_year, c.kind, c.grade, c.letter, c.name, c.shift,
                               c.period_set_id, c.department_id, c.room_id, c.programme_id, c.closed
                          from enrolment.membership m
                          join enrolment.school_class c on c.organisation_id = m.organisation_id and c.id = m.class_id
                         where m.organisation_id = :organisation and m.person_id = any(:persons)
                           and m.valid_from <= :day and (m.valid_to is null or m.valid_to >= :day)
                        """)
                .param("organisation", organisation)
                .param("persons", persons.toArray(Long[]::new))
                .param("day", day)
                .query(row -> {
                    found.put(row.getLong("person_id"), entry(row, 0));
                });
        return found;
    }

    List<ClassEntry> ledBy(long organisation, long person, LocalDate day) {
        return jdbc.sql(COLUMNS + """
                          from enrolment.leadership l
                          join enrolment.school_class c on c.organisation_id = l.organisation_id and c.id = l.class_id
                         where l.organisation_id = :organisation and l.person_id = :person
                           and l.valid_from <= :day and (l.valid_to is null or l.valid_to >= :day)
                         order by c.grade, c.name collate "ru-x-icu"
                        """)
                .param("organisation", organisation)
                .param("person", person)
                .param("day", day)
                .query(ClassQuery::entry)
                .list();
    }

    /** Leaders on a day by class, of a year or of one class. */
    Map<Long, List<Leader>> leaders(long organisation, Collection<Long> classes, LocalDate day) {
        Map<Long, List<Leader>> leaders = new HashMap<>();
        jdbc.sql("""
                        select l.class_id, p.id, p.last_name, p.first_name, p.middle_name
                          from enrolment.leadership l
                          join people.person p on p.organisation_id = l.organisation_id and p.id = l.person_id
                         where l.organisation_id = :organisation and l.class_id = any(:classes)
                           and l.valid_from <= :day and (l.valid_to is null or l.valid_to >= :day)
                         order by l.id
                        """)
                .param("organisation", organisation)
                .param("classes", classes.toArray(Long[]::new))
                .param("day", day)
                .query(row -> {
                    leaders.computeIfAbsent(row.getLong("class_id"), key -> new ArrayList<>())
                            .add(new Leader(row.getLong("id"), OrderQuery.name(row)));
                });
        return leaders;
    }

    Map<Long, Integer> headCounts(long organisation, Collection<Long> classes, LocalDate day) {
        Map<Long, Integer> counts = new HashMap<>();
        jdbc.sql("""
                        select class_id, count(*) as members from enrolment.membership
                         where organisation_id = :organisation and class_id = any(:classes)
                           and valid_from <= :day and (valid_to is null or valid_to >= :day)
                         group by class_id
                        """)
                .param("organisation", organisation)
                .param("classes", classes.toArray(Long[]::new))
                .param("day", day)
                .query(row -> {
                    counts.put(row.getLong("class_id"), row.getInt("members"));
                });
        return counts;
    }

    static ClassEntry entry(ResultSet row, int number) throws SQLException {
        return new ClassEntry(
                row.getLong("id"),
                row.getInt("version"),
                row.getInt("school_year"),
                ClassKind.valueOf(row.getString("kind")),
                row.getInt("grade"),
                row.getString("letter"),
                row.getString("name"),
                row.getInt("shift"),
                row.getObject("period_set_id", Long.class),
                row.getObject("department_id", Long.class),
                row.getObject("room_id", Long.class),
                row.getObject("programme_id", Long.class),
                row.getBoolean("closed"));
    }
}
