package ru.zvonok.learning.finals.core;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.PeriodTimes;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.calendar.Calendar;

/** When marks of periods were first settled (DL-32). */
@Component
class PeriodTimesQuery implements PeriodTimes {

    private final JdbcClient jdbc;
    private final TenantScope scope;
    private final Directory directory;
    private final Calendar calendar;

    PeriodTimesQuery(JdbcClient jdbc, TenantScope scope, Directory directory, Calendar calendar) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.directory = directory;
        this.calendar = calendar;
    }

    @Override
    public List<OfCourse> ending(DateRange days) {
        int year = SchoolYear.of(days.from());
        LocalDate today = directory.today();
        Map<Long, LocalDate> ends = new HashMap<>();
        calendar.periodSets(year).forEach(set -> calendar.periods(set.id()).stream()
                .filter(period ->
                        days.contains(period.endsOn()) && period.endsOn().isBefore(today))
                .forEach(period -> ends.put(period.id(), period.endsOn())));
        if (ends.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select course_id, period_id, count(*) as settled,
                               count(*) filter (where (first at time zone :zone)::date <= last_day) as in_time
                          from (select h.course_id, h.period_id, h.student_id, min(h.at) as first, min(ended.last_day) as last_day
                                  from finals.period_mark_history h
                                  join unnest(cast(:periods as bigint[]), cast(:lastDays as date[])) as ended(period, last_day)
                                    on ended.period = h.period_id
                                 where h.organisation_id = any(:organisations) and h.school_year = :year and h.new_value is not null
                                   and (h.step is null or h.step = 'APPROVED')
                                 group by h.course_id, h.period_id, h.student_id) marks
                         group by course_id, period_id
                        """)
                .param("organisations", scope.organisations().toArray(Long[]::new))
                .param("year", year)
                .param("zone", directory.current().zone().getId())
                .param("periods", ends.keySet().toArray(Long[]::new))
                .param(
                        "lastDays",
                        ends.values().stream().map(java.sql.Date::valueOf).toArray(java.sql.Date[]::new))
                .query((row, number) -> new OfCourse(
                        row.getLong("course_id"),
                        Objects.requireNonNull(ends.get(row.getLong("period_id"))),
                        row.getInt("in_time"),
                        row.getInt("settled")))
                .list();
    }
}
