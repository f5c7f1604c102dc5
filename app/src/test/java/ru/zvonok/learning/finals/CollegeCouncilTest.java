package ru.zvonok.learning.finals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.attestation.EnterResult;
import ru.zvonok.learning.attestation.StateExam;
import ru.zvonok.learning.attestation.StateExams;
import ru.zvonok.learning.finals.CouncilSheet.Matter;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.registry.enrolment.ClassData;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Programme;
import ru.zvonok.registry.enrolment.ProgrammeKind;
import ru.zvonok.registry.enrolment.Programmes;
import ru.zvonok.registry.enrolment.SchoolClasses;
import ru.zvonok.support.ModuleTest;

/** The council of a college knows the last course by the programme of the group (COL-01, GIA-03). */
@ModuleTest
class CollegeCouncilTest {

    private static final CouncilProtocol PAPER = new CouncilProtocol("8", LearningFixture.TODAY);

    @Autowired
    LearningFixture fixture;

    @Autowired
    Council council;

    @Autowired
    Finals finals;

    @Autowired
    StateExams exams;

    @Autowired
    SchoolClasses classes;

    @Autowired
    Programmes programmes;

    School college;
    Actor deputy;
    Colleague lecturer;
    long programme;
    long group;
    long student;
    long course;

    @BeforeEach
    void aCollege() {
        college = fixture.college();
        deputy = college.colleague(Role.DEPUTY_HEAD).actor();
        lecturer = college.colleague(Role.TEACHER);
        programme = college.as(
                deputy,
                () -> programmes.save(
                        new Programme(0, "43.02.14", "Гостиничное дело", ProgrammeKind.SPECIALISTS, 3, false)));
    }

    @Test
    void theLastCourseIsAdmittedAttestedAndEnds() {
        inCourse(3, programme);
        assertThat(sheet().choices().get(CouncilMatter.PROMOTION))
                .containsExactly(CouncilValue.GRADUATED, CouncilValue.NOT_GRADUATED, CouncilValue.REPEATS);
        assertThat(matter(CouncilMatter.ADMISSION).reason()).isEqualTo("finals.council.reason.not-begun");
        settle(PeriodValue.FOUR);
        assertThat(matter(CouncilMatter.ADMISSION).proposed()).isEqualTo(CouncilValue.ADMITTED);
        assertThat(refused(CouncilMatter.PROMOTION, CouncilValue.GRADUATED)).isEqualTo(CouncilProblem.NOT_ADMITTED);
        assertThat(refused(CouncilMatter.PROMOTION, CouncilValue.PROMOTED)).isEqualTo(CouncilProblem.WRONG_DECISION);
        decide(CouncilMatter.ADMISSION, CouncilValue.ADMITTED);
        assertThat(matter(CouncilMatter.PROMOTION).reason()).isEqualTo("finals.council.reason.attestation-open");

        exam(StateExam.DEMO, 2);
        assertThat(matter(CouncilMatter.PROMOTION))
                .extracting(Matter::proposed, Matter::reason)
                .containsExactly(null, "finals.council.reason.attestation-failed");
        exam(StateExam.DEMO, 4);
        exam(StateExam.DIPLOMA, 5);
        assertThat(matter(CouncilMatter.PROMOTION).proposed()).isEqualTo(CouncilValue.GRADUATED);
        decide(CouncilMatter.PROMOTION, CouncilValue.GRADUATED);
        assertThat(refused(CouncilMatter.ADMISSION, CouncilValue.NOT_ADMITTED))
                .isEqualTo(CouncilProblem.GRADUATED_ALREADY);
    }

    @Test
    void aDebtorOfTheLastCourseIsNotAdmitted() {
        inCourse(3, programme);
        settle(PeriodValue.TWO);
        assertThat(matter(CouncilMatter.ADMISSION))
                .extracting(Matter::proposed, Matter::arguments)
                .containsExactly(CouncilValue.NOT_ADMITTED, List.of("Химия"));
    }

    @Test
    void anEarlierCourseIsPromotedAndHasNoStateExams() {
        inCourse(2, programme);
        settle(PeriodValue.FOUR);
        assertThat(sheet().choices().keySet()).containsExactly(CouncilMatter.PROMOTION);
        assertThat(matter(CouncilMatter.PROMOTION).proposed()).isEqualTo(CouncilValue.PROMOTED);
        assertThat(refused(CouncilMatter.PROMOTION, CouncilValue.GRADUATED)).isEqualTo(CouncilProblem.WRONG_DECISION);
        assertThatThrownBy(() -> college.as(deputy, () -> exams.ofClass(group))).isInstanceOf(NotFound.class);
        assertThat(college.as(deputy, () -> exams.groups())).isEmpty();
        inCourse(3, programme);
        assertThat(college.as(deputy, () -> exams.groups()))
                .extracting(ClassEntry::id)
                .containsExactly(group);
    }

    @Test
    void aGroupWithoutAProgrammeLeavesItToTheCouncil() {
        inCourse(3, null);
        settle(PeriodValue.FOUR);
        assertThat(matter(CouncilMatter.ADMISSION))
                .extracting(Matter::proposed, Matter::reason)
                .containsExactly(null, "finals.council.reason.last-year-unknown");
        assertThat(college.as(deputy, () -> exams.groups())).hasSize(1);
    }

    private void inCourse(int number, @Nullable Long studied) {
        ClassData data = new ClassData(
                2026, ClassKind.STUDY_GROUP, number, "ГС-" + number + "1", 1, college.periodSet(), null, null, studied);
        group = college.bySystem(() -> classes.create(data));
        student = college.pupils(group, 1, LearningFixture.START).getFirst();
        course = college.course(group, "Химия", lecturer);
    }

    private void settle(PeriodValue value) {
        SettleMark mark = new SettleMark(UUID.randomUUID(), student, value, 0);
        college.as(lecturer.actor(), () -> finals.settle(course, YearResult.YEAR.column(), List.of(mark)));
    }

    private void exam(StateExam exam, int mark) {
        college.run(
                deputy, () -> exams.enter(new EnterResult(student, exam, 0, LearningFixture.TODAY, null, null, mark)));
    }

    private CouncilSheet sheet() {
        return college.as(deputy, () -> council.sheet(group));
    }

    private Matter matter(CouncilMatter matter) {
        return java.util.Objects.requireNonNull(
                sheet().rows().getFirst().matters().get(matter));
    }

    private void decide(CouncilMatter matter, CouncilValue value) {
        CouncilChoice choice =
                new CouncilChoice(student, matter, value, null, matter(matter).version());
        college.run(deputy, () -> council.decide(group, PAPER, List.of(choice)));
    }

    private CouncilProblem refused(CouncilMatter matter, CouncilValue value) {
        CouncilChoice choice = new CouncilChoice(
                student, matter, value, "По решению совета", matter(matter).version());
        Refusal refusal = org.assertj.core.api.Assertions.catchThrowableOfType(
                Refusal.class, () -> college.run(deputy, () -> council.decide(group, PAPER, List.of(choice))));
        return (CouncilProblem) refusal.problem();
    }
}
