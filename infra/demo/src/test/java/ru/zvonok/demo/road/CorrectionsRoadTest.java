package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ru.zvonok.demo.road.SchoolClass.Family;

/**
 * A parent says on a phone what has changed, the class teacher sees that it came, the secretary takes one field over and
 * declines the other, the parent reads the answer (DIA-07).
 */
class CorrectionsRoadTest {

    private static final SchoolClass CLASS = new SchoolClass("6В");

    @Test
    void aChangeGoesFromThePhoneIntoTheCard() throws SQLException {
        Family family = CLASS.family();
        String first = family.name().substring(family.name().indexOf(' ') + 1);
        try (Road parent = Road.onPhoneAs(family.parent());
                Road leader = Road.as(CLASS.classTeacher());
                Road secretary = Road.as("secret1")) {
            parent.open("family-data").stands("Личные данные").accessible();
            parent.page
                    .locator(".z-tabs a", new Page.LocatorOptions().setHasText(first))
                    .click();
            parent.page.waitForURL(Pattern.compile(".*/family-data/[0-9]+"));
            parent.button("Сообщить об изменении").click();
            Locator dialog = parent.dialog();
            String snils = dialog.getByLabel("СНИЛС").inputValue();
            fill(dialog, "СНИЛС", "112-233-445 96");
            parent.button("Отправить").click();
            parent.sees("Контрольное число не сходится").accessible();
            fill(dialog, "СНИЛС", snils);
            fill(dialog, "Электронная почта", "почта");
            parent.button("Отправить").click();
            parent.sees("Адрес почты записан с ошибкой");
            fill(dialog, "Электронная почта", "semya@example.org");
            fill(dialog, "Адрес", "Зареченск, ул. Полевая, д. 3");
            parent.button("Отправить").click();
            parent.sees("Что вы сообщали").sees("Зареченск, ул. Полевая, д. 3").accessible();
            assertThat(waiting(parent)).not().hasCount(0);

            leader.open("data-reports").stands("Изменения данных").accessible();
            leader.page
                    .getByRole(AriaRole.LINK)
                    .filter(new Locator.FilterOptions().setHasText(family.name()))
                    .click();
            leader.sees("Ответит секретарь").accessible();
            assertThat(leader.button("Принять: Адрес")).hasCount(0);

            secretary.open("data-reports").stands("Изменения данных").accessible();
            secretary
                    .page
                    .getByRole(AriaRole.LINK)
                    .filter(new Locator.FilterOptions().setHasText(family.name()))
                    .click();
            secretary.sees("semya@example.org").accessible();
            secretary.button("Принять: Адрес").click();
            assertThat(secretary.button("Принять: Адрес")).hasCount(0);
            secretary.button("Не принимать: Электронная почта").click();
            Locator answer = secretary.dialog();
            answer.getByText("Не принимать").last().click();
            secretary.sees("Напишите, почему данные остаются прежними");
            answer.locator("textarea").fill("Почта не открывается, проверьте её");
            answer.getByText("Не принимать").last().click();
            assertThat(secretary.button("Не принимать: Электронная почта")).hasCount(0);
            secretary.link("Личные данные").click();
            assertThat(secretary.page.getByLabel("Адрес", new Page.GetByLabelOptions().setExact(true)))
                    .hasValue("Зареченск, ул. Полевая, д. 3");

            parent.open("today")
                    .stands("20 ноября")
                    .page
                    .locator(".z-bell")
                    .first()
                    .click();
            parent.page
                    .getByText("На ваше сообщение об изменении данных")
                    .first()
                    .click();
            parent.stands("Личные данные").sees("Почта не открывается, проверьте её");
            assertThat(parent.page.getByText("Отозвать")).hasCount(0);
        }
    }

    private static Locator waiting(Road road) {
        return road.page.locator(".z-tag", new Page.LocatorOptions().setHasText("ждёт ответа"));
    }

    private static void fill(Locator dialog, String label, String text) {
        Locator field = dialog.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
        field.fill(text);
        field.press("Tab");
    }
}
