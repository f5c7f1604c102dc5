package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The administrator takes the right to mark from teachers: a page that is open is refused, the next one offers nothing. */
class RightsMatrixRoadTest {

    @Test
    void aRightTakenFromTeachersClosesTheOpenPageAndTheButton() {
        try (Road admin = Road.as("admin1");
                Road teacher = Road.as("teacher1")) {
            openLesson(teacher).click();
            teacher.page.locator("key-grid .body [data-r]").first().waitFor();
            String column = teacher.page
                    .locator("key-grid [role=columnheader][aria-label^='20 ноября']")
                    .getAttribute("data-c");
            Locator cell = teacher.page.locator("key-grid .body [data-r='1'] [data-c='" + column + "']");
            String before = cell.textContent().strip();
            admin.open("rights?role=TEACHER").stands("Права ролей");
            admin.accessible();

            try {
                take(admin);
                cell.click();
                teacher.page.keyboard().type("3");
                teacher.page.keyboard().press("Enter");
                teacher.sees("не сохранена").sees("больше нет права ставить отметки");
                assertThat(cell).containsText(before);
                teacher.open("today").stands("Пятница, 20 ноября");
                assertThat(openLesson(teacher)).hasCount(0);
                admin.page.reload();
                assertThat(right(admin)).hasText("–");
                admin.accessible();
            } finally {
                giveBack(admin);
            }

            teacher.open("today").stands("Пятница, 20 ноября");
            assertThat(openLesson(teacher)).isVisible();
        }
    }

    @Test
    void onAPhoneTheMatrixOfOneRoleFits() {
        try (Road admin = Road.onPhoneAs("admin1")) {
            admin.open("rights?role=TEACHER").stands("Права ролей");
            assertThat(right(admin)).isVisible();
            admin.accessible();
        }
    }

    private static void take(Road admin) {
        right(admin).click();
        Locator reach = admin.page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("свои предметы"));
        assertThat(reach).isChecked();
        reach.uncheck();
        button(admin, "Сохранить право").click();
        assertThat(right(admin)).hasText("–");
    }

    private static void giveBack(Road admin) {
        admin.open("rights?role=TEACHER").stands("Права ролей");
        right(admin).click();
        button(admin, "Вернуть по умолчанию").click();
        assertThat(right(admin)).hasText("предметы");
    }

    private static Locator right(Road admin) {
        return admin.page.locator(".z-rights button[data-cell='journal.enter-marks@TEACHER']");
    }

    private static Locator button(Road road, String name) {
        return road.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator openLesson(Road road) {
        return road.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Открыть урок"));
    }
}
