package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** Parent of two in two organisations: the diary of one, the days of the other, nobody else's. */
class FamilyRoadTest {

    @Test
    void aParentGoesFromOneChildToTheOther() {
        try (Road parent = Road.onPhoneAs("parent1")) {
            parent.open("diary").stands("Сегодня");
            Locator children = parent.page.locator(".z-child");
            assertThat(children).hasCount(2);
            children.nth(1).click();
            parent.stands("Посещения").accessible();
        }
    }

    @Test
    void theFirstPageShowsTheDay() {
        try (Road parent = Road.onPhoneAs("parent1")) {
            parent.open("today").sees("7Б").accessible();
            assertThat(parent.page.locator(".z-diary-lessons > li")).not().hasCount(0);
            // the other child's day stands there too, its organisation is a tap away
            parent.sees("Пчёлки");
            parent.page.getByText("Открыть страницу").click();
            parent.stands("Посещения");
        }
    }

    @Test
    void marksStandBySubject() {
        try (Road parent = Road.onPhoneAs("parent1")) {
            parent.open("diary-marks").stands("Отметки по предметам");
            assertThat(parent.page.locator(".z-mark-tile").first()).isVisible();
            parent.accessible();
        }
    }

    @Test
    void aSubjectExplainsItsMarkAndReckonsFurtherOnes() {
        try (Road parent = Road.onPhoneAs("parent1")) {
            parent.open("diary-marks").stands("Отметки по предметам");
            parent.page.locator(".z-diary-subjects h2 a").first().click();
            parent.page.getByText("Почему такая отметка").click();
            parent.sees("Как получился средний балл");
            parent.page.getByText("А если будут ещё отметки").click();
            parent.page.locator(".z-if-add .z-mark-3").click();
            parent.sees("Был бы средний балл").accessible();
        }
    }

    @Test
    void theYearIsATableWithACalendar() {
        try (Road parent = Road.onPhoneAs("parent1")) {
            parent.open("diary-marks").stands("Отметки по предметам");
            parent.page.locator(".z-seg").getByText("Год").click();
            parent.stands("Учебный год").sees("Пропуски за год").accessible();
        }
    }

    @Test
    void anotherFamilysDiaryIsNotFound() {
        try (Road parent = Road.onPhoneAs("parent1")) {
            parent.open("diary/999999999").stands("Не найдено");
        }
    }
}
