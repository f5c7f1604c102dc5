package ru.zvonok.learning.finals.core;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.journal.ChangeKind;
import ru.zvonok.learning.journal.RollbackSource.Past;
import ru.zvonok.learning.journal.RollbackSource.Thing;
import ru.zvonok.learning.journal.RollbackSource.Window;
import ru.zvonok.platform.kernel.Texts;

/** What of settled marks a rollback is made of. */
@Component
class PeriodRollbackQuery {

    private final JdbcClient jdbc;
    private final Texts texts;

    PeriodRollbackQuery(JdbcClient jdbc, Texts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** Settled marks that the account changed in the window (one that only waits changes none), with all their changes since the first of these. */
    Map<Thing, List<Past>> touched(Window window) {
        Map<Thing, List<Past>> touched = new LinkedHashMap<>();
        jdbc.sql("""
                        select h.id, h.at, h.account_id, h.school_year, h.course_id, h.period_id, h.student_id, h.old_value,
                               case when h.step is null or h.step = 'APPROVED' then h.new_value else h.old_value end as new_value
                          from (select school_year, course_id, period_id, student_id, min(id) as first
                                  from finals.period_mark_history
                                 where organisation_id = :organisation and school_year = any(:years) and account_id = :account
                                   and at >= :from and at < :to
                                 group by school_year, course_id, period_id, student_id) touched
                          join finals.period_mark_history h on h.organisation_id = :organisation and h.school_year = any(:years)
                           and h.school_year = touched.school_year and h.course_id = touched.course_id
                           and h.period_id = touched.period_id and h.student_id = touched.student_id and h.id >= touched.first
                         order by h.school_year, h.course_id, h.period_id, h.student_id, h.id
                        """)
                .param("organisation", window.organisation())
                .param("years", window.years().stream().map(Integer::shortValue).toArray(Short[]::new))
                .param("account", window.account())
                .param("from", window.from().atOffset(ZoneOffset.UTC))
                .param("to", window.to().atOffset(ZoneOffset.UTC))
                .query(row -> {
                    touched.computeIfAbsent(
                                    new Thing(
                                            ChangeKind.PERIOD_MARK,
                                            row.getInt("school_year"),
                                            row.getLong("course_id"),
                                            row.getLong("period_id"),
                                            row.getLong("student_id")),
                                    thing -> new ArrayList<>())
                            .add(new Past(
                                    row.getLong("id"),
                                    row.getObject("at", OffsetDateTime.class).toInstant(),
                                    row.getObject("account_id", Long.class),
                                    shown(row.getString("old_value")),
                                    shown(row.getString("new_value"))));
                });
        return touched;
    }

    /** The mark that stood before each change; nothing where none stood. */
    Map<Long, PeriodValue> before(long organisation, int year, Collection<Long> changes) {
        Map<Long, PeriodValue> before = new HashMap<>();
        jdbc.sql("""
                        select id, old_value from finals.period_mark_history
                         where organisation_id = :organisation and school_year = :year and id = any(:changes)
                           and old_value is not null
                        """)
                .param("organisation", organisation)
                .param("year", year)
                .param("changes", changes.toArray(Long[]::new))
                .query(row -> {
                    before.put(row.getLong("id"), PeriodValue.ofCode(row.getString("old_value")));
                });
        return before;
    }

    private String shown(@Nullable String code) {
        Locale locale = LocaleContextHolder.getLocale();
        return code == null ? "" : texts.get(locale, PeriodValue.ofCode(code).textKey());
    }
}
