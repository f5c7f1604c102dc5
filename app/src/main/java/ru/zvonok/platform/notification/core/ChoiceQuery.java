package ru.zvonok.platform.notification.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.notification.Channel;
import ru.zvonok.platform.notification.QuietHours;

/** Who wants what by which channel: what is usual in an organisation, what an account chose. */
@Component
class ChoiceQuery {

    /** What somebody chose of a kind, and the hours without letters. */
    record Wish(
            @Nullable Set<Channel> channels,
            boolean address,
            @Nullable QuietHours quiet) {}

    private final JdbcClient jdbc;

    ChoiceQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By account. */
    Map<Long, Wish> wishes(Collection<Long> accounts, String kind) {
        Map<Long, Wish> wishes = new HashMap<>();
        jdbc.sql("""
                        select a.account_id, c.bell, c.email, m.address, m.quiet_from, m.quiet_to, m.quiet_days
                          from unnest(cast(:accounts as bigint[])) a(account_id)
                          left join notification.choice c on c.account_id = a.account_id and c.kind = :kind
                          left join notification.mailbox m on m.account_id = a.account_id
                        """)
                .param("accounts", accounts.toArray(Long[]::new))
                .param("kind", kind)
                .query(row -> {
                    wishes.put(
                            row.getLong("account_id"),
                            new Wish(
                                    row.getObject("bell") == null ? null : channels(row),
                                    row.getString("address") != null,
                                    quiet(row)));
                });
        return wishes;
    }

    Map<String, Set<Channel>> chosen(long account) {
        return byKind(jdbc.sql("select kind, bell, email from notification.choice where account_id = :account")
                .param("account", account));
    }

    void choose(long account, String kind, Set<Channel> channels) {
        jdbc.sql("""
                        insert into notification.choice (account_id, kind, bell, email) values (:account, :kind, :bell, :email)
                        on conflict (account_id, kind) do update set bell = excluded.bell, email = excluded.email
                        """)
                .param("account", account)
                .param("kind", kind)
                .param("bell", channels.contains(Channel.BELL))
                .param("email", channels.contains(Channel.EMAIL))
                .update();
    }

    Map<String, Set<Channel>> usual(List<Long> organisations) {
        return byKind(jdbc.sql("""
                        select kind, bell, email from notification.usual where organisation_id = any(:organisations)
                        """).param("organisations", organisations.toArray(Long[]::new)));
    }

    void setUsual(long organisation, String kind, Set<Channel> channels) {
        jdbc.sql("""
                        insert into notification.usual (organisation_id, kind, bell, email)
                        values (:organisation, :kind, :bell, :email)
                        on conflict (organisation_id, kind) do update set bell = excluded.bell, email = excluded.email
                        """)
                .param("organisation", organisation)
                .param("kind", kind)
                .param("bell", channels.contains(Channel.BELL))
                .param("email", channels.contains(Channel.EMAIL))
                .update();
    }

    private static Map<String, Set<Channel>> byKind(JdbcClient.StatementSpec statement) {
        Map<String, Set<Channel>> all = new HashMap<>();
        statement.query(row -> {
            all.put(row.getString("kind"), channels(row));
        });
        return all;
    }

    private static Set<Channel> channels(ResultSet row) throws SQLException {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        if (row.getBoolean("bell")) {
            channels.add(Channel.BELL);
        }
        if (row.getBoolean("email")) {
            channels.add(Channel.EMAIL);
        }
        return channels;
    }

    static @Nullable QuietHours quiet(ResultSet row) throws SQLException {
        LocalTime from = row.getObject("quiet_from", LocalTime.class);
        if (from == null) {
            return null;
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if ((row.getInt("quiet_days") & 1 << day.ordinal()) != 0) {
                days.add(day);
            }
        }
        return new QuietHours(from, row.getObject("quiet_to", LocalTime.class), days);
    }
}
