package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Class teacher: an absence gets its reason, and the class is seen in all subjects. */
class ClassTeacherRoadTest {

    @Test
    void anAbsenceGetsItsReasonAndTheJournalShowsIt() {
        try (Road leader = Road.as("class1")) {
            leader.sees("причина не указана");
            leader.link("Указать причину").click();
            leader.stands("Класс 7Б").accessible();
            Locator lines = leader.page.locator(".z-absences > li");
            lines.first().waitFor();
            int open = lines.count();
            String who = lines.first().getByRole(AriaRole.LINK).textContent();
            lines.first()
                    .getByRole(AriaRole.BUTTON)
                    .filter(new Locator.FilterOptions().setHasText("Указать причину"))
                    .click();
            Locator dialog = leader.page.getByRole(AriaRole.DIALOG);
            dialog.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Документ"))
                    .fill("Справка № 15 от 20.11.2026");
            leader.accessible();
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Сохранить причину"))
                    .click();
            leader.sees("Причина указана");
            assertThat(lines).hasCount(open - 1);

            leader.link("Все:").click();
            assertThat(leader.page.locator(".z-absences > li").filter(new Locator.FilterOptions().setHasText(who)))
                    .containsText("Болезнь, Справка № 15 от 20.11.2026");
            leader.page
                    .locator(".z-absences")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(who))
                    .first()
                    .click();
            leader.sees("ОТ → Б");
        }
    }

    @Test
    void theClassIsSeenInAllSubjects() {
        try (Road leader = Road.as("class1")) {
            leader.open("class-marks").stands("Класс 7Б");
            Locator rows = leader.grid().rows();
            assertThat(leader.page.locator("key-grid [role=columnheader]").nth(12))
                    .isAttached();
            leader.accessible();
            rows.nth(3).locator("[role=rowheader]").click();
            Locator card = leader.page.locator(".z-lesson-card");
            assertThat(card).containsText("Алгебра");
            card.locator(".z-mark-button").first().click();
            assertThat(leader.page.getByRole(AriaRole.DIALOG)).containsText("Алгебра");
            leader.accessible();
            leader.open("class-finals").stands("Класс 7Б");
            rows.first().waitFor();
            leader.sees("Выставлено").accessible();
        }
    }

    @Test
    void onAPhoneTheClassIsAListOfPupils() {
        try (Road leader = Road.onPhoneAs("class1")) {
            leader.open("class-marks").stands("Класс 7Б");
            Locator pupil = leader.page.locator(".z-class-list a").first();
            String name = pupil.textContent();
            leader.accessible();
            pupil.click();
            leader.stands(name).sees("Алгебра").accessible();
            leader.open("class-absences").stands("Класс 7Б").accessible();
        }
    }

    @Test
    void reportsAreFilteredShownAndSaved() {
        try (Road leader = Road.as("class1")) {
            leader.open("reports").stands("Отчёты").accessible();
            leader.link("Итоги успеваемости класса").click();
            leader.stands("Итоги успеваемости класса за учебный период")
                    .sees("По предметам")
                    .accessible();
            Locator period = leader.page.locator("vaadin-select", new Page.LocatorOptions().setHasText("Период"));
            period.click();
            leader.page
                    .locator("vaadin-select-item", new Page.LocatorOptions().setHasText("2 четверть"))
                    .click();
            leader.sees("2 четверть (02.11.2026–30.12.2026)");
            Download file =
                    leader.page.waitForDownload(() -> leader.link("Excel").click());
            assertThat(file.suggestedFilename()).endsWith(".xlsx");
            leader.open("reports/finals.class-results").sees("2 четверть (02.11.2026–30.12.2026)");
        }
        try (Road parent = Road.onPhoneAs("parent1")) {
            parent.open("reports/journal.pupil-trend")
                    .stands("Динамика среднего балла")
                    .accessible();
        }
    }

    @Test
    void anotherClassIsNotThere() {
        try (Road leader = Road.as("class1")) {
            leader.open("class-marks/1").sees("Не найдено");
        }
    }
}
