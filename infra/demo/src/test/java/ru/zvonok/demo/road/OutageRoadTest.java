package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.local.TcpLine;

/** The line to the server is cut when a page is asked for: what stands there instead says so. */
class OutageRoadTest {

    TcpLine line;
    Road teacher;
    FrameLocator standIn;

    @BeforeEach
    void aPageIsAskedForWithoutALine() {
        URI straight = URI.create(RoadRegion.address());
        line = TcpLine.to(straight.getHost(), straight.getPort());
        teacher = Road.by("http://127.0.0.1:" + line.port(), "teacher1");
        teacher.page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
        teacher.page.reload();
        teacher.page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        line.cut();
        teacher.open("journal");
        standIn = teacher.page.frameLocator("iframe");
        assertThat(standIn.getByRole(
                        AriaRole.HEADING, new FrameLocator.GetByRoleOptions().setName("Сервер не отвечает")))
                .isVisible();
    }

    @AfterEach
    void close() {
        teacher.close();
        line.close();
    }

    @Test
    void thePageSaysSoAndOpensByItself() {
        assertThat(standIn.getByText("Страница откроется сама")).isVisible();
        assertThat(standIn.getByText("The server does not answer")).hasCount(0);
        assertThat(teacher.page).hasTitle("Сервер не отвечает");
        teacher.accessible();
        line.mend();
        teacher.grid();
    }

    @Test
    void orWhenAskedTo() {
        // it finds out nothing by itself
        teacher.page.route("**/o/*/journal", asked -> {
            if ("fetch".equals(asked.request().resourceType())) {
                asked.abort();
            } else {
                asked.resume();
            }
        });
        line.mend();
        standIn.getByRole(AriaRole.LINK).click();
        teacher.grid();
    }
}
