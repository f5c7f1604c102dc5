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
    private final CalendarBook book;
    private final RegionalRules rules;

    CalendarService(TenantScope scope, CalendarQuery query, CalendarBook book, RegionalRules rules) {
        this.scope = scope;
        this.query = query;
        this.book = book;
        this.rules = rules;
    }

    @Override
    public Optional<YearEntry> year(int year) {
        return book.year(year);
    }

    @Override
    public List<YearEntry> years() {
        return query.years(scope.organisation());
    }

    @Override
    public List<PeriodSet> periodSets(int year) {
        return book.sets(year);
    }

    @Override
    public Optional<PeriodSet> proposedSet(int year, int grade) {
        return book.sets(year).stream()
                .filter(set -> set.fromGrade() <= grade && grade <= set.toGrade())
                .min(Comparator.comparingInt((PeriodSet set) -> set.toGrade() - set.fromGrade())
                        .thenComparing(PeriodSet::id));
    }

    @Override
    public List<Period> periods(long set) {
        return book.periods(set);
    }

    @Override
    public Optional<Period> periodOn(long set, LocalDate day) {
        return periods(set).stream().filter(one -> one.days().contains(day)).findFirst();
    }

    @Override
    public Optional<Period> period(long id) {
        return book.period(id);
    }

    @Override
    public List<DayOff> daysOff(int year, @Nullable Long set) {
        return book.daysOff(year, set);
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
        return book.bells(SchoolYear.of(day.date()), shift, set, day.as());
    }

    @Override
    public void requireOpen(LocalDate day) {
        int year = SchoolYear.of(day);
        if (year(year).filter(YearEntry::closed).isPresent()) {
            throw new Refusal(CalendarProblem.YEAR_CLOSED, SchoolYear.name(year));
        }
    }

    private Optional<StudyDays> studyDays(int year, @Nullable Long set) {
        return book.bounds(year).map(one -> {
            int week = Optional.ofNullable(set)
                    .flatMap(book::set)
                    .map(PeriodSet::weekDays)
                    .orElseGet(() -> rules.whole("calendar.week.days", one.startsOn()));
            return new StudyDays(
                    new DateRange(one.startsOn(), one.endsOn()), week, book.daysOff(year, set), book.transfers(year));
        });
    }
}
