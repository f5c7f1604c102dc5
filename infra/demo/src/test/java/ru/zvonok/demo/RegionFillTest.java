package ru.zvonok.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The region as it lies in the database after the filling: complete, natural, nobody's row with somebody else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegionFillTest {

    private Connection connection;

    @BeforeAll
    void fill() throws SQLException {
        connection = DemoServer.demo().database().administer(Demo.DATABASE);
    }

    @AfterAll
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void all_twelve_organisations_are_filled() {
        assertThat(number("select count(*) from demo.filled where organisation_id > 0"))
                .isEqualTo(12);
        assertThat(number("select count(*) from tenancy.organisation")).isEqualTo(12);
    }

    @Test
    void the_big_school_has_a_thousand_pupils_the_small_one_sixty_and_two_groups() {
        String pupils = "select count(*) from enrolment.membership m join enrolment.school_class c"
                + " on c.organisation_id = m.organisation_id and c.id = m.class_id"
                + " where c.kind = '%s' and m.organisation_id = %d";
        assertThat(number(pupils.formatted("SCHOOL_CLASS", 101))).isEqualTo(1000);
        assertThat(number(pupils.formatted("SCHOOL_CLASS", 104))).isEqualTo(60);
        assertThat(number(pupils.formatted("PRESCHOOL_GROUP", 104))).isEqualTo(34);
    }

    @Test
    void the_empty_school_is_empty_but_for_its_year() {
        for (String table : List.of("people.person", "enrolment.school_class", "curriculum.course", "journal.mark")) {
            assertThat(number("select count(*) from " + table + " where organisation_id = 103"))
                    .isZero();
        }
        assertThat(number("select count(*) from calendar.period where organisation_id = 103"))
                .isPositive();
    }

    @Test
    void everybody_of_the_list_has_an_account_with_a_role() {
        for (Stars.Star star : Stars.all()) {
            assertThat(number("select count(*) from access.role_grant g join access.account a on a.id = g.account_id"
                            + " where a.login = '" + star.login() + "' and a.state = 'ACTIVE'"))
                    .as(star.login())
                    .isPositive();
        }
    }

    @Test
    void one_parent_has_children_in_two_organisations() {
        assertThat(numbers("select distinct g.place_id from access.role_grant g join access.account a"
                        + " on a.id = g.account_id where a.login = '"
                        + Stars.of("parent").login() + "' order by 1"))
                .containsExactly(101L, 105L);
    }

    @Test
    void nobody_has_a_mark_outside_of_his_class() {
        assertThat(number("""
                select count(*) from journal.mark m join curriculum.course c
                  on c.organisation_id = m.organisation_id and c.id = m.course_id
                 where not exists (select 1 from enrolment.membership s where s.organisation_id = m.organisation_id
                   and s.person_id = m.student_id and s.class_id = c.group_id
                   and m.day between s.valid_from and coalesce(s.valid_to, m.day))""")).isZero();
    }

    @Test
    void the_first_grade_has_no_marks() {
        assertThat(number("""
                select count(*) from journal.mark m
                  join curriculum.course c on c.organisation_id = m.organisation_id and c.id = m.course_id
                  join enrolment.school_class k on k.organisation_id = c.organisation_id and k.id = c.group_id
                 where k.grade = 1 and k.kind = 'SCHOOL_CLASS'""")).isZero();
    }

    @Test
    void marks_spread_as_in_a_real_school() {
        TreeMap<Integer, Double> share = new TreeMap<>();
        double all = number("select count(*) from journal.mark where value between 2 and 5");
        for (int value = 2; value <= 5; value++) {
            share.put(value, number("select count(*) from journal.mark where value = " + value) / all);
        }
        assertThat(share.get(2)).isBetween(0.005, 0.08);
        assertThat(share.get(3)).isBetween(0.12, 0.35);
        assertThat(share.get(4)).isBetween(0.35, 0.6);
        assertThat(share.get(5)).isBetween(0.15, 0.4);
        // one subject is marked by pass and fail, one in ten points
        assertThat(number("""
                select count(*) from journal.mark m
                  join curriculum.course c on c.organisation_id = m.organisation_id and c.id = m.course_id
                  join curriculum.subject s on s.organisation_id = c.organisation_id and s.id = c.subject_id
                 where m.value not between 2 and 5 and not (s.name = 'Музыка' and m.value in (101, 102))
                   and not (s.name = 'География' and m.value between 1 and 10)""")).isZero();
    }

    @Test
    void there_are_lessons_today_and_the_running_one_is_not_filled() {
        String today = " and date = date '" + DemoServer.DAY + "'";
        for (long organisation : List.of(101, 102, 104, 201, 202, 203, 301, 302)) {
            assertThat(number("select count(*) from timetable.lesson where organisation_id = " + organisation + today))
                    .isPositive();
        }
        assertThat(number("""
                select count(*) from timetable.lesson l join journal.lesson_record r
                  on r.organisation_id = l.organisation_id and r.lesson_id = l.id
                 where l.ends_at > time '10:40'""" + today)).isZero();
        assertThat(number("""
                select count(*) from timetable.lesson l join journal.lesson_record r
                  on r.organisation_id = l.organisation_id and r.lesson_id = l.id
                 where l.ends_at <= time '10:40'""" + today)).isPositive();
    }

    @Test
    void the_told_class_goes_to_classes_after_its_lessons_on_today_too() {
        String held = """
                select count(*) from timetable.lesson l join curriculum.course c
                  on c.organisation_id = l.organisation_id and c.id = l.course_id
                 where c.kind = 'EXTRACURRICULAR' and l.organisation_id = 101""";
        assertThat(number(held + " and l.date = date '" + DemoServer.DAY + "'")).isPositive();
        assertThat(number(held + " " + """
                 and exists (select 1 from timetable.lesson o where o.organisation_id = l.organisation_id
                   and o.date = l.date and o.number = l.number and o.id <> l.id
                   and (o.teacher_id = l.teacher_id or o.group_id = l.group_id))""")).isZero();
    }

    @Test
    void every_kind_of_organisation_has_something_on_its_board() {
        for (long organisation : List.of(101, 105, 301)) {
            assertThat(number(
                            "select count(*) from announcements.announcement where organisation_id = " + organisation))
                    .isPositive();
        }
        assertThat(number("select count(*) from announcements.reading where organisation_id = 101"))
                .isPositive();
    }

    @Test
    void every_mark_has_the_history_that_wrote_it() {
        assertThat(number("""
                select count(*) from journal.mark m where not exists
                  (select 1 from journal.cell_history h where h.organisation_id = m.organisation_id and h.id = m.version
                   and h.student_id = m.student_id and h.lesson_id = m.lesson_id)""")).isZero();
        assertThat(number("""
                select count(*) from journal.attendance m where not exists
                  (select 1 from journal.cell_history h where h.organisation_id = m.organisation_id and h.id = m.version
                   and h.student_id = m.student_id and h.lesson_id = m.lesson_id)""")).isZero();
    }

    @Test
    void some_reasons_of_absence_are_not_settled_yet_and_one_order_waits() {
        assertThat(number("select count(*) from journal.attendance where organisation_id = 101 and code = 1"))
                .isPositive();
        assertThat(number("select count(*) from enrolment.administrative_order"
                        + " where organisation_id = 101 and state = 'DRAFT'"))
                .isEqualTo(1);
    }

    @Test
    void the_group_of_the_educator_is_not_marked_today() {
        String today = " and day = date '" + DemoServer.DAY + "'";
        assertThat(number("""
                select count(*) from preschool.child_day d join enrolment.school_class c
                  on c.organisation_id = d.organisation_id and c.id = d.group_id
                 where c.organisation_id = 105 and c.name = 'Пчёлки'""" + today)).isZero();
        assertThat(number("select count(*) from preschool.child_day where organisation_id = 105" + today))
                .isPositive();
    }

    private long number(String sql) {
        return numbers(sql).getFirst();
    }

    private List<Long> numbers(String sql) {
        List<Long> numbers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(sql, fault);
        }
        return numbers;
    }
}
