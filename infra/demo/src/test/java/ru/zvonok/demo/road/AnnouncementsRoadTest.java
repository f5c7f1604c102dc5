package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ru.zvonok.demo.road.SchoolClass.Family;

/**
 * A class teacher places an announcement with a file for the parents of the own class and asks them to take note, a parent
 * reads it on a phone and does, the class teacher sees who has not; the neighbour class knows nothing of it (COM-02, COM-07).
 */
class AnnouncementsRoadTest {

    private static final SchoolClass CLASS = new SchoolClass("8Б");
    private static final SchoolClass NEIGHBOUR = new SchoolClass("8В");
    private static final String TITLE = "Поездка в планетарий";

    @Test
    void anAnnouncementGoesFromTheClassTeacherToThePhonesOfTheParents() throws SQLException {
        Family family = CLASS.family();
        try (Road leader = Road.as(CLASS.classTeacher());
                Road parent = Road.onPhoneAs(family.parent());
                Road neighbour = Road.onPhoneAs(NEIGHBOUR.family().parent())) {
            leader.open("announcements").stands("Объявления").accessible();
            leader.link("Написать объявление").click();
            leader.stands("Новое объявление").accessible();
            leader.button("Опубликовать").click();
            leader.sees("Напишите заголовок").accessible();
            leader.page.getByLabel("Заголовок").fill(TITLE);
            leader.page.locator("textarea").fill("Едем в субботу в 10:00.\n\nПодробнее: https://example.org/stars");
            Locator circles = leader.page.getByRole(AriaRole.COMBOBOX).first();
            circles.click();
            leader.page
                    .locator("vaadin-multi-select-combo-box-item")
                    .filter(new Locator.FilterOptions().setHasText("Родители"))
                    .first()
                    .click();
            leader.page.keyboard().press("Escape");
            leader.page.getByLabel("Прошу подтвердить ознакомление").check();
            leader.page
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload(
                            "маршрут.pdf", "application/pdf", "%PDF-1.4 маршрут".getBytes(StandardCharsets.UTF_8)));
            leader.sees("маршрут.pdf");
            leader.button("Опубликовать").click();
            leader.stands(TITLE).sees("Кто прочитал").accessible();

            parent.open("today").sees(TITLE);
            parent.link(TITLE).click();
            parent.stands(TITLE).sees("маршрут.pdf").accessible();
            parent.button("Ознакомлен(а)").click();
            parent.sees("Вы ознакомились");
            parent.open("announcements").stands("Объявления").sees(TITLE).accessible();

            neighbour.open("announcements").stands("Объявления").accessible();
            assertThat(neighbour.page.getByText(TITLE)).hasCount(0);

            leader.page.reload();
            leader.stands(TITLE).sees("ознакомлен(а)").sees("не открыто");
            leader.page.getByText("Только те, кто не подтвердил").click();
            assertThat(leader.page.locator(".z-tag", new Page.LocatorOptions().setHasText("ознакомлен(а)")))
                    .hasCount(0);
            leader.button("Напомнить тем, кто не подтвердил").click();
            leader.sees("Напоминание отправлено");
            leader.page.waitForURL(Pattern.compile(".*/announcement/[0-9]+"));
        }
    }
}
