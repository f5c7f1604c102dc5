package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A work from the teacher's proposal to the family's page, and the load of homework. */
class AssessmentsRoadTest {

    private static final String SPRING = "assessments/2027-01-11";

    @Test
    void aTeacherProposesTheDeputyPublishesTheFamilySees() {
        try (Road teacher = Road.as("teacher1");
                Road deputy = Road.as("deputy1");
                Road family = Road.onPhoneAs("parent1")) {
            family.open(SPRING)
                    .stands("График оценочных работ")
                    .sees("ещё не опубликовала")
                    .accessible();

            teacher.open(SPRING)
                    .stands("График оценочных работ")
                    .sees("Не опубликован")
                    .accessible();
            button(teacher.page, "Предложить работу").first().click();
            Page page = teacher.page;
            page.locator("vaadin-dialog vaadin-combo-box input").first().click();
            page.getByRole(AriaRole.OPTION)
                    .filter(new Locator.FilterOptions().setHasText("Алгебра, 7-е"))
                    .click();
            page.locator("vaadin-dialog vaadin-select").first().click();
            page.getByRole(AriaRole.OPTION)
                    .filter(new Locator.FilterOptions().setHasText("Контрольная"))
                    .first()
                    .click();
            page.locator("vaadin-dialog vaadin-date-picker input").fill("25.01.2027");
            page.keyboard().press("Tab");
            assertThat(page.locator(".z-work-fine")).containsText("7Б: пн 25.01");
            button(page, "Предложить работу").last().click();
            assertThat(page.locator(".z-works-proposals")).containsText("7Б, Алгебра");

            deputy.open(SPRING + "?grade=7").stands("График оценочных работ").sees("Предложения учителей");
            deputy.accessible();
            button(deputy.page, "Принять").first().click();
            assertThat(deputy.page.locator(".z-works-proposals")).hasCount(0);
            button(deputy.page, "Опубликовать").first().click();
            deputy.page
                    .getByRole(AriaRole.ALERTDIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Опубликовать"))
                    .click();
            deputy.sees("версия 1");

            family.open(SPRING).sees("7Б, Алгебра").accessible();
            family.open("diary").sees("Задано на этот день").accessible();
        }
    }

    @Test
    void theDeputySeesWhoseHomeworkIsTooMuch() {
        try (Road deputy = Road.as("deputy1")) {
            deputy.open("homework-load").stands("Нагрузка домашними заданиями");
            deputy.accessible();
            deputy.page.locator(".z-heat .z-load").first().click();
            assertThat(deputy.page.locator("vaadin-dialog")).containsText("обычно");
            button(deputy.page, "Закрыть").last().click();
            deputy.open("assessments-unplanned").stands("Работы вне графика").accessible();
            deputy.open("assessments").stands("График оценочных работ").accessible();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
