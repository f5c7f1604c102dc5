package ru.zvonok.learning.journal.core;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import ru.zvonok.learning.journal.WorkKind;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.nodes.Nodes;

/** The organisations' own kinds of work, kept for a minute; the node that changes them tells the others at once. */
@Component
class OwnKinds {

    /** An organisation's kinds changed. */
    record Changed(long organisation) {}

    private record Kept(List<WorkKind> kinds, Instant until) {}

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final KindQuery query;
    private final SchoolClock clock;
    private final Nodes.Channel channel;
    private final Map<Long, Kept> kept = new ConcurrentHashMap<>();

    OwnKinds(KindQuery query, SchoolClock clock, Nodes nodes) {
        this.query = query;
        this.clock = clock;
        this.channel = nodes.channel("journal.kinds", word -> kept.remove(Long.parseLong(word)));
    }

    List<WorkKind> of(long organisation) {
        @Nullable Kept known = kept.get(organisation);
        Instant now = clock.now();
        if (known == null || !known.until().isAfter(now)) {
            known = new Kept(query.all(organisation), now.plus(KEPT));
            kept.put(organisation, known);
        }
        return known.kinds();
    }

    @TransactionalEventListener
    void changed(Changed event) {
        kept.remove(event.organisation());
        channel.tell(String.valueOf(event.organisation()));
    }

    /** Reads and writes them. */
    @Component
    static class KindQuery {

        private final JdbcClient jdbc;

        KindQuery(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /** In a transaction of its own where there is none: without a tenant it would find nothing, and that would be kept. */
        @Transactional(readOnly = true)
        public List<WorkKind> all(long organisation) {
            return jdbc.sql("""
                            select id, position, weight, control, in_use, short_name, name from journal.own_kind
                             where organisation_id = :organisation order by position, id
                            """)
                    .param("organisation", organisation)
                    .query((row, number) -> new WorkKind(
                            row.getInt("id"),
                            row.getInt("position"),
                            row.getInt("weight"),
                            row.getBoolean("control"),
                            row.getBoolean("in_use"),
                            row.getString("short_name"),
                            row.getString("name")))
                    .list();
        }

        /** Answers its id, from 1000 on; two at once meet at the key. */
        int insert(long organisation, WorkKind kind) {
            return jdbc.sql("""
                            insert into journal.own_kind (organisation_id, id, position, weight, control, in_use, short_name, name)
                            select :organisation, coalesce(max(id), 999) + 1, :position, :weight, :control, :inUse, :shortName, :name
                              from journal.own_kind where organisation_id = :organisation
                            returning id
                            """)
                    .param("organisation", organisation)
                    .param("position", kind.position())
                    .param("weight", kind.weight())
                    .param("control", kind.control())
                    .param("inUse", kind.inUse())
                    .param("shortName", kind.shortName())
                    .param("name", kind.name())
                    .query(Integer.class)
                    .single();
        }

        boolean update(long organisation, WorkKind kind) {
            return jdbc.sql("""
                                    update journal.own_kind
                                       set position = :position, weight = :weight, control = :control, in_use = :inUse,
                                           short_name = :shortName, name = :name
                                     where organisation_id = :organisation and id = :id
                                    """)
                            .param("organisation", organisation)
                            .param("id", kind.id())
                            .param("position", kind.position())
                            .param("weight", kind.weight())
                            .param("control", kind.control())
                            .param("inUse", kind.inUse())
                            .param("shortName", kind.shortName())
                            .param("name", kind.name())
                            .update()
                    > 0;
        }
    }
}
