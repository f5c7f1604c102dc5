package ru.zvonok.platform.files.core;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.files.StoredFile;

@Component
class FilesQuery {

    /** A file with its inner number. */
    record Row(long id, StoredFile file) {}

    private final JdbcClient jdbc;

    FilesQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one upload of the organisation after the other see what all others took, until the end of the transaction. */
    void holdShare(long organisation) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('files.share', :organisation))")
                .param("organisation", organisation)
                .query((row, number) -> true)
                .list();
    }

    long used(long organisation) {
        return jdbc.sql("select coalesce(sum(size), 0) from files.file where organisation_id = :organisation")
                .param("organisation", organisation)
                .query(Long.class)
                .single();
    }

    long insert(long organisation, StoredFile file) {
        return jdbc.sql("""
                        insert into files.file (organisation_id, id, public_id, account_id, created_at, expires_at, content_type,
                                                purpose, name)
                        values (:organisation, nextval('files.file_seq'), :publicId, :account, :createdAt, :expiresAt, :type,
                                :purpose, :name)
                        returning id
                        """)
                .param("organisation", organisation)
                .param("publicId", file.publicId())
                .param("account", file.account())
                .param("createdAt", file.createdAt().atOffset(ZoneOffset.UTC))
                .param("expiresAt", at(file.expiresAt()))
                .param("type", file.contentType())
                .param("purpose", file.purpose())
                .param("name", file.name())
                .query(Long.class)
                .single();
    }

    void insertPiece(long organisation, long file, int number, byte[] content) {
        jdbc.sql("""
                        insert into files.piece (organisation_id, file_id, number, content)
                        values (:organisation, :file, :number, :content)
                        """)
                .param("organisation", organisation)
                .param("file", file)
                .param("number", number)
                .param("content", content)
                .update();
    }

    void setSize(long organisation, long file, long size) {
        jdbc.sql("update files.file set size = :size where organisation_id = :organisation and id = :file")
                .param("organisation", organisation)
                .param("file", file)
                .param("size", size)
                .update();
    }

    Optional<Row> find(long organisation, UUID publicId, Instant now) {
        return jdbc.sql("""
                        select id, public_id, account_id, size, created_at, expires_at, content_type, purpose, name
                          from files.file
                         where organisation_id = :organisation and public_id = :publicId
                           and (expires_at is null or expires_at > :now)
                        """)
                .param("organisation", organisation)
                .param("publicId", publicId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        new StoredFile(
                                row.getObject("public_id", UUID.class),
                                row.getString("purpose"),
                                row.getString("name"),
                                row.getString("content_type"),
                                row.getLong("size"),
                                row.getObject("account_id", Long.class),
                                row.getObject("created_at", OffsetDateTime.class)
                                        .toInstant(),
                                instant(row.getObject("expires_at", OffsetDateTime.class)))))
                .optional();
    }

    void setExpiry(long organisation, long file, @Nullable Instant at) {
        jdbc.sql("update files.file set expires_at = :at where organisation_id = :organisation and id = :file")
                .param("organisation", organisation)
                .param("file", file)
                .param("at", at(at), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    List<byte[]> piece(long organisation, long file, int number) {
        return jdbc.sql("""
                        select content from files.piece
                         where organisation_id = :organisation and file_id = :file and number = :number
                        """)
                .param("organisation", organisation)
                .param("file", file)
                .param("number", number)
                .query((row, line) -> row.getBytes("content"))
                .list();
    }

    void delete(long organisation, long file) {
        jdbc.sql("delete from files.file where organisation_id = :organisation and id = :file")
                .param("organisation", organisation)
                .param("file", file)
                .update();
    }

    int deleteExpired(long organisation, Instant now) {
        return jdbc.sql("delete from files.file where organisation_id = :organisation and expires_at <= :now")
                .param("organisation", organisation)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
