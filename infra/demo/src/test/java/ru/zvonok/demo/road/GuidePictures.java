package ru.zvonok.demo.road;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Takes the pictures of {@code docs/user}: what {@code ./zvonok screenshots} runs. Its name keeps it out of the tests of
 * every day; those open the same pages. The order is fixed, since what one does another sees.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GuidePictures {

    private static final Album ALBUM = new Album(Path.of(System.getProperty(Album.FOLDER, "target/guide")));
    private static final List<Throwable> FAILURES = new ArrayList<>();

    @RegisterExtension
    static final AfterTestExecutionCallback WATCH =
            test -> test.getExecutionException().ifPresent(FAILURES::add);

    @Test
    @Order(1)
    void strangers() {
        try (Road stranger = Road.stranger()) {
            take(stranger, "sign-in");
            stranger.page.locator("input[name=username]").fill("teacher1");
            stranger.page.locator("input[name=password]").fill("wrong-password");
            stranger.page.locator("input[name=password]").press("Enter");
            stranger.page.locator(".z-signin-error").waitFor();
            take(stranger, "sign-in-refused");
            go(stranger, "/sign-in/help", "sign-in-help");
            go(stranger, "/activate", "activate");
        }
    }

    @Test
    @Order(2)
    void teacher() {
        try (Road teacher = Road.as("teacher1")) {
            take(teacher.stands("Пятница, 20 ноября"), "today-teacher");
            page(teacher, "journal", "journal");
            teacher.page
                    .locator("key-grid [role=columnheader]:has-text('К/р')")
                    .first()
                    .click();
            teacher.page.locator(".z-lesson-card a[href*='/work/']").first().click();
            teacher.page.waitForURL("**/work/**");
            take(teacher, "work");
            teacher.open("journal").page.locator("a[href*='course-reading/']").click();
            teacher.page.waitForURL("**/course-reading/**");
            take(teacher, "course-reading");
            page(teacher, "finals", "finals");
            page(teacher, "timetable", "timetable-teacher");
            teacher.page.keyboard().press("Control+k");
            teacher.page.locator("#z-palette-list").waitFor();
            take(teacher, "palette");
            teacher.page.keyboard().press("Escape");
            page(teacher, "rights", "not-allowed");
            page(teacher, "class/999999999", "not-found");
        }
        try (Road phone = Road.onPhoneAs("teacher1")) {
            take(phone, "today-teacher-phone");
            page(phone, "journal", "journal-phone");
            phone.open("today");
            phone.page.locator("main a[href*='?lesson=']").first().click();
            phone.page.waitForURL("**/lesson/**");
            take(phone, "lesson-phone");
        }
    }

    @Test
    @Order(3)
    void classTeacher() {
        try (Road leader = Road.as("class1")) {
            take(leader, "today-class-teacher");
            page(leader, "class-absences", "class-absences");
            leader.page
                    .locator(".z-absences > li")
                    .first()
                    .getByRole(AriaRole.BUTTON)
                    .filter(new Locator.FilterOptions().setHasText("Указать причину"))
                    .click();
            take(leader, "absence-reason");
            page(leader, "class-marks", "class-marks");
            page(leader, "class-finals", "class-finals");
            page(leader, "finals-council", "finals-council");
            page(leader, "reports", "reports");
            page(leader, "reports/finals.class-results", "report");
            page(leader, "class-reading", "class-reading");
            page(leader, "class-exemptions", "class-exemptions");
            page(leader, "concerns", "concerns");
        }
        try (Road phone = Road.onPhoneAs("class1")) {
            phone.open("class-marks");
            phone.page.locator(".z-class-list a").first().click();
            phone.page.waitForURL("**/class-pupil/**");
            take(phone, "class-pupil-phone");
        }
    }

    @Test
    @Order(4)
    void family() {
        try (Road pupil = Road.onPhoneAs("pupil1")) {
            page(pupil, "today", "today-pupil-phone");
        }
        try (Road parent = Road.onPhoneAs("parent1")) {
            page(parent, "diary", "diary-phone");
            parent.page.locator("a[href*='2026-11-19']").first().click();
            parent.page.waitForURL("**2026-11-19**");
            parent.page.locator(".z-mark-tile").first().click();
            parent.sees("Выставлено");
            take(parent, "diary-mark-phone");
            page(parent, "diary-marks", "diary-marks-phone");
            parent.page.locator(".z-diary-subjects h2 a").first().click();
            parent.page.getByText("Почему такая отметка").click();
            parent.sees("Как получился средний балл");
            take(parent, "diary-subject-phone");
            page(parent, "diary-absences", "diary-absences-phone");
            page(parent, "diary-tasks", "diary-tasks-phone");
            parent.page.locator("a[href*='/homework/']").first().click();
            parent.page.waitForURL("**/diary-task/**");
            take(parent, "diary-task-phone");
            parent.open("diary-marks");
            parent.page.locator(".z-seg").getByText("Год").click();
            take(parent.stands("Учебный год"), "diary-year-phone");
            page(parent, "timetable", "timetable-phone");
            page(parent, "family-data", "family-data-phone");
            parent.open("diary");
            parent.page.locator(".z-child").nth(1).click();
            take(parent.stands("Посещения"), "child-days-phone");
        }
    }

    @Test
    @Order(5)
    void kindergarten() {
        try (Road educator = Road.as("teach8")) {
            take(educator, "today-educator");
            page(educator, "sheet", "sheet");
        }
        try (Road phone = Road.onPhoneAs("teach8")) {
            page(phone, "sheet", "sheet-phone");
        }
        try (Road head = Road.as("head8")) {
            take(head, "today-kindergarten-head");
        }
    }

    @Test
    @Order(6)
    void college() {
        try (Road lecturer = Road.as("lecturer1")) {
            take(lecturer, "today-lecturer");
            page(lecturer, "journal", "journal-lecturer");
            page(lecturer, "finals-approvals", "finals-approvals");
        }
        try (Road admin = Road.as("admin301")) {
            page(admin, "study-groups", "study-groups");
            admin.page.locator("main a[href*='study-groups/']").first().click();
            admin.page.waitForURL(Pattern.compile(".*/study-groups/[0-9]+.*"));
            take(admin, "study-group");
        }
    }

    @Test
    @Order(7)
    void deputy() {
        try (Road deputy = Road.as("deputy1")) {
            take(deputy, "today-deputy");
            page(deputy, "unfilled", "unfilled");
            page(deputy, "unfilled/on-time", "on-time");
            page(deputy, "filling", "filling");
            page(deputy, "report-figures", "report-figures");
            page(deputy, "finals-policies", "finals-policies");
            page(deputy, "exams", "exams");
            page(deputy, "exam-differences", "exam-differences");
            page(deputy, "certificates", "certificates");
            page(deputy, "closing", "closing");
            page(deputy, "work-kinds", "work-kinds");
            page(deputy, "scales", "scales");
            page(deputy, "changes", "journal-changes");
            page(deputy, "assessments", "assessments");
            page(deputy, "assessments-unplanned", "assessments-unplanned");
            page(deputy, "homework-load", "homework-load");
            page(deputy, "remarks", "remarks");
            page(deputy, "subjects", "subjects");
            page(deputy, "assignments", "teaching-load");
            button(deputy, "Назначить предмет").click();
            take(deputy, "teaching-load-new");
            page(deputy, "timetable", "timetable");
            deputy.page
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Недельная сетка"))
                    .last()
                    .click();
            take(deputy.stands("Недельная сетка:"), "timetable-pattern");
            for (String tab : new String[] {"periods", "days-off", "transfers", "bells"}) {
                page(deputy, "school-year/" + tab, "school-year-" + tab);
            }
        }
    }

    @Test
    @Order(8)
    void secretary() {
        try (Road secretary = Road.as("secret1")) {
            take(secretary, "today-secretary");
            page(secretary, "pupils", "pupils");
            page(secretary, "classes", "classes");
            link(secretary, "class/", "class-card");
            link(secretary, "person/", "person-card");
            page(secretary, "data-reports", "data-reports");
            link(secretary, "person/", "data-report");
            page(secretary, "orders", "orders");
            page(secretary, "order-draft", "order-new");
            page(secretary, "movement", "movement");
            page(secretary, "staff", "staff");
            page(secretary, "profile", "organisation");
        }
    }

    @Test
    @Order(9)
    void administrator() {
        try (Road admin = Road.as("admin1")) {
            take(admin, "today-administrator");
            page(admin, "accounts", "accounts");
            page(admin, "rights", "rights");
            page(admin, "positions", "positions");
            page(admin, "rooms", "rooms");
            page(admin, "audit", "audit");
            admin.open("changes").stands("Изменения в журнале");
            admin.page
                    .locator("vaadin-select", new Page.LocatorOptions().setHasText("Кто изменил"))
                    .click();
            admin.page
                    .locator("vaadin-select-item", new Page.LocatorOptions().setHasText("Горюнова"))
                    .click();
            admin.link("Вернуть как было").click();
            take(admin.stands("Вернуть как было").sees("останется"), "journal-rollback");
            page(admin, "jobs", "jobs");
            admin.page.navigate(RoadRegion.address() + "/me/sessions");
            take(admin, "own-account");
            page(admin, "notice-usual", "notice-usual");
            admin.page.navigate(RoadRegion.address() + "/me/notices");
            take(admin, "own-notices");
        }
    }

    @Test
    @Order(10)
    void officers() {
        try (Road officer = Road.as("zarechny")) {
            take(officer, "today-municipality");
            go(officer, "/m/11/organisations", "organisations");
            go(officer, "/o/101/today", "organisation-inside");
        }
        try (Road operator = Road.as("operator")) {
            take(operator, "today-region");
            go(operator, "/region/organisations", "organisations-region");
            go(operator, "/region/invitations", "invitations");
            go(operator, "/region/configuration", "region-files");
            go(operator, "/region/audit", "region-audit");
        }
    }

    @Test
    @Order(11)
    void newSchool() throws IOException {
        new NewSchoolPictures(ALBUM).take();
    }

    @Test
    @Order(12)
    void invitation() {
        try (Road operator = Road.as("operator")) {
            operator.page.navigate(RoadRegion.address() + "/region/invitations");
            button(operator, "Пригласить: Школа № 17").click();
            operator.page.getByLabel("Фамилия").fill("Приглашённая");
            operator.page.getByLabel("Имя").fill("Ольга");
            take(operator, "invitation-new");
            button(operator, "Создать листок").click();
            take(operator.sees("Код показан один раз"), "invitation-slip");
        }
    }

    @Test
    @Order(99)
    void theDatabaseIsAway() {
        try (Road teacher = Road.as("teacher1")) {
            RoadRegion.database().close();
            String journal = RoadRegion.address() + "/o/101/journal";
            var html = RequestOptions.create().setHeader("Accept", "text/html");
            // rights are remembered for a moment
            teacher.page.waitForCondition(
                    () -> teacher.page.request().get(journal, html).status() == 503);
            go(teacher, "/o/101/journal", "outage");
        }
    }

    @AfterAll
    static void complete() {
        if (FAILURES.isEmpty()) {
            ALBUM.forgetOthers();
            assertThat(ALBUM.unseenPages()).as("pages without a picture").isEmpty();
        }
    }

    private static void take(Road road, String name) {
        road.page.locator("h1").first().waitFor();
        ALBUM.take(road, name);
    }

    private static void page(Road road, String path, String name) {
        take(road.open(path), name);
    }

    private static void go(Road road, String path, String name) {
        road.page.navigate(RoadRegion.address() + path);
        take(road, name);
    }

    /** The first link on the page that leads to such an address. */
    private static void link(Road road, String to, String name) {
        road.page.locator("main a[href*='" + to + "']").first().click();
        road.page.waitForURL("**/" + to + "**");
        take(road, name);
    }

    private static Locator button(Road road, String name) {
        return road.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
