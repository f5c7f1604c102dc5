package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import ru.zvonok.learning.timetable.ChangeLesson;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.Timetable;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.support.ModuleTest;

/** The door to single lessons. */
@ModuleTest
class LessonCardsTest {

    private static final int ANSWER = 10;
    private static final int TEST = 4;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final DateRange DAYS = new DateRange(MONDAY, LearningFixture.TODAY);

    @Autowired
    LearningFixture fixture;

    @Autowired
    LessonCards cards;

    @Autowired
    Journal journal;

    @Autowired
    Timetable timetable;

    School school;
    Colleague teacher;
    Colleague other;
    Colleague leader;
    Actor deputy;
    long algebra;
    List<Long> pupils;
    Lesson monday;
    Lesson today;

    @BeforeEach
    void teach() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        other = school.colleague(Role.TEACHER);
        leader = school.colleague(Role.TEACHER);
        deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        long group = school.schoolClass(7, "Б");
        school.lead(group, leader);
        algebra = school.course(group, "Алгебра", teacher);
        school.slot(algebra, DayOfWeek.MONDAY, 1);
        school.slot(algebra, DayOfWeek.THURSDAY, 2);
        school.generate(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 20));
        pupils = school.pupils(group, 2, LearningFixture.START);
        monday = school.lesson(algebra, MONDAY);
        today = school.lesson(algebra, LearningFixture.TODAY);
    }

    @Test
    void topicHomeworkAndAttendanceAreWritten() {
        LessonCard before = card(teacher.actor());
        assertThat(before.mayWrite()).isTrue();
        assertThat(before.topic()).isNull();
        write(teacher.actor(), "Линейная функция", before.version());
        give(teacher.actor(), null, "§ 12", null);
        give(teacher.actor(), pupils.get(0), "№ 5", null);
        school.run(teacher.actor(), () -> cards.attendanceTaken(algebra, monday.id()));
        LessonCard after = card(teacher.actor());
        assertThat(after.topic()).isEqualTo("Линейная функция");
        assertThat(after.attendanceTaken()).isTrue();
        assertThat(after.homework()).extracting(Homework::text).containsExactlyInAnyOrder("§ 12", "№ 5");
        assertThat(after.homework()).extracting(Homework::dueLesson).containsOnly(today.id());
        give(teacher.actor(), null, "", null);
        assertThat(card(teacher.actor()).homework()).extracting(Homework::text).containsExactly("№ 5");
    }

    @Test
    void whatIsWrongIsRefused() {
        int version = card(teacher.actor()).version();
        assertThat(problem(() -> write(teacher.actor(), "х".repeat(501), version)))
                .isEqualTo(JournalProblem.TOPIC_TOO_LONG);
        write(teacher.actor(), "Тема", version);
        assertThat(problem(() -> write(teacher.actor(), "Другая тема", version)))
                .isEqualTo(JournalProblem.CHANGED_MEANWHILE);
        assertThat(problem(() -> give(teacher.actor(), null, "х".repeat(4001), null)))
                .isEqualTo(JournalProblem.HOMEWORK_TOO_LONG);
        assertThat(problem(() -> school.run(
                        teacher.actor(),
                        () -> cards.give(new GiveHomework(algebra, today.id(), null, "§ 1", monday.id())))))
                .isEqualTo(JournalProblem.DUE_BEFORE);
        assertThat(problem(() -> add(teacher.actor(), 99, null))).isEqualTo(JournalProblem.TYPE_UNKNOWN);
        assertThat(problem(() -> add(teacher.actor(), TEST, 0))).isEqualTo(JournalProblem.WEIGHT);
        assertThat(problem(() -> add(teacher.actor(), TEST, 101))).isEqualTo(JournalProblem.WEIGHT);
    }

    @Test
    void assignmentsComeAndGoUntilTheyHaveMarks() {
        long test = add(teacher.actor(), TEST, null);
        long answer = add(teacher.actor(), ANSWER, 2);
        school.run(teacher.actor(), () -> cards.defaultAssignment(algebra, monday.id(), test));
        school.as(
                teacher.actor(),
                () -> journal.edit(
                        algebra, DAYS, List.of(new EditCell(UUID.randomUUID(), pupils.get(0), monday.id(), "5", 0))));
        assertThat(card(teacher.actor()).assignments())
                .filteredOn(one -> one.assignment().id() == test)
                .extracting(LessonCard.AssignmentState::marks)
                .containsExactly(1);
        assertThat(problem(() -> remove(teacher.actor(), test))).isEqualTo(JournalProblem.ASSIGNMENT_HAS_MARKS);
        remove(teacher.actor(), answer);
        assertThat(card(teacher.actor()).assignments()).hasSize(1);
    }

    @Test
    void typedMarksGoWhereTheyAreToldAndToTheFirstOnceThatIsGone() {
        long test = add(teacher.actor(), TEST, null);
        long answer = add(teacher.actor(), ANSWER, 2);
        assertThat(card(teacher.actor()).defaultAssignment()).isEqualTo(test);
        school.run(teacher.actor(), () -> cards.defaultAssignment(algebra, monday.id(), answer));
        assertThat(card(teacher.actor()).defaultAssignment()).isEqualTo(answer);
        remove(teacher.actor(), answer);
        assertThat(card(teacher.actor()).defaultAssignment()).isEqualTo(test);
        assertThatThrownBy(() -> remove(teacher.actor(), answer)).isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> school.run(teacher.actor(), () -> cards.defaultAssignment(algebra, monday.id(), answer)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.run(other.actor(), () -> cards.defaultAssignment(algebra, monday.id(), test)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void homeworkOfOneIsForAPupilOfTheLesson() {
        long elsewhere = school.pupils(school.schoolClass(7, "В"), 1, LearningFixture.START)
                .getFirst();
        assertThatThrownBy(() -> give(teacher.actor(), elsewhere, "§ 12", null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> give(teacher.actor(), 404L, "§ 12", null)).isInstanceOf(NotFound.class);
        assertThat(card(teacher.actor()).homework()).isEmpty();
    }

    @Test
    void aClosedDayRefuses() {
        school.run(deputy, () -> journal.lock(algebra, DAYS, false));
        int version = card(teacher.actor()).version();
        assertThat(problem(() -> write(teacher.actor(), "Тема", version))).isEqualTo(JournalProblem.PERIOD_CLOSED);
        assertThat(problem(() -> give(teacher.actor(), null, "§ 1", null))).isEqualTo(JournalProblem.PERIOD_CLOSED);
        assertThat(problem(() -> add(teacher.actor(), TEST, null))).isEqualTo(JournalProblem.PERIOD_CLOSED);
        assertThat(problem(() -> school.run(teacher.actor(), () -> cards.attendanceTaken(algebra, monday.id()))))
                .isEqualTo(JournalProblem.PERIOD_CLOSED);
    }

    @Test
    void whoLooksOnWritesNothing() {
        assertThat(card(leader.actor()).mayWrite()).isFalse();
        assertThat(card(deputy).mayWrite()).isFalse();
        assertThatThrownBy(() -> write(leader.actor(), "Тема", 0)).isInstanceOfAny(Refusal.class, Denied.class);
        assertThatThrownBy(() -> write(deputy, "Тема", 0)).isInstanceOfAny(Refusal.class, Denied.class);
        assertThatThrownBy(() -> card(other.actor())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> write(other.actor(), "Тема", 0)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> give(other.actor(), null, "§ 1", null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> add(other.actor(), TEST, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> card(school.colleague(Role.SECRETARY).actor())).isInstanceOf(Denied.class);
        assertThat(card(teacher.actor()).topic()).isNull();
    }

    @Test
    void theDayOfATeacherIsForThatTeacherAndThoseWhoAnswerForIt() {
        assertThat(school.as(teacher.actor(), () -> cards.ofTeacher(teacher.person(), MONDAY)))
                .hasSize(1);
        assertThatThrownBy(() -> school.as(other.actor(), () -> cards.ofTeacher(teacher.person(), MONDAY)))
                .isInstanceOf(Denied.class);
        assertThat(school.as(deputy, () -> cards.ofTeacher(teacher.person(), MONDAY)))
                .hasSize(1);
    }

    @Test
    void theNextDayIsTheFirstThatHasLessonsAndTellsRoomAndWhoIsAway() {
        long room = school.room("214");
        Lesson later = school.lesson(algebra, LearningFixture.TODAY.plusDays(4));
        school.bySystem(() -> timetable.change(new ChangeLesson.Room(later.id(), 2026, room)));
        assertThat(next(teacher)).singleElement().satisfies(one -> {
            assertThat(one.lesson().id()).isEqualTo(later.id());
            assertThat(one.room()).isEqualTo("214");
            assertThat(one.insteadOf()).isNull();
        });
        school.bySystem(() -> timetable.change(new ChangeLesson.Substitute(later.id(), 2026, other.person())));
        assertThat(next(other)).singleElement().satisfies(one -> assertThat(one.insteadOf())
                .isNotNull());
        assertThat(next(teacher)).singleElement().satisfies(one -> assertThat(
                        one.lesson().date())
                .as("the Thursday after")
                .isEqualTo(LearningFixture.TODAY.plusDays(7)));
        assertThat(school.as(deputy, () -> cards.ofTeacherNext(teacher.person(), MONDAY)))
                .hasSize(1);
        assertThatThrownBy(() -> school.as(leader.actor(), () -> cards.ofTeacherNext(teacher.person(), MONDAY)))
                .isInstanceOf(Denied.class);
        School strange = fixture.school();
        Actor head = strange.colleague(Role.DEPUTY_HEAD).actor();
        assertThat(strange.as(head, () -> cards.ofTeacherNext(teacher.person(), MONDAY)))
                .isEmpty();
    }

    private List<LessonState> next(Colleague whose) {
        return school.as(whose.actor(), () -> cards.ofTeacherNext(whose.person(), LearningFixture.TODAY));
    }

    @Test
    void anotherSchoolGetsNothing() {
        School strange = fixture.school();
        Colleague stranger = strange.colleague(Role.TEACHER);
        Actor head = strange.colleague(Role.DEPUTY_HEAD).actor();
        assertThatThrownBy(() -> strange.as(head, () -> cards.card(algebra, monday.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> strange.run(
                        stranger.actor(),
                        () -> cards.write(new WriteLesson(algebra, monday.id(), "Чужая тема", null, null, null))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> strange.run(
                        stranger.actor(), () -> cards.give(new GiveHomework(algebra, monday.id(), null, "§ 1", null))))
                .isInstanceOf(NotFound.class);
        assertThat(card(teacher.actor()).topic()).isNull();
    }

    private LessonCard card(Actor actor) {
        return school.as(actor, () -> cards.card(algebra, monday.id()));
    }

    private void write(Actor actor, String topic, int version) {
        school.run(actor, () -> cards.write(new WriteLesson(algebra, monday.id(), topic, null, null, version)));
    }

    private void give(Actor actor, @Nullable Long student, String text, @Nullable Long due) {
        school.run(actor, () -> cards.give(new GiveHomework(algebra, monday.id(), student, text, due)));
    }

    private long add(Actor actor, int type, @Nullable Integer weight) {
        return school.as(
                actor, () -> cards.addAssignment(new NewAssignment(algebra, monday.id(), type, null, weight, false)));
    }

    private void remove(Actor actor, long assignment) {
        school.run(actor, () -> cards.removeAssignment(algebra, monday.id(), assignment));
    }

    private static Problem problem(Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            return refusal.problem();
        }
        throw new AssertionError("it was not refused");
    }
}
