package ru.zvonok.campus.portfolio.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.portfolio.Entry.Proof;
import ru.zvonok.campus.portfolio.ResourceKind;
import ru.zvonok.campus.portfolio.SaveResource;

/** What lies in projects. */
@Component
class ResourceQuery {

    /** A resource as it is kept. */
    record Row(
            long id,
            long project,
            int version,
            ResourceKind kind,
            String folder,
            String title,
            String words,
            String link,
            @Nullable UUID file,
            long size,
            long author,
            Instant at) {}

    private static final String COLUMNS = """
            select id, project_id, version, kind, folder, title, words, link, file, size, author_id, changed_at
              from portfolio.resource where organisation_id = :organisation
            """;

    private final JdbcClient jdbc;

    ResourceQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> of(long organisation, long project) {
        return jdbc.sql(COLUMNS + """
                         and project_id = :project
                         order by folder collate "ru-x-icu", title collate "ru-x-icu", id
                        """)
                .param("organisation", organisation)
                .param("project", project)
                .query(ResourceQuery::row)
                .list();
    }

    Optional<Row> find(long organisation, long resource) {
        return jdbc.sql(COLUMNS + " and id = :resource")
                .param("organisation", organisation)
                .param("resource", resource)
                .query(ResourceQuery::row)
                .optional();
    }

    /** The project that a file lies in. */
    Optional<Long> project(long organisation, UUID file) {
        return jdbc.sql(
                        "select project_id from portfolio.resource where organisation_id = :organisation and file = :file")
                .param("organisation", organisation)
                .param("file", file)
                .query(Long.class)
                .optional();
    }

    int count(long organisation, long project) {
        return jdbc.sql("""
                        select count(*) from portfolio.resource where organisation_id = :organisation and project_id = :project
                        """)
                .param("organisation", organisation)
                .param("project", project)
                .query(Integer.class)
                .single();
    }

    /** Whether the folder has another one of that title. */
    boolean twice(long organisation, SaveResource resource) {
        return jdbc.sql("""
                        select exists (
                          select from portfolio.resource
                           where organisation_id = :organisation and project_id = :project and folder = :folder
                             and title = :title and id <> :resource)
                        """)
                .param("organisation", organisation)
                .param("project", resource.project())
                .param("folder", resource.folder())
                .param("title", resource.title())
                .param("resource", resource.id())
                .query(Boolean.class)
                .single();
    }

    /** The id; nothing where the same came in at the same moment. */
    Optional<Long> add(long organisation, SaveResource resource, @Nullable Proof file, long author, Instant at) {
        return values(jdbc.sql("""
                        insert into portfolio.resource (organisation_id, id, project_id, author_id, size, changed_at, file, kind,
                                                        folder, title, words, link)
                        values (:organisation, nextval('portfolio.resource_seq'), :project, :author, cast(:size as bigint), :at,
                                cast(:file as uuid), :kind, :folder, :title, :words, :link)
                        on conflict (organisation_id, project_id, folder, title) do nothing
                        returning id
                        """), organisation, resource, file, at)
                .param("project", resource.project())
                .param("author", author)
                .param("kind", resource.kind().name())
                .query(Long.class)
                .optional();
    }

    /** Whether it was the version that was read; without a file the old one stays. */
    boolean change(long organisation, SaveResource resource, @Nullable Proof file, Instant at) {
        return values(jdbc.sql("""
                        update portfolio.resource
                           set version = version + 1, changed_at = :at, folder = :folder, title = :title, words = :words,
                               link = :link, file = coalesce(cast(:file as uuid), file),
                               size = coalesce(cast(:size as bigint), size)
                         where organisation_id = :organisation and id = :resource and version = :version
                        """), organisation, resource, file, at)
                        .param("resource", resource.id())
                        .param("version", resource.version())
                        .update()
                > 0;
    }

    boolean drop(long organisation, long resource, int version) {
        return jdbc.sql("""
                        delete from portfolio.resource
                         where organisation_id = :organisation and id = :resource and version = :version
                        """)
                        .param("organisation", organisation)
                        .param("resource", resource)
                        .param("version", version)
                        .update()
                > 0;
    }

    private static StatementSpec values(
            StatementSpec statement, long organisation, SaveResource resource, @Nullable Proof file, Instant at) {
        return statement
                .param("organisation", organisation)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("folder", resource.folder())
                .param("title", resource.title())
                .param("words", resource.words())
                .param("link", resource.link())
                .param("file", file == null ? null : file.file())
                .param("size", file == null ? null : file.size());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getLong("project_id"),
                row.getInt("version"),
                ResourceKind.valueOf(row.getString("kind")),
                row.getString("folder"),
                row.getString("title"),
                row.getString("words"),
                row.getString("link"),
                row.getObject("file", UUID.class),
                row.getLong("size"),
                row.getLong("author_id"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
