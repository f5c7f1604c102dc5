package ru.zvonok.platform.intake.core;

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
import org.springframework.stereotype.Component;

/** Intakes, their files and sheets. */
@Component
class IntakeQuery {

    private final JdbcClient jdbc;

    IntakeQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Intake(
            long id,
            Instant createdAt,
            String createdBy,
            @Nullable Long job,
            @Nullable Long jobAccount,
            @Nullable Instant jobAt,
            @Nullable Instant appliedAt,
            @Nullable String outcome) {}

    record Listed(Intake intake, String files) {}

    record Upload(long id, UUID file, Instant expires) {}

    /** A sheet with the name and public id of its file; {@code mapping} is JSON. */
    record Sheet(
            long id,
            long upload,
            UUID file,
            String fileName,
            int index,
            @Nullable String definition,
            @Nullable String mapping) {}

    long insert(long organisation, long account, String name, Instant now) {
        return jdbc.sql("""
                        insert into intake.intake (organisation_id, id, created_at, touched_at, created_account, created_by)
                        values (:organisation, nextval('intake.intake_seq'), :now, :now, :account, :name)
                        returning id
                        """)
                .param("organisation", organisation)
                .param("now", at(now))
                .param("account", account)
                .param("name", name)
                .query(Long.class)
                .single();
    }

    List<Listed> list(long organisation, Instant since) {
        return jdbc.sql("""
                        select i.id, i.created_at, i.created_by, i.job_id, i.job_account, i.job_at, i.applied_at, i.outcome,
                               coalesce((select string_agg(u.name, e'\\n' order by u.id) from intake.upload u
                                          where u.organisation_id = i.organisation_id and u.intake_id = i.id), '') files
                          from intake.intake i
                         where i.organisation_id = :organisation and i.created_at >= :since
                         order by i.created_at desc, i.id desc limit 100
                        """)
                .param("organisation", organisation)
                .param("since", at(since))
                .query((row, number) -> new Listed(intake(row, number), row.getString("files")))
                .list();
    }

    /** The intake, locked until the transaction ends. */
    Optional<Intake> locked(long organisation, long id) {
        return jdbc.sql("""
                        select id, created_at, created_by, job_id, job_account, job_at, applied_at, outcome
                          from intake.intake where organisation_id = :organisation and id = :id for update
                        """)
                .param("organisation", organisation)
                .param("id", id)
                .query(IntakeQuery::intake)
                .optional();
    }

    Optional<Intake> byId(long organisation, long id) {
        return jdbc.sql("""
                        select id, created_at, created_by, job_id, job_account, job_at, applied_at, outcome
                          from intake.intake where organisation_id = :organisation and id = :id
                        """)
                .param("organisation", organisation)
                .param("id", id)
                .query(IntakeQuery::intake)
                .optional();
    }

    void touch(long organisation, long id, Instant now) {
        jdbc.sql("update intake.intake set touched_at = :now where organisation_id = :organisation and id = :id")
                .param("now", at(now))
                .param("organisation", organisation)
                .param("id", id)
                .update();
    }

    void started(long organisation, long id, long job, long account, Instant now) {
        jdbc.sql("""
                        update intake.intake set job_id = :job, job_account = :account, job_at = :now, touched_at = :now
                         where organisation_id = :organisation and id = :id
                        """)
                .param("job", job)
                .param("account", account)
                .param("now", at(now))
                .param("organisation", organisation)
                .param("id", id)
                .update();
    }

    /** The job came to nothing: whoever works at the intake may go on; the job is kept for whoever started it. */
    void freed(long organisation, long job) {
        jdbc.sql("""
                        update intake.intake set job_at = null
                         where organisation_id = :organisation and job_id = :job and applied_at is null
                        """).param("organisation", organisation).param("job", job).update();
    }

    void applied(long organisation, long id, String outcome, Instant now) {
        jdbc.sql("""
                        update intake.intake set applied_at = :now, touched_at = :now, outcome = :outcome
                         where organisation_id = :organisation and id = :id
                        """)
                .param("now", at(now))
                .param("outcome", outcome)
                .param("organisation", organisation)
                .param("id", id)
                .update();
    }

    /** The intake with its uploads, sheets and decisions. */
    void remove(long organisation, long id) {
        jdbc.sql("delete from intake.intake where organisation_id = :organisation and id = :id")
                .param("organisation", organisation)
                .param("id", id)
                .update();
    }

    /** Forgets what nobody touched for long, what was applied later than what was not; files and decisions go with it. */
    void forget(long organisation, Instant openSince, Instant appliedSince) {
        jdbc.sql("""
                        delete from intake.intake
                         where organisation_id = :organisation
                           and touched_at < case when applied_at is null then :open::timestamptz else :applied::timestamptz end
                        """)
                .param("organisation", organisation)
                .param("open", at(openSince))
                .param("applied", at(appliedSince))
                .update();
    }

    /** Files of what was applied before a moment, and of what will be forgotten. */
    List<Upload> outdated(long organisation, Instant appliedBefore, Instant openSince) {
        return jdbc.sql("""
                        select u.id, u.file, u.expires_at from intake.upload u
                          join intake.intake i on i.organisation_id = u.organisation_id and i.id = u.intake_id
                         where u.organisation_id = :organisation
                           and (i.applied_at < :before or i.applied_at is null and i.touched_at < :open)
                        """)
                .param("organisation", organisation)
                .param("before", at(appliedBefore))
                .param("open", at(openSince))
                .query((row, number) -> new Upload(
                        row.getLong("id"),
                        row.getObject("file", UUID.class),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    long insertUpload(long organisation, long intake, String name, UUID file, Instant expires) {
        return jdbc.sql("""
                        insert into intake.upload (organisation_id, id, intake_id, name, file, expires_at)
                        values (:organisation, nextval('intake.upload_seq'), :intake, :name, :file, :expires)
                        returning id
                        """)
                .param("organisation", organisation)
                .param("intake", intake)
                .param("name", name)
                .param("file", file)
                .param("expires", at(expires))
                .query(Long.class)
                .single();
    }

    void removeUpload(long organisation, long upload) {
        jdbc.sql("delete from intake.upload where organisation_id = :organisation and id = :id")
                .param("organisation", organisation)
                .param("id", upload)
                .update();
    }

    void insertSheet(
            long organisation,
            long intake,
            long upload,
            int index,
            @Nullable String definition,
            @Nullable String mapping) {
        jdbc.sql("""
                        insert into intake.sheet (organisation_id, id, intake_id, upload_id, sheet_index, definition, mapping)
                        values (:organisation, nextval('intake.sheet_seq'), :intake, :upload, :index, :definition, :mapping)
                        """)
                .param("organisation", organisation)
                .param("intake", intake)
                .param("upload", upload)
                .param("index", index)
                .param("definition", definition)
                .param("mapping", mapping)
                .update();
    }

    /** Sheets whose file has not expired. */
    List<Sheet> sheets(long organisation, long intake, Instant now) {
        return jdbc.sql("""
                        select s.id, s.upload_id, u.file, u.name, s.sheet_index, s.definition, s.mapping
                          from intake.sheet s
                          join intake.upload u on u.organisation_id = s.organisation_id and u.id = s.upload_id
                         where s.organisation_id = :organisation and s.intake_id = :intake and u.expires_at > :now
                         order by s.upload_id, s.sheet_index
                        """)
                .param("organisation", organisation)
                .param("intake", intake)
                .param("now", at(now))
                .query((row, number) -> new Sheet(
                        row.getLong("id"),
                        row.getLong("upload_id"),
                        row.getObject("file", UUID.class),
                        row.getString("name"),
                        row.getInt("sheet_index"),
                        row.getString("definition"),
                        row.getString("mapping")))
                .list();
    }

    void updateSheet(long organisation, long sheet, @Nullable String definition, @Nullable String mapping) {
        jdbc.sql("""
                        update intake.sheet set definition = :definition, mapping = :mapping
                         where organisation_id = :organisation and id = :id
                        """)
                .param("definition", definition)
                .param("mapping", mapping)
                .param("organisation", organisation)
                .param("id", sheet)
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Intake intake(ResultSet row, int number) throws SQLException {
        return new Intake(
                row.getLong("id"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                row.getObject("job_id", Long.class),
                row.getObject("job_account", Long.class),
                instant(row, "job_at"),
                instant(row, "applied_at"),
                row.getString("outcome"));
    }
}
