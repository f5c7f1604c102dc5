package ru.zvonok.gateway.oversight.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.support.QueryCount;

/** The worker's steps: broken off, done twice, at night, on a new day; and what a save pays for them. */
class SummaryWorkTest extends SummarySchool {

    @Autowired
    JdbcClient jdbc;

    @Test
    void aWorkerThatIsKilledInTheMiddleLeavesItsWorkToTheNext() {
        due.run(WORK, school.id());
        type(lessons.getFirst(), pupils.getFirst(), "5 4");
        int before = waiting();
        assertThat(before).isPositive();

        assertThatThrownBy(() -> scope.run(
                        school.id(),
                        () -> access.asSystem(
                                WORK,
                                () -> transaction.executeWithoutResult(status -> {
                                    steps.drain();
                                    throw new IllegalStateException("the node is gone");
                                }))))
                .hasMessage("the node is gone");

        assertThat(waiting()).isEqualTo(before);
        assertThat(plain.keptCourses(school.id())).isEmpty();
        assertThat(due.run(WORK, school.id())).isTrue();
        same("done by the next");
    }

    @Test
    void whoMeetsAnotherWorkerLeavesTheOrganisationToIt() {
        twoAtOnce("never reckoned");
        twoAtOnce("reckoned before");
    }

    private void twoAtOnce(String when) {
        scope.run(
                school.id(),
                () -> access.asSystem(
                        WORK,
                        () -> transaction.executeWithoutResult(status -> {
                            steps.drain();
                            CompletableFuture.runAsync(() -> {
                                        type(lessons.getFirst(), pupils.getFirst(), "4");
                                        type(lessons.getFirst(), pupils.getFirst(), "5 5");
                                        int waiting = waiting();
                                        assertThat(due.run(WORK, school.id())).isTrue();
                                        assertThat(waiting()).as(when).isEqualTo(waiting);
                                    })
                                    .join();
                        })));
        assertThat(due.run(WORK, school.id())).as(when + ": not lost").isTrue();
        assertThat(waiting()).isZero();
        same(when);
    }

    @Test
    void theNightWaitsForAWorkerThatIsThere() throws Exception {
        due.run(WORK, school.id());
        type(lessons.getFirst(), pupils.getFirst(), "5");
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Void> worker = CompletableFuture.runAsync(() -> scope.run(
                school.id(),
                () -> access.asSystem(
                        WORK,
                        () -> transaction.executeWithoutResult(status -> {
                            steps.drain();
                            begun.countDown();
                            await().atMost(Duration.ofSeconds(20)).until(this::somebodyWaits);
                        }))));
        begun.await();
        scope.run(
                school.id(),
                () -> transaction.executeWithoutResult(status -> {
                    // a loaded machine may take its time
                    jdbc.sql("set local lock_timeout = '20s'").update();
                    night();
                }));
        worker.join();
        same("the night");
    }

    private boolean somebodyWaits() {
        return plain.number(
                        school.id(), "select count(*)::int from pg_locks where locktype = 'advisory' and not granted")
                > 0;
    }

    @Test
    void aRebuildThatNobodyAskedForWaitsForNobody() {
        due.run(WORK, school.id());
        assertThat(QueryCount.of(() -> scope.run(school.id(), () -> access.asSystem(WORK, steps::rebuild))))
                .isNotEmpty()
                .noneMatch(sql -> sql.contains("lock") || sql.contains("for update"));
    }

    @Test
    void doneTwiceItIsTheSame() {
        type(lessons.getFirst(), pupils.getFirst(), "5 4");
        due.run(WORK, school.id());
        var once = plain.keptSubjects(school.id());
        plain.change(school.id(), """
                insert into oversight.dirty (organisation_id, id, at, kind)
                values (:organisation, nextval('oversight.dirty_seq'), now(), 'ALL')""");
        due.run(WORK, school.id());
        assertThat(plain.keptSubjects(school.id())).isEqualTo(once);
    }

    @Test
    void theNightPutsRightWhatIsWrongAndNotesIt() {
        type(lessons.getFirst(), pupils.getFirst(), "5 4");
        type(lessons.getLast(), pupils.getLast(), "3");
        due.run(WORK, school.id());
        night();
        assertThat(number("repaired")).as("nothing was wrong").isZero();
        plain.change(school.id(), """
                update oversight.course_figures set n5 = n5 + 3 where organisation_id = :organisation and n5 > 0""");
        plain.change(school.id(), """
                delete from oversight.subject_figures where organisation_id = :organisation and subject = 'Физика'""");
        plain.change(school.id(), "update oversight.standing set learners = 77 where organisation_id = :organisation");

        night();

        same("repaired");
        assertThat(number("repaired")).isGreaterThanOrEqualTo(2);
        assertThat(number("learners")).isEqualTo(6);
        assertThat(plain.number(school.id(), """
                        select count(*)::int from audit.entry where organisation_id = :organisation
                           and event = 'oversight.summaries-repaired'""")).isEqualTo(1);
    }

    @Test
    void aNewDayIsReckonedWithoutAnyWrite() {
        due.run(WORK, school.id());
        assertThat(due.run(WORK, school.id())).isFalse();
        school.pupils(group, 1, LearningFixture.TODAY.plusDays(1));
        due.run(WORK, school.id());
        assertThat(number("learners")).isEqualTo(6);
        clock.moveTo(LearningFixture.TODAY.plusDays(1).atTime(0, 5));

        assertThat(due.run(WORK, school.id())).isTrue();

        assertThat(number("learners")).isEqualTo(7);
        assertThat(plain.keptDays(school.id())).containsKey(LearningFixture.TODAY);
    }

    @Test
    void aMarkCostsTheSummariesOneStatementHoweverManyCellsAreSaved() {
        due.run(WORK, school.id());
        Lesson lesson = lessons.getFirst();
        List<String> one = QueryCount.of(() -> type(lesson, pupils.getFirst(), "5"));
        assertThat(one).filteredOn(sql -> sql.contains("oversight.")).hasSize(1);
        List<EditCell> column = pupils.subList(1, 4).stream()
                .map(pupil -> new EditCell(UUID.randomUUID(), pupil, lesson.id(), "4", 0L))
                .toList();
        List<String> many =
                QueryCount.of(() -> school.as(teacher.actor(), () -> journal.edit(lesson.course(), DAYS, column)));
        assertThat(many).filteredOn(sql -> sql.contains("oversight.")).hasSize(1);
        assertThat(waiting()).as("two saves: a course and a day each").isEqualTo(4);
    }
}
