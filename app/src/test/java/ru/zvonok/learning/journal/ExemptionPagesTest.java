package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.nio.charset.StandardCharsets;
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
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.uikit.keygrid.GridEvents;
import ru.zvonok.platform.uikit.keygrid.KeyGrid;
import ru.zvonok.support.ViewTest;

/** The page of exemptions, what the journal shows of them, and how an average came about. */
class ExemptionPagesTest extends ViewTest {

    private static final LocalDate TODAY = LearningFixture.TODAY;

    @Autowired
    LearningFixture fixture;

    @Autowired
    Journal journal;

    @Autowired
    Exemptions exemptions;

    @Autowired
    CourseFacts courses;

    School school;
    Colleague teacher;
    long group;
    long sport;
    List<Long> pupils;
    Lesson lesson;
    String place = "";

    @BeforeEach
    void teach() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        group = school.schoolClass(7, "Б");
        school.lead(group, teacher);
        sport = school.course(group, "Физкультура", teacher);
        school.slot(sport, DayOfWeek.THURSDAY, 2);
        school.generate(TODAY.minusDays(7), TODAY.plusDays(8));
        pupils = school.pupils(group, 2, LearningFixture.START);
        lesson = school.lesson(sport, TODAY);
        place = "o/" + school.id() + "/";
        signIn(teacher.actor());
    }

    @Test
    void aPupilIsExemptedOnThePageOfTheClass() {
        open(place + "class-exemptions/" + group);
        test($(Button.class).withText("Освободить").single()).click();
        choose("Ученик", pupils.getFirst());
        choose(
                "Предмет",
                school.as(teacher.actor(), () -> courses.course(sport)).subject());
        $(DatePicker.class).all().stream()
                .filter(field -> "По какой день".equals(field.getLabel()))
                .forEach(field -> test(field).setValue(TODAY.plusDays(3)));
        test($(Button.class).withText("Освободить").all().getLast()).click();
        assertThat(school.as(teacher.actor(), () -> exemptions.ofClass(group)))
                .singleElement()
                .satisfies(one -> assertThat(one.days()).isEqualTo(new DateRange(TODAY, TODAY.plusDays(3))));
        open(place + "class-exemptions/" + group);
        assertThat($(Span.class).all()).extracting(Span::getText).contains("Физкультура", "полностью");
        open(place + "journal/" + sport);
        assertThat($(KeyGrid.class).single().getElement().getProperty("model")).contains("осв");
    }

    @Test
    void anExemptionIsChangedOnThePageOfTheClass() {
        long subject = school.as(teacher.actor(), () -> courses.course(sport)).subject();
        school.as(
                teacher.actor(),
                () -> exemptions.exempt(
                        new NewExemption(pupils.getFirst(), subject, TODAY, TODAY.plusDays(3), true, "№ 7")));
        open(place + "class-exemptions/" + group);
        test($(Button.class).withText("Изменить").single()).click();
        $(DatePicker.class).all().stream()
                .filter(field -> "По какой день".equals(field.getLabel()))
                .forEach(field -> test(field).setValue(TODAY.plusDays(5)));
        test($(Button.class).withText("Сохранить").single()).click();
        assertThat(school.as(teacher.actor(), () -> exemptions.ofClass(group)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.days()).isEqualTo(new DateRange(TODAY, TODAY.plusDays(5)));
                    assertThat(one.whole()).isTrue();
                    assertThat(one.paper()).isEqualTo("№ 7");
                });
    }

    @Test
    void thePaperOfAnExemptionIsOpenedAndTakenAwayOnThePageOfTheClass() {
        long subject = school.as(teacher.actor(), () -> courses.course(sport)).subject();
        WriteExcuse.Paper paper =
                new WriteExcuse.Paper("справка.pdf", "%PDF-1.7 справка".getBytes(StandardCharsets.UTF_8));
        school.as(
                teacher.actor(),
                () -> exemptions.exempt(new NewExemption(
                        pupils.getFirst(), subject, TODAY, TODAY.plusDays(3), true, "№ 7", List.of(paper))));
        open(place + "class-exemptions/" + group);
        assertThat($(Button.class).withText("справка.pdf").all()).hasSize(1);
        test($(Button.class).withText("Изменить").single()).click();
        assertThat($(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.contains("Физкультура"));
        Button remove = $(Button.class).all().stream()
                .filter(button ->
                        "Убрать файл справка.pdf".equals(button.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
        test(remove).click();
        assertThat(school.as(teacher.actor(), () -> exemptions.ofClass(group)))
                .singleElement()
                .satisfies(one -> assertThat(one.papers()).isEmpty());
    }

    @Test
    void anAverageTellsHowItCameAbout() {
        school.as(
                teacher.actor(),
                () -> journal.edit(
                        sport,
                        new DateRange(TODAY, TODAY),
                        List.of(new EditCell(UUID.randomUUID(), pupils.getFirst(), lesson.id(), "5 4 •", 0))));
        open(place + "journal/" + sport);
        ask(pupils.getLast(), "average");
        assertThat($(Dialog.class).all()).noneMatch(Dialog::isOpened);
        ask(pupils.getFirst(), "average");
        assertThat($(Dialog.class).all()).anyMatch(Dialog::isOpened);
        assertThat($(Span.class).all()).extracting(Span::getText).contains("5 + 4 = 9");
        assertThat($(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.contains("4,50"))
                .contains("В средний балл не входят:");
    }

    @Test
    void thePageOfAllSubjectsTellsItToo() {
        school.as(
                teacher.actor(),
                () -> journal.edit(
                        sport,
                        new DateRange(TODAY, TODAY),
                        List.of(new EditCell(UUID.randomUUID(), pupils.getFirst(), lesson.id(), "5 4", 0))));
        open(place + "class-marks/" + group);
        ask(pupils.getFirst(), "s" + sport);
        assertThat($(Span.class).all()).extracting(Span::getText).contains("5 + 4 = 9");
    }

    private void ask(long pupil, String column) {
        KeyGrid grid = $(KeyGrid.class).single();
        ComponentUtil.fireEvent(grid, new GridEvents.Signal(grid, true, "fact", String.valueOf(pupil), column));
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, long value) {
        $(ComboBox.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .forEach(field -> ((ComboBox<Long>) field).setValue(value));
    }
}
