package ru.zvonok.registry.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.kernel.WorkingDays;
import ru.zvonok.platform.tenancy.OrganisationKind;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.DoorTest;
import ru.zvonok.registry.RegistryFixtures;

/** What everybody reckons with: the years, periods and days of the bound organisation and no other. */
class CalendarTest extends DoorTest {

    private static final int YEAR = RegistryFixtures.YEAR;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 14);

    @Autowired
    SchoolYears years;

    @Autowired
    Calendar calendar;

    @Autowired
    WorkingDays working;

    @Autowired
    TenantScope scope;

    Actor teacher;
    List<Period> quarters;

    @BeforeEach
    void aTeacher() {
        teacher = fixtures.teacher(school).actor();
        quarters = as(teacher, () -> calendar.periods(school.set()));
    }

    @Test
    void yearsAreListedTheLatestFirst() {
        run(school.deputy(), () -> years.open(YEAR + 1, LocalDate.of(2027, 9, 1), LocalDate.of(2028, 5, 31)));
        assertThat(as(teacher, calendar::years)).extracting(YearEntry::year).containsExactly(YEAR + 1, YEAR);
        assertThat(tenants.as(elsewhere.admin(), elsewhere.id(), calendar::years))
                .extracting(YearEntry::year)
                .containsExactly(YEAR);
    }

    @Test
    void aPeriodIsFoundByItsIdAndByADay() {
        Period second = quarters.get(1);
        assertThat(as(teacher, () -> calendar.period(second.id()))).contains(second);
        assertThat(as(teacher, () -> calendar.periodOn(school.set(), second.startsOn())))
                .contains(second);
        assertThat(as(teacher, () -> calendar.periodOn(school.set(), second.endsOn())))
                .contains(second);
        assertThat(as(
                        teacher,
                        () -> calendar.periodOn(school.set(), second.startsOn().minusDays(1))))
                .isEmpty();
        assertThat(as(teacher, () -> calendar.period(Long.MAX_VALUE))).isEmpty();
    }

    /** Where Saturday is worked a deadline runs on it. */
    @Test
    void theWorkingWeekIsANumberOfTheRegion() {
        long municipality = tenants.municipality();
        long six = tenants.organisation(OrganisationKind.SCHOOL, municipality);
        tenants.rule("calendar.week.days", municipality, "2026-09-01", "6");
        assertThat(scope.in(six, () -> working.between(MONDAY, SATURDAY.plusDays(1))))
                .hasSize(6)
                .contains(SATURDAY);
        assertThat(scope.in(tenants.school(), () -> working.between(MONDAY, SATURDAY.plusDays(1))))
                .hasSize(5);
    }

    @Test
    void theNarrowestSetIsProposedToAGrade() {
        long half = as(
                school.admin(),
                () -> years.save(new PeriodPlan(
                        new PeriodSet(0, YEAR, "Полугодия", PeriodSet.Type.HALF_YEAR, 6, 10, 11),
                        List.of(new Period(
                                0, 0, 1, "I полугодие", RegistryFixtures.FIRST_DAY, LocalDate.of(2026, 12, 30))))));
        assertThat(as(teacher, () -> calendar.proposedSet(YEAR, 10)))
                .map(PeriodSet::id)
                .contains(half);
        assertThat(as(teacher, () -> calendar.proposedSet(YEAR, 5)))
                .map(PeriodSet::id)
                .contains(school.set());
        assertThat(as(teacher, () -> calendar.proposedSet(YEAR + 1, 5))).isEmpty();
    }

    @Test
    void daysOffOfASetAreAddedToThoseForAll() {
        run(
                school.admin(),
                () -> years.save(new DayOff(0, YEAR, school.set(), DayOff.Kind.DAY_OFF, "Карантин", MONDAY, MONDAY)));
        run(school.admin(), () -> years.save(new DayTransfer(0, YEAR, SATURDAY, DayOfWeek.MONDAY)));
        assertThat(as(teacher, () -> calendar.daysOff(YEAR, school.set())))
                .extracting(DayOff::name)
                .contains("Карантин", "Осенние каникулы");
        assertThat(as(teacher, () -> calendar.daysOff(YEAR, null)))
                .extracting(DayOff::name)
                .contains("Осенние каникулы")
                .doesNotContain("Карантин");
        assertThat(as(teacher, () -> calendar.lessonDay(MONDAY, school.set()))).isEmpty();
        assertThat(as(teacher, () -> calendar.lessonDay(MONDAY, null)))
                .contains(new LessonDay(MONDAY, DayOfWeek.MONDAY));
        assertThat(as(teacher, () -> calendar.lessonDay(SATURDAY, null)))
                .contains(new LessonDay(SATURDAY, DayOfWeek.MONDAY));
        assertThat(as(teacher, () -> calendar.lessonDay(SATURDAY.plusDays(1), null)))
                .isEmpty();
        assertThat(tenants.as(elsewhere.admin(), elsewhere.id(), () -> calendar.lessonDay(SATURDAY, null)))
                .isEmpty();
        assertThat(tenants.as(elsewhere.admin(), elsewhere.id(), () -> calendar.daysOff(YEAR, school.set())))
                .extracting(DayOff::name)
                .doesNotContain("Карантин");
    }

    @Test
    void anotherOrganisationsPeriodsAreNotThere() {
        long foreign = quarters.getFirst().id();
        assertThat(tenants.as(elsewhere.admin(), elsewhere.id(), () -> calendar.period(foreign)))
                .isEmpty();
        assertThat(tenants.as(elsewhere.admin(), elsewhere.id(), () -> calendar.periods(school.set())))
                .isEmpty();
        assertThat(tenants.as(elsewhere.admin(), elsewhere.id(), () -> calendar.periodOn(school.set(), MONDAY)))
                .isEmpty();
    }

    @Test
    void anOfficerWhoLooksIntoTheSchoolSeesItsCalendar() {
        assertThat(tenants.looking(
                        tenants.regionalOfficer(),
                        new Scope.Several(List.of(school.id())),
                        () -> calendar.period(quarters.getFirst().id())))
                .contains(quarters.getFirst());
    }
}
