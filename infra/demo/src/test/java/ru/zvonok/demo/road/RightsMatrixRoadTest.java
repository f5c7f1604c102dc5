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
            KeyGrid grid = teacher.grid();
            Locator cell = grid.cell(1, grid.column("20 ноября"));
            String before = cell.textContent().strip();
            admin.open("rights?role=TEACHER").stands("Права ролей");
            admin.accessible();

            try {
                take(admin);
                grid.type(cell, "3");
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
        admin.button("Сохранить право").click();
        assertThat(right(admin)).hasText("–");
    }

    private static void giveBack(Road admin) {
        admin.open("rights?role=TEACHER").stands("Права ролей");
        right(admin).click();
        admin.button("Вернуть по умолчанию").click();
        assertThat(right(admin)).hasText("предметы");
    }

    private static Locator right(Road admin) {
        return admin.page.locator(".z-rights button[data-cell='journal.enter-marks@TEACHER']");
    }

    private static Locator openLesson(Road road) {
        return road.link("Открыть урок");
    }
}
