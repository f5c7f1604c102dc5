package ru.zvonok.campus.portfolio.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.portfolio.MemberRole;
import ru.zvonok.campus.portfolio.ProjectKind;
import ru.zvonok.campus.portfolio.ProjectRow;
import ru.zvonok.campus.portfolio.SaveProject;

/** Projects and who takes part in them. */
@Component
class ProjectQuery {

    /** A project as it is kept. */
    record Row(
            long id,
            int version,
            ProjectKind kind,
            String title,
            String about,
            String tags,
            @Nullable LocalDate begins,
            @Nullable LocalDate ends,
            @Nullable LocalDate closedOn) {}

    /**
     * Which projects are asked for.
     *
     * @param me the reader
     * @param works whether methodical ones are seen
     * @param all whether all are
     * @param text part of a title or a tag, in small letters
     */
    record Asked(
            long me,
            boolean works,
            boolean all,
            String text,
            @Nullable ProjectKind kind) {}

    private record Member(long person, MemberRole role) {}

    private static final String SEEN = """
              from portfolio.project p
              left join portfolio.project_member m
                     on m.organisation_id = p.organisation_id and m.project_id = p.id and m.person_id = :me
             where p.organisation_id = :organisation
               and (m.role is not null or :all or :works and p.kind = 'METHODICAL')
               and (:text = '' or strpos(p.norm, :text) > 0)
               and (cast(:kind as text) is null or p.kind = :kind)
            """;

    private final JdbcClient jdbc;

    ProjectQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ProjectRow> list(long organisation, Asked asked, int offset, int limit) {
        return asked("""
                        select p.id, p.kind, p.title, p.tags, p.begins, p.ends, p.closed_on, m.role,
                               (select count(*) from portfolio.project_member c
                                 where c.organisation_id = p.organisation_id and c.project_id = p.id) as members,
                               (select count(*) from portfolio.resource r
                                 where r.organisation_id = p.organisation_id and r.project_id = p.id) as resources
                        """ + SEEN + """
                         order by p.closed_on is not null, p.title collate "ru-x-icu", p.id offset :offset limit :limit
                        """, organisation, asked)
                .param("offset", offset)
                .param("limit", limit)
                .query(ProjectQuery::listed)
                .list();
    }

    int count(long organisation, Asked asked) {
        return asked("select count(*) " + SEEN, organisation, asked)
                .query(Integer.class)
                .single();
    }

    private StatementSpec asked(String sql, long organisation, Asked asked) {
        return jdbc.sql(sql)
                .param("organisation", organisation)
                .param("me", asked.me())
                .param("works", asked.works())
                .param("all", asked.all())
                .param("text", asked.text())
                .param("kind", asked.kind() == null ? null : asked.kind().name());
    }

    private static ProjectRow listed(ResultSet row, int number) throws SQLException {
        String role = row.getString("role");
        return new ProjectRow(
                row.getLong("id"),
                ProjectKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("tags"),
                row.getObject("begins", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getObject("closed_on", LocalDate.class) != null,
                role == null ? null : MemberRole.valueOf(role),
                row.getInt("members"),
                row.getInt("resources"));
    }

    Optional<Row> find(long organisation, long project) {
        return jdbc.sql("""
                        select id, version, kind, title, about, tags, begins, ends, closed_on
                          from portfolio.project where organisation_id = :organisation and id = :project
                        """)
                .param("organisation", organisation)
                .param("project", project)
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        row.getInt("version"),
                        ProjectKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("about"),
                        row.getString("tags"),
                        row.getObject("begins", LocalDate.class),
                        row.getObject("ends", LocalDate.class),
                        row.getObject("closed_on", LocalDate.class)))
                .optional();
    }

    long add(long organisation, SaveProject project) {
        return values(jdbc.sql("""
                        insert into portfolio.project (organisation_id, id, kind, title, about, tags, begins, ends)
                        values (:organisation, nextval('portfolio.project_seq'), :kind, :title, :about, :tags,
                                cast(:begins as date), cast(:ends as date))
                        returning id
                        """), organisation, project)
                .param("kind", project.kind().name())
                .query(Long.class)
                .single();
    }

    boolean change(long organisation, SaveProject project) {
        return values(jdbc.sql("""
                        update portfolio.project
                           set version = version + 1, title = :title, about = :about, tags = :tags,
                               begins = cast(:begins as date), ends = cast(:ends as date)
                         where organisation_id = :organisation and id = :project and version = :version
                        """), organisation, project)
                        .param("project", project.id())
                        .param("version", project.version())
                        .update()
                > 0;
    }

    private static StatementSpec values(StatementSpec statement, long organisation, SaveProject project) {
        return statement
                .param("organisation", organisation)
                .param("title", project.title())
                .param("about", project.about())
                .param("tags", project.tags())
                .param("begins", project.begins())
                .param("ends", project.ends());
    }

    void close(long organisation, long project, @Nullable LocalDate on) {
        jdbc.sql("""
                        update portfolio.project set closed_on = cast(:on as date)
                         where organisation_id = :organisation and id = :project
                        """)
                .param("organisation", organisation)
                .param("project", project)
                .param("on", on)
                .update();
    }

    /** Nobody else changes its members until the transaction ends. */
    void hold(long organisation, long project) {
        jdbc.sql("select id from portfolio.project where organisation_id = :organisation and id = :project for update")
                .param("organisation", organisation)
                .param("project", project)
                .query(Long.class)
                .optional();
    }

    Map<Long, MemberRole> members(long organisation, long project) {
        return jdbc
                .sql("""
                        select person_id, role from portfolio.project_member
                         where organisation_id = :organisation and project_id = :project
                        """)
                .param("organisation", organisation)
                .param("project", project)
                .query((row, number) -> new Member(row.getLong("person_id"), MemberRole.valueOf(row.getString("role"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Member::person, Member::role));
    }

    void let(long organisation, long project, long person, MemberRole role) {
        jdbc.sql("""
                        insert into portfolio.project_member (organisation_id, project_id, person_id, role)
                        values (:organisation, :project, :person, :role)
                        on conflict (organisation_id, project_id, person_id) do update set role = :role
                        """)
                .param("organisation", organisation)
                .param("project", project)
                .param("person", person)
                .param("role", role.name())
                .update();
    }

    void leave(long organisation, long project, long person) {
        jdbc.sql("""
                        delete from portfolio.project_member
                         where organisation_id = :organisation and project_id = :project and person_id = :person
                        """)
                .param("organisation", organisation)
                .param("project", project)
                .param("person", person)
                .update();
    }
}
