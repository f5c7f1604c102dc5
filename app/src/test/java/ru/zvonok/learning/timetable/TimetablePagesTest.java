package ru.zvonok.learning.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.curriculum.Curriculum;
import ru.zvonok.learning.curriculum.Subject;
import ru.zvonok.platform.access.Role;
import ru.zvonok.support.ViewTest;

/** The pages of timetable and curriculum, as their readers and makers use them. */
class TimetablePagesTest extends ViewTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);

    @Autowired
    LearningFixture fixture;

    @Autowired
    Timetable timetable;

    @Autowired
    Curriculum curriculum;

    School school;
    Colleague teacher;
    Colleague deputy;
    long group;
    long algebra;
    String place = "";

    @BeforeEach
    void teach() {
        school = fixture.school();
        place = "o/" + school.id() + "/";
        teacher = school.colleague(Role.TEACHER);
        deputy = school.colleague(Role.DEPUTY_HEAD);
        group = school.schoolClass(7, "Б");
        algebra = school.course(group, "Алгебра", teacher);
        school.slot(algebra, DayOfWeek.MONDAY, 1);
        school.generate(MONDAY, MONDAY.plusDays(6));
    }

    @Test
    void aTeacherOpensTheOwnLessonFromTheOwnWeek() {
        signIn(teacher.actor());
        open(place + "timetable");
        assertThat($(H1.class).single().getText()).startsWith("Расписание: ");
        Lesson lesson = school.lesson(algebra, MONDAY);
        assertThat($(Anchor.class).all().stream().map(Anchor::getHref))
                .contains(
                        place + "journal/" + algebra + "?lesson=" + lesson.id(),
                        place + "lesson/" + algebra + "/" + lesson.id());
        assertThat($(Button.class).withText("Поставить урок").exists()).isFalse();
    }

    @Test
    void aPupilHasNoLinksAndNoChoice() {
        long pupil = school.pupils(group, 1, LearningFixture.START).getFirst();
        signIn(school.account(pupil, Role.STUDENT));
        open(place + "timetable");
        assertThat($(H1.class).single().getText()).startsWith("Расписание: ");
        assertThat($(ComboBox.class).exists()).isFalse();
        assertThat($(Anchor.class).all().stream().map(Anchor::getHref))
                .noneMatch(href -> href.contains("journal") || href.contains("lesson/"));
        open(place + "timetable/class/" + school.schoolClass(8, "А"));
        assertThat($(H1.class).single().getText()).isEqualTo("Не найдено");
    }

    @Test
    void aWeekThatNeverWasIsNotFound() {
        signIn(deputy.actor());
        for (String wrong : List.of("class/987654", "class/1/2026-13-45", "room/987654/2026-11-12")) {
            open(place + "timetable/" + wrong);
            assertThat($(H1.class).single().getText()).as(wrong).isEqualTo("Не найдено");
        }
    }

    @Test
    void theDeputyIsRefusedAtTheFieldAndMendsIt() {
        long physics = school.course(group, "Физика", school.colleague(Role.TEACHER));
        school.slot(physics, DayOfWeek.MONDAY, 2);
        signIn(deputy.actor());
        open(place + "timetable-pattern/" + group + "/2026-11-16");
        Button line = $(Button.class).all().stream()
                .filter(one -> one.getAriaLabel().orElse("").startsWith("Алгебра: Понедельник, урок 1"))
                .findFirst()
                .orElseThrow();
        test(line).click();
        IntegerField number = $(IntegerField.class).single();
        test(number).setValue(2);
        test($(Button.class).withText("Сохранить").single()).click();
        assertThat(number.getErrorMessage()).contains("у класса уже есть урок");
        test(number).setValue(3);
        test($(Button.class).withText("Сохранить").single()).click();
        assertThat(school.lesson(algebra, MONDAY.plusWeeks(1)).number()).isEqualTo(3);
        assertThat(school.lesson(algebra, MONDAY).number()).isEqualTo(1);
    }

    @Test
    void oneLessonIsCancelledFromTheWeekAndBroughtBack() {
        signIn(deputy.actor());
        open(place + "timetable/class/" + group + "/" + MONDAY);
        changeLesson("Отмена");
        assertThat(school.lesson(algebra, MONDAY).cancelled()).isTrue();
        assertThat(words()).contains("отменён");
        changeLesson("Вернуть урок");
        assertThat(school.lesson(algebra, MONDAY).cancelled()).isFalse();
        assertThat(words()).doesNotContain("отменён");
    }

    private void changeLesson(String what) {
        test($(Button.class).all().stream()
                        .filter(one -> one.getAriaLabel().orElse("").startsWith("Изменить урок: Алгебра"))
                        .findFirst()
                        .orElseThrow())
                .click();
        test($(RadioButtonGroup.class).single()).selectItem(what);
        test($(Button.class).withText("Сохранить").single()).click();
    }

    @Test
    void aClassWithoutSubjectsIsSentToTheLoad() {
        long empty = school.schoolClass(8, "А");
        signIn(deputy.actor());
        open(place + "timetable-pattern/" + empty);
        assertThat($(H2.class).all()).extracting(H2::getText).contains("У класса пока нет предметов");
        assertThat($(Anchor.class).all().stream().map(Anchor::getHref)).contains(place + "assignments?class=" + empty);
    }

    @Test
    void aSubjectIsAddedAndTheSecondTimeRefused() {
        signIn(deputy.actor());
        open(place + "subjects");
        for (int time = 1; time <= 2; time++) {
            test($(Button.class).withText("Добавить предмет").all().getFirst()).click();
            TextField name = $(TextField.class)
                    .withPropertyValue(TextField::getLabel, "Название")
                    .single();
            test(name).setValue("Химия");
            test($(Button.class).withText("Добавить").single()).click();
            if (time == 2) {
                assertThat(name.getErrorMessage()).contains("уже есть");
            }
        }
        assertThat(school.as(deputy.actor(), () -> curriculum.subjects()))
                .extracting(Subject::name)
                .containsOnlyOnce("Химия");
    }

    @Test
    void theLoadIsFilteredByTheAddress() {
        long eighth = school.schoolClass(8, "А");
        school.course(eighth, "Химия", null);
        signIn(deputy.actor());
        open(place + "assignments?class=" + eighth);
        assertThat(words()).contains("1 назначение");
        open(place + "assignments");
        assertThat(words()).contains("2 назначения");
    }

    private List<String> words() {
        return $(com.vaadin.flow.component.html.Span.class).all().stream()
                .map(com.vaadin.flow.component.html.Span::getText)
                .toList();
    }
}
