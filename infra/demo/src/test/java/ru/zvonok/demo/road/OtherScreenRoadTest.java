package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import ru.zvonok.demo.road.SchoolClass.Family;

/** What is done elsewhere at a desk is done on a phone here, and the other way round: deputy; pupil and parent (JRN-04, JRN-06, DIA-01). */
class OtherScreenRoadTest {

    @Test
    void aDeputyOnThePhoneClosesAPeriodAndOpensItAgain() {
        try (Road deputy = Road.onPhoneAs("deputy1")) {
            deputy.open("closing").stands("Закрытие журнала").accessible();
            deputy.page
                    .getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("8А").setExact(true))
                    .click();
            deputy.stands("8А");
            Locator history = deputy.page.locator("vaadin-button[aria-label^='История, 2 четверть']");
            assertThat(history).containsText("Открыт");
            history.click();
            deputy.sees("Период ещё идёт").accessible();
            deputy.button("Всё равно закрыть").click();
            assertThat(history).containsText("Закрыт");
            deputy.page.reload();
            assertThat(history).containsText("Закрыт");
            history.click();
            assertThat(history).containsText("Открыт");
            deputy.asWideAsItsWindow();
        }
    }

    @Test
    void anAnswerAndANoteAreWrittenAtADesk() throws SQLException {
        SchoolClass asked = SchoolClass.withAnswersAhead();
        Family family = asked.family();
        String words = "Решил за столом";
        String why = "Олимпиада была вечером";
        try (Road pupil = Road.as(family.pupil());
                Road parent = Road.as(family.parent());
                Road leader = Road.onPhoneAs(asked.classTeacher())) {
            pupil.open("diary-tasks").stands("Что нужно сделать").accessible();
            pupil.page
                    .locator(".z-task", new Page.LocatorOptions().setHasText("Ответ сдают здесь"))
                    .first()
                    .click();
            pupil.page
                    .locator("input[type=file]")
                    .setInputFiles(
                            new FilePayload("решение.txt", "text/plain", "x = 4".getBytes(StandardCharsets.UTF_8)));
            pupil.sees("решение.txt").page.getByLabel("Текст ответа").fill(words);
            pupil.button("Отправить ответ").click();
            pupil.sees("Ответ у учителя").accessible();

            String task = pupil.page.url().replaceAll("[?#].*", "");
            parent.page.navigate(task);
            parent.sees(words).sees("решение.txt").accessible();

            parent.page.navigate(RoadRegion.address() + "/o/101/diary-absences");
            parent.stands("Пропуски").page.getByText("Сообщить об отсутствии").click();
            Locator dialog = parent.dialog();
            dialog.locator("vaadin-select").last().click();
            parent.page
                    .getByRole(AriaRole.OPTION)
                    .filter(new Locator.FilterOptions().setHasText("Соревнования"))
                    .click();
            dialog.locator("textarea").fill("Олимпиада по химии");
            dialog.getByText("Отправить записку").click();
            parent.sees("Записка отправлена").sees("ждёт ответа").accessible();

            leader.open("class-absences").sees("Олимпиада по химии");
            leader.page
                    .locator(".z-class-excuses li", new Page.LocatorOptions().setHasText("Олимпиада по химии"))
                    .getByText("Отклонить")
                    .click();
            leader.dialog().getByLabel("Почему записка не принята").fill(why);
            leader.accessible();
            leader.dialog()
                    .getByText("Отклонить", new Locator.GetByTextOptions().setExact(true))
                    .click();
            leader.sees("Записка отклонена, семья увидит ваш ответ");

            parent.page.reload();
            parent.sees(why);
        }
    }
}
