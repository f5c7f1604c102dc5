package ru.zvonok.campus.announcements.core;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.announcements.Announcement.Attachment;

/** Which files belong to which announcement. */
@Component
class AnnouncementFileQuery {

    private final JdbcClient jdbc;

    AnnouncementFileQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Attachment> of(long organisation, long announcement) {
        return jdbc.sql("""
                        select file, name, size from announcements.attachment
                         where organisation_id = :organisation and announcement_id = :announcement order by name, file
                        """)
                .param("organisation", organisation)
                .param("announcement", announcement)
                .query((row, number) ->
                        new Attachment(row.getObject("file", UUID.class), row.getString("name"), row.getLong("size")))
                .list();
    }

    /** The announcement of a file. */
    Optional<Long> announcementOf(long organisation, UUID file) {
        return jdbc.sql("""
                        select announcement_id from announcements.attachment
                         where organisation_id = :organisation and file = :file
                        """)
                .param("organisation", organisation)
                .param("file", file)
                .query(Long.class)
                .optional();
    }

    void add(long organisation, long announcement, Attachment file) {
        jdbc.sql("""
                        insert into announcements.attachment (organisation_id, announcement_id, file, size, name)
                        values (:organisation, :announcement, :file, :size, :name)
                        """)
                .param("organisation", organisation)
                .param("announcement", announcement)
                .param("file", file.file())
                .param("size", file.size())
                .param("name", file.name())
                .update();
    }

    void remove(long organisation, long announcement, UUID file) {
        jdbc.sql("""
                        delete from announcements.attachment
                         where organisation_id = :organisation and announcement_id = :announcement and file = :file
                        """)
                .param("organisation", organisation)
                .param("announcement", announcement)
                .param("file", file)
                .update();
    }
}
