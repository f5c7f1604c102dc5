package ru.zvonok.learning.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.zvonok.learning.LearningFixture.START;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.curriculum.AssignTeacher;
import ru.zvonok.learning.curriculum.CourseKind;
import ru.zvonok.learning.curriculum.Curriculum;
import ru.zvonok.learning.curriculum.CurriculumProblem;
import ru.zvonok.learning.curriculum.NewCourse;
import ru.zvonok.learning.journal.ControlWorks;
import ru.zvonok.learning.journal.LessonCards;
import ru.zvonok.learning.journal.NewAssignment;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.registry.calendar.DayOff;
import ru.zvonok.registry.calendar.SchoolYears;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.SchoolClasses;
import ru.zvonok.registry.enrolment.Subgroup;
import ru.zvonok.support.AuditTrail;
import ru.zvonok.support.ModuleTest;

/** The schedule of assessments: planned, proposed, published, changed. */
@ModuleTest
class AssessmentsTest {

    private static final int TEST = 4;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate THURSDAY = MONDAY.plusDays(3);

    @Autowired
    Assessments door;

    @Autowired
    LearningFixture fixture;

    @Autowired
    Curriculum curriculum;

    @Autowired
    SchoolYears years;

    @Autowired
    SchoolClasses classes;

    @Autowired
    Enrolment enrolment;

    @Autowired
    LessonCards cards;

    @Autowired
    ControlWorks control;

    @Autowired
    ru.zvonok.learning.curriculum.Assignments load;

    @Autowired
    Notifications notifications;

    @Autowired
    AuditTrail trail;

    School school;
    Colleague teacher;
    Colleague deputy;
    long group;
    long algebra;
    long physics;

    @BeforeEach
    void fiveLessonsADay() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        deputy = school.colleague(Role.DEPUTY_HEAD);
        group = school.schoolClass(7, "Б");
        algebra = course(group, "Алгебра", null, teacher);
        physics = course(group, "Физика", null, null);
        long history = course(group, "История", null, null);
        for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY)) {
            school.slot(history, day, 1);
            school.slot(algebra, day, 2);
            school.slot(physics, day, 3);
            school.slot(history, day, 4);
        }
        school.slot(algebra, DayOfWeek.TUESDAY, 1);
        school.slot(history, DayOfWeek.TUESDAY, 2);
        school.generate(MONDAY.minusWeeks(2), MONDAY.plusWeeks(5));
    }

    @Test
    void aWorkIsPlannedAtTheLessonOfTheDay() {
        plan(work(MONDAY, algebra));

        assertThat(works(deputy.actor())).singleElement().satisfies(one -> {
            assertThat(one.day()).isEqualTo(MONDAY);
            assertThat(one.number()).isEqualTo(2);
            assertThat(one.state()).isEqualTo(WorkState.ACCEPTED);
            assertThat(one.grade()).isEqualTo(7);
            assertThat(one.violations()).isEmpty();
        });
        assertThat(trail.of(school.id(), deputy.actor())).contains("workload.work-planned");
    }

    @Test
    void withoutALessonOnTheDayTheNextOneOfTheWeekIsTaken() {
        plan(work(MONDAY.plusDays(2), algebra));
        assertThat(works(deputy.actor()))
                .extracting(PlannedWork::day, PlannedWork::number)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(THURSDAY, 2));
    }

    @Test
    void whatIsAgainstTheRulesIsRefusedWithTheNextFreeLesson() {
        plan(work(MONDAY, algebra));
        refused(() -> plan(work(MONDAY, physics)), WorkloadProblem.SECOND_THAT_DAY);
        refused(() -> plan(work(MONDAY.plusDays(17), algebra)), WorkloadProblem.TOO_SOON);
        refused(() -> plan(work(MONDAY.plusDays(1), algebra)), WorkloadProblem.TOO_SOON);

        Placed placed = check(work(THURSDAY, algebra)).getFirst();
        assertThat(placed.violations()).extracting(Violation::problem).containsExactly(WorkloadProblem.TOO_SOON);
        assertThat(placed.free())
                .as("18 days after Monday is a Friday, the next lesson is on Monday")
                .isEqualTo(new Placed.Place(MONDAY.plusDays(21), 2));
        plan(work(MONDAY.plusDays(21), algebra));
        assertThat(check(work(MONDAY, physics)).getFirst().free()).isEqualTo(new Placed.Place(THURSDAY, 3));
    }

    @Test
    void firstLessonIsRefusedAndVacationsAreNoDaysOfStudy() {
        refused(() -> plan(work(MONDAY.plusDays(1), algebra)), WorkloadProblem.FIRST_LESSON);
        PlanWork atTwo = new PlanWork(List.of(algebra), TEST, "", Level.SCHOOL, MONDAY.plusDays(1), 2, 45, null, null);
        refused(() -> plan(atTwo), WorkloadProblem.NO_LESSON);
        refused(() -> plan(work(LocalDate.of(2026, 11, 15), algebra)), WorkloadProblem.DAY_OFF);
        school.bySystem(() -> years.save(
                new DayOff(0, 2026, null, DayOff.Kind.VACATION, "Каникулы", MONDAY.plusDays(14), MONDAY.plusDays(20))));
        refused(() -> plan(work(MONDAY.plusDays(14), algebra)), WorkloadProblem.DAY_OFF);
    }

    @Test
    void aBindingWorkStandsAgainstTheRulesWithAReason() {
        plan(work(MONDAY, algebra));
        PlanWork bare = binding(MONDAY, null);
        refused(() -> plan(bare), WorkloadProblem.REASON_MISSING);
        plan(binding(MONDAY, "Приказ № 12"));
        assertThat(works(deputy.actor()))
                .filteredOn(one -> one.level() == Level.FEDERAL)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.reason()).isEqualTo("Приказ № 12");
                    assertThat(one.violations()).isEmpty();
                });
        assertThat(works(deputy.actor()))
                .filteredOn(one -> one.level() == Level.SCHOOL)
                .singleElement()
                .satisfies(one -> assertThat(one.violations())
                        .as("the school's own work has to go")
                        .isNotEmpty());
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        refused(
                () -> plan(new PlanWork(List.of(), TEST, "", Level.SCHOOL, MONDAY, null, 45, null, null)),
                WorkloadProblem.COURSES_MISSING);
        refused(
                () -> plan(new PlanWork(List.of(algebra), 10, "", Level.SCHOOL, MONDAY, null, 45, null, null)),
                WorkloadProblem.KIND);
        refused(
                () -> plan(new PlanWork(List.of(algebra), TEST, "", Level.SCHOOL, MONDAY, null, 29, null, null)),
                WorkloadProblem.TOO_SHORT);
        plan(new PlanWork(List.of(physics), TEST, "", Level.SCHOOL, MONDAY, null, 30, null, null));
        refused(
                () -> plan(new PlanWork(
                        List.of(algebra, physics), TEST, "", Level.SCHOOL, THURSDAY, null, 45, null, null)),
                WorkloadProblem.MIXED);
        refused(
                () -> plan(new PlanWork(
                        List.of(algebra), TEST, "я".repeat(201), Level.SCHOOL, THURSDAY, null, 45, null, null)),
                WorkloadProblem.TEXT_TOO_LONG);
    }

    @Test
    void aTeacherProposesForOwnCoursesAndTheDeputySettles() {
        propose(work(MONDAY, algebra));
        refused(() -> propose(work(LocalDate.of(2026, 11, 9), algebra)), WorkloadProblem.DAY_PAST);
        refused(
                () -> propose(new PlanWork(List.of(algebra), TEST, "", Level.REGIONAL, THURSDAY, null, 45, "Да", null)),
                WorkloadProblem.LEVEL);
        assertThatThrownBy(() -> propose(work(MONDAY, physics))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.run(teacher.actor(), () -> door.plan(work(THURSDAY, algebra))))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.run(deputy.actor(), () -> door.propose(work(THURSDAY, algebra))))
                .isInstanceOf(Denied.class);
        PlannedWork proposed = works(teacher.actor()).getFirst();
        assertThat(proposed.state()).isEqualTo(WorkState.PROPOSED);
        assertThatThrownBy(() -> school.run(teacher.actor(), () -> door.accept(proposed.id(), null)))
                .isInstanceOf(Denied.class);

        school.run(deputy.actor(), () -> door.accept(proposed.id(), null));
        assertThat(works(deputy.actor())).extracting(PlannedWork::state).containsExactly(WorkState.ACCEPTED);
        assertThat(school.as(teacher.actor(), () -> notifications.unread())).isEqualTo(1);
        refused(() -> school.run(deputy.actor(), () -> door.accept(proposed.id(), null)), WorkloadProblem.NOT_PROPOSED);
        refused(
                () -> school.run(deputy.actor(), () -> door.decline(proposed.id(), "Поздно")),
                WorkloadProblem.NOT_PROPOSED);
        refused(
                () -> school.run(teacher.actor(), () -> door.remove(proposed.id(), null)),
                WorkloadProblem.NOT_PROPOSED);
    }

    @Test
    void aProposalIsDeclinedWithAWordAndMayBeTakenBack() {
        propose(work(MONDAY, algebra));
        long id = works(deputy.actor()).getFirst().id();
        refused(() -> school.run(deputy.actor(), () -> door.decline(id, " ")), WorkloadProblem.WORD_MISSING);
        school.run(deputy.actor(), () -> door.decline(id, "Лучше позже"));
        assertThat(works(teacher.actor())).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(WorkState.DECLINED);
            assertThat(one.word()).isEqualTo("Лучше позже");
        });
        plan(work(MONDAY, physics));
        school.run(teacher.actor(), () -> door.remove(id, null));
        assertThat(works(teacher.actor())).isEmpty();
    }

    @Test
    void familiesSeeOnlyWhatIsPublishedAndAccepted() {
        long pupil = school.pupils(group, 1, START).getFirst();
        Actor self = school.account(pupil, Role.STUDENT);
        long otherClass = school.schoolClass(8, "А");
        Actor other = school.account(school.pupils(otherClass, 1, START).getFirst(), Role.STUDENT);
        plan(work(MONDAY, algebra));
        propose(work(MONDAY.plusDays(21), algebra));
        DateRange week = new DateRange(MONDAY, MONDAY.plusDays(6));
        assertThat(works(self)).isEmpty();
        assertThat(school.as(self, () -> door.ofPupil(pupil, week))).isEmpty();

        publish();

        assertThat(works(self)).extracting(PlannedWork::day).containsExactly(MONDAY);
        assertThat(school.as(self, () -> door.ofPupil(pupil, week)))
                .extracting(PlannedWork::day)
                .containsExactly(MONDAY);
        assertThat(works(other)).isEmpty();
        assertThatThrownBy(() -> school.as(other, () -> door.ofPupil(pupil, week)))
                .isInstanceOf(NotFound.class);
        assertThat(trail.of(school.id(), deputy.actor())).contains("workload.schedule-published");
    }

    @Test
    void aPublishedScheduleChangesWithAReasonThatEverybodySees() {
        plan(work(MONDAY, algebra));
        publish();
        refused(this::publish, WorkloadProblem.NOTHING_CHANGED);
        PlannedWork first = works(deputy.actor()).getFirst();
        LocalDate later = MONDAY.plusDays(7);
        refused(() -> move(first, later, null), WorkloadProblem.CHANGE_REASON_MISSING);
        move(first, later, "Учитель болеет");
        refused(() -> move(first, later, "Ещё раз"), WorkloadProblem.CHANGED_MEANWHILE);
        refused(() -> plan(work(THURSDAY, physics)), WorkloadProblem.CHANGE_REASON_MISSING);

        assertThat(works(teacher.actor())).singleElement().satisfies(one -> {
            assertThat(one.day()).isEqualTo(later);
            assertThat(one.change())
                    .isEqualTo(new PlannedWork.Change(LearningFixture.TODAY, MONDAY, later, "Учитель болеет"));
        });
        Schedule now = schedule(deputy.actor());
        assertThat(now.changed()).isTrue();
        assertThat(school.as(
                        teacher.actor(),
                        () -> door.published(now.latest().orElseThrow().id())))
                .as("the first version is kept")
                .extracting(PlannedWork::day)
                .containsExactly(MONDAY);

        publish();
        assertThat(schedule(deputy.actor()).changed()).isFalse();
        assertThat(schedule(deputy.actor()).publications())
                .extracting(Publication::number)
                .containsExactly(2, 1);
        school.run(deputy.actor(), () -> door.remove(first.id(), "Отменили"));
        assertThat(works(teacher.actor())).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(WorkState.WITHDRAWN);
            assertThat(one.change()).isEqualTo(new PlannedWork.Change(LearningFixture.TODAY, later, null, "Отменили"));
        });
        assertThatThrownBy(() -> move(first, later, "Ещё раз")).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsNotThereOrElsewhereIsNotFound() {
        plan(work(MONDAY, algebra));
        publish();
        long id = works(deputy.actor()).getFirst().id();
        long publication = schedule(deputy.actor()).latest().orElseThrow().id();
        School elsewhere = fixture.school();
        Actor stranger = elsewhere.colleague(Role.DEPUTY_HEAD).actor();
        assertThat(elsewhere.as(stranger, () -> door.schedule(2026, 1)).works()).isEmpty();
        for (ThrowingCallable call : Arrays.<ThrowingCallable>asList(
                () -> elsewhere.run(stranger, () -> door.accept(id, null)),
                () -> elsewhere.run(stranger, () -> door.decline(id, "Нет")),
                () -> elsewhere.run(stranger, () -> door.remove(id, "Нет")),
                () -> elsewhere.run(stranger, () -> door.move(new MoveWork(id, 0, MONDAY, null, null, "Так"))),
                () -> elsewhere.run(stranger, () -> door.published(publication)),
                () -> elsewhere.run(stranger, () -> door.plan(work(MONDAY, algebra))),
                () -> elsewhere.run(stranger, () -> door.check(work(MONDAY, algebra))),
                () -> school.run(deputy.actor(), () -> door.schedule(2026, 3)))) {
            assertThatThrownBy(call).isInstanceOf(NotFound.class);
        }
        Actor nobody = school.colleague(Role.SUPPORT_STAFF).actor();
        assertThatThrownBy(() -> school.as(nobody, () -> door.schedule(2026, 1)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.as(nobody, () -> door.published(publication)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.as(nobody, () -> door.check(work(MONDAY, algebra))))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.run(teacher.actor(), () -> door.publish(2026, 1)))
                .isInstanceOf(Denied.class);
        refused(() -> elsewhere.run(stranger, () -> door.publish(2026, 1)), WorkloadProblem.NOTHING_TO_PUBLISH);
    }

    @Test
    void aControlWorkThatNobodyPlannedIsToldOf() {
        long lesson = school.lesson(algebra, MONDAY).id();
        var course = school.as(deputy.actor(), () -> curriculum.course(algebra));
        assertThat(warned(course, TEST)).isTrue();
        assertThat(warned(course, 10)).as("an answer is no control work").isFalse();
        school.run(
                teacher.actor(),
                () -> cards.addAssignment(new NewAssignment(algebra, lesson, TEST, null, null, false)));
        assertThat(school.as(deputy.actor(), () -> door.unplanned(2026, 1)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.lesson()).isEqualTo(lesson);
                    assertThat(one.number()).isEqualTo(2);
                    assertThat(one.teacher()).isNotNull();
                });
        assertThatThrownBy(() -> school.as(teacher.actor(), () -> door.unplanned(2026, 1)))
                .isInstanceOf(Denied.class);

        plan(work(MONDAY, algebra));
        assertThat(warned(course, TEST)).as("planned, but not published").isTrue();
        publish();
        assertThat(warned(course, TEST)).isFalse();
        assertThat(school.as(deputy.actor(), () -> door.unplanned(2026, 1))).isEmpty();
    }

    @Test
    void aCollegeHasNoSchedule() {
        School college = fixture.college();
        Colleague lecturer = college.colleague(Role.TEACHER);
        Colleague head = college.colleague(Role.DEPUTY_HEAD);
        long ofGroup = college.bySystem(() -> classes.create(new ru.zvonok.registry.enrolment.ClassData(
                2026, ru.zvonok.registry.enrolment.ClassKind.STUDY_GROUP, 1, "ИС-11", 1, null, null, null)));
        long course = college.course(ofGroup, "Математика", lecturer);
        college.slot(course, DayOfWeek.MONDAY, 2);
        college.generate(MONDAY, MONDAY);
        assertThat(college.as(head.actor(), () -> door.schedule(2026, 1)).courses())
                .isEmpty();
        assertThatThrownBy(() -> college.run(head.actor(), () -> door.plan(work(MONDAY, course))))
                .isInstanceOf(NotFound.class);
        var known = college.as(head.actor(), () -> curriculum.course(course));
        assertThat(college.as(lecturer.actor(), () -> control.warning(known, college.lesson(course, MONDAY), TEST)))
                .isEmpty();
    }

    @Test
    void aPupilSeesTheWorksOfTheOwnSubgroup() {
        List<Long> pupils = school.pupils(group, 2, START);
        school.bySystem(() -> {
            classes.divide(group, Map.of("1", List.of(pupils.get(0)), "2", List.of(pupils.get(1))), START);
            return 0;
        });
        List<Subgroup> halves = school.bySystem(() -> enrolment.subgroups(List.of(group)));
        long first = course(group, "Английский язык", halves.get(0).id(), teacher);
        long second = course(group, "Английский язык", halves.get(1).id(), null);
        school.slot(physics, DayOfWeek.WEDNESDAY, 1);
        school.slot(physics, DayOfWeek.WEDNESDAY, 3);
        school.slot(first, DayOfWeek.WEDNESDAY, 2);
        school.slot(second, DayOfWeek.WEDNESDAY, 2);
        school.generate(MONDAY, MONDAY.plusDays(4));
        plan(new PlanWork(List.of(first, second), TEST, "", Level.SCHOOL, MONDAY.plusDays(2), null, 45, null, null));
        publish();
        Actor self = school.account(pupils.get(0), Role.STUDENT);
        assertThat(school.as(self, () -> door.ofPupil(pupils.get(0), new DateRange(MONDAY, MONDAY.plusDays(6)))))
                .extracting(one -> one.course().id())
                .containsExactly(first);
    }

    @Test
    void aCourseThatIsPlannedForStays() {
        plan(work(MONDAY, physics));
        refused(
                () -> school.bySystem(() -> {
                    load.remove(physics);
                    return 0;
                }),
                CurriculumProblem.COURSE_IN_USE);
    }

    private boolean warned(ru.zvonok.learning.curriculum.Course course, int type) {
        return school.as(teacher.actor(), () -> control.warning(course, school.lesson(algebra, MONDAY), type))
                .isPresent();
    }

    private long course(long ofGroup, String subject, @Nullable Long part, @Nullable Colleague by) {
        long id = school.subject(subject);
        return school.bySystem(() -> {
            long course = curriculum.open(new NewCourse(CourseKind.LESSONS, id, ofGroup, part, BigDecimal.valueOf(3)));
            if (by != null) {
                curriculum.assign(new AssignTeacher(course, by.person(), true, START, null));
            }
            return course;
        });
    }

    private static PlanWork work(LocalDate day, long course) {
        return new PlanWork(List.of(course), TEST, "", Level.SCHOOL, day, null, 45, null, null);
    }

    private PlanWork binding(LocalDate day, @Nullable String reason) {
        return new PlanWork(List.of(physics), 16, "", Level.FEDERAL, day, null, 45, reason, null);
    }

    private void plan(PlanWork work) {
        school.run(deputy.actor(), () -> door.plan(work));
    }

    private void propose(PlanWork work) {
        school.run(teacher.actor(), () -> door.propose(work));
    }

    private List<Placed> check(PlanWork work) {
        return school.as(deputy.actor(), () -> door.check(work));
    }

    private void publish() {
        school.run(deputy.actor(), () -> door.publish(2026, 1));
    }

    private void move(PlannedWork work, LocalDate to, @Nullable String change) {
        school.run(deputy.actor(), () -> door.move(new MoveWork(work.id(), work.version(), to, null, null, change)));
    }

    private Schedule schedule(Actor actor) {
        return school.as(actor, () -> door.schedule(2026, 1));
    }

    private List<PlannedWork> works(Actor actor) {
        return schedule(actor).works();
    }

    private static void refused(ThrowingCallable work, ru.zvonok.platform.kernel.Problem problem) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.problem())
                .isEqualTo(problem));
    }
}
