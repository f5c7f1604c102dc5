package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.QueryCount;

/** What is asked thousands of times a minute finds its rows by an index under row security, in the year's partition. */
@ModuleTest
class HotStatementsTest {

    private static final Pattern READ_WHOLE = Pattern.compile("Seq Scan on (?:\\w+\\.)?(\\w+)");
    private static final DateRange DAYS = new DateRange(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 20));

    @Autowired
    LearningFixture fixture;

    @Autowired
    Journal journal;

    @Autowired
    StudentJournal student;

    @Autowired
    Changes changes;

    @Value("${zvonok.database.url}")
    String url;

    @Value("${zvonok.database.app-password}")
    String password;

    @Test
    void theyAreFoundByAnIndexInThePartitionOfTheYear() throws SQLException {
        School school = fixture.school();
        Colleague teacher = school.colleague(Role.TEACHER);
        long group = school.schoolClass(7, "Б");
        long algebra = school.course(group, "Алгебра", teacher);
        school.slot(algebra, DayOfWeek.THURSDAY, 2);
        school.generate(DAYS.from(), LearningFixture.TODAY);
        List<Long> pupils = school.pupils(group, 2, LearningFixture.START);
        Lesson lesson = school.lesson(algebra, LearningFixture.TODAY);
        Actor self = school.account(pupils.getFirst(), Role.STUDENT);
        Set<String> hot = new LinkedHashSet<>();
        hot.addAll(QueryCount.of(() -> school.run(
                teacher.actor(),
                () -> journal.edit(
                        algebra,
                        DAYS,
                        List.of(new EditCell(UUID.randomUUID(), pupils.getFirst(), lesson.id(), "5", 0))))));
        hot.addAll(QueryCount.of(() -> school.run(teacher.actor(), () -> journal.page(algebra, DAYS))));
        hot.addAll(QueryCount.of(() -> school.run(self, () -> student.lessons(pupils.getFirst(), DAYS))));
        hot.addAll(QueryCount.of(() -> school.run(self, () -> student.courses(pupils.getFirst(), DAYS))));
        Actor deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        ChangeFilter time = ChangeFilter.of(
                LearningFixture.TODAY.atStartOfDay(),
                LearningFixture.TODAY.plusDays(1).atStartOfDay());
        ChangeFilter ofTeacher = new ChangeFilter(
                time.from(), time.to(), teacher.actor().account(), null, null, null, null, ChangeWay.SET);
        hot.addAll(QueryCount.of(() -> school.run(deputy, () -> changes.page(time, null, 100))));
        hot.addAll(QueryCount.of(() -> school.run(deputy, () -> changes.page(ofTeacher, null, 100))));
        hot.addAll(QueryCount.of(() -> school.run(deputy, () -> changes.authors(time))));
        assertThat(hot).hasSizeGreaterThan(15);

        List<String> slow = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url + mode(), "zvonok_app", password);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select tenancy.set_tenant(" + school.id() + ")");
            statement.execute("set local enable_seqscan = off");
            Set<String> tenant = relations(statement, "");
            Set<String> parted = relations(statement, " and (c.relkind = 'p' or c.relispartition)");
            for (String sql : hot) {
                if (!sql.toLowerCase(Locale.ROOT).matches("(?s)\\s*(\\(?select|with|update|delete|insert).*")) {
                    continue;
                }
                String plan = plan(statement, sql);
                Matcher whole = READ_WHOLE.matcher(plan);
                while (whole.find()) {
                    if (tenant.contains(whole.group(1))) {
                        slow.add("reads all of " + whole.group(1) + ": " + sql);
                    }
                }
                boolean ofYears = parted.stream().anyMatch(part -> plan.contains(" on " + part + " "));
                if (ofYears && !sql.contains("school_year")) {
                    slow.add("names no year: " + sql);
                }
            }
        }
        assertThat(slow).isEmpty();
    }

    private String mode() {
        return (url.contains("?") ? "&" : "?") + "preferQueryMode=simple";
    }

    private static Set<String> relations(Statement statement, String more) throws SQLException {
        Set<String> names = new HashSet<>();
        try (ResultSet found = statement.executeQuery("""
                select c.relname from pg_class c
                  join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
                 where c.relkind in ('r', 'p')
                """ + more)) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }

    private static String plan(Statement statement, String sql) throws SQLException {
        StringBuilder numbered = new StringBuilder();
        int number = 0;
        for (char letter : sql.toCharArray()) {
            numbered.append(letter == '?' ? "$" + ++number : String.valueOf(letter));
        }
        StringBuilder plan = new StringBuilder();
        try (ResultSet lines = statement.executeQuery("explain (generic_plan) " + numbered)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
