package ru.zvonok.campus.announcements.core;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has opened an announcement and taken note of it. */
@Component
class AnnouncementReadingQuery {

    record Reading(Instant openedAt, @Nullable Instant confirmedAt) {

        /** Whether it was opened since the words were changed last. */
        boolean opened(@Nullable Instant changed) {
            return changed == null || !openedAt.isBefore(changed);
        }

        /** Whether note was taken of the words as they are. */
        boolean confirmed(@Nullable Instant changed) {
            return confirmedAt != null && (changed == null || !confirmedAt.isBefore(changed));
        }
    }

    private final JdbcClient jdbc;

    AnnouncementReadingQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void opened(long organisation, long announcement, long account, Instant now) {
        jdbc.sql("""
                        insert into announcements.reading (organisation_id, announcement_id, account_id, opened_at)
                        values (:organisation, :announcement, :account, :now)
                        on conflict (organisation_id, announcement_id, account_id) do update set opened_at = excluded.opened_at
                        """)
                .param("organisation", organisation)
                .param("announcement", announcement)
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void confirmed(long organisation, long announcement, long account, Instant now) {
        jdbc.sql("""
                        insert into announcements.reading
                          (organisation_id, announcement_id, account_id, opened_at, confirmed_at)
                        values (:organisation, :announcement, :account, :now, :now)
                        on conflict (organisation_id, announcement_id, account_id)
                        do update set confirmed_at = excluded.confirmed_at
                        """)
                .param("organisation", organisation)
                .param("announcement", announcement)
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** By account. */
    Map<Long, Reading> of(long organisation, long announcement) {
        return read(organisation, announcement, null);
    }

    Optional<Reading> of(long organisation, long announcement, long account) {
        return Optional.ofNullable(read(organisation, announcement, account).get(account));
    }

    private Map<Long, Reading> read(long organisation, long announcement, @Nullable Long account) {
        Map<Long, Reading> all = new HashMap<>();
        jdbc.sql("""
                        select account_id, opened_at, confirmed_at from announcements.reading
                         where organisation_id = :organisation and announcement_id = :announcement
                           and (cast(:account as bigint) is null or account_id = :account)
                        """)
                .param("organisation", organisation)
                .param("announcement", announcement)
                .param("account", account)
                .query(row -> {
                    Instant opened = AnnouncementQuery.instant(row, "opened_at");
                    if (opened != null) {
                        all.put(
                                row.getLong("account_id"),
                                new Reading(opened, AnnouncementQuery.instant(row, "confirmed_at")));
                    }
                });
        return all;
    }
}
