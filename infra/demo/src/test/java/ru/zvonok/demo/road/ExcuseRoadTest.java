package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A family says why a child is absent, the class teacher answers with one click, the family sees it. */
class ExcuseRoadTest {

    @Test
    void aNoteGoesToTheClassTeacherAndComesBackAccepted() {
        String words = "Соревнования в районе";
        try (Road parent = Road.onPhoneAs("parent1");
                Road leader = Road.as("class1")) {
            parent.open("diary-absences").stands("Пропуски").accessible();
            parent.page.getByText("Сообщить об отсутствии").click();
            Locator dialog = parent.page
                    .locator("vaadin-dialog[opened], vaadin-dialog-overlay")
                    .first();
            dialog.getByText("Отправить записку").click();
            parent.sees("Выберите причину");
            dialog.locator("vaadin-select").last().click();
            parent.page
                    .getByRole(AriaRole.OPTION)
                    .filter(new Locator.FilterOptions().setHasText("Соревнования"))
                    .click();
            dialog.locator("textarea").fill(words);
            dialog.getByText("Отправить записку").click();
            parent.sees("Записка отправлена");
            parent.sees("ждёт ответа");

            leader.open("class-absences").sees(words).accessible();
            Locator line =
                    leader.page.locator(".z-class-excuses li").filter(new Locator.FilterOptions().setHasText(words));
            line.getByText("Принять").click();
            leader.sees("Записка принята");
            assertThat(line).hasCount(0);

            parent.open("diary-absences").sees("принята");
            assertThat(parent.page
                            .locator("li")
                            .filter(new Locator.FilterOptions().setHasText(words))
                            .getByText("Отозвать"))
                    .hasCount(0);
        }
    }

    @Test
    void onesOwnChoicesAreKept() {
        try (Road parent = Road.onPhoneAs("parent1")) {
            parent.page.navigate(RoadRegion.address() + "/me/notices");
            parent.stands("Уведомления").accessible();
            Locator late = parent.page.getByLabel("Ребёнок опоздал на урок: Колокольчик");
            boolean before = late.isChecked();
            late.click();
            var wanted = new LocatorAssertions.IsCheckedOptions().setChecked(!before);
            assertThat(late).isChecked(wanted);
            parent.heard().page.reload();
            assertThat(late).isChecked(wanted);
        }
    }
}
