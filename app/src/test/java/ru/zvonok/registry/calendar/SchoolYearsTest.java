package ru.zvonok.registry.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.registry.DoorTest;
import ru.zvonok.registry.RegistryFixtures;
import ru.zvonok.registry.TestClass;
import ru.zvonok.registry.calendar.PeriodSet.Type;

class SchoolYearsTest extends DoorTest {

    private static final int YEAR = RegistryFixtures.YEAR;
    private static final int NEXT = YEAR + 1;
    private static final LocalDate FIRST = RegistryFixtures.FIRST_DAY;
    private static final LocalDate LAST = RegistryFixtures.LAST_DAY;
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 14);

    @Autowired
    SchoolYears years;

    @Autowired
    Calendar calendar;

    Actor teacher;
    YearEntry thisYear;
    PeriodPlan plan;

    @BeforeEach
    void aTeacher() {
        teacher = fixtures.teacher(school).actor();
        thisYear = year(YEAR);
        plan = plan(school.set());
    }

    @Test
    void aYearIsOpenedMovedClosedAndOpenedAgain() {
        LocalDate starts = LocalDate.of(NEXT, 9, 1);
        run(school.deputy(), () -> years.open(NEXT, starts, LocalDate.of(NEXT + 1, 5, 31)));
        run(school.admin(), () -> years.change(year(NEXT), starts.plusDays(1), LocalDate.of(NEXT + 1, 5, 25)));
        run(school.deputy(), () -> years.close(NEXT));
        assertThat(as(teacher, () -> calendar.year(NEXT))).hasValueSatisfying(year -> {
            assertThat(year.startsOn()).isEqualTo(starts.plusDays(1));
            assertThat(year.closed()).isTrue();
        });
        run(school.deputy(), () -> years.reopen(NEXT));
        assertThat(as(teacher, () -> calendar.year(NEXT)).orElseThrow().closed())
                .isFalse();
        noted(school.deputy(), "calendar.year-opened", "calendar.year-closed", "calendar.year-reopened");
        noted(school.admin(), "calendar.year-changed");
    }

    @Test
    void whoMayNotIsDeniedAndWhoIsElsewhereFindsNothing() {
        DayOff off = added(dayOff(0, FIRST, FIRST));
        BellSchedule bells = as(teacher, () -> years.bellSchedules(YEAR)).getFirst();
        DayTransfer moved = added(new DayTransfer(0, YEAR, SATURDAY, DayOfWeek.MONDAY));
        Actor parent = tenants.member(school.id(), Role.GUARDIAN);
        List<Runnable> edits = List.of(
                () -> years.open(NEXT, LocalDate.of(NEXT, 9, 1), LocalDate.of(NEXT + 1, 5, 31)),
                () -> years.change(thisYear, FIRST, LAST),
                () -> years.save(new PeriodPlan(set(0, "Триместры"), List.of())),
                () -> years.remove(plan),
                () -> years.save(dayOff(0, FIRST, FIRST)),
                () -> years.remove(off),
                () -> years.save(new DayTransfer(0, YEAR, FIRST, DayOfWeek.MONDAY)),
                () -> years.remove(moved),
                () -> years.save(bells(2, bell(1, 13, 0))),
                () -> years.remove(bells));
        for (Actor actor : List.of(teacher, parent, school.principal(), school.secretary(), elsewhere.admin())) {
            edits.forEach(edit -> denied(actor, edit));
            denied(actor, () -> years.close(YEAR));
            denied(actor, () -> years.reopen(YEAR));
        }
        denied(school.admin(), () -> years.close(YEAR));
        for (Runnable look : List.<Runnable>of(
                () -> years.transfers(YEAR), () -> years.allDaysOff(YEAR), () -> years.bellSchedules(YEAR))) {
            run(parent, look);
            denied(tenants.stranger(), look);
            denied(elsewhere.admin(), look);
        }
        walledOff(elsewhere.admin(), () -> years.remove(plan));
        walledOff(elsewhere.admin(), () -> years.remove(off));
        walledOff(elsewhere.admin(), () -> years.remove(moved));
        walledOff(elsewhere.admin(), () -> years.remove(bells));
        walledOff(elsewhere.admin(), () -> years.change(plan, new PeriodPlan(set(school.set(), "Наш"), List.of())));
        walledOff(elsewhere.admin(), () -> years.change(off, off));
        walledOff(elsewhere.admin(), () -> years.change(moved, moved));
        walledOff(elsewhere.admin(), () -> years.change(bells, bells));
        assertThat(tenants.as(elsewhere.admin(), elsewhere.id(), () -> years.transfers(YEAR)))
                .isEmpty();
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndNothingOfTheFirstIsLost() {
        DayOff off = added(dayOff(0, FIRST, FIRST));
        DayOff longer = dayOff(off.id(), FIRST, FIRST.plusDays(1));
        run(school.admin(), () -> years.change(off, longer));
        changedMeanwhile(() -> years.change(off, dayOff(off.id(), FIRST.plusDays(2), FIRST.plusDays(2))));
        changedMeanwhile(() -> years.remove(off));
        assertThat(as(teacher, () -> years.allDaysOff(YEAR))).contains(longer);

        DayTransfer moved = added(new DayTransfer(0, YEAR, SATURDAY, DayOfWeek.MONDAY));
        DayTransfer other = new DayTransfer(moved.id(), YEAR, SATURDAY, DayOfWeek.TUESDAY);
        run(school.admin(), () -> years.change(moved, other));
        changedMeanwhile(() -> years.change(moved, new DayTransfer(moved.id(), YEAR, SATURDAY, DayOfWeek.FRIDAY)));
        changedMeanwhile(() -> years.remove(moved));
        assertThat(as(teacher, () -> years.transfers(YEAR))).containsExactly(other);

        BellSchedule bells = as(teacher, () -> years.bellSchedules(YEAR)).getFirst();
        BellSchedule shorter = rung(bells, bell(1, 9, 0));
        run(school.admin(), () -> years.change(bells, shorter));
        changedMeanwhile(() -> years.change(bells, rung(bells, bell(1, 10, 0))));
        changedMeanwhile(() -> years.remove(bells));
        assertThat(as(teacher, () -> years.bellSchedules(YEAR))).containsExactly(shorter);

        PeriodPlan renamed = new PeriodPlan(set(school.set(), "Триместры"), plan.periods());
        PeriodPlan fewer = new PeriodPlan(plan.set(), plan.periods().subList(0, 2));
        run(school.admin(), () -> years.change(plan, fewer));
        changedMeanwhile(() -> years.change(plan, renamed));
        changedMeanwhile(() -> years.remove(plan));
        assertThat(plan(school.set())).isEqualTo(fewer);

        run(school.admin(), () -> years.change(thisYear, FIRST.minusDays(1), LAST));
        changedMeanwhile(() -> years.change(thisYear, FIRST, LAST.plusDays(1)));
        assertThat(year(YEAR).startsOn()).isEqualTo(FIRST.minusDays(1));
    }

    @Test
    void whatIsAddedMustBeNew() {
        DayOff off = added(dayOff(0, FIRST, FIRST));
        DayTransfer moved = added(new DayTransfer(0, YEAR, SATURDAY, DayOfWeek.MONDAY));
        BellSchedule bells = as(teacher, () -> years.bellSchedules(YEAR)).getFirst();
        notThere(school.admin(), () -> years.save(off));
        notThere(school.admin(), () -> years.save(moved));
        notThere(school.admin(), () -> years.save(bells));
        notThere(school.admin(), () -> years.save(plan));
    }

    private void changedMeanwhile(Runnable edit) {
        refused(CalendarProblem.CHANGED_MEANWHILE, () -> run(school.deputy(), edit));
    }

    @Test
    void aYearThatCannotBeIsRefused() {
        refused(CalendarProblem.YEAR_EXISTS, () -> run(school.admin(), () -> years.open(YEAR, FIRST, LAST)));
        refusedAt(
                "startsOn",
                CalendarProblem.YEAR_BOUNDS,
                () -> run(
                        school.admin(),
                        () -> years.open(NEXT, LocalDate.of(NEXT, 7, 31), LocalDate.of(NEXT + 1, 5, 31))));
        refusedAt(
                "endsOn",
                CalendarProblem.ENDS_BEFORE_START,
                () -> run(school.admin(), () -> years.open(NEXT, LocalDate.of(NEXT, 9, 1), LocalDate.of(NEXT, 9, 1))));
        refused(
                CalendarProblem.OUTSIDE_OF_YEAR,
                () -> run(school.admin(), () -> years.change(thisYear, FIRST.plusDays(1), LAST)));
        refused(
                CalendarProblem.OUTSIDE_OF_YEAR,
                () -> run(school.admin(), () -> years.change(thisYear, FIRST, LAST.minusDays(1))));
        run(school.admin(), () -> years.change(thisYear, FIRST.minusDays(1), LAST.plusDays(1)));
        refused(CalendarProblem.YEAR_NOT_CLOSED, () -> run(school.deputy(), () -> years.reopen(YEAR)));
        notThere(school.admin(), () -> years.change(new YearEntry(NEXT, FIRST, LAST, null), FIRST, LAST));
        notThere(school.deputy(), () -> years.close(NEXT));
    }

    @Test
    void aClosedYearIsOnlyRead() {
        DayOff off = added(dayOff(0, FIRST, FIRST));
        BellSchedule bells = as(teacher, () -> years.bellSchedules(YEAR)).getFirst();
        DayTransfer moved = added(new DayTransfer(0, YEAR, SATURDAY, DayOfWeek.MONDAY));
        run(school.deputy(), () -> years.close(YEAR));
        for (Runnable edit : List.<Runnable>of(
                () -> years.change(thisYear, FIRST, LAST),
                () -> years.save(new PeriodPlan(set(0, "Триместры"), List.of())),
                () -> years.remove(plan),
                () -> years.save(dayOff(0, FIRST, FIRST)),
                () -> years.remove(off),
                () -> years.save(new DayTransfer(0, YEAR, FIRST, DayOfWeek.MONDAY)),
                () -> years.remove(moved),
                () -> years.save(bells(2, bell(1, 13, 0))),
                () -> years.remove(bells))) {
            refused(CalendarProblem.YEAR_CLOSED, () -> run(school.admin(), edit));
        }
        refused(CalendarProblem.YEAR_CLOSED, () -> run(school.deputy(), () -> years.close(YEAR)));
        refused(CalendarProblem.YEAR_CLOSED, () -> run(teacher, () -> calendar.requireOpen(FIRST)));
        assertThat(as(teacher, () -> years.allDaysOff(YEAR))).isNotEmpty();
    }

    @Test
    void periodsGrowIntoEachOtherAndKeepTheirIds() {
        List<Period> before = as(teacher, () -> calendar.periods(school.set()));
        List<Period> moved = List.of(
                new Period(0, 0, 2, "2 полугодие", LocalDate.of(2026, 10, 1), LAST),
                new Period(0, 0, 1, "1 полугодие", FIRST, LocalDate.of(2026, 9, 30)));
        run(school.admin(), () -> years.change(plan, new PeriodPlan(set(school.set(), " Полугодия "), moved)));
        List<Period> after = as(teacher, () -> calendar.periods(school.set()));
        assertThat(after).extracting(Period::name).containsExactly("1 полугодие", "2 полугодие");
        assertThat(after)
                .extracting(Period::id)
                .containsExactly(before.get(0).id(), before.get(1).id());
        assertThat(as(teacher, () -> calendar.periodSets(YEAR)))
                .extracting(PeriodSet::name)
                .containsExactly("Полугодия");
        noted(school.admin(), "calendar.periods-written");
    }

    @Test
    void aSetThatCannotBeIsRefused() {
        saving("name", CalendarProblem.SET_TAKEN, set(0, " Четверти"));
        saving("name", CalendarProblem.NAME_MISSING, set(0, " "));
        saving("weekDays", CalendarProblem.SET_BOUNDS, new PeriodSet(0, YEAR, "Неделя", Type.MONTH, 7, 1, 11));
        saving("toGrade", CalendarProblem.SET_BOUNDS, new PeriodSet(0, YEAR, "Классы", Type.MONTH, 5, 5, 4));
        saving(null, CalendarProblem.PERIODS_OVERLAP, set(0, "А"), period(1, FIRST, LAST), period(2, LAST, LAST));
        saving(null, CalendarProblem.PERIODS_OVERLAP, set(0, "А"), period(1, FIRST, FIRST), period(1, LAST, LAST));
        saving(null, CalendarProblem.OUTSIDE_OF_YEAR, set(0, "А"), period(1, FIRST.minusDays(1), LAST));
        saving("endsOn", CalendarProblem.ENDS_BEFORE_START, set(0, "А"), period(1, LAST, FIRST));
        saving("periods", CalendarProblem.NUMBER_IMPOSSIBLE, set(0, "А"), period(13, FIRST, LAST));
        notThere(school.admin(), () -> years.change(plan, new PeriodPlan(set(elsewhere.set(), "Чужой"), List.of())));
    }

    @Test
    void aSetInUseStaysAndAnUnusedOneGoes() {
        TestClass group = fixtures.schoolClass(school, 5, "А", 0);
        refused(CalendarProblem.SET_IN_USE, () -> run(school.admin(), () -> years.remove(plan)));
        assertThat(as(group.teacher(), () -> calendar.periods(school.set()))).hasSize(4);
        long unused =
                as(school.admin(), () -> years.save(new PeriodPlan(set(0, "Лишний"), List.of(period(1, FIRST, LAST)))));
        run(school.admin(), () -> years.remove(plan(unused)));
        assertThat(as(teacher, () -> calendar.periods(unused))).isEmpty();
        noted(school.admin(), "calendar.periods-removed");
    }

    @Test
    void daysOffAndMovedDaysDecideWhatIsStudied() {
        LocalDate friday = SATURDAY.minusDays(1);
        DateRange both = new DateRange(friday, SATURDAY);
        assertThat(studied(both)).containsExactly(new LessonDay(friday, DayOfWeek.FRIDAY));
        DayOff off = added(dayOff(0, friday, friday));
        DayTransfer moved = added(new DayTransfer(0, YEAR, SATURDAY, DayOfWeek.FRIDAY));
        assertThat(studied(both)).containsExactly(new LessonDay(SATURDAY, DayOfWeek.FRIDAY));
        assertThat(as(teacher, () -> years.transfers(YEAR)))
                .extracting(DayTransfer::id)
                .containsExactly(moved.id());
        DayOff later = dayOff(off.id(), SATURDAY, SATURDAY);
        run(school.admin(), () -> years.change(off, later));
        run(school.admin(), () -> years.remove(moved));
        assertThat(studied(both)).containsExactly(new LessonDay(friday, DayOfWeek.FRIDAY));
        run(school.admin(), () -> years.remove(later));
        assertThat(as(teacher, () -> years.allDaysOff(YEAR)))
                .extracting(DayOff::id)
                .doesNotContain(off.id());
        notThere(school.admin(), () -> years.remove(later));
        notThere(school.admin(), () -> years.remove(moved));
        noted(
                school.admin(),
                "calendar.day-off-written",
                "calendar.day-off-removed",
                "calendar.day-moved",
                "calendar.day-transfer-removed");
    }

    @Test
    void daysWithoutSenseAreRefused() {
        refusedAt(
                "endsOn",
                CalendarProblem.OUTSIDE_OF_YEAR,
                () -> run(school.admin(), () -> years.save(dayOff(0, LAST, LAST.plusDays(1)))));
        refusedAt(
                "startsOn",
                CalendarProblem.OUTSIDE_OF_YEAR,
                () -> run(school.admin(), () -> years.save(dayOff(0, FIRST.minusDays(1), LAST))));
        refused(CalendarProblem.ENDS_BEFORE_START, () -> run(school.admin(), () -> years.save(dayOff(0, LAST, FIRST))));
        refused(
                CalendarProblem.NAME_MISSING,
                () -> run(
                        school.admin(),
                        () -> years.save(new DayOff(0, YEAR, null, DayOff.Kind.HOLIDAY, " ", FIRST, FIRST))));
        notThere(
                school.admin(),
                () -> years.save(new DayOff(0, YEAR, elsewhere.set(), DayOff.Kind.HOLIDAY, "Чужой", FIRST, FIRST)));
        run(school.admin(), () -> years.save(new DayTransfer(0, YEAR, SATURDAY, DayOfWeek.MONDAY)));
        refusedAt(
                "day",
                CalendarProblem.TRANSFER_TAKEN,
                () -> run(school.admin(), () -> years.save(new DayTransfer(0, YEAR, SATURDAY, DayOfWeek.TUESDAY))));
        refusedAt(
                "day",
                CalendarProblem.OUTSIDE_OF_YEAR,
                () -> run(
                        school.admin(),
                        () -> years.save(new DayTransfer(0, YEAR, LAST.plusDays(1), DayOfWeek.TUESDAY))));
    }

    @Test
    void theMostParticularBellsRing() {
        LessonDay day = new LessonDay(SATURDAY, DayOfWeek.SATURDAY);
        long id = as(
                school.admin(),
                () -> years.save(new BellSchedule(
                        0, YEAR, "Суббота", 1, null, DayOfWeek.SATURDAY, List.of(bell(2, 10, 0), bell(1, 9, 0)))));
        BellSchedule short_ = schedule(id);
        assertThat(as(teacher, () -> calendar.bells(day, 1, school.set())))
                .containsExactly(bell(1, 9, 0), bell(2, 10, 0));
        run(school.admin(), () -> years.remove(short_));
        assertThat(as(teacher, () -> calendar.bells(day, 1, school.set()))).hasSize(8);
        assertThat(as(teacher, () -> calendar.bells(day, 2, null))).isEmpty();
        notThere(school.admin(), () -> years.remove(short_));
        noted(school.admin(), "calendar.bells-written", "calendar.bells-removed");
    }

    @Test
    void bellsWithoutSenseAreRefused() {
        refused(CalendarProblem.BELLS_TAKEN, () -> run(school.admin(), () -> years.save(bells(1, bell(1, 8, 0)))));
        refused(
                CalendarProblem.BELLS_OVERLAP,
                () -> run(school.admin(), () -> years.save(bells(2, bell(1, 8, 0), bell(2, 8, 30)))));
        refused(
                CalendarProblem.BELLS_OVERLAP,
                () -> run(school.admin(), () -> years.save(bells(2, bell(1, 8, 0), bell(1, 9, 0)))));
        refused(
                CalendarProblem.NUMBER_IMPOSSIBLE,
                () -> run(school.admin(), () -> years.save(bells(2, bell(16, 8, 0)))));
        refusedAt(
                "shift",
                CalendarProblem.NUMBER_IMPOSSIBLE,
                () -> run(school.admin(), () -> years.save(bells(4, bell(1, 8, 0)))));
        notThere(
                school.admin(),
                () -> years.save(new BellSchedule(0, YEAR, "Чужие", 2, elsewhere.set(), null, List.of(bell(1, 8, 0)))));
        assertThat(as(teacher, () -> years.bellSchedules(YEAR))).hasSize(1);
    }

    private void saving(@Nullable String field, CalendarProblem problem, PeriodSet set, Period... periods) {
        refusedAt(field, problem, () -> run(school.admin(), () -> years.save(new PeriodPlan(set, List.of(periods)))));
    }

    private YearEntry year(int year) {
        return as(teacher, () -> calendar.year(year)).orElseThrow();
    }

    private PeriodPlan plan(long set) {
        return as(
                teacher,
                () -> new PeriodPlan(
                        calendar.periodSets(YEAR).stream()
                                .filter(one -> one.id() == set)
                                .findFirst()
                                .orElseThrow(),
                        calendar.periods(set)));
    }

    private DayOff added(DayOff wanted) {
        long id = as(school.admin(), () -> years.save(wanted));
        return dayOff(id, wanted.startsOn(), wanted.endsOn());
    }

    private DayTransfer added(DayTransfer wanted) {
        long id = as(school.admin(), () -> years.save(wanted));
        return new DayTransfer(id, YEAR, wanted.day(), wanted.as());
    }

    private BellSchedule schedule(long id) {
        return as(teacher, () -> years.bellSchedules(YEAR)).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static BellSchedule rung(BellSchedule of, Bell... bells) {
        return new BellSchedule(of.id(), YEAR, of.name(), of.shift(), of.set(), of.weekday(), List.of(bells));
    }

    private List<LessonDay> studied(DateRange days) {
        return as(teacher, () -> calendar.lessonDays(days, school.set()));
    }

    private static PeriodSet set(long id, String name) {
        return new PeriodSet(id, YEAR, name, Type.TRIMESTER, 5, 1, 11);
    }

    private static Period period(int number, LocalDate from, LocalDate to) {
        return new Period(0, 0, number, number + " период", from, to);
    }

    private static DayOff dayOff(long id, LocalDate from, LocalDate to) {
        return new DayOff(id, YEAR, null, DayOff.Kind.DAY_OFF, "Выходной", from, to);
    }

    private static BellSchedule bells(int shift, Bell... bells) {
        return new BellSchedule(0, YEAR, "Звонки", shift, null, null, List.of(bells));
    }

    private static Bell bell(int number, int hour, int minute) {
        LocalTime start = LocalTime.of(hour, minute);
        return new Bell(number, start, start.plusMinutes(40));
    }
}
