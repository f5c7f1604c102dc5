package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.learning.LearningFixture.TODAY;

import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.platform.access.Role;
import ru.zvonok.support.AuditTrail;
import ru.zvonok.support.GridPost;
import ru.zvonok.support.GridPost.Answer;
import ru.zvonok.support.GridPost.Typed;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.QueryCount;

/** The way of a typed cell into the database: bound to its organisation, with versions, history and audit in one piece. */
@ModuleTest
class GridWritesTest {

    private record Row(long organisation, long version, long history) {}

    @Autowired
    MockMvc http;

    @Autowired
    LearningFixture fixture;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AuditTrail audit;

    School school;
    Colleague teacher;
    List<Long> pupils;
    String today;
    GridPost grid;

    @BeforeEach
    void teach() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        long group = school.schoolClass(7, "Б");
        long algebra = school.course(group, "Алгебра", teacher);
        school.slot(algebra, DayOfWeek.THURSDAY, 2);
        school.generate(TODAY, TODAY);
        pupils = school.pupils(group, 3, LearningFixture.START);
        today = "l" + school.lesson(algebra, TODAY).id();
        grid = new GridPost(http, teacher.actor(), school.id(), "journal", algebra + "-0");
    }

    @Test
    void everyRowIsOfTheOrganisationAndItsVersionIsTheChangeThatWroteIt() {
        List<Answer> answers = grid.all(List.of(
                new Typed(pupils.get(0), today, "5", 0),
                new Typed(pupils.get(1), today, "н", 0),
                new Typed(pupils.get(2), today, "4 3", 0)));
        List<Row> rows = written(school);
        assertThat(rows).hasSize(4).allSatisfy(row -> {
            assertThat(row.organisation()).isEqualTo(school.id());
            assertThat(row.version()).isEqualTo(row.history());
        });
        assertThat(answers)
                .extracting(Answer::version)
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream().map(Row::version).distinct().toList());
        assertThat(written(fixture.school())).as("seen from beside").isEmpty();
        assertThat(audit.of(school.id(), teacher.actor())).containsOnlyOnce("journal.cells-written");
    }

    @Test
    void whatIsRefusedLeavesNeitherRowNorAudit() {
        grid.type(pupils.get(0), today, "6", 0);
        grid.type(999_999_999L, today, "5", 0);
        assertThat(written(school)).isEmpty();
        assertThat(audit.of(school.id(), teacher.actor())).doesNotContain("journal.cells-written");
    }

    @Test
    void everyWrittenStatementNamesTheOrganisation() {
        List<String> statements = QueryCount.of(() -> grid.type(pupils.get(0), today, "5", 0));
        List<String> writing = statements.stream()
                .filter(sql -> sql.strip().matches("(?is)(insert|update|delete)\\b.*"))
                .toList();
        assertThat(writing).isNotEmpty().allMatch(sql -> sql.contains("organisation_id"));
        assertThat(statements)
                .noneMatch(sql -> sql.toLowerCase(java.util.Locale.ROOT).contains("merge into"));
    }

    private List<Row> written(School of) {
        return of.bySystem(() -> transaction.execute(status -> jdbc.sql("""
                        select w.organisation_id, w.version, h.id
                          from (select organisation_id, student_id, lesson_id, version from journal.mark
                                 where organisation_id = :organisation
                                union all
                                select organisation_id, student_id, lesson_id, version from journal.attendance
                                 where organisation_id = :organisation) w
                          join journal.cell_history h
                            on h.organisation_id = :organisation and h.student_id = w.student_id and h.lesson_id = w.lesson_id
                        """)
                .param("organisation", school.id())
                .query((row, number) -> new Row(row.getLong(1), row.getLong(2), row.getLong(3)))
                .list()));
    }
}
