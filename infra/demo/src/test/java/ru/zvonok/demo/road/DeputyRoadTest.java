package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Deputy at a desk, teacher with a phone: what is not written gets written, what is written badly gets mended (DL-30, JRN-13). */
class DeputyRoadTest {

    private static final String YESTERDAY = RoadRegion.TODAY.minusDays(1).toString();
    private static final String LESSON = "7Б, Вероятность и статистика";
    private static final Pattern SHARE = Pattern.compile("Темы \\D*\\d+\\D+\\((\\d+) из (\\d+)\\)");

    private static Road deputy;
    private static Road teacher;
    private static String name;

    @BeforeAll
    static void bothSignIn() {
        deputy = Road.as("deputy1");
        teacher = Road.onPhoneAs("teacher1").stands("Пятница, 20 ноября");
        name = teacher.page.locator(".z-person-name").first().textContent().strip();
    }

    @AfterAll
    static void bothLeave() {
        deputy.close();
        teacher.close();
    }

    @Test
    void whatIsNotWrittenIsAskedForWrittenAndCounted() {
        int inTime = topicsInTime();
        deputy.open("today").sees("Кто не заполнил 19 ноября");
        Locator row = deputy.page.locator(".z-lines li").filter(new Locator.FilterOptions().setHasText(name));
        assertThat(row).containsText("3 урока");
        row.getByRole(AriaRole.BUTTON).click();
        assertThat(row).containsText("напомнили");
        deputy.page.reload();
        assertThat(row).containsText("напомнили в");
        assertThat(row.getByRole(AriaRole.BUTTON)).hasCount(0);
        deputy.accessible();

        teacher.open("today").page.locator(".z-bell").first().click();
        teacher.sees("Заполните журнал");
        teacher.page.keyboard().press("Escape");
        Locator owed = teacher.link("Темы уроков, 7Б, Статистика");
        owed.click();
        teacher.stands("7Б Вероятность и статистика").accessible();
        teacher.button("Взять тему из плана").click();
        assertThat(teacher.button("Взять тему из плана")).hasCount(0);
        teacher.button("Все на уроке").click();
        assertThat(teacher.button("Все на уроке")).hasCount(0);
        Locator homework = teacher.page.getByLabel("Задание на");
        homework.fill("Параграф 4, задачи 1 и 2");
        homework.press("Tab");
        teacher.page.locator("a[href*='/homework/']").waitFor();
        teacher.open("today");
        assertThat(teacher.page.getByText("Сроки")).isVisible();
        assertThat(owed).hasCount(0);

        deputy.page.reload();
        assertThat(row).containsText("2 урока");
        row.getByRole(AriaRole.LINK).click();
        deputy.stands("Кто что не заполнил");
        assertThat(deputy.page.locator(".z-side")).containsText("7Б, Геометрия");
        assertThat(deputy.page.locator(".z-side")).not().containsText(LESSON);
        assertThat(topicsInTime()).isEqualTo(inTime + 1);
    }

    @Test
    void aRemarkIsAnsweredGivenBackAnsweredAgainAndAccepted() {
        String words = "Тема контрольной записана без номера";
        deputy.open("remarks").stands("Замечания к ведению журнала").accessible();
        deputy.button("Написать замечание").click();
        Locator dialog = deputy.dialog();
        deputy.button("Отправить учителю").click();
        deputy.sees("Выберите класс и предмет");
        dialog.locator("vaadin-combo-box input").fill("7Б Алгебра");
        deputy.page
                .locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText("7Б Алгебра"))
                .click();
        dialog.locator("textarea").fill(words);
        deputy.button("Отправить учителю").click();
        Locator atDesk = deputy.page.locator(".z-side");
        assertThat(atDesk).containsText("ждёт исправления");

        teacher.open("today").page.locator(".z-bell").first().click();
        teacher.page.getByText("Замечание к журналу").first().click();
        Locator onPhone = teacher.page.locator(".z-side");
        assertThat(onPhone).containsText(words);
        teacher.accessible();
        say(teacher, onPhone, "Исправлено", "Номер записан");
        assertThat(onPhone).containsText("исправлено, проверить");

        deputy.page.reload();
        assertThat(atDesk).containsText("Номер записан");
        say(deputy, atDesk, "Вернуть учителю", "Не той работы");
        assertThat(atDesk).containsText("возвращено");

        teacher.page.reload();
        assertThat(onPhone).containsText("Не той работы");
        say(teacher, onPhone, "Исправлено", "Теперь той");
        assertThat(onPhone).containsText("исправлено, проверить");

        deputy.page.reload();
        atDesk.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Принять"))
                .click();
        assertThat(atDesk).containsText("принято");
        teacher.page.reload();
        assertThat(onPhone).containsText("принято");
        assertThat(onPhone.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Исправлено")))
                .hasCount(0);
    }

    private static void say(Road road, Locator card, String action, String words) {
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(action))
                .click();
        Locator dialog = road.dialog();
        dialog.locator("textarea").fill(words);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(action))
                .click();
    }

    /** How many topics of the teacher's lessons of yesterday were written in time. */
    private static int topicsInTime() {
        deputy.open("unfilled/on-time?from=" + YESTERDAY + "&to=" + YESTERDAY).stands("Записано в срок");
        deputy.page
                .locator("vaadin-grid-cell-content")
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
        Locator card = deputy.page.locator(".z-side");
        assertThat(card).containsText(SHARE);
        Matcher share = SHARE.matcher(card.textContent());
        assertThat(share.find()).isTrue();
        return Integer.parseInt(share.group(1));
    }
}
