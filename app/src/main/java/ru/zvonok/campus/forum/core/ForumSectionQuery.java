package ru.zvonok.campus.forum.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sections and their circles. */
@Component
class ForumSectionQuery {

    /** What stands between a section and whoever may not see it; for statements with an s. */
    static final String SEEN = """
             (:all or s.group_id = any(:groups) or exists (
               select from forum.section_circle c
                where c.organisation_id = s.organisation_id and c.section_id = s.id and c.circle = any(:circles)))
            """;

    private static final String SECTIONS = """
            select s.id, s.group_id, s.place, s.version, s.closed, s.name, s.description, exists (
                     select from forum.section_circle w
                      where w.organisation_id = s.organisation_id and w.section_id = s.id and w.writes
                        and w.circle = any(:circles)) as writes
              from forum.section s
             where s.organisation_id = :organisation and
            """ + SEEN;

    record SectionRow(
            long id,
            @Nullable Long group,
            int place,
            int version,
            boolean closed,
            String name,
            String description,
            boolean writes) {}

    /** How much there is in a section; {@code last} is null where nobody has written. */
    record Talk(int topics, @Nullable Instant last) {}

    record CircleRow(String circle, boolean writes) {}

    private final JdbcClient jdbc;

    ForumSectionQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SectionRow> all(Sight sight) {
        return seen(SECTIONS + " order by s.place, s.id", sight)
                .query(ForumSectionQuery::row)
                .list();
    }

    Optional<SectionRow> find(Sight sight, long section) {
        return seen(SECTIONS + " and s.id = :section", sight)
                .param("section", section)
                .query(ForumSectionQuery::row)
                .optional();
    }

    private JdbcClient.StatementSpec seen(String sql, Sight sight) {
        return seen(jdbc, sql, sight);
    }

    /** A statement with what {@link #SEEN} asks for. */
    static JdbcClient.StatementSpec seen(JdbcClient jdbc, String sql, Sight sight) {
        return jdbc.sql(sql)
                .param("organisation", sight.organisation())
                .param("all", sight.all())
                .param("groups", sight.groupArray())
                .param("circles", sight.circleArray());
    }

    /** By section; topics that wait for a moderator count for nobody. */
    Map<Long, Talk> talk(long organisation, List<Long> sections) {
        Map<Long, Talk> talk = new HashMap<>();
        jdbc.sql("""
                        select t.section_id, count(*) as topics, max(t.last_at) as last_at
                          from forum.topic t
                         where t.organisation_id = :organisation and t.section_id = any(:sections)
                           and exists (select from forum.message m
                                        where m.organisation_id = t.organisation_id and m.topic_id = t.id
                                          and m.state <> 'HELD')
                         group by t.section_id
                        """)
                .param("organisation", organisation)
                .param("sections", sections.toArray(Long[]::new))
                .query(rs -> {
                    talk.put(rs.getLong("section_id"), new Talk(rs.getInt("topics"), instant(rs, "last_at")));
                });
        return talk;
    }

    List<CircleRow> circles(long organisation, long section) {
        return jdbc.sql("""
                        select circle, writes from forum.section_circle
                         where organisation_id = :organisation and section_id = :section
                         order by circle
                        """)
                .param("organisation", organisation)
                .param("section", section)
                .query((rs, number) -> new CircleRow(rs.getString("circle"), rs.getBoolean("writes")))
                .list();
    }

    long add(long organisation, @Nullable Long group, String name, String description, boolean closed) {
        return jdbc.sql("""
                        insert into forum.section (organisation_id, id, group_id, place, closed, name, description)
                        select :organisation, nextval('forum.section_seq'), cast(:group as bigint),
                               coalesce((select max(place) from forum.section where organisation_id = :organisation), 0) + 1,
                               :closed, :name, :description
                        returning id
                        """)
                .param("organisation", organisation)
                .param("group", group)
                .param("closed", closed)
                .param("name", name)
                .param("description", description)
                .query(Long.class)
                .single();
    }

    boolean change(
            long organisation,
            long section,
            int version,
            @Nullable Long group,
            String name,
            String description,
            boolean closed) {
        return jdbc.sql("""
                        update forum.section
                           set group_id = cast(:group as bigint), name = :name, description = :description,
                               closed = :closed, version = version + 1
                         where organisation_id = :organisation and id = :section and version = :version
                        """)
                        .param("organisation", organisation)
                        .param("section", section)
                        .param("version", version)
                        .param("group", group)
                        .param("name", name)
                        .param("description", description)
                        .param("closed", closed)
                        .update()
                > 0;
    }

    void clearCircles(long organisation, long section) {
        jdbc.sql("delete from forum.section_circle where organisation_id = :organisation and section_id = :section")
                .param("organisation", organisation)
                .param("section", section)
                .update();
    }

    void addCircle(long organisation, long section, String circle, boolean writes) {
        jdbc.sql("""
                        insert into forum.section_circle (organisation_id, section_id, circle, writes)
                        values (:organisation, :section, :circle, :writes)
                        """)
                .param("organisation", organisation)
                .param("section", section)
                .param("circle", circle)
                .param("writes", writes)
                .update();
    }

    void place(long organisation, long section, int place) {
        jdbc.sql("update forum.section set place = :place where organisation_id = :organisation and id = :section")
                .param("organisation", organisation)
                .param("section", section)
                .param("place", place)
                .update();
    }

    static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static SectionRow row(ResultSet rs, int number) throws SQLException {
        return new SectionRow(
                rs.getLong("id"),
                rs.getObject("group_id", Long.class),
                rs.getInt("place"),
                rs.getInt("version"),
                rs.getBoolean("closed"),
                rs.getString("name"),
                rs.getString("description"),
                rs.getBoolean("writes"));
    }
}
