package ru.zvonok.campus.announcements.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.announcements.AnnouncementState;
import ru.zvonok.campus.announcements.BoardFilter;
import ru.zvonok.campus.announcements.BoardFilter.Shelf;
import ru.zvonok.campus.communication.Circle;
import ru.zvonok.platform.access.Role;

/** The board page by page, as one reader sees it. */
@Component
class AnnouncementBoardQuery {

    private static final String TO_ME = """
            exists (select from announcements.audience c
                     where c.organisation_id = a.organisation_id and c.announcement_id = a.id and c.circle = any(:circles))
            """;

    private static final String SHOWN =
            "a.state = 'PUBLISHED' and a.shown_from <= :today and (a.shown_until is null or a.shown_until >= :today)";

    private static final String UNREAD =
            "a.author_account_id <> :account and (r.opened_at is null or r.opened_at < a.changed_at)";

    private static final String FROM = """
              from announcements.announcement a
              left join announcements.reading r on r.organisation_id = a.organisation_id and r.announcement_id = a.id
                   and r.account_id = :account
             where a.organisation_id = :organisation
               and (:text = '' or position(lower(:text) in lower(a.title || ' ' || a.body)) > 0)
               and
            """;

    /** Who reads on which day. */
    record Looking(long organisation, long account, Collection<Circle> circles, LocalDate today) {

        String[] keys() {
            return circles.stream().map(Circle::key).toArray(String[]::new);
        }
    }

    /** A line of the board. */
    record Line(
            long id,
            long author,
            AnnouncementState state,
            Role role,
            String title,
            String beginning,
            @Nullable Instant publishedAt,
            LocalDate from,
            @Nullable LocalDate until,
            boolean pinned,
            boolean changed,
            boolean toMe,
            boolean unread,
            boolean waiting,
            int files) {}

    private final JdbcClient jdbc;

    AnnouncementBoardQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Line> page(Looking who, BoardFilter filter, int offset, int limit) {
        String beginning = filter.shelf() == Shelf.ARCHIVE
                ? "case when a.state = 'WITHDRAWN' then a.withdrawn_word else left(a.body, 240) end"
                : "left(a.body, 240)";
        return ask(
                        "select a.id, a.author_account_id, a.state, a.author_role, a.title, " + beginning
                                + " as beginning, a.published_at, a.shown_from, a.shown_until, a.pinned,"
                                + " a.changed_at is not null as changed, " + TO_ME + " as to_me, " + UNREAD
                                + " as unread, a.confirm and (r.confirmed_at is null or r.confirmed_at < a.changed_at)"
                                + " as waiting, (select count(*) from announcements.attachment f"
                                + " where f.organisation_id = a.organisation_id and f.announcement_id = a.id) as files",
                        who,
                        filter,
                        " order by (a.pinned and a.state = 'PUBLISHED' and "
                                + SHOWN.substring(SHOWN.indexOf("a.shown_from"))
                                + ") desc, coalesce(a.published_at, 'infinity') desc, a.id desc"
                                + " limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(AnnouncementBoardQuery::line)
                .list();
    }

    int count(Looking who, BoardFilter filter) {
        return ask("select count(*)", who, filter, "").query(Integer.class).single();
    }

    private JdbcClient.StatementSpec ask(String what, Looking who, BoardFilter filter, String order) {
        String which =
                switch (filter.shelf()) {
                    case CURRENT -> SHOWN + " and (a.author_account_id = :account or " + TO_ME + ")";
                    case UNREAD -> SHOWN + " and " + UNREAD + " and " + TO_ME;
                    case MINE -> "a.author_account_id = :account";
                    case ARCHIVE ->
                        "(a.state = 'WITHDRAWN' or a.state = 'PUBLISHED' and a.shown_until < :today)"
                                + " and a.shown_from <= :today and (a.author_account_id = :account or " + TO_ME + ")";
                    case ALL -> "a.state <> 'DRAFT'";
                };
        return jdbc.sql(what + FROM + "(" + which + ")" + order)
                .param("organisation", who.organisation())
                .param("account", who.account())
                .param("circles", who.keys())
                .param("today", who.today())
                .param("text", filter.text().strip());
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getLong("id"),
                row.getLong("author_account_id"),
                AnnouncementState.valueOf(row.getString("state")),
                Role.valueOf(row.getString("author_role")),
                row.getString("title"),
                row.getString("beginning"),
                AnnouncementQuery.instant(row, "published_at"),
                row.getObject("shown_from", LocalDate.class),
                row.getObject("shown_until", LocalDate.class),
                row.getBoolean("pinned"),
                row.getBoolean("changed"),
                row.getBoolean("to_me"),
                row.getBoolean("unread"),
                row.getBoolean("waiting"),
                row.getInt("files"));
    }
}
