package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A work goes to the class with a file, comes back with an answer, is given back, comes again, gets its mark. */
class WorksRoadTest {

    private static final String TITLE = "Вариант для дороги";
    private static final String PUPIL = "Дубровин Артём";

    @Test
    void aWorkGoesToThePupilAndComesBackForItsMark() {
        try (Road teacher = Road.as("teacher1");
                Road pupil = Road.onPhoneAs("pupil1");
                Road parent = Road.as("parent1")) {
            give(teacher);

            pupil.open("diary-tasks").stands("Что нужно сделать");
            pupil.page.getByText(TITLE).first().click();
            pupil.sees("task.txt").sees("Решите всё").accessible();
            upload(pupil, "answer.txt", "x = 4");
            pupil.sees("answer.txt");
            send(pupil, "Решил одну задачу");

            teacher.page.reload();
            answer(teacher).click();
            teacher.sees("Решил одну задачу").sees("answer.txt");
            button(teacher, "Вернуть").click();
            teacher.page.getByLabel("Что исправить").fill("Во второй задаче нет проверки");
            button(teacher, "Вернуть").click();
            assertThat(line(teacher)).containsText("возвращён");

            pupil.page.reload();
            pupil.sees("Во второй задаче нет проверки");
            send(pupil, "Решил обе, с проверкой");

            teacher.page.reload();
            assertThat(line(teacher)).containsText("новый");
            mark(teacher, "4");
            assertThat(line(teacher).locator(".z-work-mark")).hasText("4");
            Locator comment = line(teacher).getByLabel("Комментарий к отметке, " + PUPIL);
            comment.fill("Теперь всё верно");
            comment.press("Enter");
            answer(teacher).click();
            button(teacher, "Принять").click();
            assertThat(line(teacher)).containsText("принят");
            teacher.accessible();

            parent.open("diary-tasks").sees(TITLE);
            parent.page.getByText(TITLE).first().click();
            assertThat(parent.page.locator(".z-mark-tile")).hasText("4");
            parent.sees("Теперь всё верно").sees("Решил обе, с проверкой").accessible();
            pupil.open("diary-tasks").sees(TITLE);

            teacher.page.reload();
            assertThat(line(teacher)).containsText("семья видела");
        }
    }

    /** A work of the algebra course of the pupil, with a file, due in some days, to be handed in. */
    private static void give(Road teacher) {
        teacher.page
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Открыть урок"))
                .click();
        Locator kind = teacher.page.locator(".z-lesson-card vaadin-combo-box input[aria-label='Новое задание']");
        Locator works = teacher.page.locator(".z-lesson-card a[href*='/work/']");
        kind.waitFor();
        int before = works.count();
        kind.fill("Проект");
        teacher.page
                .locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText("Проект"))
                .waitFor();
        kind.press("Enter");
        assertThat(works).hasCount(before + 1);
        works.last().click();
        teacher.page.waitForURL("**/work/**");
        teacher.page.getByLabel("Название").fill(TITLE);
        teacher.page.getByLabel("Что нужно сделать").fill("Решите всё");
        Locator due = teacher.page.getByLabel("Сдать до");
        due.fill("27.11.2026");
        due.press("Enter");
        teacher.page.getByText("Ученики сдают ответ в дневнике").click();
        button(teacher, "Сохранить").click();
        teacher.stands(TITLE);
        upload(teacher, "task.txt", "1. 2 + 2 = x");
        teacher.sees("task.txt");
    }

    private static void upload(Road road, String name, String content) {
        road.page
                .locator("input[type=file]")
                .first()
                .setInputFiles(new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
    }

    private static void send(Road pupil, String words) {
        pupil.page.getByLabel("Текст ответа").fill(words);
        pupil.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Отправить"))
                .click();
        pupil.sees("Ответ у учителя");
    }

    private static Locator button(Road road, String name) {
        return road.page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator answer(Road teacher) {
        return line(teacher).getByRole(AriaRole.BUTTON).first();
    }

    private static Locator line(Road teacher) {
        return teacher.page.locator(".z-work-line", new Page.LocatorOptions().setHasText(PUPIL));
    }

    /** Typed into the column while the line is gone; what is no mark is refused at its cell. */
    private static void mark(Road teacher, String value) {
        Locator cell = teacher.page
                .locator("key-grid .body [data-r]", new Page.LocatorOptions().setHasText(PUPIL))
                .locator("[data-c='0']");
        Locator state = teacher.page.locator("key-grid-state");
        cell.click();
        teacher.line(false);
        write(teacher, value);
        assertThat(state).containsText("Нет связи");
        teacher.line(true);
        assertThat(state).containsText("Сохранено");
        cell.click();
        write(teacher, "9");
        assertThat(teacher.page.locator("key-grid .refused")).isVisible();
        assertThat(cell).containsText(value);
    }

    private static void write(Road teacher, String mark) {
        teacher.page.keyboard().press(mark);
        teacher.page.keyboard().press("Enter");
    }
}
