package ru.zvonok.learning.diary;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
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
import ru.zvonok.learning.finals.Finals;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.SettleMark;
import ru.zvonok.learning.finals.YearResult;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.platform.access.Role;
import ru.zvonok.support.ViewTest;

/** One subject of a pupil: its marks, why, what would be if. */
class SubjectPageTest extends ViewTest {

    @Autowired
    LearningFixture fixture;

    @Autowired
    Journal journal;

    @Autowired
    Finals finals;

    School school;
    Colleague teacher;
    long algebra;
    long pupil;

    @BeforeEach
    void teach() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        long group = school.schoolClass(7, "Б");
        algebra = school.course(group, "Алгебра", teacher);
        for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY)) {
            school.slot(algebra, day, 1);
        }
        school.generate(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 20));
        pupil = school.pupils(group, 1, LearningFixture.START).getFirst();
        for (int day : List.of(9, 10, 12)) {
            long lesson = school.lesson(algebra, LocalDate.of(2026, 11, day)).id();
            school.as(
                    teacher.actor(),
                    () -> journal.edit(
                            algebra,
                            LearningFixture.QUARTER,
                            List.of(new EditCell(UUID.randomUUID(), pupil, lesson, "4", 0))));
        }
        signIn(school.account(pupil, Role.STUDENT));
    }

    @Test
    void theSubjectIsReachedFromTheMarksAndExplainsItself() {
        open("o/" + school.id() + "/diary-marks/" + pupil);
        String to = $(Anchor.class).all().stream()
                .map(Anchor::getHref)
                .filter(href -> href.contains("diary-subject/" + pupil + "/" + algebra))
                .findFirst()
                .orElseThrow();
        open(to);
        assertThat(said()).noneMatch(text -> text.contains("Разделили"));
        unfold("Почему такая отметка");
        assertThat(said()).anyMatch(text -> text.contains("Разделили на сумму весов: 3. Средний балл 4,00"));
        assertThat(said()).anyMatch(text -> text.startsWith("По правилам предлагается 4."));
    }

    @Test
    void imaginedMarksChangeWhatWouldBeProposed() {
        open("o/" + school.id() + "/diary-subject/" + pupil + "/" + algebra);
        unfold("А если");
        assertThat(said()).anyMatch(text -> text.startsWith("Сейчас средний балл 4,00, предлагается 4."));
        assertThat(said()).anyMatch(text -> text.startsWith("Чтобы получить 5, нужно ещё 3 отметки «5» с весом 1"));
        for (int i = 0; i < 3; i++) {
            test($(Button.class).withClassName("z-mark-5").all().stream()
                            .filter(button -> !button.hasClassName("z-imagined"))
                            .findFirst()
                            .orElseThrow())
                    .click();
        }
        assertThat(said()).anyMatch(text -> text.startsWith("Был бы средний балл 4,50, предлагалось бы 5."));
        assertThat($(Button.class).withClassName("z-imagined").all()).hasSize(3);
        test($(Button.class).withClassName("z-imagined").all().getFirst()).click();
        assertThat(said()).anyMatch(text -> text.startsWith("Был бы средний балл 4,40, предлагалось бы 4."));
    }

    @Test
    void otherDaysAreAnAddress() {
        open("o/" + school.id() + "/diary-subject/" + pupil + "/" + algebra + "/2026-11-09_2026-11-10");
        assertThat($(Button.class).withClassName("z-mark-tile").all()).hasSize(2);
        open("o/" + school.id() + "/diary-subject/" + pupil + "/" + algebra + "/year");
        assertThat($(Button.class).withClassName("z-mark-tile").all()).hasSize(3);
    }

    @Test
    void theFamilySeesWhoSetTheMarkOfTheYear() {
        SettleMark year = new SettleMark(UUID.randomUUID(), pupil, PeriodValue.FOUR, 0);
        assertThat(school.as(teacher.actor(), () -> finals.settle(algebra, YearResult.YEAR.column(), List.of(year))))
                .allSatisfy(one -> assertThat(one.problem()).isNull());
        open("o/" + school.id() + "/diary-subject/" + pupil + "/" + algebra + "/year");
        assertThat(said()).contains("Годовая отметка");
        unfold("Кто и когда ставил эту отметку");
        assertThat(said()).anyMatch(text -> text.startsWith(teacher.actor().name()));
    }

    @Test
    void theYearIsATableOfSubjectsWithACalendarOfAbsences() {
        open("o/" + school.id() + "/diary-year/" + pupil);
        assertThat(said()).contains("4,00");
        assertThat(said()).contains("Пропусков нет");
    }

    /** What is reported stands at the mark, and with the teacher who is to answer. */
    @Test
    void aMistakeIsReportedFromTheMarkAndAnsweredByTheTeacher() {
        open("o/" + school.id() + "/diary-subject/" + pupil + "/" + algebra);
        test($(Button.class).withClassName("z-mark-tile").all().getLast()).click();
        press("Сообщить об ошибке");
        press("Отправить");
        assertThat(said()).contains("отправлено");
        assertThat($(Button.class).all()).extracting(Button::getText).doesNotContain("Сообщить об ошибке");
        signIn(teacher.actor());
        open("o/" + school.id() + "/concerns");
        assertThat($(H2.class).all()).extracting(H2::getText).contains("Стоит не та отметка");
        press("Смотрю");
        assertThat(said()).contains("смотрят");
        assertThat($(Anchor.class).all()).extracting(Anchor::getHref).anyMatch(href -> href.contains("?lesson="));
    }

    private void unfold(String summary) {
        test($(NativeDetails.class).all().stream()
                        .filter(one -> one.getSummaryText().startsWith(summary))
                        .findFirst()
                        .orElseThrow())
                .toggleContent();
    }

    private void press(String text) {
        test($(Button.class).withText(text).all().getFirst()).click();
    }

    private List<String> said() {
        return java.util.stream.Stream.of(
                        $(Paragraph.class).all().stream().map(Paragraph::getText),
                        $(ListItem.class).all().stream().map(ListItem::getText),
                        $(Span.class).all().stream().map(Span::getText))
                .flatMap(texts -> texts)
                .toList();
    }
}
