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
            pupil.sees("задание.txt").sees("Решите всё").accessible();
            upload(pupil, "ответ.txt", "x = 4");
            pupil.sees("ответ.txt");
            send(pupil, "Решил одну задачу");

            teacher.page.reload();
            answer(teacher).click();
            teacher.sees("Решил одну задачу").sees("ответ.txt");
            teacher.button("Вернуть").click();
            teacher.page.getByLabel("Что исправить").fill("Во второй задаче нет проверки");
            teacher.button("Вернуть").click();
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
            teacher.button("Принять").click();
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
        teacher.link("Открыть урок").click();
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
        teacher.button("Сохранить").click();
        teacher.stands(TITLE);
        upload(teacher, "задание.txt", "1. 2 + 2 = x");
        teacher.sees("задание.txt");
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

    private static Locator answer(Road teacher) {
        return line(teacher).getByRole(AriaRole.BUTTON).first();
    }

    private static Locator line(Road teacher) {
        return teacher.page.locator(".z-work-line", new Page.LocatorOptions().setHasText(PUPIL));
    }

    /** Typed into the column while the line is gone; what is no mark is refused at its cell. */
    private static void mark(Road teacher, String value) {
        KeyGrid grid = teacher.grid();
        Locator cell = KeyGrid.cell(grid.row(PUPIL), "0");
        teacher.line(false);
        grid.type(cell, value);
        assertThat(grid.state()).containsText("Нет связи");
        teacher.line(true);
        assertThat(grid.state()).containsText("Сохранено");
        grid.type(cell, "9");
        assertThat(teacher.page.locator("key-grid .refused")).isVisible();
        assertThat(cell).containsText(value);
    }
}
