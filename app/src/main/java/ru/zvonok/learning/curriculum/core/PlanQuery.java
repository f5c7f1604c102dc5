package ru.zvonok.learning.curriculum.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.PlanLine;
import ru.zvonok.learning.curriculum.PlanTopic;

/** Thematic plans. */
@Component
class PlanQuery {

    private final JdbcClient jdbc;

    PlanQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Long, List<PlanTopic>> of(List<Long> organisations, Collection<Long> courses) {
        Map<Long, List<PlanTopic>> plans = new HashMap<>();
        jdbc.sql("""
                        select course_id, id, position, title, hours, section, homework from curriculum.plan_topic
                         where organisation_id = any(:organisations) and course_id = any(:courses)
                         order by course_id, position
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("courses", courses.toArray(Long[]::new))
                .query(row -> {
                    plans.computeIfAbsent(row.getLong("course_id"), id -> new ArrayList<>())
                            .add(new PlanTopic(
                                    row.getLong("id"),
                                    row.getInt("position"),
                                    row.getString("title"),
                                    row.getInt("hours"),
                                    row.getString("section"),
                                    row.getString("homework")));
                });
        return plans;
    }

    void removeOthers(long organisation, long course, Collection<Long> kept) {
        jdbc.sql("""
                        delete from curriculum.plan_topic
                         where organisation_id = :organisation and course_id = :course and not id = any(:kept)
                        """)
                .param("organisation", organisation)
                .param("course", course)
                .param("kept", kept.toArray(Long[]::new))
                .update();
    }

    int change(long organisation, long course, long id, int position, PlanLine line) {
        return jdbc.sql("""
                        update curriculum.plan_topic
                           set position = :position, title = :title, hours = :hours, section = :section,
                               homework = :homework, version = version + 1
                         where organisation_id = :organisation and course_id = :course and id = :id
                        """)
                .param("organisation", organisation)
                .param("course", course)
                .param("id", id)
                .param("position", position)
                .param("title", line.title().strip())
                .param("hours", line.hours())
                .param("section", line.section())
                .param("homework", line.homework())
                .update();
    }

    /** Adds lines at positions, in one statement. */
    void add(long organisation, long course, List<Integer> positions, List<PlanLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into curriculum.plan_topic (organisation_id, id, course_id, position, title, hours, section, homework)
                        select :organisation, nextval('curriculum.plan_topic_seq'), :course, line.position, line.title, line.hours,
                               line.section, line.homework
                          from unnest(cast(:positions as int[]), cast(:titles as text[]), cast(:hours as int[]),
                                      cast(:sections as text[]), cast(:homework as text[]))
                               as line(position, title, hours, section, homework)
                        """)
                .param("organisation", organisation)
                .param("course", course)
                .param("positions", positions.toArray(Integer[]::new))
                .param(
                        "titles",
                        lines.stream().map(line -> line.title().strip()).toArray(String[]::new))
                .param("hours", lines.stream().map(PlanLine::hours).toArray(Integer[]::new))
                .param("sections", lines.stream().map(PlanLine::section).toArray(String[]::new))
                .param("homework", lines.stream().map(PlanLine::homework).toArray(String[]::new))
                .update();
    }
}
