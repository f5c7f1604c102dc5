package ru.zvonok.registry.enrolment.core;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.registry.enrolment.PupilFilter;
import ru.zvonok.registry.enrolment.PupilGap;
import ru.zvonok.registry.enrolment.PupilRow;
import ru.zvonok.registry.enrolment.SchoolClasses.PupilSort;

/** The list of learners. */
@Component
class PupilQuery {

    /** Who is in a class of the year on the day, or whose last membership of the year ended before it. */
    private static final String WANTED = """
              from enrolment.membership m
              join enrolment.school_class c on c.organisation_id = m.organisation_id and c.id = m.class_id
              join people.person p on p.organisation_id = m.organisation_id and p.id = m.person_id
             where m.organisation_id = :organisation and c.organisation_id = :organisation and p.organisation_id = :organisation
               and c.school_year = :year and p.norm ^@ :norm
               and (cast(:class as bigint) is null or c.id = cast(:class as bigint))
               and (cast(:grade as smallint) is null or c.grade = cast(:grade as smallint))
               and (:all or c.id = any(:classes))
               and (not :former and m.valid_from <= :day and (m.valid_to is null or m.valid_to >= :day)
                    or :former and m.valid_to < :day and not exists (
                      select from enrolment.membership later
                       where later.organisation_id = m.organisation_id and later.person_id = m.person_id
                         and later.valid_from > m.valid_from))
            """;

    private static final Map<PupilGap, String> GAPS = Map.of(
            PupilGap.SNILS,
            "p.snils is null",
            PupilGap.BIRTH_DATE,
            "p.birth_date is null",
            PupilGap.GUARDIAN_PHONE,
            """
            not exists (
              select from people.kinship k
                join people.contact phone on phone.organisation_id = k.organisation_id
                     and phone.person_id = k.guardian_id and phone.kind = 'PHONE'
               where k.organisation_id = p.organisation_id and k.child_id = p.id
                 and k.valid_from <= :day and (k.valid_to is null or k.valid_to >= :day))""");

    private final JdbcClient jdbc;

    PupilQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PupilRow> list(
            long organisation,
            PupilFilter filter,
            String norm,
            LocalDate day,
            RowFilter classes,
            PupilSort sort,
            boolean descending,
            int offset,
            int limit) {
        String direction = descending ? "desc" : "asc";
        // small letters with е for ё: the order of the alphabet without asking its rules at each of ten thousand
        // comparisons
        String name = "p.norm %s".formatted(direction);
        String order =
                switch (sort) {
                    case NAME -> name;
                    case CLASS -> "c.grade %1$s, c.name %1$s, ".formatted(direction) + name.replace(" desc", "");
                    case BIRTH_DATE -> "p.birth_date %s, ".formatted(direction) + name.replace(" desc", "");
                };
        return bound("""
                        select p.id, p.last_name, p.first_name, p.middle_name, p.birth_date, c.id as class_id,
                               c.name as class_name, m.valid_from, m.valid_to
                        %s and %s
                         order by %s, p.id
                        offset :offset limit :limit
                        """.formatted(WANTED, gap(filter.gap()), order), organisation, filter, norm, day, classes)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> new PupilRow(
                        row.getLong("id"),
                        OrderQuery.name(row),
                        row.getObject("birth_date", LocalDate.class),
                        row.getLong("class_id"),
                        row.getString("class_name"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    int count(long organisation, PupilFilter filter, String norm, LocalDate day, RowFilter classes) {
        return bound(
                        "select count(*) " + WANTED + " and " + gap(filter.gap()),
                        organisation,
                        filter,
                        norm,
                        day,
                        classes)
                .query(Integer.class)
                .single();
    }

    Map<PupilGap, Integer> gaps(long organisation, PupilFilter filter, LocalDate day) {
        String counts = Arrays.stream(PupilGap.values())
                .map(gap -> "count(*) filter (where " + gap(gap) + ") as " + gap.name())
                .collect(Collectors.joining(", "));
        return bound("select " + counts + WANTED, organisation, filter, "", day, RowFilter.ALL)
                .query((row, number) -> {
                    Map<PupilGap, Integer> gaps = new EnumMap<>(PupilGap.class);
                    for (PupilGap gap : PupilGap.values()) {
                        int count = row.getInt(gap.name());
                        if (count > 0) {
                            gaps.put(gap, count);
                        }
                    }
                    return gaps;
                })
                .single();
    }

    private static String gap(@Nullable PupilGap gap) {
        return gap == null ? "true" : Objects.requireNonNull(GAPS.get(gap));
    }

    private JdbcClient.StatementSpec bound(
            String sql, long organisation, PupilFilter filter, String norm, LocalDate day, RowFilter classes) {
        return jdbc.sql(sql)
                .param("organisation", organisation)
                .param("year", filter.year())
                .param("norm", norm)
                .param("class", filter.group())
                .param("grade", filter.grade())
                .param("former", filter.former())
                .param("day", day)
                .param("all", classes.all())
                .param("classes", classes.array());
    }
}
