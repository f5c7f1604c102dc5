package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import ru.zvonok.demo.road.SchoolClass.Family;

/** A subject in ten points: what the teacher types is averaged, proposed and read by the family in that scale. */
class TenPointsRoadTest {

    private static final SchoolClass CLASS = new SchoolClass("7Г");
    private static final String SUBJECT = "География";
    private static final LocalDate SECOND_QUARTER = LocalDate.of(2026, 11, 2);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.of("ru"));

    @Test
    void marksAverageProposalAndTheFamilysPageKeepTheScale() throws SQLException {
        Family family = CLASS.familyWithout(CLASS.lastLesson(SUBJECT));
        String course = CLASS.course(SUBJECT);
        try (Road teacher = Road.as(CLASS.teacherOf(SUBJECT));
                Road parent = Road.onPhoneAs(family.parent())) {
            teacher.open("journal/" + course);
            Locator row = row(teacher, family.name());
            Locator cell = cell(row, "[aria-label^='" + CLASS.lastDay(SUBJECT).format(DAY) + "']");
            type(cell, "11");
            teacher.sees("«11» не отметка");
            type(cell, "10");
            assertThat(cell).hasText("10");
            assertThat(teacher.page.locator("key-grid-state")).hasText("Сохранено");
            BigDecimal average = CLASS.average(SUBJECT, family.pupil(), SECOND_QUARTER);
            String shown = average.toPlainString().replace('.', ',');
            String proposed = average.setScale(0, RoundingMode.HALF_UP).toPlainString();
            assertThat(cell(row, ":has-text('Ср.')")).hasText(shown);
            assertThat(cell(row, ":has-text('принять')")).hasText(proposed);
            teacher.accessible();

            teacher.open("finals/" + course).stands("Итоговые отметки").sees("10 баллов");
            row = row(teacher, family.name());
            assertThat(row).containsText("Средний балл " + shown);
            Locator period = cell(row, ":has-text('принять')");
            assertThat(period).hasText(proposed);
            type(period, "11");
            teacher.sees("не отметка за период");
            type(period, proposed);
            assertThat(teacher.page.locator("key-grid-state")).hasText("Сохранено");
            teacher.accessible();

            parent.open("diary-marks").stands("Отметки по предметам");
            Locator subject =
                    parent.page.locator(".z-diary-subjects > li", new Page.LocatorOptions().setHasText(SUBJECT));
            assertThat(subject.locator(".z-mark-tile", new Locator.LocatorOptions().setHasText("10"))
                            .last())
                    .isVisible();
            assertThat(subject).containsText(shown);
            assertThat(subject.locator(".z-diary-settled")).containsText(proposed);
            parent.accessible();
        }
    }

    private static void type(Locator cell, String mark) {
        cell.click();
        for (char key : mark.toCharArray()) {
            cell.page().keyboard().press(String.valueOf(key));
        }
        cell.page().keyboard().press("Enter");
    }

    private static Locator row(Road road, String who) {
        Locator row = road.page.locator("key-grid .body [data-r]").filter(new Locator.FilterOptions().setHasText(who));
        row.first().waitFor();
        return row.first();
    }

    /** Of the column whose head is such. */
    private static Locator cell(Locator row, String head) {
        String column = row.page()
                .locator("key-grid [role=columnheader]" + head)
                .first()
                .getAttribute("data-c");
        return row.locator("[data-c='" + column + "']");
    }
}
