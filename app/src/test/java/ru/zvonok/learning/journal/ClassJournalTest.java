package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.journal.ClassPage.Absent;
import ru.zvonok.learning.journal.ClassPage.ClassStudent;
import ru.zvonok.learning.journal.ClassPage.Line;
import ru.zvonok.learning.journal.SettleAbsence.Missing;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.registry.enrolment.Absences;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.ExcusedAbsence;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.QueryCount;

/** The class teacher's door: a class in all subjects, and the reasons of absences. */
@ModuleTest
class ClassJournalTest {

    private static final int OPEN = 1;
    private static final int GOOD_REASON = 2;
    private static final int ILL = 3;
    private static final int NO_REASON = 4;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 10);
    private static final LocalDate THURSDAY = LearningFixture.TODAY;
    private static final DateRange DAYS = new DateRange(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 20));

    @Autowired
    LearningFixture fixture;

    @Autowired
    ClassJournal door;

    @Autowired
    Journal journal;

    @Autowired
    LessonCards cards;

    @Autowired
    Absences absences;

    @Autowired
    Enrolment enrolment;

    School school;
    Colleague teacher;
    Colleague leader;
    Colleague otherLeader;
    Actor deputy;
    long group;
    long otherGroup;
    long algebra;
    long physics;
    List<Long> pupils;

    @BeforeEach
    void teach() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        leader = school.colleague(Role.TEACHER);
        otherLeader = school.colleague(Role.TEACHER);
        deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        group = school.schoolClass(7, "Б");
        otherGroup = school.schoolClass(7, "В");
        school.lead(group, leader);
        school.lead(otherGroup, otherLeader);
        algebra = school.course(group, "Алгебра", teacher);
        physics = school.course(group, "Физика", teacher);
        school.slot(algebra, DayOfWeek.MONDAY, 1);
        school.slot(physics, DayOfWeek.MONDAY, 2);
        school.slot(algebra, DayOfWeek.TUESDAY, 1);
        school.slot(algebra, DayOfWeek.THURSDAY, 2);
        school.generate(LocalDate.of(2026, 9, 28), LocalDate.of(2026, 11, 20));
        pupils = school.pupils(group, 3, LearningFixture.START);
    }

    @Test
    void theClassTeacherSeesMarksAndAbsencesOfAllSubjects() {
        type(algebra, MONDAY, 0, "3");
        type(algebra, TUESDAY, 0, "4 5");
        type(physics, MONDAY, 0, "2");
        type(algebra, MONDAY, 1, "н");
        type(physics, MONDAY, 1, "н");
        type(algebra, THURSDAY, 1, "н");
        ClassPage page = school.as(leader.actor(), () -> door.page(group, DAYS));
        assertThat(page.courses()).extracting(course -> course.subjectName()).containsExactly("Алгебра", "Физика");
        ClassStudent first = student(page, 0);
        assertThat(line(first, algebra).latest()).containsExactly(3, 4, 5);
        assertThat(line(first, algebra).averages().plain()).isEqualByComparingTo("4");
        assertThat(line(first, physics).latest()).containsExactly(2);
        assertThat(first.absent()).isEqualTo(Absent.NEVER);
        assertThat(student(page, 1).absent()).isEqualTo(new Absent(2, 3, 0, 3));
        assertThat(student(page, 2).lines()).isEmpty();
        assertThat(school.as(deputy, () -> door.page(group, DAYS)).students()).hasSize(3);
    }

    @Test
    void absencesInARowAreOneSpell() {
        type(algebra, MONDAY, 0, "н");
        type(physics, MONDAY, 0, "н");
        type(algebra, TUESDAY, 0, "н");
        type(algebra, TUESDAY, 1, "н");
        assertThat(spells(leader.actor()))
                .extracting(AbsenceSpell::student, AbsenceSpell::days, AbsenceSpell::lessons, AbsenceSpell::open)
                .containsExactly(
                        tuple(pupils.get(0), new DateRange(MONDAY, TUESDAY), 3, true),
                        tuple(pupils.get(1), new DateRange(TUESDAY, TUESDAY), 1, true));
        assertThat(spells(leader.actor()).getFirst().wholeDays()).isEqualTo(2);
        assertThat(spells(leader.actor()).getFirst().code()).isEqualTo(OPEN);
    }

    @Test
    void aReasonStandsInTheJournalAndInEnrolment() {
        type(algebra, MONDAY, 0, "н 4");
        type(physics, MONDAY, 0, "н");
        type(algebra, TUESDAY, 0, "н");
        SettleAbsence reason = reason(ILL, new DateRange(MONDAY, TUESDAY), 0);
        assertThat(settle(leader.actor(), reason)).isEqualTo(3);
        assertThat(value(algebra, MONDAY, 0)).isEqualTo("Б 4");
        assertThat(value(physics, MONDAY, 0)).isEqualTo("Б");
        AbsenceSpell spell = spells(leader.actor()).getFirst();
        assertThat(spell.open()).isFalse();
        assertThat(spell.reason()).isEqualTo(ExcusedAbsence.Reason.SICK);
        assertThat(spell.document()).isEqualTo("Справка № 15");
        assertThat(settle(leader.actor(), reason)).as("the same once more").isZero();
        assertThat(school.as(
                                teacher.actor(),
                                () -> journal.history(
                                        algebra,
                                        pupils.get(0),
                                        lesson(algebra, TUESDAY).id()))
                        .getFirst())
                .extracting(CellChange::oldValue, CellChange::newValue, CellChange::account)
                .containsExactly("ОТ", "Б", leader.actor().account());
    }

    @Test
    void aReasonOfSingleLessonsLeavesTheOthersOpen() {
        type(algebra, MONDAY, 0, "н");
        type(physics, MONDAY, 0, "н");
        assertThat(spells(leader.actor()).getFirst().numbers()).containsExactly(1, 2);
        var second = new SettleAbsence(
                UUID.randomUUID(),
                group,
                List.of(new Missing(pupils.get(0), new DateRange(MONDAY, MONDAY), Set.of(2))),
                GOOD_REASON,
                null,
                "Заявление");
        assertThat(settle(leader.actor(), second)).isEqualTo(1);
        assertThat(value(algebra, MONDAY, 0)).isEqualTo("ОТ");
        assertThat(value(physics, MONDAY, 0)).isEqualTo("УП");
        assertThat(spells(leader.actor()).getFirst().numbers()).containsExactly(1);
        assertThat(excused(0)).as("enrolment knows whole days only").isEmpty();
        assertThat(settle(leader.actor(), second)).as("the same once more").isZero();
    }

    @Test
    void daysThatAreNamedTwiceAreSettledOnce() {
        type(algebra, MONDAY, 0, "н");
        type(algebra, TUESDAY, 0, "н");
        SettleAbsence twice = new SettleAbsence(
                UUID.randomUUID(),
                group,
                List.of(
                        new Missing(pupils.get(0), new DateRange(MONDAY, TUESDAY)),
                        new Missing(pupils.get(0), new DateRange(TUESDAY, TUESDAY))),
                ILL,
                ExcusedAbsence.Reason.SICK,
                null);
        assertThat(settle(leader.actor(), twice)).isEqualTo(2);
        assertThat(value(algebra, TUESDAY, 0)).isEqualTo("Б");
    }

    /** DL-33: from that day the days count in which the reason has to be named. */
    @Test
    void theDayOnWhichThePaperWasBroughtIsKept() {
        type(algebra, MONDAY, 0, "н");
        Missing missing = new Missing(pupils.get(0), new DateRange(MONDAY, MONDAY));
        var tomorrow = new SettleAbsence(
                UUID.randomUUID(), group, List.of(missing), ILL, null, "Справка № 15", THURSDAY.plusDays(1));
        assertThat(problem(tomorrow)).isEqualTo(JournalProblem.PAPER_DAY);
        settle(
                leader.actor(),
                new SettleAbsence(UUID.randomUUID(), group, List.of(missing), ILL, null, "Справка № 15", TUESDAY));
        assertThat(spells(leader.actor()).getFirst().brought()).isEqualTo(TUESDAY);
    }

    @Test
    void aReasonIsDueFromTheReturn() {
        type(algebra, MONDAY, 0, "н");
        assertThat(spells(leader.actor()).getFirst().due())
                .as("nobody saw the pupil since")
                .isNull();
        Lesson tuesday = lesson(algebra, TUESDAY);
        school.run(teacher.actor(), () -> cards.attendanceTaken(tuesday.course(), tuesday.id()));
        assertThat(spells(leader.actor()).getFirst().due()).isEqualTo(THURSDAY);
    }

    @Test
    void severalPupilsGetOneReasonAtOnce() {
        type(algebra, MONDAY, 0, "н");
        type(algebra, MONDAY, 1, "н");
        type(algebra, MONDAY, 2, "н");
        assertThat(settle(leader.actor(), reason(GOOD_REASON, new DateRange(MONDAY, MONDAY), 0, 1)))
                .isEqualTo(2);
        assertThat(value(algebra, MONDAY, 1)).isEqualTo("УП");
        assertThat(value(algebra, MONDAY, 2)).isEqualTo("ОТ");
        assertThat(student(school.as(leader.actor(), () -> door.page(group, DAYS)), 2)
                        .absent()
                        .open())
                .isEqualTo(1);
    }

    @Test
    void anotherReasonTakesThePlaceOfTheFirst() {
        type(algebra, MONDAY, 0, "н");
        type(algebra, TUESDAY, 0, "н");
        settle(leader.actor(), reason(ILL, new DateRange(MONDAY, TUESDAY), 0));
        settle(leader.actor(), reason(NO_REASON, new DateRange(TUESDAY, TUESDAY), 0));
        assertThat(value(algebra, MONDAY, 0)).isEqualTo("Б");
        assertThat(value(algebra, TUESDAY, 0)).isEqualTo("НП");
        assertThat(excused(0))
                .extracting(ExcusedAbsence::from, ExcusedAbsence::to)
                .containsExactly(tuple(MONDAY, MONDAY));
        assertThat(student(school.as(leader.actor(), () -> door.page(group, DAYS)), 0)
                        .absent()
                        .unexcused())
                .isEqualTo(1);
    }

    @Test
    void theJournalFollowsWhatIsNotedOnTheCardOfThePupil() {
        type(algebra, MONDAY, 0, "н");
        long noted = school.as(
                leader.actor(),
                () -> absences.note(
                        new ExcusedAbsence(0, pupils.get(0), MONDAY, THURSDAY, ExcusedAbsence.Reason.FAMILY, null)));
        assertThat(value(algebra, MONDAY, 0)).isEqualTo("УП");
        type(algebra, TUESDAY, 0, "н");
        assertThat(value(algebra, TUESDAY, 0)).as("excused before the lesson").isEqualTo("УП");
        school.run(leader.actor(), () -> absences.remove(noted));
        assertThat(value(algebra, MONDAY, 0)).isEqualTo("ОТ");
        assertThat(spells(leader.actor())).allMatch(AbsenceSpell::open);
    }

    @Test
    void wrongReasonsAndDaysAreRefused() {
        type(algebra, MONDAY, 0, "н");
        assertThat(problem(reason(OPEN, new DateRange(MONDAY, MONDAY), 0))).isEqualTo(JournalProblem.SIGN_UNKNOWN);
        assertThat(problem(reason(99, new DateRange(MONDAY, MONDAY), 0))).isEqualTo(JournalProblem.SIGN_UNKNOWN);
        assertThat(problem(reason(ILL, new DateRange(TUESDAY, TUESDAY), 0))).isEqualTo(JournalProblem.NO_ABSENCE);
        assertThat(problem(reason(ILL, new DateRange(MONDAY.plusYears(1), MONDAY.plusYears(1)), 0)))
                .isEqualTo(JournalProblem.NO_ABSENCE);
        assertThat(excused(0)).isEmpty();
    }

    @Test
    void aClosedPeriodRefusesTheWhole() {
        type(algebra, MONDAY, 0, "н");
        type(physics, MONDAY, 0, "н");
        school.run(deputy, () -> journal.lock(physics, LearningFixture.QUARTER, true));
        assertThat(problem(reason(ILL, new DateRange(MONDAY, MONDAY), 0))).isEqualTo(JournalProblem.PERIOD_CLOSED);
        assertThat(value(algebra, MONDAY, 0)).isEqualTo("ОТ");
        assertThat(excused(0)).isEmpty();
        assertThat(school.as(leader.actor(), () -> door.locked(group, MONDAY))).containsExactly(physics);
    }

    @Test
    void whatLiesTooFarBackIsRefused() {
        LocalDate longAgo = LocalDate.of(2026, 10, 5);
        school.bySystem(() -> journal.edit(
                algebra,
                new DateRange(longAgo, longAgo),
                List.of(new EditCell(
                        UUID.randomUUID(),
                        pupils.get(0),
                        lesson(algebra, longAgo).id(),
                        "н",
                        0))));
        assertThat(problem(reason(ILL, new DateRange(longAgo, longAgo), 0))).isEqualTo(JournalProblem.DAY_CLOSED);
    }

    @Test
    void onlyWhoLeadsTheClassSettles() {
        type(algebra, MONDAY, 0, "н");
        SettleAbsence reason = reason(ILL, new DateRange(MONDAY, MONDAY), 0);
        assertThatThrownBy(() -> settle(teacher.actor(), reason)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> settle(deputy, reason)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> settle(otherLeader.actor(), reason)).isInstanceOf(NotFound.class);
        List<Long> strangers = school.pupils(otherGroup, 1, LearningFixture.START);
        SettleAbsence forged = new SettleAbsence(
                UUID.randomUUID(),
                group,
                List.of(new Missing(strangers.getFirst(), new DateRange(MONDAY, MONDAY))),
                ILL,
                null,
                null);
        assertThatThrownBy(() -> settle(leader.actor(), forged)).isInstanceOf(NotFound.class);
        assertThat(value(algebra, MONDAY, 0)).isEqualTo("ОТ");
    }

    @Test
    void nobodyElseLooksAtTheClass() {
        Actor secretary = school.colleague(Role.SECRETARY).actor();
        assertThatThrownBy(() -> school.as(secretary, () -> door.page(group, DAYS)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.as(teacher.actor(), () -> door.page(group, DAYS)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(otherLeader.actor(), () -> door.page(group, DAYS)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(otherLeader.actor(), () -> door.absences(group, DAYS)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(otherLeader.actor(), () -> door.results(group, DAYS)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(otherLeader.actor(), () -> door.locked(group, MONDAY)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anotherSchoolGetsNothing() {
        type(algebra, MONDAY, 0, "н");
        School other = fixture.school();
        Actor head = other.colleague(Role.PRINCIPAL).actor();
        Colleague stranger = other.colleague(Role.TEACHER);
        other.lead(other.schoolClass(7, "Б"), stranger);
        assertThatThrownBy(() -> other.as(head, () -> door.page(group, DAYS))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.as(head, () -> door.absences(group, DAYS)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        other.as(stranger.actor(), () -> door.settle(reason(ILL, new DateRange(MONDAY, MONDAY), 0))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(stranger.actor(), () -> door.page(group, DAYS)))
                .isInstanceOfAny(Denied.class, NotFound.class);
        assertThat(value(algebra, MONDAY, 0)).isEqualTo("ОТ");
    }

    @Test
    void resultsAreThoseOfEachCourse() {
        type(algebra, MONDAY, 0, "5");
        type(physics, MONDAY, 0, "3");
        type(physics, MONDAY, 1, "н");
        var all = school.as(leader.actor(), () -> door.results(group, DAYS));
        assertThat(all.get(algebra)).isEqualTo(school.as(leader.actor(), () -> journal.results(algebra, DAYS)));
        assertThat(all.get(physics)).isEqualTo(school.as(leader.actor(), () -> journal.results(physics, DAYS)));
        assertThat(Objects.requireNonNull(all.get(physics)).get(1).missed()).isEqualTo(1);
    }

    @Test
    void aPageCostsTheSameForManyPupils() {
        type(algebra, MONDAY, 0, "5");
        int few = QueryCount.of(() -> school.as(deputy, () -> door.page(group, DAYS)))
                .size();
        List<Long> more = school.pupils(group, 20, LearningFixture.START);
        more.forEach(pupil -> school.as(
                teacher.actor(),
                () -> journal.edit(
                        algebra,
                        DAYS,
                        List.of(new EditCell(
                                UUID.randomUUID(),
                                pupil,
                                lesson(algebra, MONDAY).id(),
                                "н",
                                0)))));
        assertThat(QueryCount.of(() -> school.as(deputy, () -> door.page(group, DAYS))))
                .hasSizeLessThanOrEqualTo(few + 2);
    }

    private SettleAbsence reason(int code, DateRange days, int... who) {
        List<Missing> missing = Arrays.stream(who)
                .mapToObj(pupil -> new Missing(pupils.get(pupil), days))
                .toList();
        return new SettleAbsence(UUID.randomUUID(), group, missing, code, null, "Справка № 15");
    }

    private int settle(Actor actor, SettleAbsence reason) {
        return school.as(actor, () -> door.settle(reason));
    }

    private Problem problem(SettleAbsence reason) {
        try {
            settle(leader.actor(), reason);
        } catch (Refusal refusal) {
            return refusal.problem();
        }
        throw new AssertionError("it was not refused");
    }

    private List<AbsenceSpell> spells(Actor actor) {
        return school.as(actor, () -> door.absences(group, DAYS));
    }

    private List<ExcusedAbsence> excused(int pupil) {
        return school.bySystem(() -> enrolment.excused(List.of(pupils.get(pupil)), DAYS));
    }

    private ClassStudent student(ClassPage page, int pupil) {
        return page.students().stream()
                .filter(student -> student.person() == pupils.get(pupil))
                .findFirst()
                .orElseThrow();
    }

    private static Line line(ClassStudent student, long course) {
        return Objects.requireNonNull(student.lines().get(course));
    }

    private Lesson lesson(long course, LocalDate day) {
        return school.lesson(course, day);
    }

    private void type(long course, LocalDate day, int pupil, String value) {
        Lesson lesson = lesson(course, day);
        EditResult result = school.as(
                teacher.actor(),
                () -> journal.edit(
                        course,
                        DAYS,
                        List.of(new EditCell(UUID.randomUUID(), pupils.get(pupil), lesson.id(), value, 0))));
        assertThat(result.answers()).allMatch(CellAnswer.Saved.class::isInstance);
    }

    private String value(long course, LocalDate day, int pupil) {
        Lesson lesson = lesson(course, day);
        return school.as(teacher.actor(), () -> journal.page(course, DAYS)).students().stream()
                .filter(student -> student.person() == pupils.get(pupil))
                .findFirst()
                .orElseThrow()
                .cells()
                .getOrDefault(lesson.id(), Cell.EMPTY)
                .value();
    }
}
