package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The deputy compares the results of exams with the region's list, then settles certificate marks and prints them (GIA-02). */
class LeavingRoadTest {

    private static final String HEAD = "Фамилия;Имя;Класс;Код предмета;Дата;Первичный балл;Оценка\n";

    @Test
    void theListIsTakenADifferenceClearedAndMarksSettled() {
        try (Road deputy = Road.as("deputy1")) {
            deputy.open("exams").stands("Результаты ГИА").accessible();
            List<String> pupils =
                    deputy.page.locator("main table tbody tr td:first-child").allTextContents();
            deputy.open("exam-differences").stands("Расхождения с РИС ГИА").accessible();
            button(deputy, "Загрузить список РИС").click();
            Locator file = deputy.page.locator("vaadin-upload input[type=file]");
            file.setInputFiles(list(HEAD + line(pupils.get(1), 1, 5) + "Никого;Нет;9А;1;06.11.2026;20;4\n"));
            deputy.sees("Ничего не загружено: 1 неверная строка").sees("Такого учащегося в классах");
            StringBuilder right = new StringBuilder(HEAD);
            right.append(line(pupils.get(1), 1, 5));
            file.setInputFiles(list(right.toString()));
            deputy.sees("строки нет");
            Locator remove = deputy.page
                    .locator("vaadin-button[aria-label^='Убрать внесённое']")
                    .first();
            String what = remove.getAttribute("aria-label");
            remove.click();
            assertThat(deputy.page.locator("vaadin-button[aria-label='" + what + "']"))
                    .hasCount(0);
            deputy.sees("исправлено");

            deputy.open("certificates").stands("Аттестаты").accessible();
            button(deputy, "Принять предложенное").click();
            deputy.sees("Выставлено");
            deputy.page
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ведомость"))
                    .click();
            deputy.stands("Сводная ведомость отметок для аттестатов").sees("Математика");
        }
    }

    private static Locator button(Road road, String name) {
        return road.page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** «Иванова Мария» in the first ninth class. */
    private static String line(String pupil, int subject, int mark) {
        String[] names = pupil.strip().split(" ", -1);
        return names[0] + ";" + names[1] + ";;" + subject + ";06.11.2026;30;" + mark + "\n";
    }

    private static FilePayload list(String text) {
        return new FilePayload("ris.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
