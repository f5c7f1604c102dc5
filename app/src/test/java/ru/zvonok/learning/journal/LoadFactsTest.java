package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.journal.LoadFacts.GivenHomework;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.support.AuditTrail;
import ru.zvonok.support.ModuleTest;

/** What was given to a class, for those who reckon how much it is. */
@ModuleTest
class LoadFactsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final DateRange WEEK = new DateRange(MONDAY, MONDAY.plusDays(6));

    @Autowired
    LoadFacts facts;

    @Autowired
    LessonCards cards;

    @Autowired
    LearningFixture fixture;

    @Autowired
    AuditTrail trail;

    School school;
    Colleague teacher;
    long algebra;
    long lesson;
    long pupil;

    @BeforeEach
    void aLesson() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        long group = school.schoolClass(7, "Б");
        algebra = school.course(group, "Алгебра", teacher);
        school.slot(algebra, DayOfWeek.MONDAY, 1);
        school.slot(algebra, DayOfWeek.THURSDAY, 1);
        school.generate(MONDAY, MONDAY.plusDays(4));
        pupil = school.pupils(group, 1, LearningFixture.START).getFirst();
        lesson = school.lesson(algebra, MONDAY).id();
    }

    @Test
    void homeworkSaysWhenItWasGivenAndHowLongItTakes() {
        give(null, "§ 1");
        give(pupil, "§ 2");
        school.run(teacher.actor(), () -> cards.estimate(algebra, lesson, null, 25));

        List<GivenHomework> due = school.bySystem(() -> facts.due(2026, List.of(algebra), WEEK));

        assertThat(due)
                .hasSize(2)
                .allSatisfy(one -> {
                    assertThat(one.dueDay()).isEqualTo(MONDAY.plusDays(3));
                    assertThat(one.givenAt()).isNotNull();
                })
                .extracting(GivenHomework::student, GivenHomework::minutes)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(null, 25),
                        org.assertj.core.groups.Tuple.tuple(pupil, null));
        assertThat(school.bySystem(() -> facts.given(2026, WEEK))).containsExactlyInAnyOrderElementsOf(due);
        assertThat(trail.of(school.id(), teacher.actor())).contains("journal.homework-reckoned");
        School other = fixture.school();
        assertThat(other.<List<GivenHomework>>bySystem(() -> facts.given(2026, WEEK)))
                .isEmpty();
    }

    @Test
    void worksAreFoundByTheirKind() {
        school.run(
                teacher.actor(), () -> cards.addAssignment(new NewAssignment(algebra, lesson, 4, null, null, false)));
        assertThat(school.bySystem(() -> facts.works(2026, WEEK, List.of(4))))
                .singleElement()
                .satisfies(work -> assertThat(work.lesson()).isEqualTo(lesson));
        assertThat(school.bySystem(() -> facts.works(2026, WEEK, List.of(5)))).isEmpty();
    }

    @Test
    void anEstimateNeedsHomeworkAndAReasonableNumber() {
        assertThatThrownBy(() -> school.run(teacher.actor(), () -> cards.estimate(algebra, lesson, null, 25)))
                .isInstanceOf(NotFound.class);
        give(null, "§ 1");
        for (int wrong : new int[] {0, 601}) {
            assertThatThrownBy(() -> school.run(teacher.actor(), () -> cards.estimate(algebra, lesson, null, wrong)))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.problem()).isEqualTo(JournalProblem.MINUTES));
        }
        Colleague other = school.colleague(Role.TEACHER);
        assertThatThrownBy(() -> school.run(other.actor(), () -> cards.estimate(algebra, lesson, null, 25)))
                .isInstanceOf(NotFound.class);
        school.run(teacher.actor(), () -> cards.estimate(algebra, lesson, null, 25));
        school.run(teacher.actor(), () -> cards.estimate(algebra, lesson, null, null));
        assertThat(school.bySystem(() -> facts.given(2026, WEEK)))
                .extracting(GivenHomework::minutes)
                .containsOnlyNulls();
    }

    private void give(@org.jspecify.annotations.Nullable Long student, String text) {
        school.run(teacher.actor(), () -> cards.give(new GiveHomework(algebra, lesson, student, text, null)));
    }
}
