package ru.zvonok.learning.finals.core;

import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.MarkedCourses;
import ru.zvonok.platform.tenancy.TenantScope;

/** Courses with marks of periods and of the year, which keep the scale they were given in. */
@Component
class ScaledCoursesQuery implements MarkedCourses {

    private final TenantScope scope;
    private final JdbcClient jdbc;

    ScaledCoursesQuery(TenantScope scope, JdbcClient jdbc) {
        this.scope = scope;
        this.jdbc = jdbc;
    }

    @Override
    public Set<Long> marked(int schoolYear, Collection<Long> courses) {
        Long[] wanted = courses.stream().sorted().toArray(Long[]::new);
        jdbc.sql("""
                        select pg_advisory_xact_lock(hashtextextended('finals.scale organisation_id ' || :organisation || ' ' || course, 0))
                          from unnest(cast(:courses as bigint[])) as one(course)
                        """)
                .param("organisation", scope.organisation())
                .param("courses", wanted)
                .query((row, number) -> 0)
                .list();
        // not attested and exempt stand in any scale
        return jdbc.sql("""
                        select distinct course_id from finals.period_mark_history
                         where organisation_id = :organisation and school_year = :year and course_id = any(:courses)
                           and new_value not in ('NA', 'EXEMPT')
                        """)
                .param("organisation", scope.organisation())
                .param("year", schoolYear)
                .param("courses", wanted)
                .query(Long.class)
                .set();
    }
}
