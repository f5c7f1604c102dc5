package ru.zvonok.learning.concerns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.curriculum.AssignTeacher;
import ru.zvonok.learning.curriculum.CourseKind;
import ru.zvonok.learning.curriculum.Curriculum;
import ru.zvonok.learning.curriculum.NewCourse;
import ru.zvonok.learning.journal.CellAnswer;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.EditResult;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.JournalStudent;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.SchoolClasses;
import ru.zvonok.registry.enrolment.Subgroup;
import ru.zvonok.registry.people.Kinship;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.Relation;
import ru.zvonok.support.AuditTrail;
import ru.zvonok.support.FixedClock;
import ru.zvonok.support.ModuleTest;

/** What families say is wrong, and who answers. */
@ModuleTest
class ConcernsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final DateRange WEEK = new DateRange(MONDAY, LocalDate.of(2026, 11, 15));

    @Autowired
    LearningFixture fixture;

    @Autowired
    Concerns door;

    @Autowired
    Journal journal;

    @Autowired
    People people;

    @Autowired
    SchoolClasses classes;

    @Autowired
    Enrolment enrolment;

    @Autowired
    Curriculum curriculum;

    @Autowired
    Notifications notifications;

    @Autowired
    FixedClock clock;

    @Autowired
    AuditTrail audit;

    School school;
    Colleague teacher;
    Colleague leader;
    Actor deputy;
    Actor admin;
    Actor mother;
    Actor self;
    long group;
    long algebra;
    long pupil;
    long classmate;
    Lesson monday;

    @BeforeEach
    void aMark() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        leader = school.colleague(Role.TEACHER);
        deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        admin = school.colleague(Role.ORG_ADMIN).actor();
        group = school.schoolClass(7, "Б");
        school.lead(group, leader);
        algebra = school.course(group, "Алгебра", teacher);
        school.slot(algebra, DayOfWeek.MONDAY, 1);
        school.generate(LocalDate.of(2026, 11, 5), LearningFixture.TODAY);
        List<Long> pupils = school.pupils(group, 2, LearningFixture.START);
        pupil = pupils.get(0);
        classmate = pupils.get(1);
        self = school.account(pupil, Role.STUDENT);
        mother = motherOf(pupil);
        monday = school.lesson(algebra, MONDAY);
        type("3");
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aReportGoesToTheTeacherAndItsAnswerToTheFamily() {
        report(mother, ConcernKind.WRONG_MARK, "Учитель назвал четвёрку");
        assertThat(bell(teacher.actor())).containsExactly("concerns.bell.sent");
        Concern waiting = only(teacher.actor());
        assertThat(waiting.state()).isEqualTo(ConcernState.SENT);
        assertThat(waiting.words()).isEqualTo("Учитель назвал четвёрку");
        assertThat(waiting.due()).as("three working days").isEqualTo(LocalDate.of(2026, 11, 17));
        school.run(teacher.actor(), () -> door.lookAt(waiting.id()));
        school.run(teacher.actor(), () -> door.lookAt(waiting.id()));
        assertThat(ofPupil(mother).getFirst().state()).isEqualTo(ConcernState.LOOKED_AT);
        type("4");
        school.run(teacher.actor(), () -> door.answer(waiting.id(), true, ""));
        Concern answered = ofPupil(self).getFirst();
        assertThat(answered.state()).isEqualTo(ConcernState.CORRECTED);
        Concern.Answer answer = Objects.requireNonNull(answered.answer());
        assertThat(answer.before()).isEqualTo("3");
        assertThat(answer.after()).isEqualTo("4");
        assertThat(answer.who()).isEqualTo(teacher.actor().name());
        assertThat(bell(mother)).containsExactly("concerns.bell.corrected", "concerns.bell.looked-at");
        assertThat(waiting(teacher.actor())).isEmpty();
        assertThat(audit.of(school.id(), mother)).contains("concerns.sent");
        assertThat(audit.of(school.id(), teacher.actor())).contains("concerns.looked-at", "concerns.answered");
    }

    @Test
    void anExplanationNeedsWordsAndACorrectionAChange() {
        report(self, ConcernKind.WRONG_MARK, "");
        long id = only(teacher.actor()).id();
        assertRefused(teacher.actor(), () -> door.answer(id, true, "исправлено"), ConcernsProblem.UNCHANGED);
        assertRefused(teacher.actor(), () -> door.answer(id, false, "  "), ConcernsProblem.WORDS);
        assertRefused(teacher.actor(), () -> door.answer(id, false, "а".repeat(501)), ConcernsProblem.TOO_LONG);
        school.run(teacher.actor(), () -> door.answer(id, false, "Ошибки в № 3 и 4"));
        assertRefused(teacher.actor(), () -> door.answer(id, false, "Ещё раз"), ConcernsProblem.ANSWERED);
        assertThat(Objects.requireNonNull(ofPupil(mother).getFirst().answer()).words())
                .isEqualTo("Ошибки в № 3 и 4");
    }

    @Test
    void oneReportIsOpenAtATimeForAMark() {
        report(mother, ConcernKind.WRONG_MARK, "");
        assertRefused(self, () -> door.report(about(ConcernKind.OTHER, "ещё")), ConcernsProblem.OPEN);
        assertRefused(self, () -> door.report(about(ConcernKind.OTHER, " ")), ConcernsProblem.WORDS);
        long id = only(teacher.actor()).id();
        school.run(teacher.actor(), () -> door.answer(id, false, "Всё верно"));
        report(mother, ConcernKind.WRONG_MARK, "");
        assertThat(ofPupil(mother)).hasSize(2);
    }

    @Test
    void anOldReportIsSeenByTheClassTeacherAndTheDeputy() {
        report(mother, ConcernKind.WRONG_MARK, "");
        assertThat(waiting(leader.actor())).isEmpty();
        assertThat(waiting(deputy)).isEmpty();
        clock.moveTo(LocalDateTime.of(2026, 11, 18, 10, 40));
        assertThat(only(leader.actor()).overdue()).isTrue();
        long id = only(deputy).id();
        school.run(deputy, () -> door.answer(id, false, "Разобрались"));
        assertThat(waiting(teacher.actor())).isEmpty();
    }

    @Test
    void accessTroubleGoesToTheClassTeacherAndTheAdministrator() {
        school.run(
                mother, () -> door.report(new NewConcern(pupil, null, 0, ConcernKind.ACCESS, "Отец не видит дневник")));
        for (Actor told : List.of(leader.actor(), admin)) {
            assertThat(bell(told)).containsExactly("concerns.bell.access");
        }
        assertThat(bell(teacher.actor())).isEmpty();
        assertThat(only(leader.actor()).kind()).isEqualTo(ConcernKind.ACCESS);
        assertThat(waiting(teacher.actor())).isEmpty();
        assertThat(waiting(deputy)).isEmpty();
        long id = only(admin).id();
        assertThatThrownBy(() -> school.run(teacher.actor(), () -> door.answer(id, true, "")))
                .isInstanceOf(NotFound.class);
        school.run(admin, () -> door.answer(id, true, "Выдан новый листок"));
        assertThat(ofPupil(mother).getFirst().state()).isEqualTo(ConcernState.CORRECTED);
    }

    @Test
    void nobodyElseReportsReadsOrAnswers() {
        report(mother, ConcernKind.WRONG_MARK, "");
        long id = only(teacher.actor()).id();
        Actor other = school.account(classmate, Role.STUDENT);
        assertThatThrownBy(() -> school.run(other, () -> door.report(about(ConcernKind.WRONG_MARK, ""))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(other, () -> door.ofStudent(pupil))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(mother, door::waiting)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.run(mother, () -> door.answer(id, false, "нет")))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.run(mother, () -> door.lookAt(id))).isInstanceOf(Denied.class);
        Actor stranger = school.colleague(Role.TEACHER).actor();
        assertThat(waiting(stranger)).isEmpty();
        assertThatThrownBy(() -> school.run(stranger, () -> door.answer(id, false, "нет")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(teacher.actor(), () -> door.ofStudent(pupil)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.run(teacher.actor(), () -> door.lookAt(Long.MAX_VALUE)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anotherSchoolSeesNothingOfIt() {
        report(mother, ConcernKind.WRONG_MARK, "");
        long id = only(teacher.actor()).id();
        School other = fixture.school();
        Actor head = other.colleague(Role.DEPUTY_HEAD).actor();
        assertThat(other.as(head, door::waiting)).isEmpty();
        assertThatThrownBy(() -> other.run(head, () -> door.answer(id, false, "нет")))
                .isInstanceOf(NotFound.class);
        long group = other.schoolClass(7, "Б");
        long own = other.pupils(group, 1, LearningFixture.START).getFirst();
        Actor stranger = other.account(own, Role.STUDENT);
        assertThatThrownBy(() -> other.run(
                        stranger,
                        () -> door.report(new NewConcern(own, monday.id(), 2026, ConcernKind.WRONG_MARK, ""))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aLessonOfTheOtherPartOfTheClassIsNobodysHere() {
        school.bySystem(() -> {
            classes.divide(group, Map.of("1", List.of(pupil), "2", List.of(classmate)), LearningFixture.START);
            return 0;
        });
        Map<String, Long> parts = school.bySystem(() -> enrolment.subgroups(List.of(group))).stream()
                .collect(Collectors.toMap(Subgroup::name, Subgroup::id));
        Lesson own = lessonOf(Objects.requireNonNull(parts.get("1")), 2);
        Lesson other = lessonOf(Objects.requireNonNull(parts.get("2")), 3);
        assertThatThrownBy(() -> school.run(
                        mother, () -> door.report(new NewConcern(pupil, other.id(), 2026, ConcernKind.WRONG_MARK, ""))))
                .isInstanceOf(NotFound.class);
        school.run(mother, () -> door.report(new NewConcern(pupil, own.id(), 2026, ConcernKind.WRONG_MARK, "")));
        assertThat(ofPupil(mother)).extracting(Concern::lesson).containsExactly(own.id());
    }

    private Lesson lessonOf(long subgroup, int number) {
        long subject = school.subject("Английский язык");
        long course = school.bySystem(() -> {
            long made = curriculum.open(new NewCourse(CourseKind.LESSONS, subject, group, subgroup, null));
            curriculum.assign(new AssignTeacher(made, teacher.person(), true, LearningFixture.START, null));
            return made;
        });
        school.slot(course, DayOfWeek.TUESDAY, number);
        school.generate(LocalDate.of(2026, 11, 5), LearningFixture.TODAY);
        return school.lesson(course, MONDAY.plusDays(1));
    }

    private NewConcern about(ConcernKind kind, String words) {
        return new NewConcern(pupil, monday.id(), 2026, kind, words);
    }

    private void report(Actor family, ConcernKind kind, String words) {
        school.run(family, () -> door.report(about(kind, words)));
    }

    private List<Concern> waiting(Actor actor) {
        return school.as(actor, door::waiting);
    }

    private Concern only(Actor actor) {
        assertThat(waiting(actor)).hasSize(1);
        return waiting(actor).getFirst();
    }

    private List<Concern> ofPupil(Actor actor) {
        return school.as(actor, () -> door.ofStudent(pupil));
    }

    private List<String> bell(Actor actor) {
        return school.as(actor, () -> notifications.latest(5)).stream()
                .map(told -> told.notice().textKey())
                .toList();
    }

    private void assertRefused(Actor actor, Runnable work, Problem problem) {
        assertThatThrownBy(() -> school.run(actor, work))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private Actor motherOf(long child) {
        long person = school.person();
        school.bySystem(() -> {
            people.relate(List.of(Kinship.of(person, child, Relation.MOTHER)));
            return 0;
        });
        return school.account(person, Role.GUARDIAN);
    }

    private void type(String value) {
        long version = school.as(teacher.actor(), () -> journal.history(algebra, pupil, monday.id()))
                        .isEmpty()
                ? 0
                : cellVersion();
        EditResult result = school.as(
                teacher.actor(),
                () -> journal.edit(
                        algebra, WEEK, List.of(new EditCell(UUID.randomUUID(), pupil, monday.id(), value, version))));
        assertThat(result.answers()).allMatch(CellAnswer.Saved.class::isInstance);
    }

    private long cellVersion() {
        JournalStudent row = school.as(teacher.actor(), () -> journal.page(algebra, WEEK)).students().stream()
                .filter(one -> one.person() == pupil)
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(row.cells().get(monday.id())).version();
    }
}
