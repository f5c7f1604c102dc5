package ru.zvonok.campus.announcements.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.announcements.AnnouncementState;
import ru.zvonok.campus.communication.Circle;
import ru.zvonok.platform.access.Role;

/** Announcements one by one, with their circles. */
@Component
class AnnouncementQuery {

    /** An announcement as it is kept. */
    record Kept(
            long id,
            long author,
            long version,
            AnnouncementState state,
            Role role,
            String title,
            String body,
            @Nullable Instant publishedAt,
            @Nullable Instant changedAt,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate remindedOn,
            boolean told,
            boolean pinned,
            boolean confirm,
            String word) {

        boolean published() {
            return state == AnnouncementState.PUBLISHED;
        }

        boolean shownOn(LocalDate day) {
            return published() && !from.isAfter(day) && !over(day);
        }

        boolean over(LocalDate day) {
            return until != null && until.isBefore(day);
        }

        @Override
        public String toString() {
            return "Kept[" + id + "]";
        }
    }

    /** What is written of one. */
    record Wanted(
            String title,
            String body,
            LocalDate from,
            @Nullable LocalDate until,
            boolean pinned,
            boolean confirm) {

        @Override
        public String toString() {
            return "Wanted[]";
        }
    }

    private final JdbcClient jdbc;

    AnnouncementQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Kept> find(long organisation, long id) {
        return jdbc.sql("""
                        select id, author_account_id, version, state, author_role, title, body, published_at, changed_at,
                               shown_from, shown_until, reminded_on, told_at is not null as told, pinned, confirm,
                               coalesce(withdrawn_word, '') as word
                          from announcements.announcement where organisation_id = :organisation and id = :id
                        """)
                .param("organisation", organisation)
                .param("id", id)
                .query(AnnouncementQuery::kept)
                .optional();
    }

    long add(long organisation, long author, Role role, Wanted wanted, @Nullable Instant published) {
        return jdbc.sql("""
                        insert into announcements.announcement
                          (organisation_id, id, author_account_id, version, published_at, shown_from, shown_until, pinned,
                           confirm, state, author_role, title, body)
                        values (:organisation, nextval('announcements.announcement_seq'), :author, 1,
                                cast(:published as timestamptz), :from, cast(:until as date), :pinned, :confirm, :state,
                                :role, :title, :body)
                        returning id
                        """)
                .param("organisation", organisation)
                .param("author", author)
                .param("published", at(published))
                .param("from", wanted.from())
                .param("until", wanted.until())
                .param("pinned", wanted.pinned())
                .param("confirm", wanted.confirm())
                .param("state", (published == null ? AnnouncementState.DRAFT : AnnouncementState.PUBLISHED).name())
                .param("role", role.name())
                .param("title", wanted.title())
                .param("body", wanted.body())
                .query(Long.class)
                .single();
    }

    /** Whether nobody else changed it since the version. */
    boolean change(
            long organisation,
            long id,
            long version,
            Wanted wanted,
            @Nullable Instant published,
            @Nullable Instant changed) {
        return jdbc.sql("""
                        update announcements.announcement
                           set version = version + 1, title = :title, body = :body, shown_from = :from,
                               shown_until = cast(:until as date), pinned = :pinned, confirm = :confirm,
                               published_at = coalesce(published_at, cast(:published as timestamptz)),
                               state = case when cast(:published as timestamptz) is null then state else 'PUBLISHED' end,
                               changed_at = coalesce(cast(:changed as timestamptz), changed_at)
                         where organisation_id = :organisation and id = :id and version = :version
                           and state <> 'WITHDRAWN'
                        """)
                        .param("organisation", organisation)
                        .param("id", id)
                        .param("version", version)
                        .param("title", wanted.title())
                        .param("body", wanted.body())
                        .param("from", wanted.from())
                        .param("until", wanted.until())
                        .param("pinned", wanted.pinned())
                        .param("confirm", wanted.confirm())
                        .param("published", at(published))
                        .param("changed", at(changed))
                        .update()
                == 1;
    }

    boolean withdraw(long organisation, long id, String word, Instant now) {
        return jdbc.sql("""
                        update announcements.announcement
                           set version = version + 1, state = 'WITHDRAWN', withdrawn_at = :now, withdrawn_word = :word
                         where organisation_id = :organisation and id = :id and state = 'PUBLISHED'
                        """)
                        .param("organisation", organisation)
                        .param("id", id)
                        .param("word", word)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    void told(long organisation, long id, Instant now) {
        jdbc.sql("""
                        update announcements.announcement set told_at = :now
                         where organisation_id = :organisation and id = :id
                        """)
                .param("organisation", organisation)
                .param("id", id)
                .param("now", at(now))
                .update();
    }

    /** Whether nobody reminded after a day. */
    boolean remind(long organisation, long id, LocalDate today, LocalDate after) {
        return jdbc.sql("""
                        update announcements.announcement set reminded_on = :today
                         where organisation_id = :organisation and id = :id
                           and (reminded_on is null or reminded_on <= :after)
                        """)
                        .param("organisation", organisation)
                        .param("id", id)
                        .param("today", today)
                        .param("after", after)
                        .update()
                == 1;
    }

    /** Announcements that are shown since today or longer and of which nobody was told. */
    List<Long> untold(long organisation, LocalDate today) {
        return jdbc.sql("""
                        select id from announcements.announcement
                         where organisation_id = :organisation and state = 'PUBLISHED' and told_at is null
                           and shown_from <= :today and (shown_until is null or shown_until >= :today)
                         order by id
                        """)
                .param("organisation", organisation)
                .param("today", today)
                .query(Long.class)
                .list();
    }

    void remove(long organisation, long id) {
        for (String table : List.of("attachment", "reading", "audience")) {
            jdbc.sql("delete from announcements." + table
                            + " where organisation_id = :organisation and announcement_id = :id")
                    .param("organisation", organisation)
                    .param("id", id)
                    .update();
        }
        jdbc.sql("delete from announcements.announcement where organisation_id = :organisation and id = :id")
                .param("organisation", organisation)
                .param("id", id)
                .update();
    }

    Map<Long, Set<Circle>> circles(long organisation, Collection<Long> announcements) {
        Map<Long, Set<Circle>> circles = new LinkedHashMap<>();
        jdbc.sql("""
                        select announcement_id, circle from announcements.audience
                         where organisation_id = :organisation and announcement_id = any(:announcements)
                         order by announcement_id, circle
                        """)
                .param("organisation", organisation)
                .param("announcements", announcements.toArray(Long[]::new))
                .query(row -> {
                    Set<Circle> own =
                            circles.computeIfAbsent(row.getLong("announcement_id"), id -> new LinkedHashSet<>());
                    Circle.of(row.getString("circle")).ifPresent(own::add);
                });
        return circles;
    }

    void setCircles(long organisation, long announcement, Collection<Circle> circles) {
        String[] keys = circles.stream().map(Circle::key).toArray(String[]::new);
        jdbc.sql("""
                        delete from announcements.audience
                         where organisation_id = :organisation and announcement_id = :announcement
                           and not circle = any(:circles)
                        """)
                .param("organisation", organisation)
                .param("announcement", announcement)
                .param("circles", keys)
                .update();
        jdbc.sql("""
                        insert into announcements.audience (organisation_id, announcement_id, circle)
                        select :organisation, :announcement, circle from unnest(cast(:circles as text[])) as one(circle)
                        on conflict do nothing
                        """)
                .param("organisation", organisation)
                .param("announcement", announcement)
                .param("circles", keys)
                .update();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getLong("id"),
                row.getLong("author_account_id"),
                row.getLong("version"),
                AnnouncementState.valueOf(row.getString("state")),
                Role.valueOf(row.getString("author_role")),
                row.getString("title"),
                row.getString("body"),
                instant(row, "published_at"),
                instant(row, "changed_at"),
                row.getObject("shown_from", LocalDate.class),
                row.getObject("shown_until", LocalDate.class),
                row.getObject("reminded_on", LocalDate.class),
                row.getBoolean("told"),
                row.getBoolean("pinned"),
                row.getBoolean("confirm"),
                row.getString("word"));
    }
}
