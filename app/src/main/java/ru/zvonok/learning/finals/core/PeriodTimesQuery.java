package ru.zvonok.learning.finals.core;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.finals.core.OwedQuery.Cell;
import ru.zvonok.learning.journal.PeriodTimes;
import ru.zvonok.platform.duties.DutyClock;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.calendar.Calendar;

/** When marks of periods were first settled, in a college counted from the day of attestation (DL-11, DL-32). */
@Component
class PeriodTimesQuery implements PeriodTimes {

    private final JdbcClient jdbc;
    private final TenantScope scope;
    private final Directory directory;
    private final Calendar calendar;
    private final DutyClock clock;
    private final AttestationQuery attestations;
    private final CourseFacts courses;
    private final OwedReader owed;

    PeriodTimesQuery(
            JdbcClient jdbc,
            TenantScope scope,
            Directory directory,
            Calendar calendar,
            DutyClock clock,
            AttestationQuery attestations,
            CourseFacts courses,
            OwedReader owed) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.directory = directory;
        this.calendar = calendar;
        this.clock = clock;
        this.attestations = attestations;
        this.courses = courses;
        this.owed = owed;
    }

    @Override
    public List<OfCourse> ending(DateRange days) {
        int year = SchoolYear.of(days.from());
        LocalDate today = directory.today();
        Map<Long, LocalDate> ends = new HashMap<>();
        calendar.periodSets(year).forEach(set -> calendar.periods(set.id()).stream()
                .filter(period -> over(period.endsOn(), days, today))
                .forEach(period -> ends.put(period.id(), period.endsOn())));
        Map<Cell, LocalDate> own = new HashMap<>();
        attestations.ofYear(scope.organisations(), year).forEach((cell, one) -> own.put(cell, one.day()));
        Set<LocalDate> last = new HashSet<>(ends.values());
        own.values().stream().filter(day -> over(day, days, today)).forEach(last::add);
        if (last.isEmpty()) {
            return List.of();
        }
        Map<LocalDate, LocalDate> due = clock.due(OwedReader.DEADLINE, last);
        List<OfCourse> all = new ArrayList<>(settled(year, ends, own, due));
        // what nobody settled by its last day was not in time either
        owed.of(courses.ofYear(year), days).stream()
                .filter(one -> one.due().isBefore(today))
                .forEach(one -> {
                    LocalDate day = own.getOrDefault(new Cell(one.course().id(), one.column()), ends.get(one.column()));
                    if (day != null && due.containsKey(day)) {
                        all.add(new OfCourse(one.course().id(), day, 0, one.pupils()));
                    }
                });
        return all;
    }

    private List<OfCourse> settled(
            int year, Map<Long, LocalDate> ends, Map<Cell, LocalDate> own, Map<LocalDate, LocalDate> due) {
        List<Cell> cells = List.copyOf(own.keySet());
        return jdbc.sql("""
                        select course_id, period_id, count(*) as settled,
                               count(*) filter (where (first at time zone :zone)::date <= due) as in_time
                          from (select h.course_id, h.period_id, h.student_id, min(h.at) as first,
                                       min(case when own.course is null then ended.due else own.due end) as due
                                  from finals.period_mark_history h
                                  left join unnest(cast(:periods as bigint[]), cast(:due as date[])) as ended(period, due)
                                    on ended.period = h.period_id
                                  left join unnest(cast(:courses as bigint[]), cast(:columns as bigint[]), cast(:own as date[]))
                                         as own(course, period, due) on own.course = h.course_id and own.period = h.period_id
                                 where h.organisation_id = any(:organisations) and h.school_year = :year and h.new_value is not null
                                   and (h.step is null or h.step = 'APPROVED')
                                   and case when own.course is null then ended.due else own.due end is not null
                                 group by h.course_id, h.period_id, h.student_id) marks
                         group by course_id, period_id
                        """)
                .param("organisations", scope.organisations().toArray(Long[]::new))
                .param("year", year)
                .param("zone", directory.current().zone().getId())
                .param("periods", ends.keySet().toArray(Long[]::new))
                .param("due", dates(ends.values(), due))
                .param("courses", cells.stream().map(Cell::course).toArray(Long[]::new))
                .param("columns", cells.stream().map(Cell::column).toArray(Long[]::new))
                .param("own", dates(cells.stream().map(own::get).toList(), due))
                .query((row, number) -> new OfCourse(
                        row.getLong("course_id"),
                        Objects.requireNonNull(own.getOrDefault(
                                new Cell(row.getLong("course_id"), row.getLong("period_id")),
                                ends.get(row.getLong("period_id")))),
                        row.getInt("in_time"),
                        row.getInt("settled")))
                .list();
    }

    private static boolean over(LocalDate day, DateRange days, LocalDate today) {
        return days.contains(day) && day.isBefore(today);
    }

    /** Until when each was due; null for a day that is not asked for. */
    private static @Nullable Date[] dates(Collection<LocalDate> days, Map<LocalDate, LocalDate> due) {
        @Nullable Date[] dates = new Date[days.size()];
        int i = 0;
        for (LocalDate day : days) {
            LocalDate until = due.get(day);
            dates[i++] = until == null ? null : Date.valueOf(until);
        }
        return dates;
    }
}
