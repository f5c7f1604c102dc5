package ru.zvonok.registry.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.registry.DoorTest;
import ru.zvonok.registry.RegistryFixtures;
import ru.zvonok.support.QueryCount;

/** The calendar is read from the database once for everybody of an organisation, and again when somebody has changed it. */
class CalendarKeptTest extends DoorTest {

    private static final int YEAR = RegistryFixtures.YEAR;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 14);

    @Autowired
    SchoolYears years;

    @Autowired
    Calendar calendar;

    @Autowired
    TransactionTemplate transaction;

    Actor teacher;

    @BeforeEach
    void aTeacher() {
        teacher = fixtures.teacher(school).actor();
    }

    @Test
    void askedAgainItCostsNothing() {
        look(teacher);
        assertThat(QueryCount.of(() -> look(teacher))).noneMatch(statement -> statement.contains("calendar."));
        assertThat(QueryCount.of(() -> look(school.principal())))
                .noneMatch(statement -> statement.contains("calendar."));
    }

    @Test
    void whatIsWrittenIsSeenAtOnce() {
        assertThat(studied(teacher)).isTrue();

        run(school.deputy(), this::takeOff);

        assertThat(studied(teacher)).isFalse();
        run(school.deputy(), () -> years.remove(off()));
        assertThat(studied(teacher)).isTrue();
    }

    @Test
    void whateverIsWrittenIsReadAnew() {
        LocalDate autumn = LocalDate.of(YEAR + 1, 9, 1);
        PeriodSet trimesters = new PeriodSet(0, YEAR, "Триместры", PeriodSet.Type.TRIMESTER, 5, 1, 11);
        List<Bell> rung = List.of(new Bell(1, LocalTime.of(13, 0), LocalTime.of(13, 40)));
        Map<String, Runnable> writers = new LinkedHashMap<>();
        writers.put("year opened", () -> years.open(YEAR + 1, autumn, LocalDate.of(YEAR + 2, 5, 31)));
        writers.put(
                "year moved",
                () -> years.change(
                        calendar.year(YEAR).orElseThrow(),
                        RegistryFixtures.FIRST_DAY.minusDays(1),
                        RegistryFixtures.LAST_DAY));
        writers.put("periods added", () -> years.save(new PeriodPlan(trimesters, List.of())));
        writers.put("periods changed", () -> years.change(plan(), new PeriodPlan(plan().set(), List.of(first()))));
        writers.put("periods removed", () -> years.remove(plan()));
        writers.put("day off added", this::takeOff);
        writers.put("day off changed", () -> years.change(off(), off(off().id(), MONDAY.plusDays(1))));
        writers.put("day off removed", () -> years.remove(off()));
        writers.put("day moved", () -> years.save(new DayTransfer(0, YEAR, SATURDAY, DayOfWeek.MONDAY)));
        writers.put(
                "move changed",
                () -> years.change(moved(), new DayTransfer(moved().id(), YEAR, SATURDAY, DayOfWeek.FRIDAY)));
        writers.put("move removed", () -> years.remove(moved()));
        writers.put("bells added", () -> years.save(new BellSchedule(0, YEAR, "Вторая смена", 2, null, null, rung)));
        writers.put(
                "bells changed",
                () -> years.change(bells(), new BellSchedule(bells().id(), YEAR, "Другая", 2, null, null, rung)));
        writers.put("bells removed", () -> years.remove(bells()));
        writers.put("year closed", () -> years.close(YEAR));
        writers.put("year opened again", () -> years.reopen(YEAR));
        writers.forEach((what, writer) -> {
            look(teacher);
            run(school.deputy(), writer);
            assertThat(QueryCount.of(() -> look(teacher))).as(what).anyMatch(sql -> sql.contains("calendar."));
        });
    }

    private PeriodPlan plan() {
        PeriodSet set = calendar.periodSets(YEAR).stream()
                .filter(one -> one.name().equals("Триместры"))
                .findFirst()
                .orElseThrow();
        return new PeriodPlan(set, calendar.periods(set.id()));
    }

    private static Period first() {
        return new Period(0, 0, 1, "1 триместр", RegistryFixtures.FIRST_DAY, MONDAY);
    }

    private DayOff off() {
        return years.allDaysOff(YEAR).stream()
                .filter(one -> one.name().equals("День района"))
                .findFirst()
                .orElseThrow();
    }

    private static DayOff off(long id, LocalDate day) {
        return new DayOff(id, YEAR, null, DayOff.Kind.HOLIDAY, "День района", day, day);
    }

    private DayTransfer moved() {
        return years.transfers(YEAR).getFirst();
    }

    private BellSchedule bells() {
        return years.bellSchedules(YEAR).stream()
                .filter(one -> one.shift() == 2)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsTakenBackIsNotKept() {
        assertThat(studied(teacher)).isTrue();
        run(
                school.deputy(),
                () -> transaction.executeWithoutResult(status -> {
                    takeOff();
                    assertThat(calendar.lessonDay(MONDAY, school.set())).isEmpty();
                    status.setRollbackOnly();
                }));
        assertThat(studied(teacher)).isTrue();
    }

    @Test
    void aClosedYearIsAskedOfTheDatabase() {
        look(teacher);
        assertThat(QueryCount.of(() -> run(teacher, () -> calendar.requireOpen(MONDAY))))
                .anyMatch(statement -> statement.contains("calendar.year"));
    }

    @Test
    void anotherOrganisationHasItsOwn() {
        run(school.deputy(), this::takeOff);
        assertThat(studied(teacher)).isFalse();
        Actor other = fixtures.teacher(elsewhere).actor();
        assertThat(tenants.as(other, elsewhere.id(), () -> calendar.lessonDay(MONDAY, elsewhere.set())))
                .isPresent();
    }

    private void takeOff() {
        years.save(off(0, MONDAY));
    }

    private boolean studied(Actor actor) {
        return as(actor, () -> calendar.lessonDay(MONDAY, school.set())).isPresent();
    }

    private void look(Actor actor) {
        run(actor, () -> {
            List<Period> periods = calendar.periods(school.set());
            calendar.period(periods.getFirst().id());
            calendar.periodSets(YEAR);
            calendar.lessonDays(new DateRange(MONDAY, MONDAY.plusDays(6)), school.set());
            calendar.bells(new LessonDay(MONDAY, MONDAY.getDayOfWeek()), 1, school.set());
        });
    }
}
