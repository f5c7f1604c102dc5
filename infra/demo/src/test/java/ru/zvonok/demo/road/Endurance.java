package ru.zvonok.demo.road;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ru.zvonok.demo.DoomedServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Teachers type for a long time while the application, its database and its cache are killed again and again: what {@code
 * ./zvonok endure} runs. Its name keeps it out of the tests of every day. Whatever was told to be saved is there once, and
 * every cell holds what was typed last.
 */
class Endurance {

    private static final Duration LASTS = Duration.ofMinutes(Integer.getInteger("zvonok.endure.minutes", 60));
    private static final int KILLS = Integer.getInteger("zvonok.endure.kills", 10);

    /** How fast somebody types, and how much goes on while nothing answers. */
    private static final int PACE_MILLIS = 250;

    private static final int TYPED_WITHOUT_SERVER = 12;
    private static final double PATIENCE_MILLIS = 120_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Hands every answer to what was typed on before the page hears of it; the address may be one or an object. */
    private static final String LISTENER = """
            (() => {
              const fetched = window.fetch;
              window.fetch = async (what, ...more) => {
                const answer = await fetched(what, ...more);
                if (String(what.url ?? what).includes('/grid/journal/') && answer.status === 200) {
                  await window.zvonokTold(await answer.clone().text());
                }
                return answer;
              };
            })()
            """;

    private final Random dice = new Random(42);

    @Test
    void nothingThatWasSavedIsLostOrDoubled() throws IOException, SQLException {
        try (DoomedServer server = DoomedServer.start(Path.of("target", "endurance"))) {
            List<Typist> typists =
                    List.of(new Typist(server.address(), "teacher1"), new Typist(server.address(), "class1"));
            Instant start = Instant.now();
            for (int killed = 0; killed < KILLS; killed++) {
                Instant next = start.plus(LASTS.multipliedBy(killed + 1).dividedBy(KILLS + 1));
                while (Instant.now().isBefore(next)) {
                    typists.forEach(Typist::typeOne);
                }
                server.kill();
                for (int more = 0; more < TYPED_WITHOUT_SERVER; more++) {
                    typists.forEach(Typist::typeOne);
                }
                server.startAgain();
                typists.forEach(Typist::comeBack);
                System.out.printf("killed and back, %d of %d%n", killed + 1, KILLS);
            }
            while (Instant.now().isBefore(start.plus(LASTS))) {
                typists.forEach(Typist::typeOne);
            }
            for (Typist typist : typists) {
                typist.saved();
                typist.check(server);
            }
            System.out.printf(
                    "endured %d minutes, %d kills: %d typed, %d sent, %d acknowledged%n",
                    LASTS.toMinutes(),
                    KILLS,
                    typists.stream().mapToInt(one -> one.typed).sum(),
                    typists.stream().mapToInt(one -> one.sent.size()).sum(),
                    typists.stream().mapToInt(one -> one.acknowledged.size()).sum());
            typists.forEach(Typist::close);
        }
    }

    /** Somebody who types marks into one column. */
    private final class Typist {

        private final String login;
        private final Road road;
        private final Page page;
        private final String lesson;
        private final long organisation;
        private final int pupils;
        private final Map<Integer, String> last = new HashMap<>();
        private final Map<String, JsonNode> sent = new HashMap<>();
        private final Set<String> acknowledged = new HashSet<>();
        private final List<String> odd = new ArrayList<>();
        private int typed;

        Typist(String address, String login) {
            this.login = login;
            road = Road.by(address, login);
            page = road.page;
            page.onRequest(request -> {
                String body = request.postData();
                if (request.url().contains("/grid/journal/") && body != null) {
                    JSON.readTree(body)
                            .path("edits")
                            .forEach(edit -> sent.put(edit.path("id").asString(), edit));
                }
            });
            page.exposeFunction("zvonokTold", told -> {
                JSON.readTree((String) told[0]).path("answers").forEach(answer -> {
                    if (answer.path("outcome").asString().equals("saved")) {
                        acknowledged.add(answer.path("id").asString());
                    } else {
                        odd.add(answer.toString());
                    }
                });
                return null;
            });
            page.addInitScript(LISTENER);
            page.evaluate(LISTENER);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Открыть урок"))
                    .first()
                    .click();
            page.locator("key-grid .body [data-r]").first().waitFor();
            lesson = page.url();
            organisation = Long.parseLong(lesson.replaceFirst(".*/o/([0-9]+)/.*", "$1"));
            pupils = page.locator("key-grid .body [data-r]").count();
        }

        void typeOne() {
            int row = dice.nextInt(pupils);
            String before = last.getOrDefault(row, "");
            String value;
            do {
                value = String.valueOf(2 + dice.nextInt(4));
            } while (value.equals(before));
            cell(row).click();
            page.keyboard().type(value);
            page.keyboard().press("Enter");
            last.put(row, value);
            typed++;
            page.waitForTimeout(PACE_MILLIS);
        }

        /** After the server has come back: the page is opened anew, with a new sign-in where it is asked for. */
        void comeBack() {
            open();
            Locator grid = page.locator("key-grid .body [data-r]").first();
            Locator name = page.locator("input[name=username]");
            page.waitForCondition(
                    () -> grid.isVisible() || name.isVisible(),
                    new Page.WaitForConditionOptions().setTimeout(PATIENCE_MILLIS));
            if (name.isVisible()) {
                road.signInAgain(login, PATIENCE_MILLIS);
                open();
                grid.waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MILLIS));
            }
            saved();
        }

        /** A server just started takes its time for the first pages. */
        private void open() {
            page.navigate(lesson, new Page.NavigateOptions().setTimeout(PATIENCE_MILLIS));
        }

        /** Waits until the page says that everything is saved. */
        void saved() {
            page.locator("key-grid-state")
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^Сохранено$")))
                    .waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MILLIS));
        }

        void check(DoomedServer server) throws SQLException {
            assertThat(odd).as("what %s typed and was not saved", login).isEmpty();
            for (Map.Entry<Integer, String> one : last.entrySet()) {
                assertThat(cell(one.getKey()).textContent().strip())
                        .as("row %s of %s", one.getKey(), login)
                        .isEqualTo(one.getValue());
            }
            List<String> noted = new ArrayList<>();
            try (Connection connection = server.database();
                    PreparedStatement statement = connection.prepareStatement(
                            "select edit_id from journal.cell_history where organisation_id = ? and edit_id = any(?)")) {
                statement.setLong(1, organisation);
                statement.setArray(
                        2, connection.createArrayOf("uuid", sent.keySet().toArray()));
                try (var found = statement.executeQuery()) {
                    while (found.next()) {
                        noted.add(found.getString(1));
                    }
                }
            }
            assertThat(noted)
                    .as("edits of %s in the histories, each once", login)
                    .doesNotHaveDuplicates();
            assertThat(noted).as("acknowledged edits of %s", login).containsAll(acknowledged);
            assertThat(acknowledged)
                    .as("%s typed into a server that answered", login)
                    .hasSizeGreaterThan(KILLS);
        }

        private Locator cell(int row) {
            String column = page.locator("key-grid [role=columnheader][aria-label^='20 ноября']")
                    .first()
                    .getAttribute("data-c");
            return page.locator("key-grid .body [data-r='" + row + "'] [data-c='" + column + "']");
        }

        void close() {
            road.close();
        }
    }
}
