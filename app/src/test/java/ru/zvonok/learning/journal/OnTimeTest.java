package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.finals.Finals;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.SettleMark;
import ru.zvonok.learning.journal.OnTimeShare.By;
import ru.zvonok.learning.journal.OnTimeShare.Part;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.uikit.SideCard;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.support.FixedClock;
import ru.zvonok.support.ViewTest;

/** What was written by its last day, one working day after the lesson. */
class OnTimeTest extends ViewTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final DateRange WEEK = new DateRange(MONDAY, LearningFixture.TODAY);

    @Autowired
    LearningFixture fixture;

    @Autowired
    OnTime onTime;

    @Autowired
    Filling filling;

    @Autowired
    LessonCards cards;

    @Autowired
    Finals finals;

    @Autowired
    Calendar calendar;

    @Autowired
    FixedClock clock;

    School school;
    Colleague teacher;
    Colleague deputy;
    long algebra;
    List<Long> pupils;

    @BeforeEach
    void threeLessons() {
        school = fixture.school();
        prepare();
    }

    private void prepare() {
        teacher = school.colleague(Role.TEACHER);
        deputy = school.colleague(Role.DEPUTY_HEAD);
        long group = school.schoolClass(7, "Б");
        pupils = school.pupils(group, 2, LearningFixture.START);
        algebra = school.course(group, "Алгебра", teacher);
        for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY)) {
            school.slot(algebra, day, 1);
        }
        school.generate(MONDAY, LearningFixture.TODAY);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void onTheLastDayIsInTimeAndADayLaterIsNot() {
        clock.moveTo(MONDAY.plusDays(1).atTime(23, 59));
        fill(MONDAY);
        clock.moveTo(MONDAY.plusDays(3).atTime(0, 1));
        fill(MONDAY.plusDays(1));
        clock.reset();

        assertThat(of(By.TEACHER)).singleElement().satisfies(share -> {
            assertThat(share.id()).isEqualTo(teacher.person());
            assertThat(share.lessons()).isEqualTo(3);
            assertThat(share.topics())
                    .as("Wednesday has its time until tonight")
                    .isEqualTo(new Part(1, 2));
            assertThat(share.attendance()).isEqualTo(new Part(1, 2));
            assertThat(share.homework()).isEqualTo(new Part(1, 2));
            assertThat(share.topics().percent()).isEqualTo(50);
        });
        assertThat(of(By.CLASS)).singleElement().satisfies(share -> assertThat(share.topics())
                .isEqualTo(new Part(1, 2)));
        assertThat(of(By.DAY))
                .extracting(OnTimeShare::topics)
                .containsExactly(new Part(1, 1), new Part(0, 1), Part.NONE);
    }

    @Test
    void whatIsMissingAfterItsTimeIsNotInTimeAndWritingAnewChangesNothing() {
        clock.moveTo(MONDAY.atTime(12, 0));
        fill(MONDAY);
        clock.moveTo(LearningFixture.TODAY.atTime(8, 0));
        fill(MONDAY);
        clock.reset();

        assertThat(of(By.TEACHER)).singleElement().satisfies(share -> {
            assertThat(share.topics()).isEqualTo(new Part(1, 2));
            assertThat(share.homework()).isEqualTo(new Part(1, 2));
        });
    }

    @Test
    void periodMarksAreDueOnTheLastDayOfThePeriod() {
        long first = school.bySystem(() -> calendar.periodOn(school.periodSet(), LearningFixture.START))
                .orElseThrow()
                .id();
        LocalDate end = LocalDate.of(2026, 10, 24);
        clock.moveTo(end.atTime(20, 0));
        settle(first, pupils.getFirst());
        clock.moveTo(end.plusDays(1).atTime(9, 0));
        settle(first, pupils.getLast());
        clock.moveTo(end.plusDays(3).atTime(9, 0));

        assertThat(school.as(deputy.actor(), () -> onTime.shares(new DateRange(end.minusDays(5), end.plusDays(3)))))
                .filteredOn(share -> share.by() == By.TEACHER)
                .singleElement()
                .satisfies(share -> assertThat(share.periodMarks()).isEqualTo(new Part(1, 2)));
    }

    @Test
    void aPeriodMarkThatNobodySettledWasNotInTime() {
        long first = school.bySystem(() -> calendar.periodOn(school.periodSet(), LearningFixture.START))
                .orElseThrow()
                .id();
        LocalDate end = LocalDate.of(2026, 10, 24);
        DateRange days = new DateRange(end.minusDays(5), end.plusDays(3));
        clock.moveTo(end.atTime(20, 0));
        settle(first, pupils.getFirst());
        assertThat(ofPeriods(days)).as("there is time until tonight").isEqualTo(Part.NONE);
        clock.moveTo(end.plusDays(3).atTime(9, 0));
        assertThat(ofPeriods(days)).isEqualTo(new Part(1, 2));
    }

    private Part ofPeriods(DateRange days) {
        return school.as(deputy.actor(), () -> onTime.shares(days)).stream()
                .filter(share -> share.by() == By.TEACHER)
                .map(OnTimeShare::periodMarks)
                .reduce(Part.NONE, Part::plus);
    }

    /** DL-11: the next working day, which is a Monday. */
    @Test
    void aCollegeHasOneWorkingDayMore() {
        school = fixture.college();
        prepare();
        long first = school.bySystem(() -> calendar.periodOn(school.periodSet(), LearningFixture.START))
                .orElseThrow()
                .id();
        LocalDate monday = LocalDate.of(2026, 10, 26);
        clock.moveTo(monday.atTime(17, 0));
        settle(first, pupils.getFirst());
        clock.moveTo(monday.plusDays(1).atTime(9, 0));
        settle(first, pupils.getLast());

        assertThat(school.as(
                        deputy.actor(), () -> onTime.shares(new DateRange(monday.minusDays(5), monday.plusDays(1)))))
                .filteredOn(share -> share.by() == By.TEACHER)
                .singleElement()
                .satisfies(share -> assertThat(share.periodMarks()).isEqualTo(new Part(1, 2)));
    }

    @Test
    void onlyThoseWhoLookAfterTheJournalsSee() {
        assertThatThrownBy(() -> school.as(teacher.actor(), () -> onTime.shares(WEEK)))
                .isInstanceOf(Denied.class);
        School other = fixture.school();
        Colleague head = other.colleague(Role.PRINCIPAL);
        assertThat(other.as(head.actor(), () -> onTime.shares(WEEK))).isEmpty();
        assertThatThrownBy(() -> school.as(head.actor(), () -> onTime.shares(WEEK)))
                .isInstanceOf(Denied.class);
    }

    @Test
    void thePageTellsByTeacherClassAndDay() {
        signIn(deputy.actor());
        open("o/" + school.id() + "/unfilled/on-time?from=" + MONDAY + "&to=" + LearningFixture.TODAY);
        assertThat(test($(Grid.class).single()).size()).isEqualTo(1);
        assertThat(head()).isEqualTo("Учитель");
        open("o/" + school.id() + "/unfilled/on-time?by=day&from=" + MONDAY + "&to=" + LearningFixture.TODAY);
        assertThat(test($(Grid.class).single()).size()).isEqualTo(3);
        assertThat(head()).as("the head says what the rows are").isEqualTo("День");
    }

    private String head() {
        return ((Grid.Column<?>) $(Grid.class).single().getColumns().getFirst()).getHeaderText();
    }

    @Test
    void aTeachersCardTellsWhatIsMissingAndNudgesOnce() {
        signIn(deputy.actor());
        String card = "o/" + school.id() + "/unfilled/on-time?open=teacher" + teacher.person() + "&from=" + MONDAY
                + "&to=" + LearningFixture.TODAY;
        open(card);
        assertThat($(SideCard.class).single().getElement().getTextRecursively())
                .contains("Записаны не полностью: 3 урока");
        test($(Button.class).withText("Напомнить").single()).click();
        assertThat(school.as(deputy.actor(), filling::nudgedToday)).containsOnlyKeys(teacher.person());
        open(card);
        assertThat($(Button.class).withText("Напомнить").all()).isEmpty();
    }

    private List<OnTimeShare> of(By by) {
        return school.as(deputy.actor(), () -> onTime.shares(WEEK)).stream()
                .filter(share -> share.by() == by)
                .toList();
    }

    private void settle(long period, long pupil) {
        SettleMark mark = new SettleMark(UUID.randomUUID(), pupil, PeriodValue.FOUR, 0);
        assertThat(school.as(teacher.actor(), () -> finals.settle(algebra, period, List.of(mark))))
                .allSatisfy(one -> assertThat(one.problem()).isNull());
    }

    private void fill(LocalDate day) {
        Lesson lesson = school.lesson(algebra, day);
        school.run(teacher.actor(), () -> {
            cards.attendanceTaken(algebra, lesson.id());
            int version = cards.card(algebra, lesson.id()).version();
            cards.write(new WriteLesson(algebra, lesson.id(), "Степень числа", null, null, version));
            cards.give(new GiveHomework(algebra, lesson.id(), null, "§ 1", null));
        });
    }
}
