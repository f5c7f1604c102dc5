package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * College: a lecturer sets marks against the rule and says why, the dean approves one; then the administrator puts back
 * what was written with the lecturer's password, what the dean has decided stays, and the student sees both (MRK-10).
 */
class ApprovalRoadTest {

    private static final Pattern SPAN = Pattern.compile("\\d{2}\\.\\d{2}\\.\\d{4}–");
    private static final String TODAY = RoadRegion.TODAY.format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
    private static final String REASON = "Последние работы на «5»";

    @Test
    void marksAgainstTheRuleAreExplainedApprovedAndPutBack() {
        try (Road lecturer = Road.as("lecturer1");
                Road dean = Road.as("dean1");
                Road admin = Road.as("admin301");
                Road student = Road.onPhoneAs("student1")) {
            String[] names =
                    student.page.locator(".z-person-name").textContent().strip().split(" ", -1);
            String who = names[0] + " " + names[1];
            String author = lecturer.page
                    .locator(".z-person-name")
                    .first()
                    .textContent()
                    .strip();

            lecturer.open("finals").stands("Итоговые отметки");
            settle(lecturer, lecturer.grid().row(who));
            settle(lecturer, lecturer.grid().rows().first());
            lecturer.sees("с правилом и пока не").accessible();
            lecturer.page
                    .locator("main")
                    .getByText("Согласование", new Locator.GetByTextOptions().setExact(true))
                    .last()
                    .click();
            lecturer.stands("Отметки на согласовании");
            act(lecturer, "Указать причину", who);
            lecturer.page.getByLabel("Причина").fill(REASON);
            lecturer.dialog()
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Указать причину"))
                    .click();
            lecturer.sees(REASON).accessible();
            lecturer.open("journal");
            lecturer.grid();
            Locator lesson =
                    KeyGrid.cell(lecturer.grid().row(who), lecturer.grid().column("13 ноября"));
            type(lecturer, lesson, "2");
            student.open("diary-marks").stands("Отметки по предметам");
            Locator bad = student.page
                    .locator(".z-diary-subjects > li", new Page.LocatorOptions().setHasText("Информатика"))
                    .locator(".z-mark-tile.z-mark-2");
            assertThat(bad).hasCount(1);
            assertThat(subject(student)).not().containsText("за 1 семестр");

            dean.open("today").sees("Отметки на согласовании");
            dean.open("finals-approvals").sees(REASON).accessible();
            act(dean, "Утвердить", who);
            dean.sees("Отметка утверждена");

            admin.open("changes").stands("Изменения в журнале");
            button(admin, SPAN).click();
            admin.page.getByLabel("С какого дня").fill(TODAY);
            admin.page.getByLabel("Со времени").fill("10:40");
            admin.page.getByLabel("По время включительно").click();
            button(admin, Pattern.compile("^Показать$")).click();
            admin.sees(TODAY + ", 10:40");
            admin.page
                    .locator("vaadin-select", new Page.LocatorOptions().setHasText("Кто изменил"))
                    .click();
            admin.page
                    .locator("vaadin-select-item")
                    .filter(new Locator.FilterOptions().setHasText(author))
                    .click();
            admin.link("Вернуть как было").click();
            admin.stands("Вернуть как было").sees("вернутся 2, останется 1");
            admin.sees("Завершить сеансы и выдать новый код").accessible();
            button(admin, Pattern.compile("^Вернуть как было$")).click();
            admin.page.getByLabel("Почему возвращаете").fill("Чужая рука");
            admin.dialog()
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Вернуть как было"))
                    .click();
            admin.sees("Готово: возвращено 2, осталось 1");

            student.page.reload();
            student.stands("Отметки по предметам");
            assertThat(bad).hasCount(0);
            lecturer.page.reload();
            lecturer.grid();
            assertThat(lesson).hasText("");
            lecturer.open("finals-approvals").stands("Отметки на согласовании");
            assertThat(lecturer.page.getByText(who)).hasCount(0);
        }
    }

    /** A mark of the period that is not the proposed one. */
    private static void settle(Road lecturer, Locator row) {
        lecturer.grid();
        type(lecturer, KeyGrid.cell(row, "0"), "2");
    }

    private static void type(Road road, Locator cell, String mark) {
        KeyGrid grid = road.grid();
        grid.type(cell, mark);
        assertThat(cell).hasText(mark);
        grid.saved();
    }

    private static Locator subject(Road student) {
        return student.page.locator(".z-diary-subjects > li", new Page.LocatorOptions().setHasText("Информатика"));
    }

    private static void act(Road road, String action, String who) {
        road.page
                .locator("vaadin-button[aria-label^='" + action + "'][aria-label$='" + who + "']")
                .click();
    }

    private static Locator button(Road road, Pattern name) {
        return road.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }
}
