package ru.zvonok.learning.finals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.support.ModuleTest;

/** Rules of marking by grade and subject, and what they would change. */
@ModuleTest
class PoliciesTest {

    @Autowired
    LearningFixture fixture;

    @Autowired
    Policies policies;

    @Autowired
    Finals finals;

    @Autowired
    Journal journal;

    @Autowired
    Calendar calendar;

    School school;
    Colleague teacher;
    Actor deputy;
    long group;
    long algebra;
    long physics;
    long period;
    long pupil;

    @BeforeEach
    void aClassWithAnAverageOfFourAndAHalf() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        group = school.schoolClass(7, "Б");
        algebra = school.course(group, "Алгебра", teacher);
        physics = school.course(group, "Физика", teacher);
        school.slot(algebra, DayOfWeek.MONDAY, 1);
        school.slot(algebra, DayOfWeek.TUESDAY, 1);
        school.generate(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 20));
        pupil = school.pupils(group, 1, LearningFixture.START).getFirst();
        period = school.bySystem(() -> calendar.periods(school.periodSet()))
                .get(1)
                .id();
        LocalDate monday = LocalDate.of(2026, 11, 9);
        for (LocalDate day : List.of(monday, monday.plusDays(1))) {
            long lesson = school.lesson(algebra, day).id();
            EditCell edit = new EditCell(UUID.randomUUID(), pupil, lesson, "4 5", 0);
            school.as(teacher.actor(), () -> journal.edit(algebra, LearningFixture.QUARTER, List.of(edit)));
        }
    }

    @Test
    void theMostParticularLineHolds() {
        add(line(null, null, null, "4.60"));
        add(line(5, 8, null, "4.70"));
        add(line(null, null, school.subject("Алгебра"), "4.80"));
        add(line(9, 11, null, "4.90"));
        assertThat(five(algebra)).isEqualByComparingTo("4.80");
        assertThat(five(physics)).isEqualByComparingTo("4.70");
        assertThat(school.as(teacher.actor(), () -> policies.on(LearningFixture.TODAY))
                        .limits()
                        .five())
                .isEqualByComparingTo("4.60");
        assertThat(school.as(deputy, () -> policies.all())).hasSize(4);
        assertThat(sheet().proposal().value()).isEqualTo(PeriodValue.FOUR);
        assertThat(problem(() -> policies.add(line(5, 8, null, "4.75")))).isEqualTo(FinalsProblem.POLICY_EXISTS);
    }

    @Test
    void whatWouldChangeIsShownAndNothingIsWritten() {
        SettleMark five = new SettleMark(UUID.randomUUID(), pupil, PeriodValue.FIVE, 0);
        school.as(teacher.actor(), () -> finals.settle(algebra, period, List.of(five)));
        PolicyLine stricter = line(null, null, null, "4.60");
        assertThat(school.as(deputy, () -> policies.preview(stricter, group, period)))
                .singleElement()
                .satisfies(effect -> {
                    assertThat(effect.course().id()).isEqualTo(algebra);
                    assertThat(effect.now().value()).isEqualTo(PeriodValue.FIVE);
                    assertThat(effect.then().value()).isEqualTo(PeriodValue.FOUR);
                    assertThat(effect.settled()).isEqualTo(PeriodValue.FIVE);
                });
        assertThat(school.as(deputy, () -> policies.all())).isEmpty();
        assertThat(school.as(deputy, () -> policies.preview(line(9, 11, null, "4.60"), group, period)))
                .as("another grade")
                .isEmpty();
        add(stricter);
        assertThat(sheet().value()).as("what is settled stays").isEqualTo(PeriodValue.FIVE);
        assertThat(sheet().outdated()).isTrue();
    }

    @Test
    void gradesComeInPairs() {
        for (PolicyLine wrong : List.of(
                line(5, null, null, "4.60"),
                line(null, 8, null, "4.60"),
                line(8, 5, null, "4.60"),
                line(0, 5, null, "4.60"))) {
            assertThat(problem(() -> policies.add(wrong))).isEqualTo(FinalsProblem.POLICY_GRADES);
            assertThat(problem(() -> policies.preview(wrong, group, period))).isEqualTo(FinalsProblem.POLICY_GRADES);
        }
        assertThat(problem(() -> policies.add(line(null, null, null, "5.01")))).isEqualTo(FinalsProblem.POLICY_NUMBERS);
    }

    @Test
    void whoMayAndWhoMayNot() {
        PolicyLine line = line(null, null, null, "4.60");
        assertThatThrownBy(() -> school.run(teacher.actor(), () -> policies.add(line)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.as(teacher.actor(), () -> policies.preview(line, group, period)))
                .isInstanceOf(Denied.class);
        Actor other = school.colleague(Role.TEACHER).actor();
        assertThatThrownBy(() -> school.as(other, () -> policies.on(LearningFixture.TODAY, algebra)))
                .isInstanceOf(NotFound.class);
        School neighbour = fixture.school();
        Actor stranger = neighbour.colleague(Role.DEPUTY_HEAD).actor();
        assertThatThrownBy(() -> neighbour.as(stranger, () -> policies.preview(line, group, period)))
                .isInstanceOf(NotFound.class);
        add(line);
        assertThat(neighbour.as(stranger, () -> policies.all())).isEmpty();
    }

    private void add(PolicyLine line) {
        school.run(deputy, () -> policies.add(line));
    }

    private BigDecimal five(long course) {
        return school.as(teacher.actor(), () -> policies.on(LearningFixture.TODAY, course))
                .limits()
                .five();
    }

    private PeriodSheet.PeriodRow sheet() {
        return school.as(teacher.actor(), () -> finals.sheet(algebra, period))
                .rows()
                .getFirst();
    }

    private Problem problem(Runnable work) {
        try {
            school.run(deputy, work);
        } catch (Refusal refusal) {
            return refusal.problem();
        }
        throw new AssertionError("it was not refused");
    }

    private static PolicyLine line(@Nullable Integer from, @Nullable Integer to, @Nullable Long subject, String five) {
        return new PolicyLine(
                from,
                to,
                subject,
                new GradingPolicy(
                        LearningFixture.START,
                        new GradingPolicy.Limits(new BigDecimal(five), new BigDecimal("3.50"), new BigDecimal("2.50")),
                        3,
                        new BigDecimal("0.50"),
                        new BigDecimal("0.05"),
                        true,
                        false,
                        false,
                        List.of(),
                        new GradingPolicy.Region(new BigDecimal("3"), new BigDecimal("0.5"), new BigDecimal("0.5")),
                        null));
    }
}
