package ru.zvonok.platform.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.support.ViewTest;

/** The catalogue and the page of one report. */
class ReportsPagesTest extends ViewTest {

    @Autowired
    LearningFixture fixture;

    School school;
    Colleague leader;
    long group;

    @Autowired
    Reports reports;

    @BeforeEach
    void open() {
        school = fixture.school();
        leader = school.colleague(Role.TEACHER);
        group = school.schoolClass(7, "Б");
        school.lead(group, leader);
        school.pupils(group, 2, LearningFixture.START);
    }

    @Test
    void theCatalogueShowsWhatOneMayHave() {
        signIn(leader.actor());
        open("o/" + school.id() + "/reports");
        assertThat(titles())
                .contains("Отчёт о посещаемости класса", "Отчёт учителя-предметника")
                .doesNotContain("Сводный отчёт о посещаемости");
        test($(TextField.class).single()).setValue("письмо");
        assertThat(titles()).containsExactly("Информационное письмо для родителей");
    }

    @Test
    void aReportIsShownWithItsFilters() {
        signIn(leader.actor());
        open("o/" + school.id() + "/reports/journal.class-attendance?class=" + group + "&period=year");
        assertThat($(Select.class).all().stream().map(Select::getLabel))
                .containsExactly("Учебный год", "Класс или группа", "Дни");
        assertThat($(ComboBox.class).exists()).isFalse();
        assertThat(Objects.requireNonNull(UI.getCurrent()).getInternals().getTitle())
                .isEqualTo("Отчёт о посещаемости класса · Звонок");
        assertThat($(Anchor.class).all().stream().map(Anchor::getElement).map(one -> one.getTextRecursively()))
                .contains("PDF", "Excel", "Печать");
    }

    @Test
    void aLongReportIsOfferedForTheBackgroundAndStandsOnTheList() {
        Actor director = school.colleague(Role.PRINCIPAL).actor();
        signIn(director);
        open("o/" + school.id() + "/reports/test.sample?period=year");
        assertThat($(H2.class).all().stream().map(H2::getText)).anyMatch(text -> text.contains("5\u00a0000"));
        assertThat($(Anchor.class).all().stream().map(Anchor::getElement).map(one -> one.getTextRecursively()))
                .doesNotContain("PDF", "Excel");
        test($(Button.class).withText("Подготовить Excel").single()).click();
        await().until(() ->
                school.as(director, () -> reports.results()).getFirst().ended());

        open("o/" + school.id() + "/reports");
        assertThat(titles()).anyMatch(title -> title.endsWith(".xlsx"));
    }

    @Test
    void aYearWithoutClassesSaysWhatIsMissing() {
        School empty = fixture.school();
        signIn(empty.colleague(Role.DEPUTY_HEAD).actor());
        open("o/" + empty.id() + "/reports/journal.class-attendance");
        assertThat($(H2.class).all().stream().map(H2::getText)).contains("Отчёт не из чего составить");
    }

    private List<String> titles() {
        return $(Anchor.class).all().stream()
                .map(Anchor::getText)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
