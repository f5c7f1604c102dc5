package ru.zvonok.registry.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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
        DayOff off = as(school.deputy(), () -> years.allDaysOff(YEAR)).stream()
                .filter(one -> one.name().equals("День района"))
                .findFirst()
                .orElseThrow();
        run(school.deputy(), () -> years.remove(off));
        assertThat(studied(teacher)).isTrue();
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
        years.save(new DayOff(0, YEAR, null, DayOff.Kind.HOLIDAY, "День района", MONDAY, MONDAY));
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
