package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The week: the deputy changes a line of a class, a teacher sees it, a family sees its own class and no other. */
class TimetableRoadTest {

    private static final String CLASS = "2А";
    private static final Pattern CHOSEN = Pattern.compile(".*/timetable/class/[0-9]+/2026-11-16$");
    private static final Pattern NEXT_WEEK = Pattern.compile(".*/timetable-pattern/[0-9]+/2026-11-23$");

    @Test
    void theDeputyChangesALineAndTheTeacherSeesIt() {
        try (Road deputy = Road.as("deputy1");
                Road teacher = Road.as("teacher1")) {
            deputy.open("timetable").stands("Расписание: 1А");
            choose(deputy);
            deputy.stands("Расписание: " + CLASS).accessible();
            deputy.link("Недельная сетка").last().click();
            deputy.stands("Недельная сетка: " + CLASS).accessible();
            deputy.link("Следующая неделя").click();
            assertThat(deputy.page).hasURL(NEXT_WEEK);

            Locator line = deputy.page.getByRole(
                    AriaRole.BUTTON,
                    new Page.GetByRoleOptions().setName(Pattern.compile(": Понедельник, урок 1, изменить")));
            String subject = line.locator(".z-strong").textContent();
            line.click();
            Locator number = deputy.page.getByLabel("Номер урока");
            number.fill("2");
            save(deputy);
            deputy.sees("у класса уже есть урок");
            deputy.accessible();
            number.fill("7");
            save(deputy);
            assertThat(deputy.page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(subject + ": Понедельник, урок 7, изменить")))
                    .isVisible();

            String week = deputy.page.url().replaceAll(".*/timetable-pattern/", "timetable/class/");
            teacher.open(week).stands("Расписание: " + CLASS);
            Locator row = teacher.page
                    .locator("table.z-week tbody tr")
                    .filter(new Locator.FilterOptions().setHas(teacher.page.locator("th .z-strong", text("7"))));
            assertThat(row).containsText(subject);
            teacher.open("timetable").stands("Расписание: Горюнова").accessible();
        }
    }

    @Test
    void theFamilySeesTheOwnClassAndNoOther() {
        try (Road parent = Road.onPhoneAs("parent1");
                Road deputy = Road.as("deputy1")) {
            deputy.open("timetable/class");
            choose(deputy);
            deputy.stands("Расписание: " + CLASS);
            String other = deputy.page.url().replaceAll(".*/timetable/", "timetable/");

            parent.open("timetable").stands("Расписание: Дубровин");
            assertThat(parent.page.locator(".z-week-list section")).hasCount(5);
            parent.accessible();
            parent.open(other).stands("Не найдено");
        }
    }

    @Test
    void theLoadIsAListOfWhatIsTaughtByWhom() {
        try (Road deputy = Road.as("deputy1")) {
            deputy.open("assignments").stands("Учебная нагрузка").sees("ч в неделю");
            deputy.accessible();
            deputy.button("Назначить предмет").click();
            assertThat(deputy.page.getByLabel("Часов в неделю", new Page.GetByLabelOptions().setExact(true)))
                    .isVisible();
            deputy.accessible();
            deputy.open("subjects")
                    .stands("Предметы")
                    .sees("Литературное чтение")
                    .accessible();
        }
    }

    private static Page.LocatorOptions text(String exact) {
        return new Page.LocatorOptions().setHasText(Pattern.compile("^" + exact + "$"));
    }

    private static void choose(Road road) {
        Locator chooser = road.page.locator(".z-week-bar vaadin-combo-box input");
        chooser.click();
        chooser.fill(CLASS);
        road.page
                .locator("vaadin-combo-box-item", new Page.LocatorOptions().setHasText(CLASS))
                .first()
                .click();
        road.page.waitForURL(CHOSEN);
    }

    private static void save(Road road) {
        road.button("Сохранить").click();
    }
}
