package ru.zvonok.gateway.oversight.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.SettleMark;
import ru.zvonok.learning.journal.RollbackReview;
import ru.zvonok.learning.journal.RollbackSpan;
import ru.zvonok.learning.journal.WriteLesson;
import ru.zvonok.learning.timetable.ChangeLesson;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.registry.calendar.Period;

/** Whatever is done, the summaries are what counting fact by fact gives. */
class SummariesInStepTest extends SummarySchool {

    @Test
    void randomEditsLeaveNothingWrong() {
        assertThat(due.run(WORK, school.id())).as("never reckoned").isTrue();
        same("nothing written");
        Random dice = new Random(4);
        for (int round = 0; round < 8; round++) {
            for (int step = 0; step < 12; step++) {
                act(dice);
            }
            due.run(WORK, school.id());
            same("round " + round);
        }
        assertThat(plain.courses(school.id())).isNotEmpty();
        assertThat(plain.keptSubjects(school.id()).keySet()).anyMatch(key -> key.endsWith("QUARTER 1"));
        assertThat(due.run(WORK, school.id())).as("nothing waits").isFalse();
    }

    @Test
    void aRollbackIsCountedToo() {
        due.run(WORK, school.id());
        clock.moveTo(LearningFixture.TODAY.atTime(9, 0));
        Lesson lesson = lessons.getFirst();
        type(lesson, pupils.getFirst(), "5");
        clock.moveTo(LearningFixture.TODAY.atTime(10, 5));
        type(lesson, pupils.getFirst(), "2 2");
        type(lesson, pupils.get(1), "н");
        due.run(WORK, school.id());
        same("before");
        clock.moveTo(LearningFixture.TODAY.atTime(11, 0));
        var span = new RollbackSpan(
                teacher.actor().account(), LearningFixture.TODAY.atTime(10, 0), LearningFixture.TODAY.atTime(10, 30));
        long id = school.as(admin.actor(), () -> rollback.start(span, "Пароль украден"));
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            RollbackReview.Done end =
                    school.as(admin.actor(), () -> rollback.review(id)).done();
            return end != null && end.at() != null;
        });

        assertThat(due.run(WORK, school.id())).isTrue();

        same("after");
        assertThat(plain.keptSubjects(school.id()).get(" YEAR 0")).containsEntry("mark_sum", 5L);
    }

    @Test
    void twoWorkersAtOnceAndTeachersWhoGoOnLeaveNothingWrong() throws Exception {
        due.run(WORK, school.id());
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            Future<?> writer = threads.submit(() -> {
                Random dice = new Random(7);
                for (int step = 0; step < 60; step++) {
                    mark(dice);
                }
            });
            List<Future<?>> workers = new ArrayList<>();
            for (int one = 0; one < 2; one++) {
                workers.add(threads.submit(() -> {
                    while (!writer.isDone()) {
                        drain();
                    }
                }));
            }
            writer.get();
            for (Future<?> worker : workers) {
                worker.get();
            }
        }
        drain();
        same("two workers");
        assertThat(waiting()).isZero();
    }

    /** One of the things that people do, some of which are refused. */
    private void act(Random dice) {
        Lesson lesson = lessons.get(dice.nextInt(lessons.size()));
        try {
            switch (dice.nextInt(12)) {
                case 0 ->
                    school.run(
                            teacher.actor(),
                            () -> cards.write(new WriteLesson(lesson.course(), lesson.id(), "Тема", null, null, null)));
                case 1, 2 -> school.run(teacher.actor(), () -> cards.attendanceTaken(lesson.course(), lesson.id()));
                case 3 -> settle(dice, lesson);
                case 4 ->
                    school.bySystem(() -> timetable.change(new ChangeLesson.Move(
                            lesson.id(), 2026, FIRST.plusDays(dice.nextInt(25)), 5 + dice.nextInt(3))));
                case 5 ->
                    school.bySystem(() -> timetable.change(
                            dice.nextBoolean()
                                    ? new ChangeLesson.Cancel(lesson.id(), 2026)
                                    : new ChangeLesson.Restore(lesson.id(), 2026)));
                case 6 -> {
                    long pupil = pupils.get(dice.nextInt(pupils.size()));
                    boolean there = pupils.indexOf(pupil) < 4;
                    school.transfer(
                            there ? group : other, there ? other : group, pupil, FIRST.plusDays(dice.nextInt(30)));
                }
                default -> mark(dice);
            }
        } catch (Refusal refused) {
            assertThat(refused.problem()).isNotNull();
        }
    }

    private void settle(Random dice, Lesson lesson) {
        int wanted = 1 + dice.nextInt(2);
        long period = school.bySystem(() -> calendar.periods(school.periodSet())).stream()
                .filter(one -> one.number() == wanted)
                .map(Period::id)
                .findFirst()
                .orElseThrow();
        List<PeriodValue> values =
                List.of(PeriodValue.FIVE, PeriodValue.FOUR, PeriodValue.TWO, PeriodValue.NOT_ATTESTED);
        school.as(
                teacher.actor(),
                () -> finals.settle(
                        lesson.course(),
                        period,
                        List.of(new SettleMark(
                                UUID.randomUUID(),
                                pupils.get(dice.nextInt(pupils.size())),
                                dice.nextInt(4) == 0 ? null : values.get(dice.nextInt(4)),
                                0,
                                "Решение педсовета"))));
    }
}
