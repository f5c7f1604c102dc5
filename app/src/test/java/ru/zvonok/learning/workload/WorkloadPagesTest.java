package ru.zvonok.learning.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.learning.LearningFixture.START;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.journal.GiveHomework;
import ru.zvonok.learning.journal.LessonCards;
import ru.zvonok.learning.journal.NewAssignment;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.support.ViewTest;

/** The pages of the schedule and of the load. */
class WorkloadPagesTest extends ViewTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @Autowired
    LearningFixture fixture;

    @Autowired
    Assessments door;

    @Autowired
    LessonCards cards;

    School school;
    Colleague teacher;
    Colleague deputy;
    Actor family;
    long pupil;
    long algebra;

    @BeforeEach
    void aPlannedWork() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        deputy = school.colleague(Role.DEPUTY_HEAD);
        long group = school.schoolClass(7, "Б");
        algebra = school.course(group, "Алгебра", teacher);
        long history = school.course(group, "История", null);
        school.slot(history, DayOfWeek.MONDAY, 1);
        school.slot(algebra, DayOfWeek.MONDAY, 2);
        school.slot(history, DayOfWeek.MONDAY, 3);
        school.generate(MONDAY.minusWeeks(1), MONDAY.plusWeeks(4));
        pupil = school.pupils(group, 1, START).getFirst();
        family = school.account(pupil, Role.STUDENT);
        // four lessons are 180 minutes: a work of 30 would be more than a tenth of them
        school.run(
                deputy.actor(),
                () -> door.plan(
                        new PlanWork(List.of(algebra), 16, "", Level.REGIONAL, MONDAY, null, 45, "Приказ № 12", null)));
    }

    @Test
    void theDeputyPublishesAndTheFamilySees() {
        signIn(family);
        open("o/" + school.id() + "/assessments");
        assertThat($(H2.class).all()).extracting(H2::getText).contains("Работ пока нет");

        signIn(deputy.actor());
        openAnew("o/" + school.id() + "/assessments?grade=7");
        assertThat($(Button.class).all()).extracting(Button::getText).contains("Опубликовать", "Запланировать работу");
        assertThat(words()).contains("Алгебра");
        school.run(deputy.actor(), () -> door.publish(2026, 1));

        signIn(family);
        openAnew("o/" + school.id() + "/assessments");
        assertThat(words()).contains("7Б, Алгебра").contains("Опубликован");
        assertThat($(Button.class).all()).extracting(Button::getText).doesNotContain("Опубликовать");
        open("o/" + school.id() + "/diary/" + pupil + "/" + MONDAY);
        assertThat(anchors()).contains("Диагностическая контрольная работа: Алгебра");
    }

    @Test
    void worksOutsideTheScheduleAndHomeworkAreTheDeputys() {
        long lesson = school.lesson(algebra, MONDAY).id();
        school.run(teacher.actor(), () -> {
            cards.addAssignment(new NewAssignment(algebra, lesson, 4, null, null, false));
            cards.give(new GiveHomework(algebra, lesson, null, "§ 1", null));
        });
        signIn(deputy.actor());
        open("o/" + school.id() + "/assessments-unplanned");
        assertThat($(H1.class).single().getText()).isEqualTo("Работы вне графика");
        assertThat(words()).contains("1 работа");
        open("o/" + school.id() + "/homework-load/" + MONDAY.plusWeeks(1));
        assertThat($(Button.class).all()).extracting(Button::getText).contains("25 мин");
        signIn(family);
        openAnew("o/" + school.id() + "/diary/" + pupil + "/" + MONDAY.plusWeeks(1));
        assertThat(words()).contains("Задано на этот день: 25 мин из 2 ч 30 мин");
    }

    private String words() {
        return $(Span.class).all().stream().map(Span::getText).collect(Collectors.joining(" · "));
    }

    private String anchors() {
        return $(com.vaadin.flow.component.html.Anchor.class).all().stream()
                .map(com.vaadin.flow.component.html.Anchor::getText)
                .collect(Collectors.joining(" · "));
    }
}
