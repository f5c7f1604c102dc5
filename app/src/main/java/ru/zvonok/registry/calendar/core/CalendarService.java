package ru.zvonok.registry.calendar.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.calendar.Bell;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.CalendarProblem;
import ru.zvonok.registry.calendar.DayOff;
import ru.zvonok.registry.calendar.LessonDay;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.calendar.PeriodSet;
import ru.zvonok.registry.calendar.YearEntry;

@Service
@Transactional(readOnly = true)
class CalendarService implements Calendar {

    private final TenantScope scope;
    private final CalendarQuery query;
    private final BellQuery bells;
    private final RegionalRules rules;

    CalendarService(TenantScope scope, CalendarQuery query, BellQuery bells, RegionalRules rules) {
        this.scope = scope;
        this.query = query;
        this.bells = bells;
        this.rules = rules;
    }

    @Override
    public Optional<YearEntry> year(int year) {
        return query.year(scope.organisation(), year);
    }

    @Override
    public List<YearEntry> years() {
        return query.years(scope.organisation());
    }

    @Override
    public List<PeriodSet> periodSets(int year) {
        return query.sets(scope.organisation(), year);
    }

    @Override
    public Optional<PeriodSet> proposedSet(int year, int grade) {
        return query.sets(scope.organisation(), year).stream()
                .filter(set -> set.fromGrade() <= grade && grade <= set.toGrade())
                .min(Comparator.comparingInt((PeriodSet set) -> set.toGrade() - set.fromGrade())
                        .thenComparing(PeriodSet::id));
    }

    @Override
    public List<Period> periods(long set) {
        return query.periods(scope.organisation(), set);
    }

    @Override
    public Optional<Period> periodOn(long set, LocalDate day) {
        return periods(set).stream().filter(one -> one.days().contains(day)).findFirst();
    }

    @Override
    public Optional<Period> period(long id) {
        return query.period(scope.organisation(), id);
    }

    @Override
    public List<DayOff> daysOff(int year, @Nullable Long set) {
        return query.daysOff(scope.organisation(), year, set, false);
    }

    @Override
    public List<LessonDay> lessonDays(DateRange range, @Nullable Long set) {
        LocalDate last = Objects.requireNonNull(range.to(), "a range without an end");
        List<LessonDay> days = new ArrayList<>();
        for (int year = SchoolYear.of(range.from()); year <= SchoolYear.of(last); year++) {
            studyDays(year, set).ifPresent(one -> days.addAll(one.between(range.from(), last)));
        }
        return days;
    }

    @Override
    public Optional<LessonDay> lessonDay(LocalDate day, @Nullable Long set) {
        return studyDays(SchoolYear.of(day), set).flatMap(days -> days.on(day));
    }

    @Override
    public List<Bell> bells(LessonDay day, int shift, @Nullable Long set) {
        return bells.bells(scope.organisation(), SchoolYear.of(day.date()), shift, set, day.as());
    }

    @Override
    public void requireOpen(LocalDate day) {
        int year = SchoolYear.of(day);
        if (year(year).filter(YearEntry::closed).isPresent()) {
            throw new Refusal(CalendarProblem.YEAR_CLOSED, SchoolYear.name(year));
        }
    }

    private Optional<StudyDays> studyDays(int year, @Nullable Long set) {
        long organisation = scope.organisation();
        return query.year(organisation, year).map(one -> {
            int week = Optional.ofNullable(set)
                    .flatMap(id -> query.set(organisation, id))
                    .map(PeriodSet::weekDays)
                    .orElseGet(() -> rules.whole("calendar.week.days", one.startsOn()));
            return new StudyDays(
                    new DateRange(one.startsOn(), one.endsOn()),
                    week,
                    query.daysOff(organisation, year, set, false),
                    query.transfers(organisation, year));
        });
    }
}
