package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.uikit.keygrid.GridEvents;
import ru.zvonok.platform.uikit.keygrid.KeyGrid;
import ru.zvonok.support.DueNow;
import ru.zvonok.support.FixedClock;
import ru.zvonok.support.QueryCount;
import ru.zvonok.support.ViewTest;
import tools.jackson.databind.json.JsonMapper;

/** The journal's page and the card of a lesson beside it. */
class JournalPagesTest extends ViewTest {

    private static final LocalDate TODAY = LearningFixture.TODAY;

    @Autowired
    LearningFixture fixture;

    @Autowired
    Journal journal;

    @Autowired
    WritePermits permits;

    @Autowired
    Exemptions exemptions;

    @Autowired
    DueNow dueNow;

    @Autowired
    FixedClock clock;

    @Autowired
    LessonCards cards;

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
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    /** Of the course and its class, in which all parts of the page are interested, each door asks for itself. */
    @Test
    void openingAsksForTheSameOnce() {
        signIn(teacher.actor());
        open(place + "today");
        List<String> asked = QueryCount.of(() -> open(place + "journal/" + algebra));
        assertThat(asked)
                .filteredOn(one -> one.contains("from curriculum.course"))
                .hasSizeLessThanOrEqualTo(3);
        assertThat(asked)
                .filteredOn(one -> one.contains("from enrolment.school_class"))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(asked).hasSizeLessThanOrEqualTo(52);
    }

    @Test
    void theHistoryOfTheCellOneStandsOnIsToldWhenAsked() {
        school.as(
                teacher.actor(),
                () -> journal.edit(
                        algebra,
                        new DateRange(TODAY, TODAY),
                        List.of(new EditCell(UUID.randomUUID(), pupils.get(0), lesson.id(), "4", 0))));
        signIn(teacher.actor());
        open(place + "journal/" + algebra);
        assertThat($(Button.class).withText("История клетки").exists()).isFalse();
        focus(pupils.get(0));
        assertThat(spans()).doesNotContain("4");
        test($(Button.class).withText("История клетки").single()).click();
        assertThat(spans()).contains("4");
        assertThat($(ListItem.class).all())
                .extracting(item -> item.getElement().getText())
                .contains("4: Ответ на уроке, вес 1");
        focus(pupils.get(1));
        assertThat(spans()).doesNotContain("4");
    }

    @Test
    void marksGoToTheChosenAssignmentAndOneWithoutMarksIsRemoved() {
        long first = assignment();
        long second = assignment();
        signIn(teacher.actor());
        open(place + "lesson/" + algebra + "/" + lesson.id());
        List<Input> choices = List.copyOf($(Input.class).all());
        assertThat(choices)
                .extracting(one -> one.getElement().getProperty("checked", false))
                .containsExactly(true, false);
        assertThat(card().defaultAssignment()).isEqualTo(first);
        test($(Button.class).all().stream()
                        .filter(button -> "Убрать".equals(tip(button)))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(card().assignments())
                .extracting(one -> one.assignment().id())
                .containsExactly(second);
        assertThat($(Input.class).exists()).isFalse();
    }

    @Test
    void theColumnsAssignmentIsChosenFromTheKeyboard() {
        long first = assignment();
        long second = assignment();
        signIn(teacher.actor());
        open(place + "journal/" + algebra);
        KeyGrid grid = $(KeyGrid.class).single();
        ComponentUtil.fireEvent(grid, new GridEvents.Signal(grid, true, "menu", "", "l" + lesson.id()));
        List<Button> choices = $(Button.class).all().stream()
                .filter(button -> button.getText().startsWith("Контрольная работа, вес"))
                .toList();
        assertThat(choices)
                .extracting(button -> button.getElement().getAttribute("aria-pressed"))
                .containsExactly("true", "false");
        assertThat(card().defaultAssignment()).isEqualTo(first);
        test(choices.getLast()).click();
        assertThat(card().defaultAssignment()).isEqualTo(second);
        assertThat($(Dialog.class).all()).noneMatch(Dialog::isOpened);
    }

    @Test
    void homeworkThatIsTooLongIsRefusedInWordsAndNothingOfItIsLost() {
        signIn(teacher.actor());
        open(place + "lesson/" + algebra + "/" + lesson.id());
        TextArea field = $(TextArea.class).all().getFirst();
        String typed = "№ 214. ".repeat(600);
        test(field).setValue(typed);
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).contains("длиннее 4000 знаков");
        assertThat(field.getValue()).isEqualTo(typed);
        test(field).setValue("№ 214");
        assertThat(field.isInvalid()).isFalse();
        assertThat(card().homework()).extracting(Homework::text).containsExactly("№ 214");
    }

    @Test
    void homeworkIsGivenToOnePupil() {
        signIn(teacher.actor());
        open(place + "lesson/" + algebra + "/" + lesson.id());
        ComboBox<?> whom = $(ComboBox.class).all().stream()
                .filter(one -> "Задать одному ученику".equals(one.getPlaceholder()))
                .findFirst()
                .orElseThrow();
        test(whom).selectItem(card().students().getFirst().name().listed());
        TextArea field = $(TextArea.class).all().getLast();
        assertThat(field.getLabel())
                .isEqualTo("Только для ученика: "
                        + card().students().getFirst().name().listed());
        test(field).setValue("Работа над ошибками");
        assertThat(card().homework())
                .singleElement()
                .extracting(Homework::student, Homework::text)
                .containsExactly(card().students().getFirst().person(), "Работа над ошибками");
        open(place + "journal/" + algebra + "?lesson=" + lesson.id());
        assertThat($(TextArea.class).all()).extracting(TextArea::getValue).containsExactly("", "Работа над ошибками");
    }

    @Test
    void aPageShowsItsPeriodTheYearOrAnyDays() {
        signIn(teacher.actor());
        open(place + "journal/" + algebra);
        assertThat(columns()).contains("l" + lesson.id(), "period");
        open(place + "journal/" + algebra + "/0");
        assertThat(columns()).hasSize(5).contains("l" + lesson.id()).doesNotContain("period");
        open(place + "journal/" + algebra + "/0?from=2026-11-06&to=2026-11-12");
        assertThat(columns()).containsExactly("l" + lesson.id(), "average", "missed");
    }

    @Test
    void daysThatAreNoneAreNotThere() {
        signIn(teacher.actor());
        for (String days : List.of(
                "from=2026-11-12&to=2026-11-06",
                "from=2026-02-30&to=2026-11-06",
                "from=x&to=2026-11-06",
                "from=2025-11-12&to=2026-11-12")) {
            open(place + "journal/" + algebra + "/0?" + days);
            assertThat($(KeyGrid.class).exists()).as(days).isFalse();
        }
    }

    @Test
    void daysTheWrongWayRoundAreRefusedAtTheirField() {
        signIn(teacher.actor());
        open(place + "journal/" + algebra);
        Select<?> choice = $(Select.class).all().getLast();
        test(choice).selectItem("Другие даты…");
        List<DatePicker> days = $(DatePicker.class).all();
        test(days.get(0)).setValue(LocalDate.of(2026, 11, 12));
        test(days.get(1)).setValue(LocalDate.of(2026, 11, 6));
        test($(Button.class).withText("Показать").single()).click();
        assertThat(days.get(1).getErrorMessage()).isEqualTo("Последний день раньше первого");
        assertThat(choice.getValue()).extracting("name").isEqualTo("II четверть");
    }

    /** Given, it opens the page to the one teacher; when its minute comes the page closes without anybody's click. */
    @Test
    void anOpenPageKnowsThatAPermitWasGivenAndThatItRanOut() {
        Actor deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        school.run(deputy, () -> journal.lock(algebra, new DateRange(TODAY, TODAY), false));
        signIn(teacher.actor());
        open(place + "journal/" + algebra);
        String closed = model();

        school.run(
                deputy,
                () -> permits.give(new GivePermit(
                        teacher.person(), Set.of(algebra), TODAY, TODAY, TODAY.atTime(11, 0), "Болел учитель")));
        await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> !model().equals(closed));
        assertThat(dueNow.run("journal.permits", school.id())).as("it runs").isFalse();

        clock.moveTo(TODAY.atTime(11, 0));
        assertThat(dueNow.run("journal.permits", school.id())).isTrue();
        await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> model().equals(closed));
        assertThat(dueNow.run("journal.permits", school.id())).as("told once").isFalse();
    }

    @Test
    void anOpenPageKnowsThatAPupilWasExemptAndThatItEnded() {
        Actor deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        signIn(teacher.actor());
        open(place + "journal/" + algebra);
        String before = model();

        long exemption = school.as(
                deputy,
                () -> exemptions.exempt(new NewExemption(
                        pupils.getFirst(), school.subject("Алгебра"), TODAY, TODAY.plusDays(1), true, "Справка № 7")));
        await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> !model().equals(before));

        school.run(deputy, () -> exemptions.end(exemption, TODAY.minusDays(1)));
        await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> model().equals(before));
    }

    private String model() {
        UI ui = UI.getCurrentOrThrow();
        ui.getSession().getService().runPendingAccessTasks(ui.getSession());
        return String.valueOf($(KeyGrid.class).single().getElement().getProperty("model"));
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>();
        JsonMapper.builder()
                .build()
                .readTree($(KeyGrid.class).single().getElement().getProperty("model"))
                .path("columns")
                .forEach(column -> columns.add(column.path("id").asString()));
        return columns;
    }

    private void focus(long pupil) {
        KeyGrid grid = $(KeyGrid.class).single();
        ComponentUtil.fireEvent(
                grid, new GridEvents.Signal(grid, true, "cell", String.valueOf(pupil), "l" + lesson.id()));
    }

    private List<String> spans() {
        return $(Span.class).all().stream().map(Span::getText).toList();
    }

    private static String tip(Button button) {
        return button.getTooltip().getText();
    }

    private long assignment() {
        return school.as(
                teacher.actor(),
                () -> cards.addAssignment(new NewAssignment(algebra, lesson.id(), 4, null, null, false)));
    }

    private LessonCard card() {
        return school.as(teacher.actor(), () -> cards.card(algebra, lesson.id()));
    }
}
