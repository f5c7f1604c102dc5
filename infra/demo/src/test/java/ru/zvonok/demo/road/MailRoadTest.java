package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import ru.zvonok.demo.road.SchoolClass.Family;

/**
 * A parent writes to the class teacher on a phone, with a file, and the line is cut meanwhile; the teacher answers at a desk;
 * the parent is told by the bell (COM-03, DIA-02).
 */
class MailRoadTest {

    private static final SchoolClass CLASS = new SchoolClass("6Б");

    @Test
    void aLetterGoesThereAndBack() throws SQLException {
        Family family = CLASS.family();
        try (Road parent = Road.onPhoneAs(family.parent());
                Road leader = Road.as(CLASS.classTeacher())) {
            parent.open("mail").stands("Почта").accessible();
            parent.button("Написать").click();
            parent.stands("Новое письмо").accessible();
            parent.page.getByLabel("Тема").fill("Справка от врача");
            parent.page.getByLabel("Тема").press("Tab");
            parent.sees("Черновик сохранён");
            parent.line(false);
            parent.page.locator("textarea").fill("Здравствуйте. Посылаю справку.");
            parent.line(true);
            parent.page.locator("textarea").press("Tab");
            parent.page
                    .locator("input[type=file]")
                    .setInputFiles(
                            new FilePayload("справка.txt", "text/plain", "Здоров".getBytes(StandardCharsets.UTF_8)));
            parent.sees("справка.txt");
            parent.heard().page.reload();
            parent.stands("Новое письмо");
            assertThat(parent.page.locator("textarea")).hasValue("Здравствуйте. Посылаю справку.");
            parent.page.getByLabel("Кому").click();
            parent.page
                    .locator("vaadin-multi-select-combo-box-item")
                    .filter(new Locator.FilterOptions().setHasText("классный руководитель"))
                    .first()
                    .click();
            parent.page.keyboard().press("Escape");
            parent.button("Отправить").click();
            parent.stands("Почта").sees("Письмо отправлено");

            leader.open("mail").stands("Почта").accessible();
            leader.page
                    .locator("a.z-mail-line", new Page.LocatorOptions().setHasText("Справка от врача"))
                    .first()
                    .click();
            leader.sees("Посылаю справку").sees("справка.txt").accessible();
            leader.button("Ответить").first().click();
            leader.stands("Ответ на письмо").accessible();
            leader.page.locator("textarea").fill("Спасибо, справка получена.");
            leader.page.locator("textarea").press("Tab");
            leader.button("Отправить").click();
            leader.stands("Почта");

            parent.open("today").page.locator(".z-bell").first().click();
            parent.page.getByText("Письмо:").first().click();
            parent.stands("Почта");
            assertThat(parent.page.locator(".z-mail-letter").getByText("Спасибо, справка получена."))
                    .isVisible();
            parent.accessible();
        }
    }
}
