package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The server goes away between the frame of a page, which it still answered, and what stands on it. */
class OutageRoadTest {

    private static final String START = "**/*v-r=init*";

    @Test
    void thePageSaysSoAndOpensByItself() {
        try (Road teacher = Road.as("teacher1")) {
            FrameLocator standIn = cut(teacher);
            assertThat(standIn.getByText("Страница откроется сама")).isVisible();
            assertThat(standIn.getByText("The server does not answer")).hasCount(0);
            assertThat(teacher.page).hasTitle("Сервер не отвечает");
            teacher.accessible();
            teacher.page.unroute(START);
            teacher.grid();
        }
    }

    @Test
    void orWhenAskedTo() {
        try (Road teacher = Road.as("teacher1")) {
            FrameLocator standIn = cut(teacher);
            // it finds out nothing by itself
            teacher.page.route("**/o/*/journal", asked -> {
                if ("fetch".equals(asked.request().resourceType())) {
                    asked.abort();
                } else {
                    asked.resume();
                }
            });
            teacher.page.unroute(START);
            standIn.getByRole(AriaRole.LINK).click();
            teacher.grid();
        }
    }

    private static FrameLocator cut(Road road) {
        road.page.route(
                START,
                start -> start.fulfill(new Route.FulfillOptions()
                        .setStatus(503)
                        .setContentType("application/problem+json")
                        .setBody("{\"status\":503,\"code\":\"kernel.unavailable\"}")));
        road.open("journal");
        FrameLocator standIn = road.page.frameLocator("iframe");
        Locator heading =
                standIn.getByRole(AriaRole.HEADING, new FrameLocator.GetByRoleOptions().setName("Сервер не отвечает"));
        heading.waitFor();
        return standIn;
    }
}
