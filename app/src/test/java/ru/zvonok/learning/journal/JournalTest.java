package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.curriculum.Assignments;
import ru.zvonok.learning.curriculum.ChangeAssignment;
import ru.zvonok.learning.curriculum.Curriculum;
import ru.zvonok.learning.journal.EditCell.Way;
import ru.zvonok.learning.timetable.ChangeLesson;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.Timetable;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.registry.enrolment.ExcusedAbsence;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.QueryCount;

/** The door to the pages of the journal. */
@ModuleTest
class JournalTest {

    private static final LocalDate TODAY = LearningFixture.TODAY;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final DateRange DAYS = new DateRange(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 20));

    @Autowired
    Assignments assignments;

    @Autowired
    LessonCards cards;

    @Autowired
    LearningFixture fixture;

    @Autowired
    Journal journal;

    @Autowired
    Timetable timetable;

    @Autowired
    Curriculum curriculum;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    School school;
    Colleague teacher;
    Colleague leader;
    long group;
    long algebra;
    List<Long> pupils;
    Lesson today;
    Lesson monday;

    @BeforeEach
    void teach() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        leader = school.colleague(Role.TEACHER);
        group = school.schoolClass(7, "Б");
        school.lead(group, leader);
        algebra = school.course(group, "Алгебра", teacher);
        school.slot(algebra, DayOfWeek.MONDAY, 1);
        school.slot(algebra, DayOfWeek.THURSDAY, 2);
        school.generate(LocalDate.of(2026, 9, 28), LocalDate.of(2026, 11, 20));
        pupils = school.pupils(group, 4, LearningFixture.START);
        today = school.lesson(algebra, TODAY);
        monday = school.lesson(algebra, MONDAY);
    }

    @Test
    void marksAreEnteredAndAveraged() {
        EditResult result = type(teacher.actor(), cell(0, today, "4 5"), cell(1, today, "н"), cell(2, today, "."));
        assertThat(result.answers()).allMatch(CellAnswer.Saved.class::isInstance);
        assertThat(result.sums().get(pupils.get(0)))
                .extracting(sums -> sums.averages().plain())
                .isEqualTo(new BigDecimal("4.50"));
        assertThat(result.sums().get(pupils.get(1)))
                .extracting(EditResult.StudentSums::missed)
                .isEqualTo(1);
        JournalPage page = page(teacher.actor());
        assertThat(page.lessons()).extracting(lesson -> lesson.lesson().date()).contains(MONDAY, TODAY);
        assertThat(value(page, 0, today)).isEqualTo("4 5");
        assertThat(value(page, 1, today)).isEqualTo("ОТ");
        assertThat(value(page, 2, today)).isEqualTo("•");
        JournalLesson column = column(page, today);
        assertThat(column.attendanceTaken()).isTrue();
        assertThat(column.assignments()).extracting(Assignment::type).containsExactly(10);
        assertThat(column.mayMark()).isTrue();
        assertThat(column.closed()).isNull();
        assertThat(page.students().getFirst().averages().weighted()).isEqualTo(new BigDecimal("4.50"));
    }

    @Test
    void whatIsNoMarkIsRefusedAtItsCellAlone() {
        EditResult result = type(
                teacher.actor(),
                cell(0, today, "6"),
                cell(1, today, "ъ"),
                cell(2, today, "х".repeat(200)),
                cell(3, today, "5"));
        assertThat(problems(result))
                .containsExactly(JournalProblem.NOT_A_MARK, JournalProblem.NOT_A_MARK, JournalProblem.NOT_A_MARK);
        assertThat(value(page(teacher.actor()), 3, today)).isEqualTo("5");
        assertThat(value(page(teacher.actor()), 0, today)).isEmpty();
    }

    @Test
    void sentTwiceCountsOnce() {
        EditCell edit = cell(0, today, "5");
        Cell first = saved(type(teacher.actor(), edit));
        Cell second = saved(type(teacher.actor(), edit));
        assertThat(second).isEqualTo(first);
        type(teacher.actor(), new EditCell(UUID.randomUUID(), pupils.get(0), today.id(), "4", first.version()));
        assertThat(saved(type(teacher.actor(), edit)).value()).isEqualTo("4");
        assertThat(school.as(teacher.actor(), () -> journal.history(algebra, pupils.get(0), today.id())))
                .extracting(CellChange::oldValue, CellChange::newValue)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("5", "4"), org.assertj.core.groups.Tuple.tuple("", "5"));
        assertThat(school.as(teacher.actor(), () -> journal.history(algebra, pupils.get(0), today.id()))
                        .getFirst()
                        .account())
                .isEqualTo(teacher.actor().account());
    }

    @Test
    void whoComesLaterIsToldWhatStandsThere() {
        saved(type(teacher.actor(), cell(0, today, "5")));
        EditResult late = type(teacher.actor(), cell(0, today, "3"));
        assertThat(late.answers().getFirst()).isInstanceOfSatisfying(CellAnswer.Conflict.class, conflict -> {
            assertThat(conflict.theirs().value()).isEqualTo("5");
            assertThat(conflict.account()).isEqualTo(teacher.actor().account());
        });
        assertThat(value(page(teacher.actor()), 0, today)).isEqualTo("5");
    }

    @Test
    void aClearedCellRemembersThatItWasWritten() {
        Cell five = saved(type(teacher.actor(), cell(0, today, "5")));
        Cell cleared = saved(
                type(teacher.actor(), new EditCell(UUID.randomUUID(), pupils.get(0), today.id(), "", five.version())));
        assertThat(cleared.value()).isEmpty();
        assertThat(cleared.version()).isGreaterThan(five.version());
        assertThat(type(teacher.actor(), cell(0, today, "4")).answers().getFirst())
                .isInstanceOf(CellAnswer.Conflict.class);
        Cell again = saved(type(
                teacher.actor(), new EditCell(UUID.randomUUID(), pupils.get(0), today.id(), "4", cleared.version())));
        assertThat(again.value()).isEqualTo("4");
    }

    @Test
    void aPartOfACellMayChange() {
        Cell both = saved(type(teacher.actor(), cell(0, today, "45")));
        Cell one = saved(
                type(teacher.actor(), new EditCell(UUID.randomUUID(), pupils.get(0), today.id(), "5", both.version())));
        assertThat(one.value()).isEqualTo("5");
        assertThat(one.version()).isGreaterThan(both.version());
        Cell done = saved(
                type(teacher.actor(), new EditCell(UUID.randomUUID(), pupils.get(0), today.id(), "5.", one.version())));
        assertThat(done.value()).isEqualTo("5 •");
        assertThat(done.marks()).hasSize(2);
    }

    @Test
    void daysAndTermsClose() {
        Lesson old = school.lesson(algebra, LocalDate.of(2026, 10, 1));
        Lesson future = school.lesson(algebra, LocalDate.of(2026, 11, 16));
        EditResult result = type(teacher.actor(), cell(0, old, "5"), cell(0, future, "5"));
        assertThat(problems(result)).containsExactly(JournalProblem.DAY_CLOSED, JournalProblem.NOT_YET);
        Actor deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        school.run(deputy, () -> journal.lock(algebra, DAYS, true));
        school.run(deputy, () -> journal.lock(algebra, DAYS, true));
        assertThat(problems(type(teacher.actor(), cell(0, today, "5")))).containsExactly(JournalProblem.PERIOD_CLOSED);
        assertThat(column(page(teacher.actor()), today).closed()).isEqualTo(JournalProblem.TERM_CLOSED);
        school.run(deputy, () -> journal.unlock(algebra, TODAY));
        assertThat(problems(type(teacher.actor(), cell(0, today, "5")))).isEmpty();
    }

    @Test
    void whetherADayIsClosedIsToldToWhoSeesTheCourse() {
        Actor deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        assertThat(school.as(deputy, () -> journal.locked(algebra, TODAY))).isFalse();
        school.run(deputy, () -> journal.lock(algebra, new DateRange(MONDAY, TODAY), true));
        assertThat(school.as(teacher.actor(), () -> journal.locked(algebra, MONDAY)))
                .isTrue();
        assertThat(school.as(leader.actor(), () -> journal.locked(algebra, TODAY)))
                .isTrue();
        assertThat(school.as(deputy, () -> journal.locked(algebra, TODAY.plusDays(1))))
                .isFalse();
        Actor stranger = school.colleague(Role.TEACHER).actor();
        assertThatThrownBy(() -> school.as(stranger, () -> journal.locked(algebra, TODAY)))
                .isInstanceOf(NotFound.class);
        Actor medic = school.colleague(Role.MEDICAL_WORKER).actor();
        assertThatThrownBy(() -> school.as(medic, () -> journal.locked(algebra, TODAY)))
                .isInstanceOf(Denied.class);
        for (Actor not : List.of(teacher.actor(), leader.actor())) {
            assertThatThrownBy(() -> school.run(not, () -> journal.unlock(algebra, TODAY)))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> school.run(not, () -> journal.lock(algebra, DAYS, true)))
                    .isInstanceOf(Denied.class);
        }
        School other = fixture.school();
        Actor head = other.colleague(Role.DEPUTY_HEAD).actor();
        assertThatThrownBy(() -> other.as(head, () -> journal.locked(algebra, TODAY)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.run(head, () -> journal.lock(algebra, DAYS, true)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.run(head, () -> journal.unlock(algebra, TODAY)))
                .isInstanceOf(NotFound.class);
        assertThat(school.as(deputy, () -> journal.locked(algebra, TODAY))).isTrue();
    }

    @Test
    void signsAndKindsOfWorkAreThoseOfTheRegion() {
        assertThat(journal.attendanceCodes())
                .extracting(AttendanceCode::sign)
                .contains("ОТ", "УП", "Б", "НП", "ОП", "ОСВ");
        assertThat(school.as(teacher.actor(), journal::assignmentTypes)).isNotEmpty();
        assertThat(journal.sign(ExcusedAbsence.Reason.SICK))
                .map(AttendanceCode::sign)
                .contains("Б");
        for (ExcusedAbsence.Reason reason : ExcusedAbsence.Reason.values()) {
            assertThat(journal.sign(reason)).as("%s", reason).isPresent().get().matches(AttendanceCode::excused);
        }
    }

    @Test
    void aCancelledLessonTakesNothing() {
        Actor deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        school.as(deputy, () -> timetable.change(new ChangeLesson.Cancel(today.id(), 2026)));
        assertThat(problems(type(teacher.actor(), cell(0, today, "5")))).containsExactly(JournalProblem.CANCELLED);
    }

    @Test
    void aPupilWhoLeftStaysInPastLessonsOnly() {
        saved(type(teacher.actor(), cell(0, monday, "4")));
        school.depart(group, pupils.get(0), TODAY);
        EditResult result = type(teacher.actor(), cell(0, today, "5"));
        assertThat(problems(result)).containsExactly(JournalProblem.NOT_IN_CLASS);
        JournalPage page = page(teacher.actor());
        assertThat(value(page, 0, monday)).isEqualTo("4");
        List<Long> newcomers = school.pupils(group, 1, TODAY);
        EditCell early = new EditCell(UUID.randomUUID(), newcomers.getFirst(), monday.id(), "5", 0);
        assertThat(problems(type(teacher.actor(), early))).containsExactly(JournalProblem.NOT_IN_CLASS);
    }

    @Test
    void aMarkForAMissedLessonIsHandedInLater() {
        saved(type(leader.actor(), cell(0, monday, "б")));
        long version = version(0, monday);
        assertThat(problems(type(
                        teacher.actor(), new EditCell(UUID.randomUUID(), pupils.get(0), monday.id(), "4", version))))
                .containsExactly(JournalProblem.WAS_ABSENT);
        Cell cell = saved(type(
                teacher.actor(),
                new EditCell(UUID.randomUUID(), pupils.get(0), monday.id(), "4", version, Way.AFTERWARDS)));
        assertThat(cell.value()).isEqualTo("Б 4");
        assertThat(cell.marks().getFirst().afterwards()).isTrue();
        assertThat(cell.settled()).isTrue();
    }

    @Test
    void theClassTeacherNamesReasonsAndMarksNothing() {
        assertThat(problems(type(teacher.actor(), cell(0, monday, "уп"))))
                .containsExactly(JournalProblem.REASON_NOT_YOURS);
        saved(type(teacher.actor(), cell(0, monday, "н")));
        Cell settled = saved(type(
                leader.actor(), new EditCell(UUID.randomUUID(), pupils.get(0), monday.id(), "уп", version(0, monday))));
        assertThat(settled.value()).isEqualTo("УП");
        assertThat(problems(type(leader.actor(), cell(1, monday, "5"))))
                .containsExactly(JournalProblem.NOT_YOUR_LESSON);
        assertThat(column(page(leader.actor()), today).mayMark()).isFalse();
    }

    @Test
    void aStrangersLessonIsNotOnes() {
        Colleague other = school.colleague(Role.TEACHER);
        assertThatThrownBy(() -> page(other.actor())).isInstanceOf(NotFound.class);
        assertThat(problems(type(other.actor(), cell(0, today, "5")))).containsExactly(JournalProblem.NOT_YOUR_LESSON);
        Actor medic = school.colleague(Role.MEDICAL_WORKER).actor();
        assertThatThrownBy(() -> page(medic)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> type(medic, cell(0, today, "5"))).isInstanceOf(Denied.class);
        Actor deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        assertThat(page(deputy).students()).hasSize(4);
        assertThatThrownBy(() -> type(deputy, cell(0, today, "5"))).isInstanceOf(Denied.class);
    }

    @Test
    void aSubstituteHasTheOneLesson() {
        Colleague substitute = school.colleague(Role.TEACHER);
        Actor deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        school.as(deputy, () -> timetable.change(new ChangeLesson.Substitute(today.id(), 2026, substitute.person())));
        saved(type(substitute.actor(), cell(0, today, "5")));
        assertThat(problems(type(substitute.actor(), cell(0, monday, "5"))))
                .containsExactly(JournalProblem.NOT_YOUR_LESSON);
        JournalPage page = page(substitute.actor());
        assertThat(column(page, today).mayMark()).isTrue();
        assertThat(column(page, monday).mayMark()).isFalse();
    }

    @Test
    void theHistoryNamesTheWorkOfEachMarkAsItWasThen() {
        Cell answer = saved(type(teacher.actor(), cell(0, today, "4")));
        long control = test("Дроби", 3);
        Cell both = saved(type(
                teacher.actor(), new EditCell(UUID.randomUUID(), pupils.get(0), today.id(), "4 2", answer.version())));
        Cell corrected = saved(type(
                teacher.actor(), new EditCell(UUID.randomUUID(), pupils.get(0), today.id(), "4 3", both.version())));
        saved(type(
                teacher.actor(), new EditCell(UUID.randomUUID(), pupils.get(0), today.id(), "4", corrected.version())));
        school.run(teacher.actor(), () -> cards.removeAssignment(algebra, today.id(), control));
        List<List<MarkChange>> told =
                history(teacher.actor(), today).stream().map(CellChange::marks).toList();
        assertThat(told.subList(0, 3)).allSatisfy(marks -> assertThat(marks)
                .singleElement()
                .satisfies(mark -> assertThat(mark.title()).isEqualTo("Дроби"))
                .satisfies(mark -> assertThat(mark.weight()).isEqualTo(3))
                .satisfies(mark -> assertThat(mark.type()).isNotNull()));
        assertThat(told)
                .extracting(marks ->
                        marks.getFirst().before() + "→" + marks.getFirst().after())
                .containsExactly("3→", "2→3", "→2", "→4");
        assertThat(told.getLast().getFirst().title()).isNull();
        assertThat(told.getLast().getFirst().type())
                .as("an answer in the lesson")
                .isNotEqualTo(told.getFirst().getFirst().type());
        Cell absent = saved(type(teacher.actor(), cell(1, today, "н")));
        assertThat(absent.value()).isEqualTo("ОТ");
        assertThat(school.as(teacher.actor(), () -> journal.history(algebra, pupils.get(1), today.id())))
                .singleElement()
                .satisfies(change -> assertThat(change.marks()).isEmpty());
    }

    private long test(String title, int weight) {
        return school.as(
                teacher.actor(),
                () -> cards.addAssignment(new NewAssignment(algebra, today.id(), 4, title, weight, true)));
    }

    @Test
    void theHistoryOfACellIsForThoseWhoSeeTheLesson() {
        saved(type(teacher.actor(), cell(0, today, "5")));
        Colleague substitute = school.colleague(Role.TEACHER);
        Colleague other = school.colleague(Role.TEACHER);
        Actor deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        school.as(deputy, () -> timetable.change(new ChangeLesson.Substitute(today.id(), 2026, substitute.person())));
        for (Actor allowed : List.of(teacher.actor(), substitute.actor(), leader.actor(), deputy)) {
            assertThat(history(allowed, today))
                    .singleElement()
                    .extracting(CellChange::newValue, CellChange::account)
                    .containsExactly("5", teacher.actor().account());
        }
        assertThat(history(teacher.actor(), monday)).isEmpty();
        assertThatThrownBy(() -> history(substitute.actor(), monday)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> history(other.actor(), today)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> history(school.colleague(Role.MEDICAL_WORKER).actor(), today))
                .isInstanceOf(Denied.class);
        School strange = fixture.school();
        Actor head = strange.colleague(Role.DEPUTY_HEAD).actor();
        assertThatThrownBy(() -> strange.as(head, () -> journal.history(algebra, pupils.get(0), today.id())))
                .isInstanceOf(NotFound.class);
        long geometry = school.course(group, "Геометрия", teacher);
        assertThatThrownBy(() -> school.as(teacher.actor(), () -> journal.history(geometry, pupils.get(0), today.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theSameTypedAgainIsNoChange() {
        Cell first = saved(type(teacher.actor(), cell(0, today, "4 5")));
        EditCell again = new EditCell(UUID.randomUUID(), pupils.get(0), today.id(), "4/5", first.version());
        assertThat(saved(type(teacher.actor(), again)).value()).isEqualTo("4 5");
        assertThat(history(leader.actor(), today)).singleElement().satisfies(change -> assertThat(change.newValue())
                .isEqualTo("4 5"));
    }

    @Test
    void marksStandInTheOrderInWhichTheyWereTyped() {
        Cell five = saved(type(teacher.actor(), cell(0, today, "5")));
        EditCell before = new EditCell(UUID.randomUUID(), pupils.get(0), today.id(), "4 5", five.version());
        Cell both = saved(type(teacher.actor(), before));
        assertThat(both.value()).isEqualTo("4 5");
        EditCell turned = new EditCell(UUID.randomUUID(), pupils.get(0), today.id(), "5 4", both.version());
        assertThat(saved(type(teacher.actor(), turned)).value()).isEqualTo("5 4");
    }

    @Test
    void aRightTakenASecondAgoIsGone() {
        saved(type(teacher.actor(), cell(0, today, "5")));
        school.bySystem(() -> {
            assignments.change(new ChangeAssignment(algebra, null, leader.person(), TODAY));
            return 0;
        });
        Actor deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        school.as(deputy, () -> timetable.change(new ChangeLesson.Substitute(today.id(), 2026, leader.person())));
        assertThat(problems(type(teacher.actor(), cell(1, today, "5"))))
                .containsExactly(JournalProblem.NOT_YOUR_LESSON);
        saved(type(leader.actor(), cell(1, today, "4")));
    }

    @Test
    void thePrincipalOfACollegeMarksAndOfASchoolDoesNot() {
        Actor principal = school.colleague(Role.PRINCIPAL).actor();
        assertThatThrownBy(() -> type(principal, cell(0, today, "5"))).isInstanceOf(Denied.class);
        School college = fixture.college();
        Colleague lecturer = college.colleague(Role.TEACHER);
        long studies = college.schoolClass(2, "ИС");
        long physics = college.course(studies, "Физика", lecturer);
        college.slot(physics, DayOfWeek.THURSDAY, 1);
        college.generate(MONDAY, TODAY);
        long student = college.pupils(studies, 1, LearningFixture.START).getFirst();
        Lesson lesson = college.lesson(physics, TODAY);
        Actor director = college.colleague(Role.PRINCIPAL).actor();
        EditResult result = college.as(
                director,
                () -> journal.edit(
                        physics, DAYS, List.of(new EditCell(UUID.randomUUID(), student, lesson.id(), "5", 0))));
        assertThat(problems(result)).isEmpty();
    }

    @Test
    void theFirstGradeHasNoMarks() {
        long first = school.schoolClass(1, "А");
        long reading = school.course(first, "Чтение", teacher);
        school.slot(reading, DayOfWeek.THURSDAY, 1);
        school.generate(MONDAY, TODAY);
        long child = school.pupils(first, 1, LearningFixture.START).getFirst();
        Lesson lesson = school.lesson(reading, TODAY);
        EditResult result = school.as(
                teacher.actor(),
                () -> journal.edit(
                        reading, DAYS, List.of(new EditCell(UUID.randomUUID(), child, lesson.id(), "5", 0))));
        assertThat(problems(result)).containsExactly(JournalProblem.WITHOUT_MARKS);
    }

    @Test
    void forgedIdsAreNotThere() {
        School other = fixture.school();
        Colleague stranger = other.colleague(Role.TEACHER);
        long strange = other.course(other.schoolClass(7, "Б"), "Алгебра", stranger);
        assertThatThrownBy(() -> other.as(stranger.actor(), () -> journal.page(algebra, DAYS)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        other.as(stranger.actor(), () -> journal.edit(algebra, DAYS, List.of(cell(0, today, "5")))))
                .isInstanceOf(NotFound.class);
        EditResult elsewhere =
                other.as(stranger.actor(), () -> journal.edit(strange, DAYS, List.of(cell(0, today, "5"))));
        assertThat(problems(elsewhere)).containsExactly(JournalProblem.NOT_FOUND);
        EditResult mixed = type(
                teacher.actor(),
                cell(0, today, "5"),
                new EditCell(UUID.randomUUID(), pupils.get(1), 9_000_000_404L, "5", 0),
                new EditCell(UUID.randomUUID(), 9_000_000_404L, today.id(), "5", 0));
        assertThat(problems(mixed)).containsExactly(JournalProblem.NOT_FOUND, JournalProblem.NOT_IN_CLASS);
    }

    @Test
    void aPageCostsSixStatementsAndAColumnAFixedNumber() {
        type(teacher.actor(), cell(0, monday, "5"));
        page(teacher.actor());
        page(leader.actor());
        assertThat(pageStatements(teacher.actor())).hasSizeLessThanOrEqualTo(6);
        assertThat(pageStatements(leader.actor())).hasSizeLessThanOrEqualTo(7);
        List<Long> more = school.pupils(group, 20, LearningFixture.START);
        for (Lesson lesson : List.of(today, monday)) {
            List<EditCell> column = new ArrayList<>();
            more.forEach(pupil -> column.add(new EditCell(UUID.randomUUID(), pupil, lesson.id(), "5", 0)));
            List<String> one = QueryCount.of(() -> type(teacher.actor(), cell(1, lesson, "5")));
            List<String> twenty =
                    QueryCount.of(() -> school.as(teacher.actor(), () -> journal.edit(algebra, DAYS, column)));
            assertThat(twenty).hasSizeLessThanOrEqualTo(one.size());
        }
    }

    @Test
    void everyWriteIsNoted() {
        saved(type(teacher.actor(), cell(0, today, "5")));
        page(teacher.actor());
        List<String> events = school.bySystem(() -> transaction.execute(status -> jdbc.sql("""
                        select event from audit.entry
                         where organisation_id = :organisation and course_id = :course and account_id = :account
                        """)
                .param("organisation", school.id())
                .param("course", algebra)
                .param("account", teacher.actor().account())
                .query(String.class)
                .list()));
        assertThat(events).contains("journal.cells-written", "journal.page-read");
    }

    /** Grants are read once a second, whatever is asked. */
    private List<String> pageStatements(Actor actor) {
        return QueryCount.of(() -> page(actor)).stream()
                .filter(sql -> !sql.contains("access.role_grant") && !sql.contains("access.role_right"))
                .toList();
    }

    private EditCell cell(int pupil, Lesson lesson, String value) {
        return new EditCell(UUID.randomUUID(), pupils.get(pupil), lesson.id(), value, 0);
    }

    private EditResult type(Actor actor, EditCell... cells) {
        return school.as(actor, () -> journal.edit(algebra, DAYS, List.of(cells)));
    }

    private List<CellChange> history(Actor actor, Lesson lesson) {
        return school.as(actor, () -> journal.history(algebra, pupils.get(0), lesson.id()));
    }

    private JournalPage page(Actor actor) {
        return school.as(actor, () -> journal.page(algebra, DAYS));
    }

    private long version(int pupil, Lesson lesson) {
        return page(teacher.actor()).students().stream()
                .filter(student -> student.person() == pupils.get(pupil))
                .findFirst()
                .orElseThrow()
                .cells()
                .getOrDefault(lesson.id(), Cell.EMPTY)
                .version();
    }

    private String value(JournalPage page, int pupil, Lesson lesson) {
        return page.students().stream()
                .filter(student -> student.person() == pupils.get(pupil))
                .findFirst()
                .orElseThrow()
                .cells()
                .getOrDefault(lesson.id(), Cell.EMPTY)
                .value();
    }

    private static JournalLesson column(JournalPage page, Lesson lesson) {
        return page.lessons().stream()
                .filter(column -> column.lesson().id() == lesson.id())
                .findFirst()
                .orElseThrow();
    }

    private static Cell saved(EditResult result) {
        assertThat(result.answers()).hasSize(1);
        assertThat(result.answers().getFirst()).isInstanceOf(CellAnswer.Saved.class);
        return ((CellAnswer.Saved) result.answers().getFirst()).cell();
    }

    private static List<JournalProblem> problems(EditResult result) {
        return result.answers().stream()
                .filter(CellAnswer.Refused.class::isInstance)
                .map(answer -> ((CellAnswer.Refused) answer).problem())
                .toList();
    }
}
