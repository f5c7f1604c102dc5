package ru.zvonok.demo.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two teachers of a course write into the same cell in two browsers: nothing is lost unseen, both end with the same. */
class SameCellRoadTest {

    private static final Pattern LESSON = Pattern.compile("/o/([0-9]+)/(journal/([0-9]+)[^#]*)");
    private static final long ASSIGNMENT = 1;

    Road main;
    Road substitute;
    long organisation;
    long course;
    String column;
    int row;

    @BeforeEach
    void bothOpenTheLesson() throws SQLException {
        main = Road.as("teacher1");
        main.link("Открыть урок").click();
        main.grid();
        Matcher address = LESSON.matcher(main.page.url());
        assertThat(address.find()).as(main.page.url()).isTrue();
        organisation = Long.parseLong(address.group(1));
        course = Long.parseLong(address.group(3));
        change("""
                insert into curriculum.teaching_assignment (organisation_id, id, course_id, person_id, valid_from, kind)
                select p.organisation_id, ?, ?, p.id, date '2026-09-01', 'SUBSTITUTE' from people.person p
                  join access.account a on a.person = p.guid
                 where p.organisation_id = ? and a.login = 'class1'
                """, ASSIGNMENT, course, organisation);
        substitute = Road.as("class1").open(address.group(2));
        substitute.grid();
        column = main.grid().column("20 ноября");
        row = main.grid().rows().count() - 1;
    }

    @AfterEach
    void close() throws SQLException {
        main.close();
        substitute.close();
        change(
                "delete from curriculum.teaching_assignment where id = ? and course_id = ? and organisation_id = ?",
                ASSIGNMENT,
                course,
                organisation);
    }

    @Test
    void theLaterOfTwoWhoSeeEachOtherStands() throws SQLException {
        type(main, "2");
        assertThat(cell(substitute)).hasText("2");
        type(substitute, "5");
        assertThat(cell(main)).hasText("5");
        assertThat(cell(substitute)).hasText("5");
        assertThat(state(substitute)).hasText("Сохранено");
        assertThat(last(2)).containsExactly("teacher1 2", "class1 5");
    }

    /** Without a line one types on top of what one does not see: afterwards one is shown both and chooses. */
    @Test
    void whoTypedWithoutALineIsAskedAndNothingIsLostUnseen() throws SQLException {
        type(main, "5");
        assertThat(cell(substitute)).hasText("5");
        substitute.line(false);
        type(substitute, "3");
        assertThat(state(substitute)).hasText(Pattern.compile("Нет связи"));
        type(main, "4");
        assertThat(state(main)).hasText("Сохранено");
        substitute.line(true);
        assertThat(state(substitute)).hasText("Выберите значение: 1");
        assertThat(cell(main)).hasText("4");
        substitute.page.locator("key-grid-state button").click();
        Locator tip = substitute.page.locator("key-grid .tip");
        assertThat(tip).containsText("Пока вы вводили «3», здесь появилось «4»");
        assertThat(tip).containsText(name(main));
        tip.getByText("Поставить «3»").click();
        assertThat(state(substitute)).hasText("Сохранено");
        assertThat(cell(main)).hasText("3");
        assertThat(cell(substitute)).hasText("3");
        assertThat(last(2)).containsExactly("teacher1 4", "class1 3");

        substitute.line(false);
        type(substitute, "2");
        assertThat(state(substitute)).hasText(Pattern.compile("Нет связи"));
        type(main, "5");
        assertThat(state(main)).hasText("Сохранено");
        substitute.line(true);
        assertThat(state(substitute)).hasText("Выберите значение: 1");
        substitute.page.locator("key-grid-state button").click();
        tip.getByText("Оставить «5»").click();
        assertThat(cell(substitute)).hasText("5");
        assertThat(cell(main)).hasText("5");
        assertThat(last(1)).containsExactly("teacher1 5");
    }

    private static String name(Road road) {
        return road.page.locator(".z-person-name").first().textContent().strip();
    }

    /** The last writings of the cell, the earliest first: who, and what. */
    private List<String> last(int count) throws SQLException {
        String sql = """
                select a.login || ' ' || h.new_value from journal.cell_history h join access.account a on a.id = h.account_id
                 where h.organisation_id = ? and h.course_id = ? and a.login in ('teacher1', 'class1')
                 order by h.id desc limit ?
                """;
        try (Connection connection = RoadRegion.database().administer("zvonok");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, organisation);
            statement.setLong(2, course);
            statement.setInt(3, count);
            List<String> values = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    values.addFirst(found.getString(1));
                }
            }
            return values;
        }
    }

    private static void change(String sql, long... parameters) throws SQLException {
        try (Connection connection = RoadRegion.database().administer("zvonok");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setLong(i + 1, parameters[i]);
            }
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private void type(Road road, String mark) {
        road.grid().type(cell(road), mark);
    }

    private Locator cell(Road road) {
        return road.grid().cell(row, column);
    }

    private static Locator state(Road road) {
        return road.grid().state();
    }
}
