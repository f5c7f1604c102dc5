package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.learning.LearningFixture.TODAY;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.platform.access.Role;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.support.GridPost;
import ru.zvonok.support.GridPost.Told;
import ru.zvonok.support.ModuleTest;

/** Calls of the grid that no browser of ours makes: never a fault, always an answer, and what is right of them is saved. */
@ModuleTest
class ForgedBatchesTest {

    /** Whole bodies that are no batch. */
    private static final List<String> NO_BATCH = List.of(
            "",
            "null",
            "[]",
            "{",
            "{}",
            "7",
            "\"batch\"",
            "{\"protocol\":null}",
            "{\"protocol\":\"one\",\"owner\":\"1\",\"edits\":[]}",
            "{\"protocol\":1.5,\"owner\":1,\"edits\":[]}",
            "{\"protocol\":-1,\"owner\":\"1\",\"edits\":[]}",
            "{\"protocol\":1,\"owner\":{},\"edits\":[]}",
            "{\"protocol\":1,\"owner\":\"1\",\"edits\":{}}",
            "[".repeat(5000));

    /** Things that may stand where an edit should; %s is a fresh id. */
    private static final List<String> NO_EDIT = List.of(
            "null",
            "7",
            "[]",
            "{}",
            "\"edit\"",
            "{\"id\":\"no uuid\",\"row\":\"1\",\"column\":\"l1\",\"value\":\"5\",\"version\":0}",
            "{\"id\":7,\"row\":\"1\",\"column\":\"l1\",\"value\":\"5\",\"version\":0}",
            "{\"id\":null,\"row\":\"1\",\"column\":\"l1\",\"value\":\"5\",\"version\":0}",
            "{\"id\":\"%s\"}",
            "{\"id\":\"%s\",\"row\":null,\"column\":null,\"value\":null,\"version\":0}",
            "{\"id\":\"%s\",\"row\":{},\"column\":\"l1\",\"value\":\"5\",\"version\":0}",
            "{\"id\":\"%s\",\"row\":\"1\",\"column\":[],\"value\":\"5\",\"version\":0}",
            "{\"id\":\"%s\",\"row\":\"1\",\"column\":\"l1\",\"value\":[\"5\"],\"version\":0}",
            "{\"id\":\"%s\",\"row\":\"1\",\"column\":\"l1\",\"value\":\"5\",\"version\":\"x\"}",
            "{\"id\":\"%s\",\"row\":\"1\",\"column\":\"l1\",\"value\":\"5\",\"version\":null}",
            "{\"id\":\"%s\",\"row\":\"1\",\"column\":\"l1\",\"value\":\"5\",\"version\":1e300}",
            "{\"id\":\"%s\",\"row\":\"1\",\"column\":\"l1\",\"value\":\"5\",\"version\":9223372036854775808}",
            "{\"id\":\"%s\",\"row\":\"1\",\"column\":\"l1\",\"value\":\"5\",\"version\":0,\"action\":{}}");

    /** Rows, columns and values that read well and are of no cell, or of none here. */
    private static final List<String> ODD = List.of(
            "",
            " ",
            "-1",
            "0",
            "1.5",
            "1e3",
            "0x10",
            "99999999999999999999",
            "-9223372036854775808",
            "l",
            "l-1",
            "l99999999999999999999",
            "ll1",
            "average",
            "missed",
            "null",
            "undefined",
            "' or 1=1 --",
            "..",
            "%00",
            "\\u0000",
            "5\\u0000",
            "\\ud800",
            "\\u202e5",
            "٥",
            "５",
            "𝟝",
            "½",
            "+5",
            "5.0",
            "NaN",
            "<b>5</b>");

    @Autowired
    MockMvc http;

    @Autowired
    LearningFixture fixture;

    @Autowired
    Calendar calendar;

    School school;
    Colleague teacher;
    long algebra;
    long period;
    List<Long> pupils;
    String today;
    GridPost journal;
    GridPost finals;

    @BeforeEach
    void teach() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        long group = school.schoolClass(7, "Б");
        algebra = school.course(group, "Алгебра", teacher);
        school.slot(algebra, DayOfWeek.THURSDAY, 2);
        school.generate(TODAY, TODAY);
        pupils = school.pupils(group, 3, LearningFixture.START);
        today = "l" + school.lesson(algebra, TODAY).id();
        period = school.bySystem(() -> calendar.periods(school.periodSet()))
                .get(1)
                .id();
        journal = new GridPost(http, teacher.actor(), school.id(), "journal", algebra + "-" + period);
        finals = new GridPost(http, teacher.actor(), school.id(), "finals", algebra + "-" + period);
    }

    @Test
    void whatIsNoBatchIsToldSo() {
        for (GridPost grid : List.of(journal, finals)) {
            for (String body : NO_BATCH) {
                answered(grid.send(body), body);
            }
        }
    }

    @Test
    void whatIsNoEditIsNeverAFault() {
        for (GridPost grid : List.of(journal, finals)) {
            for (String edit : NO_EDIT) {
                answered(grid.send(batch(edit.formatted(UUID.randomUUID()))), edit);
            }
        }
    }

    @Test
    void anEditOfNoCellThatHasAnIdIsRefusedAndTheRightOneBesideItSaved() {
        List<String> edits = NO_EDIT.stream()
                .filter(one -> one.contains("\"%s\"") && (!one.contains("version") || one.contains("\"row\":null")))
                .map(one -> one.formatted(UUID.randomUUID()))
                .collect(Collectors.toCollection(ArrayList::new));
        assertThat(edits).hasSize(2);
        edits.add(edit(pupils.get(0), today, "5", 0));
        edits.add(edit(pupils.get(1), "r".repeat(500), "5", 0));
        Told told = journal.send(batch(String.join(",", edits)));
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body().split("\"outcome\":\"refused\"", -1)).hasSize(4);
        assertThat(told.body().split("\"outcome\":\"saved\"", -1)).hasSize(2);
    }

    @Test
    void oddWordsAreRefusedAtTheirCellsAndTheRightOnesBesideThemAreSaved() {
        long version = 0;
        for (int i = 0; i < ODD.size(); i++) {
            String odd = ODD.get(i);
            String value = i % 2 == 0 ? "5" : "4";
            String body = batch(
                    edit(odd, today, "5", 0),
                    edit(pupils.get(1), odd, "5", 0),
                    edit(pupils.get(1), "period", odd.isBlank() ? "6" : odd, -1),
                    edit(pupils.get(2), today, odd.isBlank() ? "6" : odd, Long.MAX_VALUE),
                    edit(pupils.get(0), today, value, version));
            Told told = journal.send(body);
            assertThat(told.status()).as(body + told).isEqualTo(200);
            assertThat(told.body().split("\"outcome\":\"saved\"", -1)).as(body).hasSize(2);
            version = journal.type(pupils.get(0), today, "6", 0).version();
            assertThat(journal.type(pupils.get(1), today, "6", 0).cell()).isEqualTo("");
        }
    }

    @Test
    void aHugeBatchIsTooMuchAndTheBrowsersOwnIsNot() {
        String many = IntStream.range(0, 10_000)
                .mapToObj(i -> edit(pupils.get(i % 3), today, "5", 0))
                .collect(Collectors.joining(","));
        Told told = journal.send(batch(many));
        assertThat(told.status()).isEqualTo(413);
        assertThat(told.body()).contains("keygrid.too-many");
        assertThat(journal.type(pupils.get(0), today, "6", 0).cell()).isEqualTo("");

        String strange =
                IntStream.range(0, 497).mapToObj(i -> edit(i, "l" + i, "5", 0)).collect(Collectors.joining(","));
        String right = pupils.stream().map(pupil -> edit(pupil, today, "5", 0)).collect(Collectors.joining(","));
        Told most = journal.send(batch(strange, right));
        assertThat(most.status()).isEqualTo(200);
        assertThat(most.body().split("\"outcome\":\"saved\"", -1)).hasSize(4);
        assertThat(most.body().split("\"outcome\":\"refused\"", -1)).hasSize(498);
    }

    @Test
    void aForgedPageIsNeverThere() {
        String body = batch(edit(pupils.get(0), today, "5", 0), edit(pupils.get(0), "mark", "5", 0));
        for (GridPost grid : List.of(journal, finals)) {
            for (String page : List.of("-", "0", "0-0", "-1--1", "a-b", algebra + "--1", "1-2-3", "~")) {
                assertThat(grid.at(page).send(body).status()).as(page).isEqualTo(404);
            }
            assertThat(grid.at("9".repeat(30) + "-0").send(body).status()).isEqualTo(404);
        }
        assertThat(journal.at(algebra + "").send(body).status()).isEqualTo(404);
        assertThat(finals.at("9".repeat(18)).send(body).status()).isEqualTo(404);
    }

    private static void answered(Told told, String what) {
        assertThat(told.status()).as(what).isIn(200, 400, 409);
        assertThat(told.body()).as(what).doesNotContain("Exception", "ru.zvonok", "tools.jackson");
    }

    private String batch(String... edits) {
        return "{\"protocol\":1,\"owner\":\"%d\",\"edits\":[%s]}"
                .formatted(teacher.actor().account(), Stream.of(edits).collect(Collectors.joining(",")));
    }

    private static String edit(Object row, String column, String value, long version) {
        return "{\"id\":\"%s\",\"row\":\"%s\",\"column\":\"%s\",\"value\":\"%s\",\"version\":%d}"
                .formatted(UUID.randomUUID(), row, column, value, version);
    }
}
