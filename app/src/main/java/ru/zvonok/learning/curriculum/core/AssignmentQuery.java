package ru.zvonok.learning.curriculum.core;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hours of courses, and courses that go. */
@Component
class AssignmentQuery {

    private final JdbcClient jdbc;

    AssignmentQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Long, BigDecimal> hours(List<Long> organisations, Collection<Long> courses) {
        Map<Long, BigDecimal> hours = new HashMap<>();
        jdbc.sql("""
                        select id, hours_a_week from curriculum.course
                         where organisation_id = any(:organisations) and id = any(:courses) and hours_a_week is not null
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("courses", courses.toArray(Long[]::new))
                .query(row -> {
                    hours.put(row.getLong("id"), row.getBigDecimal("hours_a_week"));
                });
        return hours;
    }

    void hours(long organisation, long course, @Nullable BigDecimal hours) {
        jdbc.sql("""
                        update curriculum.course set hours_a_week = :hours, version = version + 1
                         where organisation_id = :organisation and id = :course
                        """)
                .param("organisation", organisation)
                .param("course", course)
                .param("hours", hours)
                .update();
    }

    void remove(long organisation, long course) {
        jdbc.sql("delete from curriculum.plan_topic where organisation_id = :organisation and course_id = :course")
                .param("organisation", organisation)
                .param("course", course)
                .update();
        jdbc.sql(
                        "delete from curriculum.teaching_assignment where organisation_id = :organisation and course_id = :course")
                .param("organisation", organisation)
                .param("course", course)
                .update();
        jdbc.sql("delete from curriculum.course where organisation_id = :organisation and id = :course")
                .param("organisation", organisation)
                .param("course", course)
                .update();
    }
}
