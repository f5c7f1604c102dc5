package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ru.zvonok.demo.road.SchoolClass.Family;

/** What a deputy sets for the whole school reaches a teacher and a family; what is unusual or long reaches the deputy. */
class RulesRoadTest {

    private static final SchoolClass CLASS = new SchoolClass("6Г");
    private static final String SUBJECT = "История";
    private static final int WAIT_FOR_A_JOB = 120_000;

    private static Road deputy;
    private static Road teacher;

    @BeforeAll
    static void bothSignIn() throws SQLException {
        deputy = Road.as("deputy1");
        teacher = Road.as(CLASS.teacherOf(SUBJECT));
    }

    @AfterAll
    static void bothLeave() {
        deputy.close();
        teacher.close();
    }

    @Test
    void aRuleIsTriedBeforeItHoldsAndTheTeacherReadsIt() throws SQLException {
        deputy.open("finals-policies").stands("Правила оценивания").accessible();
        deputy.button("Добавить правило").click();
        Locator dialog = deputy.dialog();
        choose(deputy, "Предмет, если правило только для него", SUBJECT);
        dialog.getByLabel("Класс (курс) с").fill("6");
        dialog.getByLabel("по", new Locator.GetByLabelOptions().setExact(true)).fill("6");
        dialog.getByLabel("«5» от среднего балла").fill("4,90");
        dialog.getByLabel("«4» от").fill("3,90");
        choose(deputy, "Что изменится в классе", CLASS.name());
        deputy.button("Показать, что изменится").click();
        assertThat(dialog.locator("[role=status] li").first()).containsText("→");
        deputy.accessible();
        deputy.button("Добавить правило").last().click();
        assertThat(deputy.page.locator("main table")).containsText("«5» от 4,90");

        openTheClass("finals");
        teacher.sees("«5» от 4,90");
    }

    @Test
    void aKindOfWorkOfTheSchoolIsOfferedAndReachesTheFamily() throws SQLException {
        deputy.open("work-kinds").stands("Свои виды работ").accessible();
        deputy.button("Добавить вид работы").first().click();
        Locator dialog = deputy.dialog();
        dialog.getByLabel("Название").fill("Работа с картой");
        dialog.getByLabel("Коротко").fill("Карта");
        deputy.button("Добавить вид работы").last().click();
        deputy.sees("Работа с картой");

        teacher.open("today").stands("Пятница, 20 ноября");
        teacher.page
                .locator("main a", new Page.LocatorOptions().setHasText(CLASS.name() + " " + SUBJECT))
                .first()
                .click();
        Locator kind = teacher.page.locator(".z-lesson-card vaadin-combo-box input[aria-label='Новое задание']");
        kind.fill("Работа с картой");
        teacher.page
                .locator("vaadin-combo-box-item", new Page.LocatorOptions().setHasText("Работа с картой"))
                .click();
        assertThat(teacher.page.locator(".z-lesson-card a[href*='/work/']").last())
                .containsText("Работа с картой");
        try (Road parent = Road.onPhoneAs(CLASS.family().parent())) {
            parent.open("diary-tasks").stands("Что нужно сделать").sees("Работа с картой");
        }
    }

    /** A subject without numbers: what the teacher types is what the family reads. */
    @Test
    void passAndFailReachTheFamily() throws SQLException {
        String lesson = CLASS.lastLesson("Музыка");
        Family family = CLASS.familyWithout(lesson);
        try (Road musician = Road.onPhoneAs(CLASS.teacherOf("Музыка"));
                Road parent = Road.onPhoneAs(family.parent())) {
            musician.open(lesson).stands(CLASS.name() + " Музыка");
            Locator value = musician.page.getByLabel("Отметка или пропуск, " + family.name());
            value.fill("5");
            value.press("Tab");
            musician.sees("«5» не отметка");
            value.fill("-");
            value.press("Tab");
            assertThat(value).hasValue("нез");
            musician.accessible();

            parent.open("diary-marks").stands("Отметки по предметам");
            Locator music =
                    parent.page.locator(".z-diary-subjects > li", new Page.LocatorOptions().setHasText("Музыка"));
            assertThat(music.locator(".z-mark-tile", new Locator.LocatorOptions().setHasText("нез")))
                    .isVisible();
            assertThat(music).containsText("зачтено");
            parent.accessible();
        }
    }

    @Test
    void aLongReportIsMadeMeanwhileAndDownloaded() {
        deputy.open("reports").stands("Отчёты");
        deputy.link("Информационные письма для родителей по всей организации").click();
        deputy.sees("Отчёт большой").accessible();
        deputy.button("Подготовить Excel").click();
        deputy.stands("Отчёты").sees("Подготовлены для вас");
        Locator file = deputy.page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Информационные письма.*xlsx")));
        file.first().waitFor(new Locator.WaitForOptions().setTimeout(WAIT_FOR_A_JOB));
        Download got = deputy.page.waitForDownload(() -> file.first().click());
        assertThat(got.suggestedFilename()).endsWith(".xlsx");
        deputy.accessible();
    }

    /** One column typed three times over: the deputy is told, looks at what it was and settles it. */
    @Test
    void unusuallyManyCorrectionsAreToldAndSettled() throws SQLException {
        String name =
                teacher.page.locator(".z-person-name").first().textContent().strip();
        openTheClass("journal");
        KeyGrid grid = teacher.grid();
        String column = grid.column("20 ноября");
        int pupils = grid.rows().count();
        for (String mark : new String[] {"3", "4", "5", "4"}) {
            grid.cell(0, column).click();
            for (int row = 0; row < pupils; row++) {
                grid.write(mark);
            }
            assertThat(teacher.page.locator("key-grid .pending")).hasCount(0);
        }
        deputy.open("today").sees("Необычно много исправлений");
        Locator alert = deputy.page
                .locator("section", new Page.LocatorOptions().setHasText("Необычно много исправлений"))
                .locator("li", new Locator.LocatorOptions().setHasText(name));
        assertThat(alert).containsText("отметок");
        deputy.accessible();
        alert.getByRole(AriaRole.LINK).click();
        deputy.stands("Изменения в журнале");
        assertThat(deputy.page
                        .locator("vaadin-grid-cell-content", new Page.LocatorOptions().setHasText(name))
                        .first())
                .isVisible();
        deputy.open("today");
        alert.getByText("Проверено").click();
        assertThat(alert).hasCount(0);
    }

    private static void openTheClass(String page) throws SQLException {
        teacher.open(page + "/" + CLASS.course(SUBJECT));
        teacher.grid();
    }

    private static void choose(Road road, String label, String what) {
        road.page.getByLabel(label).fill(what);
        road.page
                .locator("vaadin-combo-box-item", new Page.LocatorOptions().setHasText(what))
                .first()
                .click();
    }
}
