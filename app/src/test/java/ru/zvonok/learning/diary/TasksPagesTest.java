package ru.zvonok.learning.diary;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.journal.GiveHomework;
import ru.zvonok.learning.journal.LessonCards;
import ru.zvonok.learning.journal.StudentWorks;
import ru.zvonok.learning.journal.TaskAnswer;
import ru.zvonok.learning.journal.TaskRef;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.support.ViewTest;

/** «Задания» of the family, a task with its answer, and the teacher's look at it. */
class TasksPagesTest extends ViewTest {

    private static final LocalDate TODAY = LearningFixture.TODAY;

    @Autowired
    LearningFixture fixture;

    @Autowired
    LessonCards cards;

    @Autowired
    StudentWorks works;

    School school;
    Colleague teacher;
    Actor self;
    long pupil;
    TaskRef homework;
    String place = "";

    @BeforeEach
    void given() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        long group = school.schoolClass(7, "Б");
        long algebra = school.course(group, "Алгебра", teacher);
        school.slot(algebra, DayOfWeek.THURSDAY, 2);
        school.generate(TODAY.minusDays(7), TODAY.plusDays(8));
        pupil = school.pupils(group, 1, LearningFixture.START).getFirst();
        self = school.account(pupil, Role.STUDENT);
        Lesson lesson = school.lesson(algebra, TODAY);
        school.run(teacher.actor(), () -> cards.give(new GiveHomework(algebra, lesson.id(), null, "§ 12", null)));
        homework = TaskRef.homework(
                algebra,
                school.as(teacher.actor(), () -> cards.card(algebra, lesson.id()))
                        .homework()
                        .getFirst()
                        .id());
        place = "o/" + school.id() + "/";
    }

    @Test
    void thePupilFindsTheTaskAndAnswersAndTheTeacherGivesItBack() {
        signIn(self);
        open(place + "diary-tasks");
        assertThat($(H2.class).all()).extracting(H2::getText).containsExactly("Четверг, 19\u00a0ноября");
        String path = "diary-task/" + pupil + "/homework/" + homework.course() + "/" + homework.id();
        assertThat($(Anchor.class).all()).extracting(Anchor::getHref).contains(place + path);
        open(place + path);
        test($(TextArea.class).single()).setValue("Решил все");
        test($(Button.class).withText("Отправить ответ").single()).click();
        assertThat(state()).isEqualTo(TaskAnswer.State.SENT);
        assertThat($(Button.class).withText("Отправить заново").exists()).isTrue();
        signIn(teacher.actor());
        open(place + "today");
        assertThat(hrefs()).contains(place + "homework/" + homework.course() + "/" + homework.id());
        open(place + "homework/" + homework.course() + "/" + homework.id());
        test($(Button.class).withText("Ответ").single()).click();
        test($(Button.class).withText("Вернуть").single()).click();
        test($(TextArea.class).all().getLast()).setValue("Нет проверки");
        test($(Button.class).withText("Вернуть").all().getLast()).click();
        assertThat(state()).isEqualTo(TaskAnswer.State.RETURNED);
        signIn(self);
        open(place + "diary-tasks");
        assertThat($(Span.class).all()).extracting(Span::getText).contains("вернули", "Учитель: Нет проверки");
        open(place + "today");
        assertThat($(Anchor.class).all()).extracting(Anchor::getText).contains("Не сдано: 1 задание");
    }

    private List<String> hrefs() {
        return $(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private TaskAnswer.State state() {
        return Objects.requireNonNull(
                        school.as(self, () -> works.task(pupil, homework)).answer())
                .state();
    }
}
