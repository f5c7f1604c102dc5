package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.platform.access.Role;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.calendar.PeriodPlan;
import ru.zvonok.registry.calendar.PeriodSet;
import ru.zvonok.registry.calendar.SchoolYears;
import ru.zvonok.registry.enrolment.ClassData;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.SchoolClasses;
import ru.zvonok.support.QueryCount;
import ru.zvonok.support.ViewTest;

/** «Не заполнено»: filters, rows and the card speak of one reading. */
class UnfilledPageTest extends ViewTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);

    @Autowired
    LearningFixture fixture;

    @Autowired
    SchoolYears years;

    @Autowired
    SchoolClasses classes;

    School school;
    Colleague teacher;
    Colleague deputy;

    @BeforeEach
    void lessonsOnTwoDays() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        deputy = school.colleague(Role.DEPUTY_HEAD);
        long algebra = school.course(school.schoolClass(7, "Б"), "Алгебра", teacher);
        school.slot(algebra, DayOfWeek.MONDAY, 1);
        school.slot(algebra, DayOfWeek.WEDNESDAY, 2);
        school.generate(MONDAY, MONDAY.plusDays(2));
    }

    @Test
    void theJournalIsReadOnceForFiltersRowsAndCard() {
        signIn(deputy.actor());

        List<String> statements =
                QueryCount.of(() -> open("o/" + school.id() + "/unfilled?day=all&open=" + teacher.person()));

        assertThat(rows()).isEqualTo(2);
        assertThat($(H2.class).all()).extracting(H2::getText).anySatisfy(title -> assertThat(title)
                .startsWith("Абрамов"));
        assertThat(statements)
                .filteredOn(sql -> sql.contains("timetable.lesson"))
                .as("the lessons of the days looked back on")
                .hasSize(1);
    }

    @Test
    void aDayShowsItsLessonsAndAllDaysShowAll() {
        signIn(deputy.actor());
        open("o/" + school.id() + "/unfilled");
        assertThat(rows()).as("the day before today").isEqualTo(1);
        open("o/" + school.id() + "/unfilled?day=" + MONDAY);
        assertThat(rows()).isEqualTo(1);
        open("o/" + school.id() + "/unfilled?day=all");
        assertThat(rows()).isEqualTo(2);
        assertThat($(Span.class).all()).extracting(Span::getText).contains("2 урока");
    }

    @Test
    void aSaturdayOnWhichSomeAreTaughtIsADayToo() {
        LocalDate saturday = MONDAY.minusDays(2);
        long six = school.bySystem(() -> years.save(new PeriodPlan(
                new PeriodSet(0, 2026, "Шестидневка", PeriodSet.Type.QUARTER, 6, 1, 11),
                List.of(new Period(
                        0, 0, 1, "II четверть", LearningFixture.QUARTER.from(), LocalDate.of(2026, 12, 30))))));
        long group = school.bySystem(
                () -> classes.create(new ClassData(2026, ClassKind.SCHOOL_CLASS, 9, "А", 1, six, null, null)));
        school.slot(school.course(group, "Физика", teacher), DayOfWeek.SATURDAY, 1);
        school.generate(saturday, saturday);
        signIn(deputy.actor());

        open("o/" + school.id() + "/unfilled?day=" + saturday + "&missing=ATTENDANCE");

        assertThat(rows()).isEqualTo(1);
        assertThat($(Select.class).all())
                .extracting(select -> select.getValue())
                .contains(saturday.toString());
    }

    @Test
    void aSchoolWithoutLessonsIsNotToldThatAllIsFilled() {
        signIn(deputy.actor());
        open("o/" + school.id() + "/today");
        assertThat(titles()).contains("Кто не заполнил");

        School empty = fixture.school();
        signIn(empty.colleague(Role.DEPUTY_HEAD).actor());
        open("o/" + empty.id() + "/today");
        assertThat(titles()).isNotEmpty().doesNotContain("Кто не заполнил");
    }

    private String titles() {
        return $(H2.class).all().stream().map(H2::getText).collect(Collectors.joining(" · "));
    }

    private int rows() {
        return test($(Grid.class).single()).size();
    }
}
