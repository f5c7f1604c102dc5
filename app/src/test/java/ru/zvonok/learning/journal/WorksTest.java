package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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
import ru.zvonok.learning.journal.WorkPage.WorkLine;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.files.FilesProblem;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.registry.people.Kinship;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.Relation;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.QueryCount;

/** The door to works and homework. */
@ModuleTest
class WorksTest {

    private static final int ANSWER = 10;
    private static final int TEST = 4;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final DateRange DAYS = new DateRange(MONDAY, LearningFixture.TODAY);

    @Autowired
    LearningFixture fixture;

    @Autowired
    Works works;

    @Autowired
    LessonCards cards;

    @Autowired
    Journal journal;

    @Autowired
    Closing closing;

    @Autowired
    Files files;

    @Autowired
    People people;

    School school;
    Colleague teacher;
    Colleague other;
    Colleague leader;
    Actor deputy;
    long group;
    long algebra;
    List<Long> pupils;
    Lesson monday;
    Lesson ahead;

    @BeforeEach
    void teach() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        other = school.colleague(Role.TEACHER);
        leader = school.colleague(Role.TEACHER);
        deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        group = school.schoolClass(7, "Б");
        school.lead(group, leader);
        algebra = school.course(group, "Алгебра", teacher);
        school.slot(algebra, DayOfWeek.MONDAY, 1);
        school.generate(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 20));
        pupils = school.pupils(group, 2, LearningFixture.START);
        monday = school.lesson(algebra, MONDAY);
        ahead = school.lesson(algebra, MONDAY.plusDays(7));
    }

    @Test
    void aWorkIsChangedAlsoAfterMarksStandAndAveragesFollow() {
        TaskRef test = work(TEST, monday);
        TaskRef answer = work(ANSWER, monday);
        mark(pupils.get(0), "5 3");
        WorkPage page = page(teacher.actor(), test);
        assertThat(page.mayWrite()).isTrue();
        assertThat(page.students()).extracting(WorkLine::person).containsExactlyElementsOf(pupils);
        assertThat(page.students().getFirst().marks()).extracting(Mark::value).containsExactly(5, 3);
        assertThat(average()).isEqualByComparingTo("4.00");
        change(teacher.actor(), test, 5, 9, "Графики", "Вариант 1", MONDAY.plusDays(3), true, page.task());
        Task after = page(teacher.actor(), test).task();
        assertThat(after.title()).isEqualTo("Графики");
        assertThat(after.text()).isEqualTo("Вариант 1");
        assertThat(after.weight()).isEqualTo(9);
        assertThat(after.type()).isEqualTo(5);
        assertThat(after.due()).isEqualTo(MONDAY.plusDays(3));
        assertThat(after.answerWanted()).isTrue();
        school.run(teacher.actor(), () -> cards.defaultAssignment(algebra, monday.id(), answer.id()));
        mark(pupils.get(0), "5 3 2");
        assertThat(average()).isEqualByComparingTo(new BigDecimal("3.89"));
        change(teacher.actor(), test, 5, 1, null, "", null, false, after);
        assertThat(average()).isEqualByComparingTo(new BigDecimal("3.33"));
    }

    @Test
    void whatIsWrongIsRefused() {
        TaskRef test = work(TEST, monday);
        Task task = page(teacher.actor(), test).task();
        assertThat(problem(() -> change(teacher.actor(), test, 999, 1, null, null, null, false, task)))
                .isEqualTo(JournalProblem.TYPE_UNKNOWN);
        assertThat(problem(() -> change(teacher.actor(), test, TEST, 0, null, null, null, false, task)))
                .isEqualTo(JournalProblem.WEIGHT);
        assertThat(problem(() -> change(teacher.actor(), test, TEST, 1, "х".repeat(201), null, null, false, task)))
                .isEqualTo(JournalProblem.TITLE_TOO_LONG);
        assertThat(problem(() -> change(teacher.actor(), test, TEST, 1, null, "х".repeat(4001), null, false, task)))
                .isEqualTo(JournalProblem.HOMEWORK_TOO_LONG);
        assertThat(problem(() -> change(teacher.actor(), test, TEST, 1, null, null, MONDAY.minusDays(1), false, task)))
                .isEqualTo(JournalProblem.DUE_BEFORE_LESSON);
        change(teacher.actor(), test, TEST, 2, null, null, null, false, task);
        assertThat(problem(() -> change(teacher.actor(), test, TEST, 1, null, null, null, false, task)))
                .isEqualTo(JournalProblem.CHANGED_MEANWHILE);
    }

    @Test
    void onlyWhoTeachesWritesAndWhoMaySeesReads() {
        TaskRef test = work(TEST, monday);
        Task task = page(teacher.actor(), test).task();
        assertThat(page(deputy, test).mayWrite()).isFalse();
        assertThat(page(leader.actor(), test).mayWrite()).isFalse();
        assertThatThrownBy(() -> page(other.actor(), test)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> change(deputy, test, TEST, 1, null, null, null, false, task))
                .isInstanceOf(Denied.class);
        assertThat(problem(() -> change(leader.actor(), test, TEST, 1, null, null, null, false, task)))
                .isEqualTo(JournalProblem.NOT_YOUR_LESSON);
        assertThatThrownBy(() -> change(other.actor(), test, TEST, 1, null, null, null, false, task))
                .isInstanceOf(NotFound.class);
        Actor pupil = school.account(pupils.get(0), Role.STUDENT);
        assertThatThrownBy(() -> page(pupil, test)).isInstanceOf(Denied.class);
    }

    @Test
    void aWorkStaysOpenAsLongAsMarksDo() {
        TaskRef test = work(TEST, monday);
        Task task = page(teacher.actor(), test).task();
        school.run(teacher.actor(), () -> cards.give(new GiveHomework(algebra, monday.id(), null, "§ 1", null)));
        long given = school.as(teacher.actor(), () -> cards.card(algebra, monday.id()))
                .homework()
                .getFirst()
                .id();
        TaskRef homework = TaskRef.homework(algebra, given);
        ClosingRule rule = new ClosingRule(0, ClosingRule.Kind.MARKS_DAYS, 1, LearningFixture.TODAY);
        school.run(deputy, () -> closing.say(rule));
        assertThat(page(teacher.actor(), test).closed()).isEqualTo(JournalProblem.DAY_CLOSED);
        assertThat(problem(() -> change(teacher.actor(), test, TEST, 9, null, null, null, false, task)))
                .isEqualTo(JournalProblem.DAY_CLOSED);
        assertThat(problem(() -> attach(teacher.actor(), test, "вариант.txt", "№ 5")))
                .isEqualTo(JournalProblem.DAY_CLOSED);
        assertThat(page(teacher.actor(), homework).closed()).isNull();
        school.run(teacher.actor(), () -> works.wantAnswers(homework, true));
        assertThat(page(teacher.actor(), homework).task().answerWanted()).isTrue();
    }

    @Test
    void anotherOrganisationsWorkIsNotFound() {
        TaskRef theirs = work(TEST, monday);
        UUID file = attach(teacher.actor(), theirs, "theirs.txt", "чужое").file();
        School elsewhere = fixture.school();
        Colleague stranger = elsewhere.colleague(Role.TEACHER);
        Task task = page(teacher.actor(), theirs).task();
        assertThatThrownBy(() -> elsewhere.as(stranger.actor(), () -> works.work(theirs)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> elsewhere.run(
                        stranger.actor(),
                        () -> works.change(new ChangeWork(theirs, TEST, 1, null, null, null, false, task.version()))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> elsewhere.run(stranger.actor(), () -> works.detach(theirs, file)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> elsewhere.as(stranger.actor(), () -> files.link(file)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void filesGoToTheClassAndTheirFamiliesAndToNobodyElse() {
        TaskRef test = work(TEST, ahead);
        UUID file = attach(teacher.actor(), test, "задачи.txt", "№ 1").file();
        assertThat(page(teacher.actor(), test).files())
                .extracting(TaskFile::name)
                .containsExactly("задачи.txt");
        long mother = school.person();
        school.bySystem(() -> {
            people.relate(List.of(Kinship.of(mother, pupils.get(0), Relation.MOTHER)));
            return 0;
        });
        long stranger = school.pupils(school.schoolClass(7, "В"), 1, LearningFixture.START)
                .getFirst();
        assertThat(read(school.account(pupils.get(0), Role.STUDENT), file)).isEqualTo("№ 1");
        assertThat(read(school.account(mother, Role.GUARDIAN), file)).isEqualTo("№ 1");
        assertThat(read(deputy, file)).isEqualTo("№ 1");
        assertThat(read(leader.actor(), file)).isEqualTo("№ 1");
        assertThatThrownBy(() -> read(other.actor(), file)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> read(school.account(stranger, Role.STUDENT), file))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.run(leader.actor(), () -> works.detach(test, file)))
                .isInstanceOf(Refusal.class);
        school.run(teacher.actor(), () -> works.detach(test, file));
        assertThat(page(teacher.actor(), test).files()).isEmpty();
        assertThatThrownBy(() -> read(teacher.actor(), file)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.run(teacher.actor(), () -> works.detach(test, file)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void filesOfTheWrongKindOrTooManyAreRefused() {
        TaskRef test = work(TEST, monday);
        assertThat(problem(() -> attach(teacher.actor(), test, "x.exe", "x"))).isEqualTo(FilesProblem.TYPE_NOT_ALLOWED);
        assertThat(problem(() -> attach(teacher.actor(), test, "x.pdf", "x"))).isEqualTo(FilesProblem.TYPE_DIFFERS);
        for (int i = 0; i < 10; i++) {
            attach(teacher.actor(), test, i + ".txt", "x");
        }
        assertThat(problem(() -> attach(teacher.actor(), test, "11.txt", "x")))
                .isEqualTo(JournalProblem.TOO_MANY_FILES);
    }

    @Test
    void filesGoWithTheirWork() {
        TaskRef test = work(TEST, monday);
        UUID file = attach(teacher.actor(), test, "a.txt", "x").file();
        school.run(teacher.actor(), () -> cards.removeAssignment(algebra, monday.id(), test.id()));
        assertThatThrownBy(() -> page(teacher.actor(), test)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> read(teacher.actor(), file)).isInstanceOf(NotFound.class);
    }

    @Test
    void individualHomeworkIsItsPupilsAlone() {
        school.run(
                teacher.actor(),
                () -> cards.give(new GiveHomework(algebra, monday.id(), pupils.get(1), "№ 5", ahead.id())));
        long id = school.as(teacher.actor(), () -> cards.card(algebra, monday.id()))
                .homework()
                .getFirst()
                .id();
        TaskRef homework = TaskRef.homework(algebra, id);
        WorkPage page = page(teacher.actor(), homework);
        assertThat(page.students()).extracting(WorkLine::person).containsExactly(pupils.get(1));
        assertThat(page.task().dueLesson()).isEqualTo(ahead.id());
        school.run(teacher.actor(), () -> works.wantAnswers(homework, true));
        assertThat(page(teacher.actor(), homework).task().answerWanted()).isTrue();
        UUID file = attach(teacher.actor(), homework, "карточка.txt", "№ 5").file();
        assertThat(read(school.account(pupils.get(1), Role.STUDENT), file)).isEqualTo("№ 5");
        assertThatThrownBy(() -> read(school.account(pupils.get(0), Role.STUDENT), file))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.run(teacher.actor(), () -> works.wantAnswers(work(TEST, monday), true)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aMarkIsCommentedAndTheCommentTakenBack() {
        TaskRef test = work(TEST, monday);
        mark(pupils.get(0), "•");
        Mark duty = page(teacher.actor(), test).students().getFirst().marks().getFirst();
        comment(teacher.actor(), pupils.get(0), duty.id(), "Сдать до пятницы");
        assertThat(comment(test)).isEqualTo("Сдать до пятницы");
        mark(pupils.get(0), "4");
        assertThat(comment(test)).isEqualTo("Сдать до пятницы");
        comment(teacher.actor(), pupils.get(0), duty.id(), "  ");
        assertThat(comment(test)).isNull();
        assertThat(problem(() -> comment(teacher.actor(), pupils.get(0), duty.id(), "х".repeat(501))))
                .isEqualTo(JournalProblem.COMMENT_TOO_LONG);
        assertThatThrownBy(() -> comment(teacher.actor(), pupils.get(1), duty.id(), "чужая отметка"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> comment(deputy, pupils.get(0), duty.id(), "Видно"))
                .isInstanceOf(Denied.class);
        assertThat(problem(() -> comment(leader.actor(), pupils.get(0), duty.id(), "Видно")))
                .isEqualTo(JournalProblem.NOT_YOUR_LESSON);
        assertThatThrownBy(() -> comment(other.actor(), pupils.get(0), duty.id(), "Видно"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void marksOfAWorkAreTypedAloneAndThoseOfOthersStay() {
        TaskRef answer = work(ANSWER, monday);
        mark(pupils.get(0), "4");
        TaskRef test = work(TEST, monday);
        assertThat(type(test, "4")).isInstanceOf(CellAnswer.Saved.class);
        assertThat(cell().value()).isEqualTo("4 4");
        assertThat(cell().of(test.id()).value()).isEqualTo("4");
        assertThat(page(teacher.actor(), test).students().getFirst().marks()).hasSize(1);
        type(test, "");
        assertThat(cell().marks()).extracting(Mark::assignment).containsExactly(answer.id());
        type(test, "5 3");
        assertThat(cell().value()).isEqualTo("4 5 3");
        type(answer, "");
        assertThat(cell().marks()).extracting(Mark::assignment).containsOnly(test.id());
        assertThat(average()).isEqualByComparingTo("4.00");
        mark(pupils.get(0), "5 3 2");
        assertThat(cell().marks()).extracting(Mark::assignment).containsExactly(test.id(), test.id(), answer.id());
        assertThat(school.as(teacher.actor(), () -> journal.history(algebra, pupils.get(0), monday.id()))
                        .getFirst()
                        .newValue())
                .isEqualTo("5 3 2");
    }

    @Test
    void whatCannotBeTypedForAWorkIsRefusedAtItsCell() {
        TaskRef test = work(TEST, monday);
        assertThat(refused(type(TaskRef.work(algebra, 4711), "5"))).isEqualTo(JournalProblem.NOT_FOUND);
        TaskRef elsewhere = work(TEST, ahead);
        assertThat(refused(type(elsewhere, "5"))).isEqualTo(JournalProblem.NOT_FOUND);
        mark(pupils.get(0), "2 2 2 2 2");
        assertThat(refused(type(work(ANSWER, monday), "4 5"))).isEqualTo(JournalProblem.TOO_MANY_VALUES);
        mark(pupils.get(0), "Н");
        assertThat(refused(type(test, "5", EditCell.Way.PLAIN, leader.actor(), cell().version())))
                .isEqualTo(JournalProblem.NOT_YOUR_LESSON);
        assertThat(type(test, "5", EditCell.Way.PLAIN, teacher.actor(), 0)).isInstanceOf(CellAnswer.Conflict.class);
    }

    private static @Nullable JournalProblem refused(CellAnswer answer) {
        return answer instanceof CellAnswer.Refused no ? no.problem() : null;
    }

    private CellAnswer type(TaskRef work, String value) {
        return type(work, value, EditCell.Way.PLAIN, teacher.actor(), cell().version());
    }

    private CellAnswer type(TaskRef work, String value, EditCell.Way way, Actor who, long version) {
        return school.as(
                        who,
                        () -> journal.edit(
                                algebra,
                                DAYS,
                                List.of(new EditCell(
                                        UUID.randomUUID(),
                                        pupils.get(0),
                                        monday.id(),
                                        value,
                                        version,
                                        way,
                                        work.id(),
                                        null))))
                .answers()
                .getFirst();
    }

    private Cell cell() {
        return school.as(teacher.actor(), () -> cards.card(algebra, monday.id())).students().stream()
                .filter(one -> one.person() == pupils.get(0))
                .findFirst()
                .orElseThrow()
                .cell();
    }

    @Test
    void aClassCostsNoMoreThanAPupil() {
        TaskRef test = work(TEST, monday);
        long few = statements(test);
        school.pupils(group, 15, LearningFixture.START);
        assertThat(statements(test)).isEqualTo(few);
    }

    private long statements(TaskRef task) {
        return school.as(teacher.actor(), () ->
                (long) QueryCount.of(() -> works.work(task)).size());
    }

    private TaskRef work(int type, Lesson lesson) {
        return TaskRef.work(
                algebra,
                school.as(
                        teacher.actor(),
                        () -> cards.addAssignment(new NewAssignment(algebra, lesson.id(), type, null, null, false))));
    }

    private WorkPage page(Actor who, TaskRef task) {
        return school.as(who, () -> works.work(task));
    }

    private void change(
            Actor who,
            TaskRef work,
            int type,
            int weight,
            @Nullable String title,
            @Nullable String text,
            @Nullable LocalDate due,
            boolean wanted,
            Task seen) {
        school.run(
                who, () -> works.change(new ChangeWork(work, type, weight, title, text, due, wanted, seen.version())));
    }

    private TaskFile attach(Actor who, TaskRef task, String name, String content) {
        return school.as(
                who,
                () -> works.attach(
                        task,
                        new NewTaskFile(name, null),
                        new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))));
    }

    private String read(Actor who, UUID file) {
        return school.as(who, () -> {
            var out = new ByteArrayOutputStream();
            files.write(file, out);
            return out.toString(StandardCharsets.UTF_8);
        });
    }

    private void comment(Actor who, long pupil, long mark, String text) {
        school.run(who, () -> works.comment(new CommentMark(algebra, monday.id(), pupil, mark, text)));
    }

    private @Nullable String comment(TaskRef task) {
        return page(teacher.actor(), task)
                .students()
                .getFirst()
                .marks()
                .getFirst()
                .comment();
    }

    private void mark(long pupil, String value) {
        school.as(teacher.actor(), () -> {
            long version = cards.card(algebra, monday.id()).students().stream()
                    .filter(one -> one.person() == pupil)
                    .findFirst()
                    .orElseThrow()
                    .cell()
                    .version();
            return journal.edit(
                    algebra, DAYS, List.of(new EditCell(UUID.randomUUID(), pupil, monday.id(), value, version)));
        });
    }

    private @Nullable BigDecimal average() {
        return school.as(teacher.actor(), () -> journal.page(algebra, DAYS))
                .students()
                .getFirst()
                .averages()
                .weighted();
    }

    private static Problem problem(Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            return refusal.problem();
        }
        throw new AssertionError("nothing was refused");
    }
}
