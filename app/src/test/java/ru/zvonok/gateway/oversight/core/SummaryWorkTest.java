package ru.zvonok.gateway.oversight.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.support.QueryCount;

/** The worker's steps: broken off, done twice, at night, on a new day; and what a save pays for them. */
class SummaryWorkTest extends SummarySchool {

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
