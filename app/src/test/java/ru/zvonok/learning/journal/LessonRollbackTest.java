package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.html.ListItem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.curriculum.AssignTeacher;
import ru.zvonok.learning.curriculum.Curriculum;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;

/** A stolen password: topics, homework, works, files, comments, remote lessons go back to what they were. */
@ExtendWith(OutputCaptureExtension.class)
class LessonRollbackTest extends StolenPassword {

    private static final int TEST = 4;

    @Autowired
    StudentWorks answers;

    @Autowired
    Curriculum curriculum;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Files files;

    private final Map<Integer, Actor> selves = new HashMap<>();

    @Test
    void topicAndRemoteFormComeBack() {
        write("Квадратные уравнения", new LessonCard.Remote(true, "Сферум"));
        at(10, 0);
        write("Взломано", null);
        at(11, 0);

        RollbackReview preview = preview();
        assertThat(preview.back(ChangeKind.TOPIC)).isEqualTo(1);
        assertThat(preview.back(ChangeKind.REMOTE)).isEqualTo(1);
        assertThat(line(preview, ChangeKind.TOPIC).was()).isEqualTo("Взломано");
        assertThat(line(preview, ChangeKind.TOPIC).becomes()).isEqualTo("Квадратные уравнения");
        assertThat(card().topic()).as("only looked at").isEqualTo("Взломано");

        assertThat(done().back()).isEqualTo(2);

        assertThat(card().topic()).isEqualTo("Квадратные уравнения");
        assertThat(card().remote()).isEqualTo(new LessonCard.Remote(true, "Сферум"));
        assertThat(preview().lines()).as("doing it again changes nothing").isEmpty();
        assertThat(trail.of(school.id(), admin.actor())).contains("journal.lessons-put-back");
    }

    @Test
    void aTopicThatCameGoesAgain() {
        at(10, 0);
        write("Взломано", null);
        at(11, 0);
        done();
        assertThat(card().topic()).isNull();
    }

    @Test
    void homeworkThatWentComesBackWithItsFile() {
        give(null, "§ 5, № 3");
        long homework = card().homework().getFirst().id();
        UUID file = attach(TaskRef.homework(algebra, homework), "задание.txt").file();
        school.run(teacher.actor(), () -> cards.estimate(algebra, monday.id(), null, 20));
        give(pupils.get(1), "Доклад");
        at(10, 0);
        give(null, "");
        give(pupils.get(1), "Ничего не делать");
        give(pupils.get(2), "Лишнее");
        at(11, 0);
        assertThatThrownBy(() -> read(file)).isInstanceOf(NotFound.class);

        RollbackReview preview = preview();
        assertThat(preview.back(ChangeKind.HOMEWORK)).isEqualTo(3);
        assertThat(preview.back(ChangeKind.FILE)).isEqualTo(1);
        assertThat(preview.stays()).isZero();
        done();

        List<Homework> back = card().homework();
        assertThat(back).extracting(Homework::text).containsExactlyInAnyOrder("§ 5, № 3", "Доклад");
        TaskRef ref = TaskRef.homework(algebra, homework);
        assertThat(school.as(teacher.actor(), () -> works.work(ref)).files())
                .extracting(TaskFile::name)
                .containsExactly("задание.txt");
        assertThat(read(file)).isEqualTo("№ 1");
    }

    @Test
    void aFileThatCameGoesAndIsReadByNobody() {
        give(null, "§ 5");
        TaskRef homework =
                TaskRef.homework(algebra, card().homework().getFirst().id());
        at(10, 0);
        UUID file = attach(homework, "вирус.txt").file();
        at(11, 0);

        done();

        assertThat(school.as(teacher.actor(), () -> works.work(homework)).files())
                .isEmpty();
        assertThatThrownBy(() -> read(file)).isInstanceOf(NotFound.class);
    }

    @Test
    void aFileRemovedTooLongAgoIsGone() {
        give(null, "§ 5");
        TaskRef homework =
                TaskRef.homework(algebra, card().homework().getFirst().id());
        UUID file = attach(homework, "задание.txt").file();
        at(10, 0);
        school.run(teacher.actor(), () -> works.detach(homework, file));
        clock.moveTo(LearningFixture.TODAY.plusDays(60).atTime(10, 0));

        assertThat(preview().lines()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(ChangeKind.FILE);
            assertThat(one.becomes()).isEqualTo("задание.txt");
            assertThat(one.problem()).isEqualTo("journal.rollback.file-gone");
        });
    }

    @Test
    void worksThatWereChangedOrWentComeBackAndNewOnesGo() {
        long test = work("Контрольная 1", 3);
        type(0, "5");
        long second = work("Контрольная 2", 2);
        at(10, 0);
        change(test, "Взломано", 1);
        school.run(teacher.actor(), () -> cards.removeAssignment(algebra, monday.id(), second));
        long fresh = work("Лишняя", 100);
        school.run(teacher.actor(), () -> cards.defaultAssignment(algebra, monday.id(), fresh));
        type(1, "2");
        at(11, 0);

        RollbackReview preview = preview();
        assertThat(preview.back(ChangeKind.WORK)).isEqualTo(3);
        assertThat(preview.stays()).as("the mark of the new work leaves first").isZero();
        RollbackReview done = done();

        assertThat(done.stays()).isZero();
        assertThat(works()).containsExactlyInAnyOrder(test, second);
        Task back = school.as(teacher.actor(), () -> works.work(TaskRef.work(algebra, test)))
                .task();
        assertThat(back.title()).isEqualTo("Контрольная 1");
        assertThat(back.weight()).isEqualTo(3);
        assertThat(cell(0).value()).isEqualTo("5");
        assertThat(cell(1).value()).isEmpty();
        assertThat(card().defaultAssignment()).isNotEqualTo(fresh);
    }

    @Test
    void aWorkThatOthersMarkedStays() {
        at(10, 0);
        long fresh = work("Новая", 2);
        at(10, 40);
        type(0, "4");
        at(11, 0);

        RollbackReview preview = preview();
        assertThat(line(preview, ChangeKind.WORK).problem()).isEqualTo("journal.assignment-has-marks");
        assertThat(done().stays()).isEqualTo(1);
        assertThat(works()).containsExactly(fresh);
    }

    @Test
    void homeworkThatPupilsHandedInStays() {
        at(10, 0);
        give(null, "§ 5");
        TaskRef homework =
                TaskRef.homework(algebra, card().homework().getFirst().id());
        school.run(teacher.actor(), () -> works.wantAnswers(homework, true));
        var pupil = school.account(pupils.getFirst(), Role.STUDENT);
        school.run(pupil, () -> answers.send(new SendAnswer(pupils.getFirst(), homework, "Решено", 0)));
        at(11, 0);

        assertThat(line(preview(), ChangeKind.HOMEWORK).problem()).isEqualTo("journal.task-has-answers");
        done();
        assertThat(card().homework()).hasSize(1);
    }

    @Test
    void attendanceThatWasTakenIsNotTakenAnyMore() {
        at(10, 0);
        type(0, "н");
        at(11, 0);
        assertThat(card().attendanceTaken()).isTrue();
        RollbackLine line = line(preview(), ChangeKind.ATTENDANCE);
        assertThat(line.was()).isEqualTo("отмечена");
        assertThat(line.becomes()).isEmpty();

        assertThat(done().stays()).isZero();

        assertThat(cell(0).value()).isEmpty();
        assertThat(card().attendanceTaken()).isFalse();
        assertThat(preview().lines()).as("doing it again changes nothing").isEmpty();
        assertThat(page(ChangeKind.ATTENDANCE))
                .extracting(JournalChange::newValue)
                .containsExactly("", "отмечена");
        type(1, "н");
        assertThat(card().attendanceTaken()).as("it can be taken again").isTrue();
    }

    @Test
    void attendanceThatWasTakenBeforeStays() {
        school.run(teacher.actor(), () -> cards.attendanceTaken(algebra, monday.id()));
        at(10, 0);
        type(0, "н");
        at(11, 0);
        assertThat(done().lines()).extracting(RollbackLine::kind).containsExactly(ChangeKind.CELL);
        assertThat(card().attendanceTaken()).isTrue();
    }

    @Test
    void attendanceStaysWhereAnotherTeacherNotedASign() {
        Colleague second = school.colleague(Role.TEACHER);
        at(10, 0);
        type(0, "н");
        at(10, 40);
        teaches(second);
        type(second, 1, "н");
        at(11, 0);

        RollbackLine line = line(preview(), ChangeKind.ATTENDANCE);
        assertThat(line.problem()).isEqualTo("journal.rollback.changed-by-other");
        done();
        assertThat(cell(0).value()).isEmpty();
        assertThat(card().attendanceTaken()).isTrue();
    }

    @Test
    void whatWasSaidOfAnswersComesBack() {
        TaskRef homework = asked();
        send(0, homework, "Решено");
        send(1, homework, "Готово");
        send(2, homework, "Сделано");
        school.run(teacher.actor(), () -> works.giveBack(homework, pupils.get(2), "Нет проверки"));
        send(2, homework, "С проверкой");
        at(10, 0);
        school.run(teacher.actor(), () -> works.giveBack(homework, pupils.get(0), "Гадость"));
        school.run(teacher.actor(), () -> works.take(homework, List.of(pupils.get(1), pupils.get(3))));
        school.run(teacher.actor(), () -> works.giveBack(homework, pupils.get(2), "Гадость"));
        at(11, 0);

        RollbackReview preview = preview();
        assertThat(preview.back(ChangeKind.ANSWER)).isEqualTo(3);
        assertThat(preview.lines())
                .extracting(RollbackLine::was, RollbackLine::becomes)
                .containsExactlyInAnyOrder(
                        tuple("возвращён; «Гадость»", "ждёт проверки"),
                        tuple("принят", "ждёт проверки"),
                        tuple("возвращён; «Гадость»", "ждёт проверки; «Нет проверки»"));
        assertThat(done().stays()).isZero();

        assertThat(answer(0, homework).state()).isEqualTo(TaskAnswer.State.SENT);
        assertThat(answer(0, homework).word()).isNull();
        assertThat(answer(1, homework).state()).isEqualTo(TaskAnswer.State.SENT);
        assertThat(answer(2, homework).state()).isEqualTo(TaskAnswer.State.SENT);
        assertThat(answer(2, homework).word()).isEqualTo("Нет проверки");
        assertThat(preview().lines()).isEmpty();
        assertThat(trail.of(school.id(), admin.actor())).contains("journal.lessons-put-back");
    }

    @Test
    void anAnswerThatThePupilSentAgainWaitsWithoutTheWord() {
        TaskRef homework = asked();
        send(0, homework, "Решено");
        at(10, 0);
        school.run(teacher.actor(), () -> works.giveBack(homework, pupils.get(0), "Гадость"));
        at(10, 40);
        send(0, homework, "Решено иначе");
        at(11, 0);

        assertThat(done().back(ChangeKind.ANSWER)).isEqualTo(1);

        TaskAnswer answer = answer(0, homework);
        assertThat(answer.state()).isEqualTo(TaskAnswer.State.SENT);
        assertThat(answer.text()).isEqualTo("Решено иначе");
        assertThat(answer.word()).isNull();
    }

    @Test
    void anAnswerThatAnotherTeacherJudgedSinceStays() {
        Colleague second = school.colleague(Role.TEACHER);
        TaskRef homework = asked();
        send(0, homework, "Решено");
        at(10, 0);
        school.run(teacher.actor(), () -> works.giveBack(homework, pupils.get(0), "Гадость"));
        at(10, 40);
        send(0, homework, "Решено иначе");
        teaches(second);
        school.run(second.actor(), () -> works.giveBack(homework, pupils.get(0), "Проверьте ответ"));
        at(11, 0);

        RollbackLine line = line(preview(), ChangeKind.ANSWER);
        assertThat(line.problem()).isEqualTo("journal.rollback.changed-by-other");
        assertThat(line.rival()).isEqualTo(second.actor().name());
        done();
        assertThat(answer(0, homework).word()).isEqualTo("Проверьте ответ");
    }

    /**
     * The rollback only takes a work away, after the marks: it has to wait for the lesson before it takes the course. A
     * teacher holds the lesson and wants the course.
     */
    @Test
    void aRollbackAndAChangeOfTheSameLessonWaitForEachOtherInOneOrder(CapturedOutput told) throws Exception {
        long test = work("Контрольная 1", 3);
        at(10, 0);
        work("Лишняя", 100);
        type(0, "2");
        at(11, 0);
        TransactionTemplate together = new TransactionTemplate(transactions);
        CountDownLatch lessonHeld = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> teacherWrites = threads.submit(() -> school.run(
                    teacher.actor(),
                    () -> together.executeWithoutResult(status -> {
                        cards.write(new WriteLesson(algebra, monday.id(), "Уравнения", null, null, 0));
                        lessonHeld.countDown();
                        await().pollInSameThread()
                                .atMost(Duration.ofSeconds(60))
                                .until(this::somebodyWaits);
                        works.change(new ChangeWork(
                                TaskRef.work(algebra, test), TEST, 2, "Контрольная", null, null, false, 0));
                    })));
            lessonHeld.await();
            RollbackReview done = done();
            teacherWrites.get();

            assertThat(done.stays()).isZero();
        }
        assertThat(told).as("a job that lost is done once more").doesNotContain("deadlock detected");
        assertThat(card().topic()).isEqualTo("Уравнения");
        assertThat(works()).containsExactly(test);
        assertThat(school.as(teacher.actor(), () -> works.work(TaskRef.work(algebra, test)))
                        .task()
                        .weight())
                .isEqualTo(2);
        assertThat(cell(0).value()).isEmpty();
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void teaches(Colleague second) {
        school.bySystem(() ->
                curriculum.assign(new AssignTeacher(algebra, second.person(), false, LearningFixture.START, null)));
    }

    private TaskRef asked() {
        give(null, "§ 5");
        TaskRef homework =
                TaskRef.homework(algebra, card().homework().getFirst().id());
        school.run(teacher.actor(), () -> works.wantAnswers(homework, true));
        return homework;
    }

    private Actor self(int pupil) {
        return selves.computeIfAbsent(pupil, number -> school.account(pupils.get(number), Role.STUDENT));
    }

    private void send(int pupil, TaskRef task, String text) {
        Actor self = self(pupil);
        int version = Optional.ofNullable(school.as(self, () -> answers.task(pupils.get(pupil), task))
                        .answer())
                .map(TaskAnswer::version)
                .orElse(0);
        school.run(self, () -> answers.send(new SendAnswer(pupils.get(pupil), task, text, version)));
    }

    private TaskAnswer answer(int pupil, TaskRef task) {
        Actor self = self(pupil);
        return Objects.requireNonNull(
                school.as(self, () -> answers.task(pupils.get(pupil), task)).answer());
    }

    @Test
    void whatWasChangedSinceStays() {
        write("Квадратные уравнения", null);
        at(10, 0);
        write("Взломано", null);
        at(10, 40);
        write("Исправлено", null);
        at(11, 0);

        RollbackLine line = line(preview(), ChangeKind.TOPIC);
        assertThat(line.problem()).isEqualTo("journal.rollback.changed-afterwards");
        assertThat(line.rival()).isEqualTo(teacher.actor().name());
        done();
        assertThat(card().topic()).isEqualTo("Исправлено");
    }

    @Test
    void commentsOfMarksThatStayComeBack() {
        type(0, "5");
        type(1, "4");
        comment(0, "Молодец");
        comment(1, "Почти");
        at(10, 0);
        comment(0, "Гадость");
        comment(1, "Гадость");
        type(1, "");
        at(11, 0);

        assertThat(preview().back(ChangeKind.COMMENT)).isEqualTo(2);
        assertThat(done().stays()).isZero();

        assertThat(cell(0).marks()).extracting(Mark::comment).containsExactly("Молодец");
        assertThat(cell(1).marks()).extracting(Mark::comment).containsExactly("Почти");
    }

    @Test
    void aClosedDayStaysClosed() {
        write("Квадратные уравнения", null);
        at(10, 0);
        write("Взломано", null);
        at(11, 0);
        school.run(deputy.actor(), () -> journal.lock(algebra, new DateRange(MONDAY, MONDAY), false));

        assertThat(line(preview(), ChangeKind.TOPIC).problem()).isEqualTo("journal.period-closed");
        done();
        assertThat(card().topic()).isEqualTo("Взломано");
    }

    @Test
    void thePageOfChangesShowsThemAndWhyTheyCameBack() {
        write("Квадратные уравнения", null);
        at(10, 0);
        write("Взломано", null);
        at(11, 0);
        done();

        List<JournalChange> topics = page(ChangeKind.TOPIC);
        assertThat(topics)
                .extracting(JournalChange::newValue)
                .containsExactly("Квадратные уравнения", "Взломано", "Квадратные уравнения");
        assertThat(topics.getFirst().reason()).startsWith("Откат изменений: ");
        assertThat(topics.getFirst().lesson()).isNotNull();
        assertThat(page(ChangeKind.HOMEWORK)).isEmpty();
    }

    @Test
    void thePageSaysHowMuchOfEachKindComesBack() {
        write("Квадратные уравнения", null);
        at(10, 0);
        write("Взломано", null);
        give(null, "§ 5");
        at(11, 0);
        signIn(admin.actor());

        open("o/" + school.id() + "/changes/rollback?account=" + teacher.actor().account()
                + "&from=2026-11-12T10:00&to=2026-11-12T10:30");

        assertThat($(ListItem.class).all())
                .extracting(ListItem::getText)
                .contains("Темы уроков: вернётся 1", "Домашние задания: вернётся 1");
    }

    private static RollbackLine line(RollbackReview review, ChangeKind kind) {
        return review.lines().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private List<JournalChange> page(ChangeKind kind) {
        ChangeFilter filter = new ChangeFilter(FROM.minusDays(1), FROM.plusDays(1), null, null, null, null, kind, null);
        return school.as(admin.actor(), () -> changes.page(filter, null, 100));
    }

    private LessonCard card() {
        return school.as(teacher.actor(), () -> cards.card(algebra, monday.id()));
    }

    private List<Long> works() {
        return card().assignments().stream().map(one -> one.assignment().id()).toList();
    }

    private void write(String topic, LessonCard.@Nullable Remote remote) {
        int version = card().version();
        school.run(
                teacher.actor(),
                () -> cards.write(new WriteLesson(algebra, monday.id(), topic, null, remote, version)));
    }

    private void give(@Nullable Long pupil, String text) {
        school.run(teacher.actor(), () -> cards.give(new GiveHomework(algebra, monday.id(), pupil, text, null)));
    }

    private TaskFile attach(TaskRef task, String name) {
        return school.as(
                teacher.actor(),
                () -> works.attach(
                        task,
                        new NewTaskFile(name, null),
                        new ByteArrayInputStream("№ 1".getBytes(StandardCharsets.UTF_8))));
    }

    private String read(UUID file) {
        return school.as(teacher.actor(), () -> {
            var out = new ByteArrayOutputStream();
            files.write(file, out);
            return out.toString(StandardCharsets.UTF_8);
        });
    }

    private long work(String title, int weight) {
        return school.as(
                teacher.actor(),
                () -> cards.addAssignment(new NewAssignment(algebra, monday.id(), TEST, title, weight, false)));
    }

    private void change(long work, String title, int weight) {
        TaskRef ref = TaskRef.work(algebra, work);
        Task task = school.as(teacher.actor(), () -> works.work(ref)).task();
        school.run(
                teacher.actor(),
                () -> works.change(new ChangeWork(ref, TEST, weight, title, null, null, false, task.version())));
    }

    private void comment(int pupil, String text) {
        long mark = cell(pupil).marks().getFirst().id();
        school.run(
                teacher.actor(),
                () -> works.comment(new CommentMark(algebra, monday.id(), pupils.get(pupil), mark, text)));
    }
}
