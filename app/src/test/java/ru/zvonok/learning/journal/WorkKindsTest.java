package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.support.ModuleTest;

/** Kinds of work of an organisation's own. */
@ModuleTest
class WorkKindsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);

    @Autowired
    LearningFixture fixture;

    @Autowired
    WorkKinds kinds;

    @Autowired
    LessonCards cards;

    @Autowired
    Journal journal;

    School school;
    Actor deputy;
    Colleague teacher;

    @BeforeEach
    void people() {
        school = fixture.school();
        deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        teacher = school.colleague(Role.TEACHER);
    }

    @Test
    void anOwnKindIsOfferedHereAndNowhereElse() {
        save(deputy, new WorkKind(0, 10, 2, true, true, "Наиз.", " Чтение наизусть "));
        save(deputy, new WorkKind(0, 5, 1, false, true, "Тетр.", "Ведение тетради"));
        assertThat(own())
                .extracting(WorkKind::id, WorkKind::name)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1001, "Ведение тетради"),
                        org.assertj.core.groups.Tuple.tuple(1000, "Чтение наизусть"));
        assertThat(names(school, teacher.actor())).endsWith("Ведение тетради", "Чтение наизусть");
        School elsewhere = fixture.school();
        Colleague stranger = elsewhere.colleague(Role.TEACHER);
        assertThat(names(elsewhere, stranger.actor())).doesNotContain("Чтение наизусть");
        Actor theirs = elsewhere.colleague(Role.DEPUTY_HEAD).actor();
        assertThatThrownBy(() ->
                        elsewhere.run(theirs, () -> kinds.save(new WorkKind(1000, 1, 1, false, true, "Х", "Чужое"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> save(teacher.actor(), new WorkKind(0, 1, 1, false, true, "Х", "Моё")))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.as(teacher.actor(), kinds::kinds)).isInstanceOf(Denied.class);
    }

    @Test
    void whatIsWrongIsRefused() {
        assertThat(problem(new WorkKind(0, 1, 1, false, true, "Х", " "))).isEqualTo(JournalProblem.KIND_NAME);
        assertThat(problem(new WorkKind(0, 1, 1, false, true, "", "Имя"))).isEqualTo(JournalProblem.KIND_SHORT_NAME);
        assertThat(problem(new WorkKind(0, 1, 0, false, true, "Х", "Имя"))).isEqualTo(JournalProblem.WEIGHT);
        assertThat(problem(new WorkKind(0, 1, 1, false, true, "Х", "контрольная работа")))
                .isEqualTo(JournalProblem.KIND_EXISTS);
    }

    @Test
    void worksOfItAreMarkedAndTheHistoryKeepsItsName() {
        save(deputy, new WorkKind(0, 1, 2, false, true, "Наиз.", "Чтение наизусть"));
        long group = school.schoolClass(7, "Б");
        long course = school.course(group, "Литература", teacher);
        school.slot(course, DayOfWeek.MONDAY, 1);
        school.generate(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 20));
        long pupil = school.pupils(group, 1, LearningFixture.START).getFirst();
        Lesson lesson = school.lesson(course, MONDAY);
        NewAssignment work = new NewAssignment(course, lesson.id(), 1000, null, null, true);
        school.as(teacher.actor(), () -> cards.addAssignment(work));
        school.as(
                teacher.actor(),
                () -> journal.edit(
                        course,
                        new DateRange(MONDAY, LearningFixture.TODAY),
                        List.of(new EditCell(UUID.randomUUID(), pupil, lesson.id(), "5", 0))));
        save(deputy, new WorkKind(1000, 1, 3, false, false, "Стих", "Стихотворение"));
        assertThat(school.as(teacher.actor(), () -> journal.history(course, pupil, lesson.id())))
                .singleElement()
                .satisfies(
                        change -> assertThat(change.marks()).singleElement().satisfies(mark -> assertThat(mark.type())
                                .extracting(AssignmentType::name)
                                .isEqualTo("Чтение наизусть")));
        assertThatThrownBy(() -> school.as(teacher.actor(), () -> cards.addAssignment(work)))
                .isInstanceOf(Refusal.class);
        assertThat(names(school, teacher.actor())).contains("Стихотворение");
    }

    private void save(Actor who, WorkKind kind) {
        school.run(who, () -> kinds.save(kind));
    }

    private List<WorkKind> own() {
        return school.as(deputy, kinds::kinds);
    }

    private List<String> names(School where, Actor who) {
        return where.as(who, journal::assignmentTypes).stream()
                .map(AssignmentType::name)
                .toList();
    }

    private Problem problem(WorkKind kind) {
        try {
            save(deputy, kind);
        } catch (Refusal refusal) {
            return refusal.problem();
        }
        throw new AssertionError("nothing was refused");
    }
}
