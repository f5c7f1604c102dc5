package ru.zvonok.learning.finals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.finals.PeriodReason.SettledMark;
import ru.zvonok.learning.journal.CellAnswer;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.ImaginedMark;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.support.AuditTrail;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.QueryCount;

/** The door of why. */
@ModuleTest
class PeriodReasonsTest {

    @Autowired
    LearningFixture fixture;

    @Autowired
    PeriodReasons door;

    @Autowired
    Finals finals;

    @Autowired
    Journal journal;

    @Autowired
    Calendar calendar;

    @Autowired
    AuditTrail audit;

    School school;
    Colleague teacher;
    Actor self;
    long group;
    long algebra;
    long period;
    List<Long> pupils;

    @BeforeEach
    void teach() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        group = school.schoolClass(7, "Б");
        algebra = school.course(group, "Алгебра", teacher);
        for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY)) {
            school.slot(algebra, day, 1);
        }
        school.generate(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 20));
        pupils = school.pupils(group, 2, LearningFixture.START);
        self = school.account(pupils.get(0), Role.STUDENT);
        period = school.bySystem(() -> calendar.periods(school.periodSet()))
                .get(1)
                .id();
        marks("4", "5", "4");
    }

    @Test
    void thePupilSeesTheMarksTheRulesAndWhatTheyPropose() {
        PeriodReason reason = one();
        assertThat(reason.result().marks()).extracting(mark -> mark.value()).containsExactly(4, 5, 4);
        assertThat(reason.result().sums().sum()).isEqualTo(13);
        assertThat(reason.proposal().value()).isEqualTo(PeriodValue.FOUR);
        assertThat(reason.proposal().average()).isEqualByComparingTo("4.33");
        assertThat(reason.policy().minimumMarks()).isEqualTo(3);
        assertThat(reason.settled()).isNull();
        assertThat(reason.forecast().value()).isEqualTo(PeriodValue.FOUR);
    }

    /** A family reads the same proposal as the teacher. */
    @Test
    void itIsTheTeachersProposal() {
        Proposal teachers = school.as(teacher.actor(), () -> finals.sheet(algebra, period)).rows().stream()
                .filter(row -> row.person() == pupils.get(0))
                .findFirst()
                .orElseThrow()
                .proposal();
        assertThat(one().proposal()).isEqualTo(teachers);
    }

    @Test
    void aMarkSettledOtherwiseStandsBesideWhatWasProposed() {
        school.as(
                teacher.actor(),
                () -> finals.settle(
                        algebra,
                        period,
                        List.of(new SettleMark(UUID.randomUUID(), pupils.get(0), PeriodValue.FIVE, 0))));
        SettledMark settled = Objects.requireNonNull(one().settled());
        assertThat(settled.value()).isEqualTo(PeriodValue.FIVE);
        assertThat(settled.proposed()).isEqualTo(PeriodValue.FOUR);
        assertThat(settled.average()).isEqualByComparingTo("4.33");
        assertThat(settled.otherwise()).isTrue();
    }

    @Test
    void furtherMarksAreReckonedAndStoredNowhere() {
        PeriodReason reason = one();
        ImaginedMark five = new ImaginedMark(5, 1, false);
        assertThat(door.imagine(reason, List.of(five)).value()).isEqualTo(PeriodValue.FIVE);
        assertThat(door.fewest(reason, PeriodValue.FIVE, five)).hasValue(1);
        assertThat(one().result().marks()).hasSize(3);
    }

    /** More subjects cost no further statement. */
    @Test
    void manySubjectsAreReadInAsManyStatementsAsOne() {
        one();
        List<String> thin = statements();
        for (int i = 0; i < 4; i++) {
            school.course(group, "Предмет " + i, teacher);
        }
        assertThat(statements()).hasSameSizeAs(thin);
    }

    @Test
    void nobodyElseSeesThem() {
        long pupil = pupils.get(0);
        Actor classmate = school.account(pupils.get(1), Role.STUDENT);
        assertThatThrownBy(() -> school.as(classmate, () -> door.ofStudent(pupil, period)))
                .isInstanceOf(NotFound.class);
        Actor secretary = school.colleague(Role.SECRETARY).actor();
        assertThatThrownBy(() -> school.as(secretary, () -> door.ofStudent(pupil, period)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.as(self, () -> door.ofStudent(pupil, Long.MAX_VALUE)))
                .isInstanceOf(NotFound.class);
        School other = fixture.school();
        Actor head = other.colleague(Role.PRINCIPAL).actor();
        assertThatThrownBy(() -> other.as(head, () -> door.ofStudent(pupil, period)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void readingIsNoted() {
        one();
        assertThat(audit.of(school.id(), self)).contains("finals.student-read");
    }

    private PeriodReason one() {
        return school.as(self, () -> door.ofStudent(pupils.get(0), period)).getFirst();
    }

    private List<String> statements() {
        return QueryCount.of(() -> school.as(self, () -> door.ofStudent(pupils.get(0), period)));
    }

    private void marks(String... values) {
        List<LocalDate> days = List.of(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 10), LearningFixture.TODAY);
        for (int i = 0; i < values.length; i++) {
            Lesson lesson = school.lesson(algebra, days.get(i));
            String value = values[i];
            assertThat(school.as(
                                    teacher.actor(),
                                    () -> journal.edit(
                                            algebra,
                                            LearningFixture.QUARTER,
                                            List.of(new EditCell(
                                                    UUID.randomUUID(), pupils.get(0), lesson.id(), value, 0))))
                            .answers())
                    .allMatch(CellAnswer.Saved.class::isInstance);
        }
    }
}
