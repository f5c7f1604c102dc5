package ru.zvonok.learning.journal.core;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.core.Facts.AttendanceFact;
import ru.zvonok.learning.journal.core.Facts.MarkFact;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.TenantScope;

/**
 * Keeps when a family first saw a mark or a sign: the pupil or a guardian, not staff that looks at the pupil, nor a program
 * that asks for them.
 */
@Component
class SeenByFamily {

    private final AccessControl access;
    private final TenantScope scope;
    private final SchoolClock clock;
    private final SeenQuery query;

    SeenByFamily(AccessControl access, TenantScope scope, SchoolClock clock, SeenQuery query) {
        this.access = access;
        this.scope = scope;
        this.clock = clock;
        this.query = query;
    }

    /** To be called with what a page shows of a pupil. */
    void shown(long student, int year, Collection<MarkFact> marks, Collection<AttendanceFact> signs) {
        List<MarkFact> newMarks = marks.stream().filter(mark -> !mark.seen()).toList();
        List<AttendanceFact> newSigns =
                signs.stream().filter(sign -> !sign.seen()).toList();
        if ((newMarks.isEmpty() && newSigns.isEmpty())
                || scope.readsOnly()
                || access.byProgram()
                || !access.ofFamily(student)) {
            return;
        }
        query.seen(scope.organisation(), year, clock.now().atOffset(ZoneOffset.UTC), newMarks, newSigns);
    }

    /** Writes it. */
    @Component
    static class SeenQuery {

        private final JdbcClient jdbc;

        SeenQuery(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /**
         * Only of what still stands as it was shown. What somebody else is writing just now is left out rather than waited
         * for: it is seen with the next look.
         */
        void seen(long organisation, int year, OffsetDateTime at, List<MarkFact> marks, List<AttendanceFact> signs) {
            jdbc.sql("""
                            with shown as (
                              update journal.mark set seen_at = :at, value_seen_at = coalesce(value_seen_at, :at)
                               where organisation_id = :organisation and school_year = :year
                                 and id in (select id from journal.mark
                                             where organisation_id = :organisation and school_year = :year and id = any(:marks)
                                               and version = any(:markVersions) and seen_at is null
                                             order by id for update skip locked))
                            update journal.attendance set seen_at = :at
                             where organisation_id = :organisation and school_year = :year
                               and id in (select id from journal.attendance
                                           where organisation_id = :organisation and school_year = :year and id = any(:signs)
                                             and version = any(:signVersions) and seen_at is null
                                           order by id for update skip locked)
                            """)
                    .param("organisation", organisation)
                    .param("year", year)
                    .param("at", at)
                    .param("marks", marks.stream().map(MarkFact::id).toArray(Long[]::new))
                    .param("markVersions", marks.stream().map(MarkFact::version).toArray(Long[]::new))
                    .param("signs", signs.stream().map(AttendanceFact::id).toArray(Long[]::new))
                    .param(
                            "signVersions",
                            signs.stream().map(AttendanceFact::version).toArray(Long[]::new))
                    .update();
        }
    }
}
