package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ru.zvonok.demo.road.SchoolClass.Family;
import ru.zvonok.demo.road.SchoolClass.Held;

/**
 * A missing child: the parent hears of it the same day, hears that it was a slip, and nothing where nothing is wanted. The
 * ten minutes for which word of it waits are over when the road says so, for the region's clock cannot be moved.
 */
class AbsenceRoadTest {

    private static final SchoolClass CLASS = new SchoolClass("7Г");
    /** The node looks three times a minute. */
    private static final int LOOKS = 90_000;

    private static final String OF_PUPIL = """
             where n.organisation_id = 101 and n.student_id = (select p.id from people.person p
               join access.account a on a.person = p.guid where p.organisation_id = 101 and a.login = ?)
            """;

    @Test
    void theParentHearsOfItTheSameDayAndOfASlipAndOnlyWhatIsWanted() throws SQLException {
        Held lesson = CLASS.firstLesson();
        Family family = CLASS.familyWithout(lesson.page());
        try (Road teacher = Road.onPhoneAs(lesson.teacher());
                Road parent = Road.onPhoneAs(family.parent())) {
            parent.open("diary").stands("Сегодня");
            teacher.open(lesson.page()).stands(CLASS.name());
            type(teacher, family, "н");
            pass(teacher, family);
            told(parent, "отмечен пропуск 20.11.2026");
            parent.accessible();
            parent.page
                    .locator(".z-bell-list a", new Page.LocatorOptions().setHasText("отмечен пропуск"))
                    .first()
                    .click();
            parent.stands("Пропуски");

            type(teacher, family, "");
            pass(teacher, family);
            told(parent, "пропуск 20.11.2026 был отмечен по ошибке");

            parent.page.navigate(RoadRegion.address() + "/me/notices");
            parent.stands("Уведомления");
            Locator bell = parent.page
                    .getByRole(
                            AriaRole.CHECKBOX,
                            new Page.GetByRoleOptions().setName(Pattern.compile("Ребёнок отсутствует.*: Колокольчик")))
                    .first();
            bell.uncheck();
            parent.heard().page.reload();
            assertThat(bell).not().isChecked();
            type(teacher, family, "н");
            pass(teacher, family);
            teacher.page.waitForCondition(
                    () -> changed(
                            "update journal.absence_news n set told_at = told_at" + OF_PUPIL
                                    + " and n.told_at is not null",
                            family),
                    new Page.WaitForConditionOptions().setTimeout(LOOKS));
            parent.page.navigate(RoadRegion.address() + "/o/101/diary");
            parent.stands("Сегодня");
            assertThat(badge(parent)).isHidden();
        }
    }

    private static void type(Road teacher, Family family, String value) {
        Locator cell = teacher.page.getByLabel("Отметка или пропуск, " + family.name());
        cell.fill(value);
        cell.press("Tab");
        assertThat(cell).hasValue(value);
    }

    /** Ten minutes go by as soon as the mark is kept. */
    private static void pass(Road teacher, Family family) {
        teacher.page.waitForCondition(() -> changed(
                "update journal.absence_news n set due_at = n.due_at - interval '10 minutes'" + OF_PUPIL
                        + " and n.due_at is not null",
                family));
    }

    private static void told(Road parent, String words) {
        badge(parent).waitFor(new Locator.WaitForOptions().setTimeout(LOOKS));
        parent.page.locator(".z-bell").first().click();
        assertThat(parent.page.locator(".z-bell-list")).containsText(words);
    }

    private static Locator badge(Road road) {
        return road.page.locator(".z-bell .z-count-badge").first();
    }

    private static boolean changed(String sql, Family family) {
        try (Connection connection = RoadRegion.database().administer("zvonok");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, family.pupil());
            return statement.executeUpdate() > 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
