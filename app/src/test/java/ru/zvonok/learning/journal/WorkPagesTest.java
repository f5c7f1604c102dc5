package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
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
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.uikit.keygrid.CellChange;
import ru.zvonok.platform.uikit.keygrid.GridCell;
import ru.zvonok.platform.uikit.keygrid.GridEvents;
import ru.zvonok.platform.uikit.keygrid.KeyGrid;
import ru.zvonok.support.ViewTest;

/** The page of a work, the ways that lead there, comments from the grid. */
class WorkPagesTest extends ViewTest {

    private static final LocalDate TODAY = LearningFixture.TODAY;

    @Autowired
    LearningFixture fixture;

    @Autowired
    Journal journal;

    @Autowired
    LessonCards cards;

    @Autowired
    Works works;

    School school;
    Colleague teacher;
    long algebra;
    List<Long> pupils;
    Lesson lesson;
    String place = "";

    @BeforeEach
    void teach() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        long group = school.schoolClass(7, "Б");
        algebra = school.course(group, "Алгебра", teacher);
        school.slot(algebra, DayOfWeek.THURSDAY, 2);
        school.generate(TODAY.minusDays(7), TODAY.plusDays(8));
        pupils = school.pupils(group, 2, LearningFixture.START);
        lesson = school.lesson(algebra, TODAY);
        place = "o/" + school.id() + "/";
        signIn(teacher.actor());
    }

    @Test
    void theWorkIsReachedFromTheLessonAndItsWeightChanged() {
        long work = assignment();
        mark("4");
        open(place + "journal/" + algebra);
        assertThat($(Anchor.class).all()).extracting(Anchor::getHref).contains(place + "work/" + algebra + "/" + work);
        open(place + "work/" + algebra + "/" + work);
        IntegerField weight = $(IntegerField.class).single();
        test(weight).setValue(5);
        test($(Button.class).withText("Сохранить").single()).click();
        assertThat(page(TaskRef.work(algebra, work)).task().weight()).isEqualTo(5);
    }

    @Test
    void homeworkIsMovedToALaterLesson() {
        school.run(teacher.actor(), () -> cards.give(new GiveHomework(algebra, lesson.id(), null, "§ 12", null)));
        long homework = school.as(teacher.actor(), () -> cards.card(algebra, lesson.id()))
                .homework()
                .getFirst()
                .id();
        open(place + "homework/" + algebra + "/" + homework);
        test($(TextArea.class).single()).setValue("§ 13");
        test($(Button.class).withText("Сохранить").single()).click();
        assertThat(page(TaskRef.homework(algebra, homework)).task().text()).isEqualTo("§ 13");
    }

    @Test
    void aCommentIsWrittenFromTheGrid() {
        assignment();
        mark("4");
        open(place + "journal/" + algebra);
        note();
        TextField field = $(TextField.class).all().getLast();
        test(field).setValue("Ошибка в знаке");
        test($(Button.class).withText("Сохранить комментарий").single()).click();
        assertThat(card().students().getFirst().cell().marks())
                .extracting(Mark::comment)
                .containsExactly("Ошибка в знаке");
        assertThat($(Dialog.class).all()).noneMatch(Dialog::isOpened);
    }

    @Test
    void marksAreTypedOnThePageOfTheWork() {
        long work = assignment();
        open(place + "work/" + algebra + "/" + work);
        KeyGrid grid = $(KeyGrid.class).single();
        assertThat(grid.address()).isNotNull();
        String column = "l" + lesson.id() + "w" + work;
        String row = String.valueOf(pupils.getFirst());
        assertThat($(TextField.class).all())
                .noneMatch(field -> field.getAriaLabel().isPresent());
        mark("4");
        grid.applyRemote(List.of(new CellChange(row, column, GridCell.of("4", 1))));
        TextField comment = $(TextField.class).all().getLast();
        test(comment).setValue("Ошибка в знаке");
        assertThat(page(TaskRef.work(algebra, work)).students().getFirst().marks())
                .extracting(Mark::comment)
                .containsExactly("Ошибка в знаке");
        school.run(
                school.colleague(Role.DEPUTY_HEAD).actor(), () -> journal.lock(algebra, LearningFixture.QUARTER, true));
        open(place + "work/" + algebra + "/" + work);
        assertThat($(KeyGrid.class).all()).isEmpty();
    }

    @Test
    void withoutAMarkThereIsNothingToComment() {
        open(place + "journal/" + algebra);
        note();
        assertThat($(Dialog.class).all()).noneMatch(Dialog::isOpened);
    }

    private void note() {
        KeyGrid grid = $(KeyGrid.class).single();
        ComponentUtil.fireEvent(
                grid, new GridEvents.Signal(grid, true, "note", String.valueOf(pupils.getFirst()), "l" + lesson.id()));
    }

    private void mark(String value) {
        school.as(
                teacher.actor(),
                () -> journal.edit(
                        algebra,
                        new DateRange(TODAY, TODAY),
                        List.of(new EditCell(UUID.randomUUID(), pupils.getFirst(), lesson.id(), value, 0))));
    }

    private long assignment() {
        return school.as(
                teacher.actor(),
                () -> cards.addAssignment(new NewAssignment(algebra, lesson.id(), 4, null, null, false)));
    }

    private WorkPage page(TaskRef task) {
        return school.as(teacher.actor(), () -> works.work(task));
    }

    private LessonCard card() {
        return school.as(teacher.actor(), () -> cards.card(algebra, lesson.id()));
    }
}
