package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The secretary drafts, the director signs: a pupil comes, changes the class and leaves, and the book of movement tells it.
 * On the way everything is typed wrong once, clicked twice and tried in a second tab.
 */
class SecretaryRoadTest {

    private static final String SURNAME = "Дорогина";

    @Test
    void aPupilComesMovesAndLeaves() {
        try (Road secretary = Road.as("secret1");
                Road director = Road.as("director1")) {
            String enrolment = draftEnrolment(secretary);
            listed(secretary, 0);
            sign(director, enrolment);
            listed(secretary, 1);

            String transfer = draftMove(secretary, "О переводе в другой класс", "16.11.2026", "5А", "5Б");
            sign(director, transfer);
            secretary.open("pupils").stands("Обучающиеся");
            secretary.page.locator(".z-search-field input").fill(SURNAME);
            assertThat(secretary
                            .page
                            .locator("vaadin-grid-cell-content")
                            .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^5Б$"))))
                    .isVisible();
            card(secretary);

            String departure = draftMove(secretary, "О выбытии", "20.11.2026", "5Б", null);
            sign(director, departure);
            listed(secretary, 0);
            book(secretary);
        }
    }

    @Test
    void theFormTeacherPrintsTheSlipsOfTheClass() {
        try (Road teacher = Road.as("class1")) {
            teacher.open("classes").stands("Классы");
            teacher.link("7Б").click();
            teacher.button("Листки с кодами").click();
            teacher.sees("Листки с кодами: 7Б").accessible();
        }
    }

    private static String draftEnrolment(Road secretary) {
        secretary.open("order-draft").stands("Подготовить приказ");
        secretary.button("Новый человек").click();
        Locator dialog = secretary.dialog();
        Locator birth = dialog.getByLabel("Дата рождения");
        fill(dialog, "Фамилия", "   ");
        fill(dialog, "Имя", "Вера");
        birth.fill("31.02.2015");
        birth.press("Tab");
        dialogButton(secretary, "Создать карточку").click();
        secretary.sees("Укажите фамилию").sees("Это не дата").accessible();
        fill(dialog, "Фамилия", SURNAME);
        birth.fill("14.03.2095");
        birth.press("Tab");
        dialogButton(secretary, "Создать карточку").click();
        secretary.sees("Такой даты рождения быть не может");
        secretary.page.keyboard().press("Escape");
        secretary.sees("вы ввели и не сохранили");
        dialogButton(secretary, "Остаться").click();
        birth.fill("14.03.2015");
        birth.press("Tab");
        dialogButton(secretary, "Создать карточку").dblclick();
        assertThat(dialog).hasCount(0);

        secretary.button("Сохранить проект").click();
        secretary.sees("Выберите класс");
        secretary.link("Приказы").click();
        secretary.sees("вы ввели и не сохранили");
        dialogButton(secretary, "Остаться").click();
        effective(secretary, "02.11.2026");
        choose(secretary, "В класс", "5А");
        secretary.button("Внести в приказ").click();
        secretary.sees(SURNAME + " Вера");
        secretary.accessible();
        return save(secretary);
    }

    private static String draftMove(Road secretary, String kind, String day, String from, @Nullable String to) {
        secretary.open("order-draft").stands("Подготовить приказ");
        secretary.page.getByLabel(kind).check();
        effective(secretary, day);
        choose(secretary, "Из класса", from);
        choose(secretary, "Кого", SURNAME);
        secretary.page.keyboard().press("Escape");
        if (to != null) {
            choose(secretary, "В класс", to);
        }
        return save(secretary);
    }

    private static void effective(Road secretary, String day) {
        Locator field = secretary.page.getByLabel("Действует с");
        field.fill(day);
        field.press("Tab");
    }

    private static String save(Road secretary) {
        secretary.button("Сохранить проект").dblclick();
        secretary.page.waitForURL(Pattern.compile(".*/order/[0-9]+"));
        secretary.stands("Приказ №").sees("Проект");
        assertThat(secretary.button("Подписать приказ")).hasCount(0);
        return secretary.page.url();
    }

    /** Two tabs: the second one is told that the order is signed already. */
    private static void sign(Road director, String order) {
        Page second = director.page.context().newPage();
        second.navigate(order);
        director.page.navigate(order);
        director.stands("Приказ №");
        director.button("Подписать приказ").click();
        dialogButton(director, "Подписать приказ").click();
        assertThat(director.page
                        .locator("main")
                        .getByText("Подписан", new Locator.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        director.accessible();

        second.getByRole(AriaRole.BUTTON, named("Подписать приказ")).click();
        second.locator("vaadin-confirm-dialog[opened]")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName("Подписать приказ")
                                .setExact(true))
                .click();
        assertThat(second.getByText("уже подписан").first()).isVisible();
        second.close();
    }

    private static void card(Road secretary) {
        secretary
                .page
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(SURNAME)))
                .first()
                .click();
        secretary.stands(SURNAME);
        Page second = secretary.page.context().newPage();
        second.navigate(secretary.page.url());
        Locator snils = secretary.page.getByLabel("СНИЛС");
        snils.fill("112-233-445 96");
        secretary.button("Сохранить").click();
        secretary.sees("112-233-445");
        assertThat(snils).hasAttribute("aria-invalid", "true");
        secretary.accessible();
        snils.fill("");
        secretary.page.getByLabel("Отчество").fill("Павловна");
        secretary.page.keyboard().press("Control+Enter");
        secretary.stands(SURNAME + " Вера Павловна");

        second.getByLabel("Отчество").fill("Петровна");
        second.getByRole(AriaRole.BUTTON, named("Сохранить")).click();
        assertThat(second.getByText("изменил").first()).isVisible();
        assertThat(second.getByLabel("Отчество")).hasValue("Петровна");
        second.close();
    }

    private static void book(Road secretary) {
        secretary.open("movement").stands("Книга движения");
        Locator cells = secretary.page.locator("vaadin-grid-cell-content");
        assertThat(cells.filter(new Locator.FilterOptions().setHasText(SURNAME)))
                .hasCount(3);
        secretary.sees("Прибытие").sees("Перевод").sees("Выбытие");
        secretary.accessible();
    }

    private static void listed(Road secretary, int count) {
        secretary.open("pupils").stands("Обучающиеся");
        secretary.page.locator(".z-search-field input").fill(SURNAME);
        assertThat(secretary.page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(SURNAME))))
                .hasCount(count);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator dialogButton(Road road, String name) {
        return road.page
                .locator("vaadin-dialog[opened], vaadin-confirm-dialog[opened]")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void fill(Locator where, String label, String text) {
        where.getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).fill(text);
    }

    private static void choose(Road road, String label, String item) {
        Locator box = road.page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label));
        box.fill(item);
        road.page
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(item))
                .first()
                .click();
    }
}
