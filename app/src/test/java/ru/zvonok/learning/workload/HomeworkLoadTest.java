package ru.zvonok.learning.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.zvonok.learning.LearningFixture.START;
import static ru.zvonok.learning.LearningFixture.TODAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.curriculum.Curriculum;
import ru.zvonok.learning.journal.GiveHomework;
import ru.zvonok.learning.journal.HomeworkLoads;
import ru.zvonok.learning.journal.LessonCards;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.registry.enrolment.ClassData;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.SchoolClasses;
import ru.zvonok.support.AuditTrail;
import ru.zvonok.support.ModuleTest;

/** How much homework a class has, on the Thursday on which the clock of tests stands at 10:40. */
@ModuleTest
class HomeworkLoadTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final DateRange WEEK = new DateRange(MONDAY, MONDAY.plusDays(6));

    @Autowired
    HomeworkLoad door;

    @Autowired
    HomeworkLoads loads;

    @Autowired
    LessonCards cards;

    @Autowired
    Curriculum curriculum;

    @Autowired
    SchoolClasses classes;

    @Autowired
    LearningFixture fixture;

    @Autowired
    AuditTrail trail;

    School school;
    Colleague teacher;
    Colleague deputy;
    long group;
    long algebra;
    long physics;
    long pupil;
    long classmate;

    @BeforeEach
    void twoSubjects() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        deputy = school.colleague(Role.DEPUTY_HEAD);
        group = school.schoolClass(7, "Б");
        algebra = school.course(group, "Алгебра", teacher);
        physics = school.course(group, "Физика", teacher);
        for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY)) {
            school.slot(algebra, day, 1);
            school.slot(physics, day, 2);
        }
        school.generate(MONDAY, MONDAY.plusDays(8));
        List<Long> pupils = school.pupils(group, 2, START);
        pupil = pupils.get(0);
        classmate = pupils.get(1);
    }

    @Test
    void minutesOfTheTeacherCountElseWhatIsUsual() {
        give(algebra, null);
        give(physics, null);
        assertThat(day().minutes())
                .as("twice the region's 25 minutes of grade 7")
                .isEqualTo(50);
        assertThat(day().limit()).isEqualTo(150);

        school.run(teacher.actor(), () -> cards.estimate(algebra, lesson(algebra), null, 70));
        assertThat(day().minutes()).isEqualTo(95);
        set(new UsualMinutes(0, null, 7, 7, 40, START));
        assertThat(day().minutes()).isEqualTo(110);
        assertThat(day().parts())
                .containsExactly(new DayLoad.Part("Алгебра", 70, true), new DayLoad.Part("Физика", 40, false));
    }

    @Test
    void theTeacherSeesTheDayOfTheClass() {
        give(physics, null);
        var course = school.as(teacher.actor(), () -> curriculum.course(algebra));
        var lesson = school.lesson(algebra, MONDAY);
        HomeworkLoads.Load before = school.as(teacher.actor(), () -> loads.load(course, lesson, TODAY))
                .orElseThrow();
        assertThat(before).isEqualTo(new HomeworkLoads.Load(TODAY, 25, 150, null, 25));
        give(algebra, null);
        school.run(teacher.actor(), () -> cards.estimate(algebra, lesson.id(), null, 130));
        assertThat(school.as(teacher.actor(), () -> loads.load(course, lesson, TODAY)))
                .contains(new HomeworkLoads.Load(TODAY, 155, 150, 130, 25));
    }

    @Test
    void individualHomeworkIsThePupilsAlone() {
        Actor self = school.account(pupil, Role.STUDENT);
        give(algebra, null);
        give(algebra, pupil);
        assertThat(school.as(self, () -> door.ofPupil(pupil, WEEK)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.day()).isEqualTo(TODAY);
                    assertThat(one.minutes()).isEqualTo(50);
                });
        assertThat(school.as(deputy.actor(), () -> door.ofPupil(classmate, WEEK)))
                .singleElement()
                .satisfies(one -> assertThat(one.minutes()).isEqualTo(25));
        assertThat(day().minutes()).as("of the class").isEqualTo(25);
        assertThatThrownBy(() -> school.as(self, () -> door.ofPupil(classmate, WEEK)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theMostLoadedClassStandsFirst() {
        long first = school.schoolClass(1, "А");
        long letters = school.course(first, "Букварь", teacher);
        school.slot(letters, DayOfWeek.MONDAY, 4);
        school.slot(letters, DayOfWeek.THURSDAY, 4);
        school.generate(MONDAY, TODAY);
        give(algebra, null);
        give(letters, null);
        school.run(teacher.actor(), () -> cards.estimate(letters, lesson(letters), null, 30));
        LoadWeek week = school.as(deputy.actor(), () -> door.week(TODAY));
        assertThat(week.monday()).isEqualTo(MONDAY);
        assertThat(week.days()).hasSize(5);
        assertThat(week.lines())
                .as("30 of 60 minutes weigh more than 25 of 150")
                .extracting(LoadWeek.Line::name)
                .containsExactly("1А", "7Б");
    }

    @Test
    void homeworkAfterTheLastLessonIsLate() {
        give(algebra, null);
        long today = school.lesson(physics, TODAY).id();
        school.run(teacher.actor(), () -> cards.give(new GiveHomework(physics, today, null, "§ 3", null)));
        assertThat(school.as(deputy.actor(), () -> door.late(WEEK)))
                .as("Monday's is written on Thursday; Thursday's lessons end at 10:10")
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.teacher()).isEqualTo(teacher.person());
                    assertThat(one.given()).isEqualTo(2);
                    assertThat(one.late()).isEqualTo(2);
                    assertThat(one.percent()).isEqualTo(100);
                });
        long history = school.course(group, "История", null);
        school.slot(history, DayOfWeek.THURSDAY, 5);
        school.generate(TODAY, TODAY);
        assertThat(school.as(deputy.actor(), () -> door.late(WEEK)).getFirst().late())
                .as("the fifth lesson is not over yet")
                .isEqualTo(1);
    }

    @Test
    void whatIsUsualIsSetByWhoMay() {
        set(new UsualMinutes(0, school.subject("Алгебра"), null, null, 35, START));
        assertThat(trail.of(school.id(), deputy.actor())).contains("workload.usual-set");
        refused(new UsualMinutes(0, school.subject("Алгебра"), null, null, 30, START), WorkloadProblem.NORM_EXISTS);
        refused(new UsualMinutes(0, null, 5, null, 30, START), WorkloadProblem.GRADES);
        refused(new UsualMinutes(0, null, 5, 4, 30, START), WorkloadProblem.GRADES);
        refused(new UsualMinutes(0, null, 5, 13, 30, START), WorkloadProblem.GRADES);
        refused(new UsualMinutes(0, null, null, null, 601, START), WorkloadProblem.MINUTES);
        School other = fixture.school();
        Actor there = other.colleague(Role.DEPUTY_HEAD).actor();
        long line = school.as(deputy.actor(), () -> door.usual()).getFirst().id();
        assertThatThrownBy(() -> other.run(there, () -> door.remove(line))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.run(
                        there, () -> door.add(new UsualMinutes(0, school.subject("Алгебра"), null, null, 9, START))))
                .isInstanceOf(NotFound.class);
        school.run(deputy.actor(), () -> door.remove(line));
        assertThat(school.as(deputy.actor(), () -> door.usual())).isEmpty();
    }

    @Test
    void whoMayNotSeesNothing() {
        Actor plain = teacher.actor();
        assertThatThrownBy(() -> school.as(plain, () -> door.week(TODAY))).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.as(plain, () -> door.late(WEEK))).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.as(plain, () -> door.usual())).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.run(plain, () -> door.remove(1))).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.run(plain, () -> door.add(new UsualMinutes(0, null, null, null, 9, START))))
                .isInstanceOf(Denied.class);
        give(algebra, null);
        School other = fixture.school();
        Actor there = other.colleague(Role.DEPUTY_HEAD).actor();
        assertThat(other.as(there, () -> door.week(TODAY)).lines()).isEmpty();
        assertThat(other.as(there, () -> door.late(WEEK))).isEmpty();
    }

    @Test
    void aCollegeIsNotReckoned() {
        School college = fixture.college();
        Colleague lecturer = college.colleague(Role.TEACHER);
        long ofGroup = college.bySystem(
                () -> classes.create(new ClassData(2026, ClassKind.STUDY_GROUP, 1, "ИС-11", 1, null, null, null)));
        long course = college.course(ofGroup, "Математика", lecturer);
        college.slot(course, DayOfWeek.MONDAY, 2);
        college.generate(MONDAY, MONDAY);
        var known = college.as(lecturer.actor(), () -> curriculum.course(course));
        assertThat(college.as(lecturer.actor(), () -> loads.load(known, college.lesson(course, MONDAY), TODAY)))
                .isEmpty();
    }

    private DayLoad day() {
        LoadWeek week = school.as(deputy.actor(), () -> door.week(TODAY));
        return java.util.Objects.requireNonNull(week.lines().getFirst().days().get(TODAY));
    }

    private long lesson(long course) {
        return school.lesson(course, MONDAY).id();
    }

    private void give(long course, @Nullable Long student) {
        long lesson = lesson(course);
        school.run(teacher.actor(), () -> cards.give(new GiveHomework(course, lesson, student, "§ 1", null)));
    }

    private void set(UsualMinutes line) {
        school.run(deputy.actor(), () -> door.add(line));
    }

    private void refused(UsualMinutes line, WorkloadProblem problem) {
        assertThatThrownBy(() -> set(line)).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.problem())
                .isEqualTo(problem));
    }
}
