package ru.zvonok.learning.finals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.journal.Cell;
import ru.zvonok.learning.journal.CellAnswer;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.GivePermit;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.JournalPage;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.OnTime;
import ru.zvonok.learning.journal.OnTimeShare;
import ru.zvonok.learning.journal.PeriodResults;
import ru.zvonok.learning.journal.WritePermits;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.ClassData;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.SchoolClasses;
import ru.zvonok.registry.people.Kinship;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.Relation;
import ru.zvonok.support.FixedClock;
import ru.zvonok.support.ModuleTest;

/** Days of interim attestation with what is due from them (MRK-03, DL-11), themes beside marks of courseworks (MRK-11). */
@ModuleTest
class CollegeFinalsTest {

    private static final long WORK = YearResult.COURSEWORK.column();

    /** A Friday; the next working day is Monday, 9 November. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 6);

    @Autowired
    LearningFixture fixture;

    @Autowired
    AttestationDays attestations;

    @Autowired
    Courseworks courseworks;

    @Autowired
    Finals finals;

    @Autowired
    PeriodResults results;

    @Autowired
    OwedMarks owed;

    @Autowired
    OnTime onTime;

    @Autowired
    SchoolClasses classes;

    @Autowired
    Enrolment enrolment;

    @Autowired
    Calendar calendar;

    @Autowired
    People people;

    @Autowired
    Journal journal;

    @Autowired
    WritePermits permits;

    @Autowired
    FixedClock clock;

    School college;
    Actor head;
    Colleague lecturer;
    long group;
    long databases;
    long maths;
    List<Long> students;
    Period semester;

    @BeforeEach
    void aGroup() {
        college = fixture.college();
        head = college.colleague(Role.DEPUTY_HEAD).actor();
        lecturer = college.colleague(Role.TEACHER);
        ClassData third = new ClassData(2026, ClassKind.STUDY_GROUP, 3, "ИС-31", 1, college.periodSet(), null, null);
        group = college.bySystem(() -> classes.create(third));
        students = college.pupils(group, 2, LearningFixture.START);
        databases = college.course(group, "Базы данных", lecturer);
        maths = college.course(group, "Математика", lecturer);
        semester = college.bySystem(() -> calendar.periods(college.periodSet())).stream()
                .filter(period -> period.days().contains(LearningFixture.TODAY))
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void marksAreDueOnTheWorkingDayAfterTheDayTheCollegeSet() {
        assertThat(open()).as("the semester goes on").isEmpty();
        set(databases, DAY);
        assertThat(college.as(lecturer.actor(), () -> attestations.of(databases, semester.id())))
                .contains(new AttestationDay(databases, semester.id(), AttestationForm.EXAM, DAY));
        assertThat(open()).singleElement().satisfies(one -> {
            assertThat(one.course().id()).isEqualTo(databases);
            assertThat(one.column()).isEqualTo(semester.id());
            assertThat(one.pupils()).isEqualTo(2);
            assertThat(one.due()).isEqualTo(LocalDate.of(2026, 11, 9));
        });
        clock.moveTo(LocalDate.of(2026, 11, 9).atTime(20, 0));
        settle(students.getFirst());
        clock.moveTo(LocalDate.of(2026, 11, 10).atTime(0, 30));
        settle(students.getLast());
        clock.reset();
        assertThat(open()).isEmpty();
        assertThat(shares()).singleElement().satisfies(share -> {
            assertThat(share.id()).isEqualTo(lecturer.person());
            assertThat(share.periodMarks()).isEqualTo(new OnTimeShare.Part(1, 2));
        });

        set(databases, LearningFixture.TODAY);
        assertThat(shares()).as("another day now").isEmpty();
        college.run(head, () -> attestations.clear(databases, semester.id()));
        assertThat(college.as(head, () -> attestations.of(databases, semester.id())))
                .isEmpty();
    }

    @Test
    void aDayIsSetByWhoeverLeadsForTheOwnSemestersOnly() {
        assertThatThrownBy(() -> set(databases, semester.startsOn().minusDays(1)))
                .satisfies(refused(FinalsProblem.ATTESTATION_DAY));
        assertThatThrownBy(() -> set(databases, LocalDate.of(2027, 9, 1)))
                .satisfies(refused(FinalsProblem.ATTESTATION_DAY));
        assertThatThrownBy(
                        () -> college.run(head, () -> attestations.set(databases, WORK, AttestationForm.CREDIT, DAY)))
                .satisfies(refused(FinalsProblem.PERIOD_NOT_OF_COURSE));
        assertThatThrownBy(() -> college.run(
                        lecturer.actor(),
                        () -> attestations.set(databases, semester.id(), AttestationForm.CREDIT, DAY)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> college.run(lecturer.actor(), () -> attestations.clear(databases, semester.id())))
                .isInstanceOf(Denied.class);
        Actor stranger = college.colleague(Role.TEACHER).actor();
        assertThatThrownBy(() -> college.as(stranger, () -> attestations.of(databases, semester.id())))
                .isInstanceOf(NotFound.class);

        School school = fixture.school();
        Actor deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        long seventh = school.schoolClass(7, "Б");
        long algebra = school.course(seventh, "Алгебра", null);
        long quarter = school.bySystem(() -> calendar.periods(school.periodSet()))
                .get(1)
                .id();
        assertThatThrownBy(
                        () -> school.run(deputy, () -> attestations.set(algebra, quarter, AttestationForm.EXAM, DAY)))
                .as("no college")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        school.run(deputy, () -> attestations.set(databases, semester.id(), AttestationForm.EXAM, DAY)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(deputy, () -> attestations.of(databases, semester.id())))
                .isInstanceOf(NotFound.class);
    }

    /** MRK-04. */
    @Test
    void currentMarksCloseAfterTheDayOfTheAttestationAndAPermitOpensThem() {
        LocalDate before = LocalDate.of(2026, 11, 5);
        college.slot(databases, DayOfWeek.THURSDAY, 1);
        college.slot(maths, DayOfWeek.THURSDAY, 2);
        college.generate(before, LearningFixture.TODAY);
        assertThat(mark(databases, before, "3")).isNull();
        set(databases, LearningFixture.TODAY);
        assertThat(mark(databases, before, "4")).as("on the day itself").isNull();
        set(databases, DAY);
        assertThat(mark(databases, before, "5")).isEqualTo(JournalProblem.ATTESTED);
        assertThat(mark(databases, LearningFixture.TODAY, "5"))
                .as("a lesson after it")
                .isNull();
        assertThat(mark(maths, before, "5")).as("another course").isNull();
        settle(students.getLast());
        clock.moveTo(DAY.atTime(18, 0));
        assertThat(mark(databases, before, "5")).as("the evening of the day").isNull();
        clock.moveTo(DAY.plusDays(1).atTime(0, 5));
        assertThat(mark(databases, before, "4")).isEqualTo(JournalProblem.ATTESTED);
        clock.reset();

        college.run(
                head,
                () -> permits.give(new GivePermit(
                        lecturer.person(),
                        Set.of(databases),
                        before,
                        before,
                        LearningFixture.TODAY.plusDays(1).atTime(18, 0),
                        "Ошибка в ведомости")));
        assertThat(mark(databases, before, "4")).as("permitted").isNull();
        Colleague second = college.colleague(Role.TEACHER);
        assertThatThrownBy(() -> mark(second.actor(), databases, before, "3")).isInstanceOf(NotFound.class);
        college.run(head, () -> attestations.clear(databases, semester.id()));
        assertThat(mark(databases, before, "5")).isNull();
    }

    private @Nullable JournalProblem mark(long course, LocalDate day, String value) {
        return mark(lecturer.actor(), course, day, value);
    }

    private @Nullable JournalProblem mark(Actor who, long course, LocalDate day, String value) {
        DateRange days = new DateRange(day, day);
        JournalPage page = college.as(who, () -> journal.page(course, days));
        long lesson = page.lessons().getFirst().lesson().id();
        long version = page.students()
                .getFirst()
                .cells()
                .getOrDefault(lesson, Cell.EMPTY)
                .version();
        EditCell edit = new EditCell(
                UUID.randomUUID(), students.getFirst(), lesson, value, version, EditCell.Way.PLAIN, "Исправлено");
        CellAnswer answer = college.as(who, () -> journal.edit(course, days, List.of(edit)))
                .answers()
                .getFirst();
        return answer instanceof CellAnswer.Refused no ? no.problem() : null;
    }

    @Test
    void themeAndSupervisorStandBesideTheMark() {
        long student = students.getFirst();
        assertThat(college.as(lecturer.actor(), () -> courseworks.supervisors(databases)))
                .containsOnlyKeys(lecturer.person());
        write(student, " Сеть учебного корпуса ", lecturer.person());
        assertThat(college.as(head, () -> courseworks.ofCourse(databases)))
                .containsOnlyKeys(student)
                .containsEntry(student, new Coursework(student, "Сеть учебного корпуса", lecturer.person()));
        assertThat(college.as(lecturer.actor(), () -> finals.sheet(databases, WORK)).rows().stream()
                        .filter(row -> row.person() == student)
                        .map(row -> row.proposal().arguments()[8])
                        .toList())
                .singleElement()
                .asString()
                .startsWith("Сеть учебного корпуса. ");
        SettleMark five = new SettleMark(UUID.randomUUID(), student, PeriodValue.FIVE, 0);
        college.as(lecturer.actor(), () -> finals.settle(databases, WORK, List.of(five)));
        assertThat(college.as(head, () -> results.ofClass(group, WORK)).get(databases))
                .as("on the page of the group")
                .hasEntrySatisfying(student, cell -> {
                    assertThat(cell.value()).isEqualTo("5");
                    assertThat(cell.reason()).contains("Сеть учебного корпуса");
                });
        assertThat(college.as(head, () -> results.ofYear(enrolment.schoolClass(group))))
                .containsKey(WORK);

        write(student, " ", null);
        assertThat(college.as(head, () -> courseworks.ofCourse(databases))).isEmpty();
    }

    @Test
    void aStudentReadsTheOwnThemeSupervisorAndMark() {
        long student = students.getFirst();
        write(student, "Сеть учебного корпуса", lecturer.person());
        write(students.getLast(), "Склад запчастей", null);
        Actor own = college.account(student, Role.STUDENT);
        assertThat(college.as(own, () -> courseworks.ofStudent(student, 2026)))
                .singleElement()
                .satisfies(work -> {
                    assertThat(work.course().id()).isEqualTo(databases);
                    assertThat(work.theme()).isEqualTo("Сеть учебного корпуса");
                    assertThat(work.supervisor()).isNotNull();
                    assertThat(work.mark()).isNull();
                });
        SettleMark five = new SettleMark(UUID.randomUUID(), student, PeriodValue.FIVE, 0);
        college.as(lecturer.actor(), () -> finals.settle(databases, WORK, List.of(five)));
        SettleMark four = new SettleMark(UUID.randomUUID(), student, PeriodValue.FOUR, 0);
        college.as(lecturer.actor(), () -> finals.settle(maths, WORK, List.of(four)));
        assertThat(college.as(own, () -> courseworks.ofStudent(student, 2026)))
                .as("one without a theme besides")
                .extracting(StudentCoursework::theme, StudentCoursework::mark)
                .containsExactly(tuple("Сеть учебного корпуса", PeriodValue.FIVE), tuple("", PeriodValue.FOUR));
        assertThat(college.as(own, () -> courseworks.ofStudent(student, 2025))).isEmpty();
        long kin = college.person();
        college.bySystem(() -> {
            people.relate(List.of(Kinship.of(kin, student, Relation.MOTHER)));
            return 0;
        });
        Actor mother = college.account(kin, Role.GUARDIAN);
        assertThat(college.as(mother, () -> courseworks.ofStudent(student, 2026)))
                .hasSize(2);

        Actor other = college.account(students.getLast(), Role.STUDENT);
        assertThatThrownBy(() -> college.as(other, () -> courseworks.ofStudent(student, 2026)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> college.as(lecturer.actor(), () -> courseworks.ofStudent(student, 2026)))
                .isInstanceOf(NotFound.class);
        School school = fixture.school();
        Actor deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        assertThat(school.as(deputy, () -> courseworks.ofStudent(student, 2026)))
                .as("another organisation knows nothing of them")
                .isEmpty();
    }

    @Test
    void aThemeIsWrittenByTheLecturerForTheOwnStudents() {
        long student = students.getFirst();
        assertThatThrownBy(() -> write(student, "Т".repeat(301), null))
                .satisfies(refused(FinalsProblem.THEME_TOO_LONG));
        assertThatThrownBy(() -> write(student, "Тема", student)).satisfies(refused(FinalsProblem.NO_SUPERVISOR));
        long stranger = college.colleague(Role.TEACHER).person();
        assertThatThrownBy(() -> write(stranger, "Тема", null)).satisfies(refused(FinalsProblem.NOT_IN_CLASS));
        assertThatThrownBy(() -> college.run(head, () -> courseworks.write(databases, student, "Тема", null)))
                .isInstanceOf(Denied.class);
        college.run(head, () -> finals.lock(databases, WORK));
        assertThatThrownBy(() -> write(student, "Тема", null)).satisfies(refused(FinalsProblem.LOCKED));

        School school = fixture.school();
        Colleague teacher = school.colleague(Role.TEACHER);
        long algebra = school.course(school.schoolClass(7, "Б"), "Алгебра", teacher);
        assertThatThrownBy(() -> school.as(teacher.actor(), () -> courseworks.ofCourse(algebra)))
                .satisfies(refused(FinalsProblem.PERIOD_NOT_OF_COURSE));
        assertThatThrownBy(() -> school.as(teacher.actor(), () -> courseworks.ofCourse(databases)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.run(teacher.actor(), () -> courseworks.write(databases, student, "Т", null)))
                .isInstanceOf(NotFound.class);
    }

    private void set(long course, LocalDate day) {
        college.run(head, () -> attestations.set(course, semester.id(), AttestationForm.EXAM, day));
    }

    private void write(long student, String theme, @Nullable Long supervisor) {
        college.run(lecturer.actor(), () -> courseworks.write(databases, student, theme, supervisor));
    }

    private List<OwedColumn> open() {
        return college.as(head, () -> owed.open()).stream()
                .filter(one -> one.column() == semester.id())
                .toList();
    }

    private List<OnTimeShare> shares() {
        DateRange days = new DateRange(LocalDate.of(2026, 11, 2), LearningFixture.TODAY);
        return college.as(head, () -> onTime.shares(days)).stream()
                .filter(share -> share.by() == OnTimeShare.By.TEACHER
                        && share.periodMarks().due() > 0)
                .toList();
    }

    private void settle(long student) {
        SettleMark mark = new SettleMark(UUID.randomUUID(), student, PeriodValue.FOUR, 0);
        assertThat(college.as(lecturer.actor(), () -> finals.settle(databases, semester.id(), List.of(mark))))
                .allMatch(answer -> answer.problem() == null);
    }

    private static Consumer<Throwable> refused(FinalsProblem problem) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
