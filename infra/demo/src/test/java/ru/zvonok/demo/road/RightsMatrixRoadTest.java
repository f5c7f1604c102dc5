package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
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
            RightsOfTeachers rights = new RightsOfTeachers(admin);

            try {
                rights.takeMarking();
                grid.type(cell, "3");
                teacher.sees("не сохранена").sees("больше нет права ставить отметки");
                assertThat(cell).containsText(before);
                teacher.open("today").stands("Пятница, 20 ноября");
                assertThat(openLesson(teacher)).hasCount(0);
                admin.page.reload();
                assertThat(rights.marking()).hasText("–");
                admin.accessible();
            } finally {
                rights.giveMarkingBack();
            }

            teacher.open("today").stands("Пятница, 20 ноября");
            assertThat(openLesson(teacher)).isVisible();
        }
    }

    @Test
    void onAPhoneTheMatrixOfOneRoleFits() {
        try (Road admin = Road.onPhoneAs("admin1")) {
            admin.open("rights?role=TEACHER").stands("Права ролей");
            assertThat(new RightsOfTeachers(admin).marking()).isVisible();
            admin.accessible();
        }
    }

    private static Locator openLesson(Road road) {
        return road.link("Открыть урок");
    }
}
