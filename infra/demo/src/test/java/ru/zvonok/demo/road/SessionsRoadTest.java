package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A session ended on another device; too many wrong passwords; an administrator invited by the region. */
class SessionsRoadTest {

    private static final Pattern WAIT = Pattern.compile("Следующая через [0-9]+ (с|мин)");

    @Test
    void anOpenPageIsToldThatItsSessionWasEndedElsewhere() {
        try (Road phone = Road.onPhoneAs("director1");
                Road desk = Road.as("director1")) {
            phone.open("today");
            phone.page.locator("h1").first().waitFor();
            desk.page.navigate(RoadRegion.address() + "/me/sessions");
            desk.stands("Моя учётная запись").accessible();
            desk.button("Завершить все остальные").click();

            phone.page.waitForURL(Pattern.compile(".*/sign-in.*"));
            phone.sees("Этот сеанс завершён с другого устройства");
            phone.accessible();
        }
    }

    @Test
    void tenWrongPasswordsAreSlowedAndToldHowLong() {
        try (Road stranger = Road.stranger()) {
            for (int i = 0; i < 10; i++) {
                stranger.triesPassword("nobody-here", "wrong-" + i);
            }
            assertThat(stranger.page.getByText(WAIT)).isVisible();
            stranger.accessible();
        }
    }

    @Test
    void theOperatorInvitesAnAdministratorWhoseCodeIsShownOnce() {
        try (Road operator = Road.as("operator")) {
            operator.page.navigate(RoadRegion.address() + "/region/invitations");
            operator.stands("Приглашения").accessible();
            operator.button("Пригласить: Школа № 17").click();
            operator.button("Создать листок").click();
            operator.sees("Укажите фамилию").sees("Укажите имя");
            field(operator, "Фамилия").fill("Приглашённая");
            field(operator, "Имя").fill("Ольга");
            operator.button("Создать листок").click();
            operator.sees("Код показан один раз");
            String code = operator.page.locator(".z-slip .z-strong").nth(1).textContent();
            operator.accessible();
            operator.button("Закрыть").last().click();
            operator.sees("Приглашённая");
            assertThat(operator.page.getByText(code)).hasCount(0);
            operator.page.reload();
            operator.sees("Приглашённая");
            assertThat(operator.page.getByText(code)).hasCount(0);
        }
    }

    private static Locator field(Road road, String name) {
        return road.page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name));
    }
}
