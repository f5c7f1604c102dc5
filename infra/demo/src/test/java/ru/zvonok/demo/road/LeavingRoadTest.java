package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
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
            Locator names = deputy.page.locator("main table tbody tr td:first-child");
            names.first().waitFor();
            List<String> pupils = names.allTextContents();
            deputy.open("exam-differences").stands("Расхождения с РИС ГИА").accessible();
            deputy.button("Загрузить список РИС").click();
            Locator file = deputy.page.locator("vaadin-upload input[type=file]");
            file.setInputFiles(list(HEAD + line(pupils.get(1), 1, 5) + "Никого;Нет;9А;1;06.11.2026;20;4\n"));
            deputy.sees("Ничего не загружено: 1 неверная строка").sees("Такого учащегося в классах");
            StringBuilder right = new StringBuilder(HEAD);
            right.append(line(pupils.get(1), 1, 5));
            file.setInputFiles(list(right.toString()));
            deputy.sees("в новом списке нет").accessible();
            deputy.button("Заменить список").click();
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
            deputy.button("Принять предложенное").click();
            deputy.page.locator("vaadin-button[slot=confirm-button]").click();
            deputy.sees("Выставлено");
            deputy.link("Ведомость").click();
            deputy.stands("Сводная ведомость отметок для аттестатов").sees("Математика");
        }
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
