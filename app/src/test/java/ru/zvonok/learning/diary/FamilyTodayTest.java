package ru.zvonok.learning.diary;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.GiveHomework;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.LessonCards;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.support.ViewTest;

/** The first page of a pupil: the day with its marks, and what is given for the next one. */
class FamilyTodayTest extends ViewTest {

    private static final LocalDate TODAY = LearningFixture.TODAY;

    @Autowired
    LearningFixture fixture;

    @Autowired
    Journal journal;

    @Autowired
    LessonCards cards;

    School school;
    Colleague teacher;
    long algebra;
    long pupil;
    Lesson lesson;

    @BeforeEach
    void teach() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        long group = school.schoolClass(7, "Б");
        algebra = school.course(group, "Алгебра", teacher);
        school.slot(algebra, DayOfWeek.THURSDAY, 2);
        school.slot(algebra, DayOfWeek.MONDAY, 2);
        school.generate(TODAY.minusDays(7), TODAY.plusDays(8));
        pupil = school.pupils(group, 1, LearningFixture.START).getFirst();
        lesson = school.lesson(algebra, TODAY);
    }

    @Test
    void theDayStandsThereWithMarksAndTheNextHomework() {
        school.as(
                teacher.actor(),
                () -> journal.edit(
                        algebra,
                        new DateRange(TODAY, TODAY),
                        List.of(new EditCell(UUID.randomUUID(), pupil, lesson.id(), "4", 0))));
        long monday = school.lesson(algebra, TODAY.plusDays(4)).id();
        school.run(teacher.actor(), () -> cards.give(new GiveHomework(algebra, lesson.id(), null, "§ 12", monday)));
        signIn(school.account(pupil, Role.STUDENT));
        open("o/" + school.id() + "/today");
        assertThat($(H2.class).all()).extracting(H2::getText).anyMatch(head -> head.endsWith(", 7Б"));
        assertThat($(H2.class).all()).extracting(H2::getText).contains("Алгебра");
        assertThat($(H3.class).single().getText()).startsWith("Понедельник, 16").endsWith(": домашнее задание");
        assertThat($(Span.class).all()).extracting(Span::getText).contains("§ 12");
        assertThat($(com.vaadin.flow.component.button.Button.class)
                        .withText("4")
                        .exists())
                .isTrue();
        assertThat($(Anchor.class).all())
                .extracting(Anchor::getHref)
                .anyMatch(href -> href.endsWith("diary/" + pupil + "/" + TODAY));
    }

    @Test
    void whoHasNoChildrenHereSeesNothingOfIt() {
        signIn(teacher.actor());
        open("o/" + school.id() + "/today");
        assertThat($(H3.class).all()).extracting(H3::getText).noneMatch(head -> head.contains("домашнее"));
        assertThat($(Anchor.class).all()).extracting(Anchor::getHref).noneMatch(href -> href.contains("diary"));
    }
}
