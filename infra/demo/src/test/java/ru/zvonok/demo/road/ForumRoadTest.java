package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import ru.zvonok.demo.road.SchoolClass.Family;

/**
 * A class teacher opens a section for the parents of the own class, a parent writes there on a phone, another parent
 * complains, a deputy removes the message with a reason, its author reads why and objects (COM-04, COM-05, COM-06).
 */
class ForumRoadTest {

    private static final SchoolClass CLASS = new SchoolClass("5А");
    private static final String SECTION = "Родители о походе";
    private static final String WORDS = "Палатки у вас никуда не годятся.";

    @Test
    void aMessageIsWrittenComplainedOfRemovedAndDefended() throws SQLException {
        Family author = CLASS.family();
        Family other = CLASS.otherFamily();
        try (Road leader = Road.as(CLASS.classTeacher());
                Road parent = Road.onPhoneAs(author.parent());
                Road reader = Road.onPhoneAs(other.parent());
                Road deputy = Road.as("deputy1")) {
            section(leader);
            topic(leader);

            enter(parent);
            parent.page.locator("textarea").fill(WORDS);
            parent.button("Отправить").click();
            assertThat(post(parent)).isVisible();
            parent.accessible();

            enter(reader);
            post(reader)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Пожаловаться"))
                    .click();
            answer(reader, "Отправить жалобу", "Грубость");
            reader.sees("вы пожаловались");

            deputy.open("forum-moderation").stands("Модерация").sees(WORDS).accessible();
            of(deputy, "Удалить").click();
            answer(deputy, "Удалить сообщение", "Обидно для организаторов");
            deputy.sees("Ничего не ждёт решения");

            parent.page.reload();
            parent.sees("Причина: Обидно для организаторов");
            parent.page
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Возразить"))
                    .click();
            answer(parent, "Отправить возражение", "Палатки и правда старые");
            parent.sees("Модератор ещё не ответил");

            deputy.page.reload();
            deputy.stands("Модерация").sees("Палатки и правда старые");
            of(deputy, "Вернуть").click();
            deputy.sees("Ничего не ждёт решения");

            reader.page.reload();
            assertThat(post(reader)).isVisible();
        }
    }

    private static void section(Road leader) {
        leader.open("forum").stands("Форум").accessible();
        leader.button("Новый раздел").click();
        leader.dialog().getByLabel("Название").fill(SECTION);
        leader.dialog().getByRole(AriaRole.COMBOBOX).first().click();
        leader.page
                .locator("vaadin-multi-select-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText("5А"))
                .filter(new Locator.FilterOptions().setHasText("одители"))
                .first()
                .click();
        leader.page.keyboard().press("Escape");
        leader.button("Открыть раздел").click();
        leader.sees("Раздел сохранён");
    }

    private static void topic(Road leader) {
        leader.link(SECTION).first().click();
        leader.stands(SECTION).page.getByText("Новая тема").first().click();
        leader.stands("Новая тема").accessible();
        leader.page.getByLabel("Тема").fill("Что взять с собой");
        leader.page.locator("textarea").fill("Палатки есть, спальники берём свои.");
        leader.button("Начать тему").click();
        leader.stands("Что взять с собой").accessible();
    }

    private static void enter(Road road) {
        road.open("forum").stands("Форум").link(SECTION).first().click();
        road.stands(SECTION).link("Что взять с собой").first().click();
        road.stands("Что взять с собой").sees("спальники берём свои");
    }

    /** The message the parent wrote, as it stands in the topic. */
    private static Locator post(Road road) {
        return road.page
                .locator(".z-post")
                .filter(new Locator.FilterOptions().setHasText(WORDS))
                .first();
    }

    /** What the moderator does with the message that waits longest. */
    private static Locator of(Road road, String what) {
        return road.page
                .locator(".z-forum-queue")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(what))
                .first();
    }

    private static void answer(Road road, String send, String words) {
        Locator dialog = road.dialog();
        dialog.locator("textarea").fill(words);
        road.button(send).click();
        assertThat(dialog).hasCount(0);
    }
}
