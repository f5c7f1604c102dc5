package ru.zvonok.learning.curriculum.core;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.NewCourse;
import ru.zvonok.learning.curriculum.NewSubject;
import ru.zvonok.learning.curriculum.Subject;

/** Subjects, and the rows of courses. */
@Component
class SubjectQuery {

    private final JdbcClient jdbc;

    SubjectQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Subject> all(List<Long> organisations) {
        return jdbc.sql("""
                        select id, name, short_name, area, extracurricular, in_use from curriculum.subject
                         where organisation_id = any(:organisations)
                         order by position, name collate "ru-x-icu", id
                        """)
                .param("organisations", organisations.toArray(Long[]::new))
                .query((row, number) -> new Subject(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getString("area"),
                        row.getBoolean("extracurricular"),
                        row.getBoolean("in_use")))
                .list();
    }

    /** Whether a subject may be chosen; empty where there is none. */
    Optional<Boolean> inUse(long organisation, long subject) {
        return jdbc.sql("select in_use from curriculum.subject where organisation_id = :organisation and id = :id")
                .param("organisation", organisation)
                .param("id", subject)
                .query(Boolean.class)
                .optional();
    }

    boolean taken(long organisation, String name, long except) {
        return jdbc.sql("""
                        select exists (select from curriculum.subject
                                        where organisation_id = :organisation and lower(name) = lower(:name) and id <> :except)
                        """)
                .param("organisation", organisation)
                .param("name", name)
                .param("except", except)
                .query(Boolean.class)
                .single();
    }

    void change(long organisation, long id, NewSubject subject, boolean inUse) {
        jdbc.sql("""
                        update curriculum.subject
                           set name = :name, short_name = :shortName, area = :area, extracurricular = :extracurricular,
                               in_use = :inUse, version = version + 1
                         where organisation_id = :organisation and id = :id
                        """)
                .param("organisation", organisation)
                .param("id", id)
                .param("name", subject.name())
                .param("shortName", subject.shortName())
                .param("area", subject.area())
                .param("extracurricular", subject.extracurricular())
                .param("inUse", inUse)
                .update();
    }

    /** Answers the id, or null where the name is taken. */
    @Nullable
    Long add(long organisation, String name, String shortName, @Nullable String area, boolean extracurricular) {
        return jdbc.sql("""
                        insert into curriculum.subject (organisation_id, id, position, extracurricular, name, short_name, area)
                        values (:organisation, nextval('curriculum.subject_seq'), 100, :extracurricular, :name, :shortName, :area)
                        on conflict (organisation_id, name) do nothing
                        returning id
                        """)
                .param("organisation", organisation)
                .param("extracurricular", extracurricular)
                .param("name", name)
                .param("shortName", shortName)
                .param("area", area)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    /** Answers the id, or null where the course is there already. */
    @Nullable
    Long open(long organisation, int year, NewCourse course) {
        @Nullable BigDecimal hours = course.hoursAWeek();
        return jdbc.sql("""
                        insert into curriculum.course (organisation_id, id, subject_id, group_id, subgroup_id, school_year,
                                                       hours_a_week, kind)
                        values (:organisation, nextval('curriculum.course_seq'), :subject, :group, :subgroup, :year, :hours, :kind)
                        on conflict (organisation_id, school_year, group_id, subject_id, subgroup_id) do nothing
                        returning id
                        """)
                .param("organisation", organisation)
                .param("subject", course.subject())
                .param("group", course.group())
                .param("subgroup", course.subgroup())
                .param("year", year)
                .param("hours", hours)
                .param("kind", course.kind().name())
                .query(Long.class)
                .optional()
                .orElse(null);
    }
}
