package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.zvonok.local.TcpLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Marks over a line that breaks: between the browser and the application stands a line that loses answers and is cut. What
 * the teacher typed is in the database exactly once, and the page says so.
 */
class LostAnswerRoadTest {

    private static final Pattern WAITING = Pattern.compile("Нет связи");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Batches that left the browser, whatever became of them. */
    final List<String> sent = new CopyOnWriteArrayList<>();

    TcpLine line;
    Road teacher;
    KeyGrid grid;
    String column;

    @BeforeEach
    void openTheLesson() {
        URI straight = URI.create(RoadRegion.address());
        line = TcpLine.to(straight.getHost(), straight.getPort());
        teacher = Road.by("http://127.0.0.1:" + line.port(), "teacher1");
        teacher.link("Открыть урок").click();
        grid = teacher.grid();
        column = grid.column("20 ноября");
        teacher.page.onRequest(request -> {
            String body = request.postData();
            if (request.url().contains("/grid/journal/") && body != null) {
                sent.add(body);
            }
        });
    }

    @AfterEach
    void close() {
        line.close();
        teacher.close();
    }

    @Test
    void anAnswerThatIsLostChangesNothing() throws SQLException {
        line.loseAnswerTo("POST /o/" + organisation() + "/grid/journal/");
        String[] marks = {other(0), other(1), "4 3"};
        for (int row = 0; row < marks.length; row++) {
            type(row, marks[row]);
        }
        teacher.page.waitForCondition(() -> line.lostAnswers() == 1);
        grid.saved();
        assertStored(marks);
    }

    @Test
    void aLineCutInTheMiddleAndAReloadLoseNothing() throws SQLException {
        String[] marks = {other(0), other(1), other(2)};
        type(0, marks[0]);
        grid.saved();
        line.cut();
        type(1, marks[1]);
        type(2, marks[2]);
        assertThat(grid.state()).hasText(WAITING);
        line.mend();
        teacher.page.reload();
        teacher.grid();
        assertThat(cell(1)).hasText(marks[1]);
        assertThat(cell(2)).hasText(marks[2]);
        grid.saved();
        assertStored(marks);
    }

    /** Every mark that was typed is in the database once, and the history of its cell knows of one writing. */
    private void assertStored(String... values) throws SQLException {
        Map<String, JsonNode> edits = new LinkedHashMap<>();
        for (String batch : sent) {
            for (JsonNode edit : JSON.readTree(batch).path("edits")) {
                edits.put(edit.path("id").asString(), edit);
            }
        }
        assertThat(edits).hasSize(values.length);
        int row = 0;
        for (JsonNode edit : edits.values()) {
            long pupil = edit.path("row").asLong();
            long lesson = Long.parseLong(edit.path("column").asString().substring(1));
            assertThat(edit.path("value").asString()).isEqualTo(values[row]);
            assertThat(rows(
                            "select value from journal.mark where organisation_id = ? and lesson_id = ? and student_id = ?"
                                    + " order by id",
                            lesson,
                            pupil))
                    .containsExactly(values[row].split(" "));
            assertThat(rows(
                            "select edit_id from journal.cell_history where organisation_id = ? and lesson_id = ?"
                                    + " and student_id = ?",
                            lesson,
                            pupil))
                    .containsOnlyOnce(edit.path("id").asString());
            row++;
        }
    }

    private List<String> rows(String sql, long lesson, long pupil) throws SQLException {
        try (Connection connection = RoadRegion.database().administer("zvonok");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, organisation());
            statement.setLong(2, lesson);
            statement.setLong(3, pupil);
            List<String> values = new ArrayList<>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    values.add(found.getString(1));
                }
            }
            return values;
        }
    }

    /** A mark that the cell does not hold. */
    private String other(int row) {
        return cell(row).textContent().strip().equals("5") ? "4" : "5";
    }

    private long organisation() {
        return Long.parseLong(teacher.page.url().replaceFirst(".*/o/([0-9]+)/.*", "$1"));
    }

    private void type(int row, String value) {
        grid.type(cell(row), value);
    }

    private Locator cell(int row) {
        return grid.cell(row, column);
    }
}
