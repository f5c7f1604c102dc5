package ru.zvonok.learning.journal.core;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.learning.journal.ScaleRule;

/** The lines that say in which scale courses are marked. */
@Component
class ScaleQuery {

    private final JdbcClient jdbc;

    ScaleQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<ScaleRule> rules(List<Long> organisations) {
        return jdbc.sql("""
                        select id, subject_id, group_id, grade_from, grade_to, scale, five, four, three, from_year
                          from journal.scale_rule
                         where organisation_id = any(:organisations)
                         order by from_year desc, id desc
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .query((row, number) -> new ScaleRule(
                        row.getLong("id"),
                        row.getLong("subject_id"),
                        row.getObject("group_id", Long.class),
                        row.getObject("grade_from", Integer.class),
                        row.getObject("grade_to", Integer.class),
                        Scale.Kind.valueOf(row.getString("scale")),
                        limits(row),
                        row.getInt("from_year")))
                .list();
    }

    private static Scale.@Nullable Limits limits(ResultSet row) throws SQLException {
        BigDecimal five = row.getBigDecimal("five");
        return five == null ? null : new Scale.Limits(five, row.getBigDecimal("four"), row.getBigDecimal("three"));
    }

    /** Whether it was new. */
    boolean add(long organisation, ScaleRule rule) {
        Scale.Limits limits = rule.limits();
        return jdbc.sql("""
                        insert into journal.scale_rule
                               (organisation_id, id, subject_id, group_id, grade_from, grade_to, scale, five, four, three, from_year)
                        values (:organisation, nextval('journal.scale_rule_seq'), :subject, cast(:group as bigint),
                                cast(:gradeFrom as smallint), cast(:gradeTo as smallint), :scale, cast(:five as numeric),
                                cast(:four as numeric), cast(:three as numeric), :year)
                        on conflict on constraint scale_rule_key do nothing
                        """)
                        .param("organisation", organisation)
                        .param("subject", rule.subject())
                        .param("group", rule.group())
                        .param("gradeFrom", rule.gradeFrom())
                        .param("gradeTo", rule.gradeTo())
                        .param("scale", rule.kind().name())
                        .param("five", limits == null ? null : limits.five())
                        .param("four", limits == null ? null : limits.four())
                        .param("three", limits == null ? null : limits.three())
                        .param("year", rule.fromYear())
                        .update()
                == 1;
    }

    void remove(long organisation, long rule) {
        jdbc.sql("delete from journal.scale_rule where organisation_id = :organisation and id = :id")
                .param("organisation", organisation)
                .param("id", rule)
                .update();
    }

    /** Makes writers of the courses wait until the end of the transaction; in order, so that two of these never wait crosswise. */
    void lock(long organisation, int year, Collection<Long> courses) {
        jdbc.sql("""
                        insert into journal.course_page (organisation_id, course_id, revision, school_year, dirty)
                        select :organisation, course, 1, :year, true
                          from unnest(cast(:courses as bigint[])) as one(course) order by course
                        on conflict (organisation_id, course_id) do update
                           set revision = course_page.revision + 1, dirty = true
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("courses", courses.toArray(Long[]::new))
                .update();
    }

    /** Those of the courses in which a mark was ever given, also one that is gone by now: it could be put back. */
    List<Long> marked(long organisation, int year, Collection<Long> courses) {
        return jdbc.sql("""
                        select course from unnest(cast(:courses as bigint[])) as one(course)
                         where exists (select from journal.mark
                                        where organisation_id = :organisation and school_year = :year and course_id = course
                                          and value is not null)
                            or exists (select from journal.cell_history
                                        where organisation_id = :organisation and school_year = :year and course_id = course
                                          and new_value = '' and works is not null)
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("courses", courses.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }
}
