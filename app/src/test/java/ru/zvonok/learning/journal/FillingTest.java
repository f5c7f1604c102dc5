package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.zvonok.learning.LearningFixture.START;
import static ru.zvonok.learning.LearningFixture.TODAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.support.AuditTrail;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

/** Who has not filled what, on the Thursday on which the clock of tests stands. */
@ModuleTest
class FillingTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final DateRange WEEK = new DateRange(MONDAY, TODAY);

    @Autowired
    Filling filling;

    @Autowired
    TwoTenants tenants;

    @Autowired
    LessonCards cards;

    @Autowired
    Notifications notifications;

    @Autowired
    AuditTrail trail;

    @Autowired
    LearningFixture learning;

    School school;
    Colleague teacher;
    Colleague deputy;
    Colleague admin;
    long algebra;
    Lesson monday;

    @BeforeEach
    void lessonsOnMonday() {
        school = learning.school();
        teacher = school.colleague(Role.TEACHER);
        deputy = school.colleague(Role.DEPUTY_HEAD);
        admin = school.colleague(Role.ORG_ADMIN);
        algebra = school.course(school.schoolClass(7, "Б"), "Алгебра", teacher);
        school.slot(algebra, DayOfWeek.MONDAY, 1);
        school.generate(MONDAY, MONDAY);
        monday = school.lesson(algebra, MONDAY);
    }

    @Test
    void oneLooksBackAsFarAsTheRuleSays() {
        assertThat(school.as(deputy.actor(), () -> filling.window()))
                .isEqualTo(new DateRange(TODAY.minusDays(14), TODAY));
        for (String days : List.of("3", "90")) {
            tenants.rule("journal.filling.days-back", null, "2026-09-01", days);
            try {
                assertThat(school.as(deputy.actor(), () -> filling.window()).from())
                        .as("at most 31 days")
                        .isEqualTo(TODAY.minusDays(Math.min(31, Integer.parseInt(days))));
            } finally {
                tenants.forgetRule("journal.filling.days-back");
            }
        }
    }

    @Test
    void whatIsMissingIsThereUntilItIsWritten() {
        assertThat(unfilled()).singleElement().satisfies(one -> {
            assertThat(one.missing())
                    .containsExactlyInAnyOrder(LessonPart.TOPIC, LessonPart.ATTENDANCE, LessonPart.HOMEWORK);
            assertThat(one.person()).isEqualTo(teacher.person());
            assertThat(one.due()).isEqualTo(MONDAY.plusDays(1));
            assertThat(one.overdue()).isTrue();
        });

        fill();

        assertThat(unfilled()).isEmpty();
    }

    @Test
    void aCourseOfWhichNothingWasWrittenIsNamedUntilOneTopicIs() {
        assertThat(review().silent()).as("one lesson is no silence").isEmpty();
        school.slot(algebra, DayOfWeek.TUESDAY, 1);
        school.generate(MONDAY.plusDays(1), MONDAY.plusDays(1));

        assertThat(review().silent()).extracting(one -> one.id()).containsExactly(algebra);
        assertThat(review().lessons()).hasSize(2);

        long fifth = school.course(school.schoolClass(5, "Б"), "Алгебра", teacher);
        long tenth = school.course(school.schoolClass(10, "А"), "Алгебра", teacher);
        for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY)) {
            school.slot(tenth, day, 2);
            school.slot(fifth, day, 3);
        }
        school.generate(MONDAY, MONDAY.plusDays(1));
        assertThat(review().silent()).extracting(one -> one.id()).containsExactly(fifth, algebra, tenth);
        assertThat(review().days()).containsExactly(MONDAY.plusDays(1), MONDAY);

        fill();

        assertThat(review().silent()).extracting(one -> one.id()).doesNotContain(algebra);
        assertThat(review().lessons()).hasSize(5);
    }

    @Test
    void homeworkThatTheSchoolDoesNotWantIsNotMissing() {
        add(new FillingRule(0, LessonPart.HOMEWORK, school.subject("Алгебра"), null, null, false, START));

        assertThat(unfilled()).singleElement().satisfies(one -> assertThat(one.missing())
                .containsExactlyInAnyOrder(LessonPart.TOPIC, LessonPart.ATTENDANCE));
        assertThat(school.as(teacher.actor(), () -> cards.ofTeacher(teacher.person(), MONDAY)))
                .singleElement()
                .satisfies(state -> assertThat(state.missing()).doesNotContain(LessonPart.HOMEWORK));
    }

    @Test
    void inTheFirstGradeNoHomeworkIsMissing() {
        long reading = school.course(school.schoolClass(1, "А"), "Чтение", teacher);
        school.slot(reading, DayOfWeek.TUESDAY, 1);
        school.generate(MONDAY.plusDays(1), MONDAY.plusDays(1));

        assertThat(unfilled())
                .filteredOn(one -> one.course().id() == reading)
                .singleElement()
                .satisfies(one ->
                        assertThat(one.missing()).containsExactlyInAnyOrder(LessonPart.TOPIC, LessonPart.ATTENDANCE));
    }

    @Test
    void aTeacherIsRemindedOnceADayByTheBell() {
        school.run(deputy.actor(), () -> filling.nudge(teacher.person()));

        assertThat(school.as(teacher.actor(), () -> notifications.latest(5)))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.notice().textKey()).isEqualTo("journal.bell.nudge");
                    assertThat(told.notice().arguments()).containsExactly(1, MONDAY);
                    assertThat(told.notice().path()).isEqualTo("journal/" + algebra + "?lesson=" + monday.id());
                });
        assertThat(trail.of(school.id(), deputy.actor())).contains("journal.teacher-nudged");
        assertThat(school.as(deputy.actor(), () -> filling.nudgedToday())).containsOnlyKeys(teacher.person());
        Colleague head = school.colleague(Role.PRINCIPAL);
        assertThatThrownBy(() -> school.run(head.actor(), () -> filling.nudge(teacher.person())))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.problem()).isEqualTo(JournalProblem.NUDGED_TODAY));
        assertThat(school.as(teacher.actor(), () -> notifications.latest(5))).hasSize(1);
    }

    @Test
    void whoFilledEverythingIsNotReminded() {
        fill();

        assertThatThrownBy(() -> school.run(deputy.actor(), () -> filling.nudge(teacher.person())))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.problem()).isEqualTo(JournalProblem.NOTHING_MISSING));
        assertThat(school.as(deputy.actor(), () -> filling.nudgedToday())).isEmpty();
    }

    @Test
    void onlyWhoAnswersForItSeesRemindsAndDecides() {
        for (var stranger : List.of(teacher, school.colleague(Role.SECRETARY))) {
            assertThatThrownBy(() -> school.as(stranger.actor(), () -> filling.unfilled(WEEK)))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> school.as(stranger.actor(), () -> filling.review(WEEK)))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> school.run(stranger.actor(), () -> filling.nudge(teacher.person())))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> school.as(stranger.actor(), () -> filling.nudgedToday()))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> school.as(stranger.actor(), () -> filling.rules()))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> school.run(stranger.actor(), () -> filling.add(general(false))))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> school.run(stranger.actor(), () -> filling.remove(1)))
                    .isInstanceOf(Denied.class);
        }
        assertThatThrownBy(() -> school.run(admin.actor(), () -> filling.nudge(teacher.person())))
                .as("looks after accounts, not after lessons")
                .isInstanceOf(Denied.class);
    }

    @Test
    void anotherSchoolSeesAndTouchesNothing() {
        add(general(false));
        long rule = school.as(admin.actor(), () -> filling.rules()).getFirst().id();
        School other = learning.school();
        Colleague head = other.colleague(Role.PRINCIPAL);

        assertThat(other.as(head.actor(), () -> filling.unfilled(WEEK))).isEmpty();
        assertThat(other.as(head.actor(), () -> filling.review(WEEK)).lessons()).isEmpty();
        assertThat(other.as(head.actor(), () -> filling.rules())).isEmpty();
        assertThatThrownBy(() -> other.run(head.actor(), () -> filling.nudge(teacher.person())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.run(head.actor(), () -> filling.remove(rule)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.run(
                        head.actor(),
                        () -> filling.add(new FillingRule(
                                0, LessonPart.HOMEWORK, school.subject("Алгебра"), null, null, false, START))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(head.actor(), () -> filling.unfilled(WEEK)))
                .isInstanceOf(Denied.class);
        assertThat(school.as(admin.actor(), () -> filling.rules())).hasSize(1);
    }

    @Test
    void rulesThatMakeNoSenseAreRefused() {
        refused(new FillingRule(0, LessonPart.TOPIC, null, null, null, false, START), JournalProblem.TOPIC_ALWAYS);
        refused(new FillingRule(0, LessonPart.HOMEWORK, null, 5, null, false, START), JournalProblem.GRADES);
        refused(new FillingRule(0, LessonPart.HOMEWORK, null, 5, 4, false, START), JournalProblem.GRADES);
        refused(new FillingRule(0, LessonPart.HOMEWORK, null, 0, 12, false, START), JournalProblem.GRADES);
        refused(new FillingRule(0, LessonPart.HOMEWORK, null, 1, 13, false, START), JournalProblem.GRADES);
        add(new FillingRule(0, LessonPart.HOMEWORK, null, 10, 12, false, START));
        add(general(false));
        refused(general(true), JournalProblem.RULE_EXISTS);
    }

    @Test
    void aRuleTakenBackHoldsNoMore() {
        add(general(false));
        assertThat(trail.of(school.id(), admin.actor())).contains("journal.filling-set");
        long rule = school.as(admin.actor(), () -> filling.rules()).getFirst().id();

        school.run(admin.actor(), () -> filling.remove(rule));

        assertThat(unfilled().getFirst().missing()).contains(LessonPart.HOMEWORK);
        assertThat(trail.of(school.id(), admin.actor())).contains("journal.filling-removed");
        assertThatThrownBy(() -> school.run(admin.actor(), () -> filling.remove(rule)))
                .isInstanceOf(NotFound.class);
    }

    private List<UnfilledLesson> unfilled() {
        return school.as(deputy.actor(), () -> filling.unfilled(WEEK));
    }

    private FillingReview review() {
        return school.as(deputy.actor(), () -> filling.review(WEEK));
    }

    private void fill() {
        school.run(teacher.actor(), () -> {
            cards.attendanceTaken(algebra, monday.id());
            int version = cards.card(algebra, monday.id()).version();
            cards.write(new WriteLesson(algebra, monday.id(), "Степень числа", null, null, version));
            cards.give(new GiveHomework(algebra, monday.id(), null, "§ 1", null));
        });
    }

    private static FillingRule general(boolean wanted) {
        return new FillingRule(0, LessonPart.HOMEWORK, null, null, null, wanted, START);
    }

    private void add(FillingRule rule) {
        school.run(admin.actor(), () -> filling.add(rule));
    }

    private void refused(FillingRule rule, JournalProblem problem) {
        assertThatThrownBy(() -> add(rule)).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.problem())
                .isEqualTo(problem));
    }
}
