package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.journal.StudentTask.Standing;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.registry.people.Kinship;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.Relation;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.QueryCount;

/** What a pupil has to do, answers, and the teacher who takes them. The clock stands on Thursday, 12 November. */
@ModuleTest
class StudentWorksTest {

    private static final int TEST = 4;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final LocalDate TODAY = LearningFixture.TODAY;

    @Autowired
    LearningFixture fixture;

    @Autowired
    StudentWorks works;

    @Autowired
    Works teaching;

    @Autowired
    LessonCards cards;

    @Autowired
    Journal journal;

    @Autowired
    Files files;

    @Autowired
    People people;

    @Autowired
    Notifications notifications;

    School school;
    Colleague teacher;
    Colleague other;
    long group;
    long algebra;
    List<Long> pupils;
    long pupil;
    Actor self;
    Actor mother;
    Lesson monday;
    Lesson ahead;

    @BeforeEach
    void teach() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        other = school.colleague(Role.TEACHER);
        group = school.schoolClass(7, "Б");
        algebra = school.course(group, "Алгебра", teacher);
        school.slot(algebra, DayOfWeek.MONDAY, 1);
        school.generate(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 20));
        pupils = school.pupils(group, 2, LearningFixture.START);
        pupil = pupils.get(0);
        self = school.account(pupil, Role.STUDENT);
        mother = parent(pupil);
        monday = school.lesson(algebra, MONDAY);
        ahead = school.lesson(algebra, MONDAY.plusDays(7));
    }

    @Test
    void whatIsMissingStandsFirstAndTheRestByItsDay() {
        TaskRef duty = work(monday, null, false);
        mark(duty, "•");
        TaskRef late = work(monday, TODAY.minusDays(1), true);
        TaskRef soon = work(monday, TODAY.plusDays(1), true);
        TaskRef test = work(ahead, null, false);
        give(null, "§ 12");
        give(pupils.get(1), "Чужое");
        List<StudentTask> all = tasks(mother);
        assertThat(all)
                .extracting(one -> one.task().ref())
                .startsWith(duty, late, soon)
                .contains(test)
                .hasSize(5);
        assertThat(all)
                .extracting(StudentTask::standing)
                .containsExactly(Standing.MISSING, Standing.MISSING, Standing.TO_DO, Standing.TO_DO, Standing.TO_DO);
        assertThat(all).extracting(one -> one.task().text()).contains("§ 12").doesNotContain("Чужое");
        assertThat(school.as(self, () -> works.missing(pupil))).isEqualTo(2);
        mark(duty, "4");
        assertThat(school.as(self, () -> works.missing(pupil))).isEqualTo(1);
    }

    @Test
    void anAnswerIsSentChangedTakenAndGivenBack() {
        TaskRef task = work(monday, TODAY.minusDays(2), true);
        UUID file = attach(self, task, "решение.txt", "x = 2").file();
        assertThat(answer(task).state()).isEqualTo(TaskAnswer.State.DRAFT);
        assertThat(seen(task)).isNull();
        assertThatThrownBy(() -> read(teacher.actor(), file)).isInstanceOf(NotFound.class);
        send(self, task, "Решил", 0);
        TaskAnswer sent = answer(task);
        assertThat(sent.state()).isEqualTo(TaskAnswer.State.SENT);
        assertThat(sent.lateDays()).isEqualTo(2);
        assertThat(sent.files()).extracting(TaskFile::name).containsExactly("решение.txt");
        assertThat(read(teacher.actor(), file)).isEqualTo("x = 2");
        assertThat(tasks(self)).extracting(StudentTask::standing).containsExactly(Standing.SENT);
        send(self, task, "Решил", 0);
        assertThat(answer(task).version()).isEqualTo(sent.version());
        assertThat(problem(() -> send(self, task, "Иначе", 0))).isEqualTo(JournalProblem.CHANGED_MEANWHILE);
        send(self, task, "Решил иначе", sent.version());
        school.run(teacher.actor(), () -> teaching.giveBack(task, pupil, "Нет проверки"));
        assertThat(answer(task).state()).isEqualTo(TaskAnswer.State.RETURNED);
        assertThat(answer(task).word()).isEqualTo("Нет проверки");
        assertThat(tasks(self)).extracting(StudentTask::standing).containsExactly(Standing.MISSING);
        assertThat(bell(self)).containsExactly("journal.bell.answer-returned");
        send(self, task, "С проверкой", answer(task).version());
        school.run(teacher.actor(), () -> teaching.take(task, pupils));
        assertThat(answer(task).state()).isEqualTo(TaskAnswer.State.TAKEN);
        school.run(teacher.actor(), () -> teaching.take(task, pupils));
        assertThat(tasks(self)).isEmpty();
        assertThat(problem(() -> send(self, task, "Ещё", answer(task).version())))
                .isEqualTo(JournalProblem.ANSWER_TAKEN);
        assertThat(problem(() -> attach(self, task, "b.txt", "x"))).isEqualTo(JournalProblem.ANSWER_TAKEN);
        assertThat(problem(() -> school.run(self, () -> works.detach(pupil, task, file))))
                .isEqualTo(JournalProblem.ANSWER_TAKEN);
        assertThat(problem(() ->
                        school.run(teacher.actor(), () -> cards.removeAssignment(algebra, monday.id(), task.id()))))
                .isEqualTo(JournalProblem.TASK_HAS_ANSWERS);
    }

    @Test
    void theTeacherIsToldOnceADayAndSeesWhatWaits() {
        TaskRef task = work(monday, TODAY, true);
        Actor classmate = school.account(pupils.get(1), Role.STUDENT);
        send(self, task, "Раз", 0);
        school.run(classmate, () -> works.send(new SendAnswer(pupils.get(1), task, "Два", 0)));
        assertThat(bell(teacher.actor())).containsExactly("journal.bell.answers");
        assertThat(school.as(teacher.actor(), teaching::waiting))
                .singleElement()
                .satisfies(one -> assertThat(one.count()).isEqualTo(2));
        assertThat(school.as(other.actor(), teaching::waiting)).isEmpty();
        school.run(teacher.actor(), () -> teaching.take(task, pupils));
        assertThat(school.as(teacher.actor(), teaching::waiting)).isEmpty();
        assertThatThrownBy(() -> school.as(self, teaching::waiting)).isInstanceOf(Denied.class);
    }

    @Test
    void whatIsWrongIsRefused() {
        TaskRef task = work(monday, TODAY, true);
        assertThat(problem(() -> send(self, task, "  ", 0))).isEqualTo(JournalProblem.ANSWER_EMPTY);
        assertThat(problem(() -> send(self, task, "х".repeat(4001), 0))).isEqualTo(JournalProblem.ANSWER_TOO_LONG);
        UUID file = attach(self, task, "a.txt", "x").file();
        send(self, task, "", 0);
        assertThat(problem(() -> school.run(self, () -> works.detach(pupil, task, file))))
                .isEqualTo(JournalProblem.ANSWER_EMPTY);
        assertThat(problem(() -> school.run(teacher.actor(), () -> teaching.giveBack(task, pupil, " "))))
                .isEqualTo(JournalProblem.WORD_MISSING);
        assertThat(problem(() -> school.run(teacher.actor(), () -> teaching.giveBack(task, pupil, "х".repeat(501)))))
                .isEqualTo(JournalProblem.COMMENT_TOO_LONG);
        assertThatThrownBy(() -> school.run(teacher.actor(), () -> teaching.giveBack(task, pupils.get(1), "Нет")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void inTheFirstGradesAParentSendsAndLaterThePupilAlone() {
        TaskRef task = work(monday, TODAY, true);
        assertThat(problem(() -> send(mother, task, "За сына", 0))).isEqualTo(JournalProblem.ANSWER_BY_PUPIL);
        assertThat(school.as(mother, () -> works.task(pupil, task)).whyNot()).isEqualTo(JournalProblem.ANSWER_BY_PUPIL);
        assertThat(school.as(self, () -> works.task(pupil, task)).whyNot()).isNull();
        long young = school.schoolClass(3, "А");
        long reading = school.course(young, "Чтение", teacher);
        school.slot(reading, DayOfWeek.MONDAY, 2);
        school.generate(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 20));
        long child = school.pupils(young, 1, LearningFixture.START).getFirst();
        Actor father = parent(child);
        Lesson lesson = school.lesson(reading, MONDAY);
        school.run(teacher.actor(), () -> cards.give(new GiveHomework(reading, lesson.id(), null, "Стихи", null)));
        TaskRef poem =
                school.as(father, () -> works.tasks(child)).getFirst().task().ref();
        school.run(father, () -> works.send(new SendAnswer(child, poem, "Выучили", 0)));
        assertThat(school.as(father, () -> works.task(child, poem)).standing()).isEqualTo(Standing.SENT);
    }

    @Test
    void anothersTaskOrAnswerIsNotFound() {
        TaskRef task = work(monday, TODAY, true);
        UUID file = attach(self, task, "a.txt", "тайна").file();
        send(self, task, "Моё", 0);
        Actor classmate = school.account(pupils.get(1), Role.STUDENT);
        assertThat(read(mother, file)).isEqualTo("тайна");
        assertThatThrownBy(() -> read(classmate, file)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(classmate, () -> works.task(pupil, task)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.run(classmate, () -> works.detach(pupils.get(1), task, file)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.run(other.actor(), () -> teaching.take(task, pupils)))
                .isInstanceOf(NotFound.class);
        school.run(
                teacher.actor(),
                () -> cards.give(new GiveHomework(algebra, monday.id(), pupils.get(1), "Личное", null)));
        TaskRef own = school.as(teacher.actor(), () -> cards.card(algebra, monday.id())).homework().stream()
                .map(one -> TaskRef.homework(algebra, one.id()))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> school.as(self, () -> works.task(pupil, own))).isInstanceOf(NotFound.class);
        School elsewhere = fixture.school();
        long stranger = elsewhere
                .pupils(elsewhere.schoolClass(7, "А"), 1, LearningFixture.START)
                .getFirst();
        Actor theirs = elsewhere.account(stranger, Role.STUDENT);
        assertThatThrownBy(() -> elsewhere.as(theirs, () -> works.task(stranger, task)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> elsewhere.run(theirs, () -> works.send(new SendAnswer(stranger, task, "Да", 0))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> elsewhere.as(theirs, () -> files.link(file))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(teacher.actor(), () -> works.tasks(pupil)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void manyTasksCostNoMoreThanOne() {
        work(monday, TODAY, true);
        // the reading is noted once a day
        statements();
        int few = statements();
        for (int i = 0; i < 6; i++) {
            attach(self, work(monday, TODAY.plusDays(i), true), "a.txt", "x");
        }
        assertThat(statements()).isEqualTo(few);
    }

    private int statements() {
        return QueryCount.of(() -> tasks(self)).size();
    }

    private Actor parent(long child) {
        long parent = school.person();
        school.bySystem(() -> {
            people.relate(List.of(Kinship.of(parent, child, Relation.MOTHER)));
            return 0;
        });
        return school.account(parent, Role.GUARDIAN);
    }

    private TaskRef work(Lesson lesson, @Nullable LocalDate due, boolean wanted) {
        TaskRef work = TaskRef.work(
                algebra,
                school.as(
                        teacher.actor(),
                        () -> cards.addAssignment(new NewAssignment(algebra, lesson.id(), TEST, null, null, false))));
        int version =
                school.as(teacher.actor(), () -> teaching.work(work)).task().version();
        school.run(
                teacher.actor(),
                () -> teaching.change(new ChangeWork(work, TEST, 1, null, null, due, wanted, version)));
        return work;
    }

    private void give(@Nullable Long to, String text) {
        school.run(teacher.actor(), () -> cards.give(new GiveHomework(algebra, monday.id(), to, text, ahead.id())));
    }

    private List<StudentTask> tasks(Actor who) {
        return school.as(who, () -> works.tasks(pupil));
    }

    private TaskAnswer answer(TaskRef task) {
        return Objects.requireNonNull(
                school.as(mother, () -> works.task(pupil, task)).answer());
    }

    private @Nullable TaskAnswer seen(TaskRef task) {
        return school.as(teacher.actor(), () -> teaching.work(task))
                .students()
                .getFirst()
                .answer();
    }

    private void send(Actor who, TaskRef task, String text, int version) {
        school.run(who, () -> works.send(new SendAnswer(pupil, task, text, version)));
    }

    private TaskFile attach(Actor who, TaskRef task, String name, String content) {
        return school.as(
                who,
                () -> works.attach(
                        pupil,
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

    private List<String> bell(Actor who) {
        return school.as(who, () -> notifications.latest(10)).stream()
                .map(told -> told.notice().textKey())
                .toList();
    }

    private void mark(TaskRef work, String value) {
        school.as(teacher.actor(), () -> {
            cards.defaultAssignment(algebra, monday.id(), work.id());
            Map<Long, Cell> cells = cards.card(algebra, monday.id()).students().stream()
                    .collect(java.util.stream.Collectors.toMap(
                            LessonCard.LessonStudent::person, LessonCard.LessonStudent::cell));
            Cell cell = cells.getOrDefault(pupil, Cell.EMPTY);
            return journal.edit(
                    algebra,
                    new DateRange(MONDAY, TODAY),
                    List.of(new EditCell(UUID.randomUUID(), pupil, monday.id(), value, cell.version())));
        });
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
