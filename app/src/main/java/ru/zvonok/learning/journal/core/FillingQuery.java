package ru.zvonok.learning.journal.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.FillingRule;
import ru.zvonok.learning.journal.LessonPart;

/** What has to be written about lessons, and who was asked to. */
@Component
class FillingQuery {

    private final JdbcClient jdbc;

    FillingQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FillingRule> rules(List<Long> organisations) {
        return jdbc.sql("""
                        select id, part, subject_id, grade_from, grade_to, wanted, valid_from from journal.filling_rule
                         where organisation_id = any(:organisations)
                         order by valid_from desc, id desc
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .query((row, number) -> new FillingRule(
                        row.getLong("id"),
                        LessonPart.valueOf(row.getString("part")),
                        row.getObject("subject_id", Long.class),
                        row.getObject("grade_from", Integer.class),
                        row.getObject("grade_to", Integer.class),
                        row.getBoolean("wanted"),
                        row.getObject("valid_from", LocalDate.class)))
                .list();
    }

    /** Whether it was new. */
    boolean add(long organisation, FillingRule rule) {
        return jdbc.sql("""
                        insert into journal.filling_rule
                               (organisation_id, id, part, subject_id, grade_from, grade_to, wanted, valid_from)
                        values (:organisation, nextval('journal.filling_rule_seq'), :part, cast(:subject as bigint),
                                cast(:gradeFrom as smallint), cast(:gradeTo as smallint), :wanted, :from)
                        on conflict on constraint filling_rule_key do nothing
                        """)
                        .param("organisation", organisation)
                        .param("part", rule.part().name())
                        .param("subject", rule.subject())
                        .param("gradeFrom", rule.gradeFrom())
                        .param("gradeTo", rule.gradeTo())
                        .param("wanted", rule.wanted())
                        .param("from", rule.from())
                        .update()
                == 1;
    }

    boolean remove(long organisation, long rule) {
        return jdbc.sql("delete from journal.filling_rule where organisation_id = :organisation and id = :id")
                        .param("organisation", organisation)
                        .param("id", rule)
                        .update()
                == 1;
    }

    /** Whether nobody had asked on that day. */
    boolean nudge(long organisation, long person, @Nullable Long account, LocalDate day, Instant at) {
        return jdbc.sql("""
                        insert into journal.nudge (organisation_id, person_id, account_id, day, at)
                        values (:organisation, :person, cast(:account as bigint), :day, :at)
                        on conflict do nothing
                        """)
                        .param("organisation", organisation)
                        .param("person", person)
                        .param("account", account)
                        .param("day", day)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Map<Long, LocalTime> nudged(List<Long> organisations, LocalDate day, ZoneId zone) {
        Map<Long, LocalTime> nudged = new HashMap<>();
        jdbc.sql("""
                        select person_id, at from journal.nudge
                         where organisation_id = any(:organisations) and day = :day
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("day", day)
                .query(row -> {
                    nudged.put(
                            row.getLong("person_id"),
                            row.getObject("at", OffsetDateTime.class)
                                    .atZoneSameInstant(zone)
                                    .toLocalTime());
                });
        return nudged;
    }
}
