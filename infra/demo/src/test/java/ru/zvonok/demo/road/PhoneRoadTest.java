package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ru.zvonok.demo.road.SchoolClass.Family;

/** A class on four phones: its teacher, its class teacher, a pupil and a parent (JRN-01, JRN-06, DIA-01…08, notices as wished). */
class PhoneRoadTest {

    private static final SchoolClass CLASS = new SchoolClass("8Г");
    private static final String SUBJECT = "Геометрия";

    private static Family family;
    private static Road teacher;
    private static Road leader;
    private static Road pupil;
    private static Road parent;

    @BeforeAll
    static void allSignIn() throws SQLException {
        family = CLASS.family();
        teacher = Road.onPhoneAs(CLASS.teacherOf(SUBJECT));
        leader = Road.onPhoneAs(CLASS.classTeacher());
        pupil = Road.onPhoneAs(family.pupil());
        parent = Road.onPhoneAs(family.parent());
    }

    @AfterAll
    static void allLeave() {
        teacher.close();
        leader.close();
        pupil.close();
        parent.close();
    }

    @Test
    void aMarkIsTypedUnderwayAndThePupilReckonsOn() {
        pupil.open("diary").stands("Сегодня");
        Locator lesson = pupil.page.locator(".z-diary-lessons > li", new Page.LocatorOptions().setHasText(SUBJECT));
        assertThat(lesson.locator(".z-mark-tile")).hasCount(0);

        openLesson();
        Locator value = teacher.page.getByLabel("Отметка или пропуск, " + family.name());
        value.fill("9");
        value.press("Tab");
        teacher.sees("не отметка");
        value.fill("5");
        value.press("Tab");
        assertThat(teacher.page.getByText("не отметка")).hasCount(0);
        teacher.button("Комментарий к отметке, " + family.name()).click();
        Locator comment = teacher.dialog().locator("input").first();
        comment.fill("Доказано без подсказок");
        comment.press("Enter");
        teacher.sees("Доказано без подсказок").accessible();

        // the pupil's day is open all the time
        assertThat(lesson.locator(".z-mark-tile")).hasText("5");
        lesson.locator(".z-mark-tile").click();
        pupil.sees("Доказано без подсказок");
        pupil.open("diary").stands("Сегодня").accessible();
        pupil.page.getByLabel("Предыдущая неделя").click();
        pupil.page.waitForURL("**/" + RoadRegion.TODAY.with(DayOfWeek.MONDAY).minusWeeks(1));
        assertThat(pupil.page.locator(".z-diary-lessons > li").first()).isVisible();

        pupil.open("diary-marks").stands("Отметки по предметам").accessible();
        pupil.page
                .locator(".z-diary-subjects h2 a", new Page.LocatorOptions().setHasText(SUBJECT))
                .click();
        pupil.stands(SUBJECT).sees("Доказано без подсказок");
        pupil.page.getByText("Почему такая отметка").click();
        pupil.sees("Как получился средний балл").sees("Что ещё решает");
        pupil.page.getByText("А если будут ещё отметки").click();
        pupil.sees("Воображаемые отметки нигде не сохраняются");
        pupil.page.locator(".z-if-add .z-mark-2").click();
        pupil.sees("Был бы средний балл").accessible();

        atHome("diary-marks").sees(SUBJECT);
        assertThat(parent.page
                        .locator(".z-diary-subjects > li", new Page.LocatorOptions().setHasText(SUBJECT))
                        .locator(".z-mark-tile")
                        .filter(new Locator.FilterOptions().setHasText("5"))
                        .first())
                .isVisible();
    }

    @Test
    void anAnswerGoesFromPhoneToPhone() {
        String words = "Доказал равенство по двум сторонам";
        pupil.open("diary-tasks").stands("Что нужно сделать").accessible();
        pupil.page
                .locator(".z-task", new Page.LocatorOptions().setHasText(SUBJECT))
                .filter(new Locator.FilterOptions().setHasText("Ответ сдают здесь"))
                .first()
                .click();
        pupil.stands(SUBJECT).accessible();
        pupil.page.getByLabel("Текст ответа").fill(words);
        pupil.button("Отправить ответ").click();
        pupil.sees("Ответ у учителя").sees("Отправлен");

        teacher.open("today").page.locator(".z-bell").first().click();
        teacher.page.getByText("Пришли ответы на задание").first().click();
        Locator line = teacher.page.locator(".z-work-line", new Page.LocatorOptions().setHasText(family.name()));
        assertThat(line).containsText("новый");
        line.getByRole(AriaRole.BUTTON).first().click();
        teacher.sees(words).accessible();
        teacher.button("Принять").click();
        assertThat(line).containsText("принят");

        pupil.page.reload();
        pupil.sees("Учитель принял ответ");
        atHome("diary-tasks").stands("Что нужно сделать").accessible();
    }

    @Test
    void anAbsenceIsSettledWithItsPaper() {
        openLesson();
        Locator row = teacher.page
                .locator(
                        ".z-lesson-row",
                        new Page.LocatorOptions().setHas(teacher.page.locator("vaadin-text-field:not([has-value])")))
                .filter(new Locator.FilterOptions().setHasNotText(family.name()))
                .last();
        String who = row.locator(".z-grow").textContent().strip();
        row.getByText("Нет").click();
        Locator value = teacher.page.getByLabel("Отметка или пропуск, " + who);
        assertThat(value).hasValue("ОТ");

        leader.open("class-absences").stands("Класс " + CLASS.name()).accessible();
        Locator line = leader.page.locator(".z-absences > li", new Page.LocatorOptions().setHasText(who));
        assertThat(line).containsText("причина не указана");
        line.getByText("Указать причину").click();
        Locator dialog = leader.dialog();
        dialog.getByLabel("Документ", new Locator.GetByLabelOptions().setExact(true))
                .fill("Справка № 8");
        leader.accessible();
        dialog.getByText("Сохранить причину").click();
        leader.sees("Причина указана");
        assertThat(line).hasCount(0);
        leader.page
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Все:")))
                .click();
        assertThat(line.first()).containsText("Справка № 8");

        teacher.page.reload();
        assertThat(value).hasValue("Б");
    }

    /** The answer to a note is not wanted, the answer to a report of an error is: the first comes, the other one does not. */
    @Test
    void onlyWhatAParentWantsIsTold() {
        choose("Классный руководитель ответил на записку", false);
        Locator from = parent.page.locator("vaadin-select").first();
        from.click();
        from.locator("vaadin-select-item", new Locator.LocatorOptions().setHasText("20:30"))
                .click();
        parent.button("Сохранить часы").click();
        parent.heard().page.reload();
        assertThat(from).containsText("20:30");
        assertThat(tick("Классный руководитель ответил на записку")).not().isChecked();
        assertThat(tick("Ответ на ваше сообщение об ошибке")).isChecked();
        parent.accessible();

        atHome("diary-absences").stands("Пропуски");
        parent.page.getByText("Сообщить об отсутствии").click();
        Locator dialog = parent.dialog();
        dialog.locator("vaadin-select").last().click();
        parent.page
                .getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText("Семейные обстоятельства"))
                .click();
        dialog.locator("textarea").fill("Едем к бабушке");
        dialog.getByText("Отправить записку").click();
        parent.sees("Записка отправлена");
        atHome("diary-marks").stands("Отметки по предметам");
        parent.page
                .locator(".z-diary-subjects > li", new Page.LocatorOptions().setHasText(SUBJECT))
                .locator(".z-mark-tile")
                .first()
                .click();
        parent.page.getByText("Сообщить об ошибке").click();
        dialog.last().locator("textarea").fill("Работа была на двух листах");
        parent.page.getByText("Отправить").click();
        parent.sees("Сообщение отправлено");

        leader.open("class-absences").sees("Едем к бабушке");
        leader.page
                .locator(".z-class-excuses li", new Page.LocatorOptions().setHasText("Едем к бабушке"))
                .getByText("Принять")
                .click();
        leader.sees("Записка принята");
        teacher.open("concerns").sees("Работа была на двух листах").accessible();
        teacher.page
                .locator(".z-concerns > li", new Page.LocatorOptions().setHasText("Работа была на двух листах"))
                .getByText("Смотрю")
                .click();
        teacher.sees("смотрят");

        atHome("diary-absences").sees("принята");
        parent.page.locator(".z-bell").first().click();
        Locator told = parent.page.locator(".z-bell-list");
        assertThat(told).containsText("смотрят");
        assertThat(told).not().containsText("записка об отсутствии");
    }

    /** By «Сегодня», as one goes on the way from room to room. */
    private static void openLesson() {
        teacher.open("today").stands("Пятница, 20 ноября");
        teacher.page
                .locator("main a", new Page.LocatorOptions().setHasText(CLASS.name() + " " + SUBJECT))
                .first()
                .click();
        teacher.stands(CLASS.name() + " " + SUBJECT);
    }

    /** A page of the parent, who may stand outside the school. */
    private static Road atHome(String page) {
        parent.page.navigate(RoadRegion.address() + "/o/101/" + page);
        return parent;
    }

    private static void choose(String kind, boolean wanted) {
        parent.page.navigate(RoadRegion.address() + "/me/notices");
        parent.stands("Уведомления");
        tick(kind).setChecked(wanted);
    }

    private static Locator tick(String kind) {
        return parent.page
                .getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName(Pattern.compile(kind + ".*: Колокольчик")))
                .first();
    }
}
