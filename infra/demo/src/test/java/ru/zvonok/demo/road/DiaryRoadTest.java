package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What families and pupils do in the diary besides reading: reporting a wrong mark, going between children, a college's student. */
class DiaryRoadTest {

    @Test
    void aWrongMarkIsReportedAndItsAnswerSeen() {
        String words = "Учитель назвал другую отметку";
        String answer = "Ошибки в № 3 и 4";
        try (Road parent = Road.onPhoneAs("parent1");
                Road teacher = Road.as("teacher1")) {
            tile(parent).click();
            parent.page.getByText("Сообщить об ошибке").click();
            parent.dialog().locator("textarea").fill(words);
            parent.page.getByText("Отправить").click();
            parent.sees("Сообщение отправлено").sees("отправлено").accessible();

            teacher.open("concerns").stands("Сообщения об ошибках").sees(words).accessible();
            Locator line =
                    teacher.page.locator(".z-concerns > li").filter(new Locator.FilterOptions().setHasText(words));
            line.getByText("Смотрю").click();
            assertThat(line).containsText("смотрят");
            line.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ответить"))
                    .click();
            teacher.dialog().locator("textarea").fill(answer);
            teacher.dialog()
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ответить"))
                    .click();
            teacher.sees("Ответ отправлен");
            assertThat(line).hasCount(0);

            tile(parent).click();
            parent.sees("объяснено").sees(answer);
        }
    }

    private static Locator tile(Road parent) {
        parent.open("diary-marks").stands("Отметки по предметам");
        return parent.page
                .locator(".z-diary-subjects > li")
                .filter(new Locator.FilterOptions()
                        .setHas(parent.page.getByText("Алгебра", new Page.GetByTextOptions().setExact(true))))
                .locator(".z-mark-tile")
                .first();
    }

    @Test
    void everyPageLeadsToTheOtherChildAndBack() {
        try (Road parent = Road.onPhoneAs("parent1")) {
            for (String page : List.of("diary", "diary-marks", "diary-tasks", "diary-absences", "timetable")) {
                parent.open(page);
                Locator children = parent.page.locator(".z-child");
                assertThat(children).hasCount(2);
                assertThat(children.first()).hasAttribute("aria-current", "true");
                children.nth(1).click();
                parent.stands("Посещения");
                assertThat(children).hasCount(2);
                assertThat(children.nth(1)).hasAttribute("aria-current", "true");
                children.first().click();
                parent.page.waitForURL("**/o/101/diary/**");
            }
        }
    }

    /** The wall stands between the organisations of one family too. */
    @Test
    void aChildIsNotFoundInTheOtherOrganisation() {
        try (Road parent = Road.onPhoneAs("parent1")) {
            parent.open("diary");
            String small = parent.page.locator(".z-child").nth(1).getAttribute("href");
            String child = small.replaceFirst(".*child-days/(\\d+).*", "$1");
            for (String page : List.of("diary", "diary-marks", "diary-tasks", "diary-absences", "diary-year")) {
                parent.open(page + "/" + child).stands("Не найдено");
            }
        }
    }

    @Test
    void aStudentOfACollegeReadsTheOwnDiary() {
        try (Road student = Road.onPhoneAs("student1")) {
            student.open("diary").stands("Сегодня").accessible();
            student.open("diary-marks").stands("Отметки по предметам").sees("1 семестр");
            student.page.locator(".z-diary-subjects h2 a").first().click();
            student.page.getByText("Почему такая отметка").click();
            student.sees("Как получился средний балл").accessible();
            student.open("diary-tasks").stands("Что нужно сделать").accessible();
            student.open("diary-absences").stands("Пропуски").accessible();
        }
    }

    /** A slow line is asked once: the content comes with the page. */
    @Test
    void aPhonesPageNeedsNoSecondQuestion() {
        try (Road parent = Road.onPhoneAs("parent1")) {
            parent.open("diary").stands("Сегодня");
            List<String> asked = new ArrayList<>();
            parent.page.onRequest(request -> asked.add(request.url()));
            parent.open("diary-marks").stands("Отметки по предметам");
            assertThat(asked).noneMatch(url -> url.contains("v-r=init"));
        }
    }
}
