package ru.zvonok.platform.access.core;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.platform.access.AccountNames;

@Component
class AccountNamesQuery implements AccountNames {

    private final JdbcClient jdbc;

    AccountNamesQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public Map<Long, String> names(Collection<Long> accounts) {
        Map<Long, String> names = new HashMap<>();
        if (!accounts.isEmpty()) {
            jdbc.sql("select id, shown_name from access.account where id = any(:ids)")
                    .param("ids", accounts.toArray(Long[]::new))
                    .query(row -> {
                        names.put(row.getLong("id"), row.getString("shown_name"));
                    });
        }
        return names;
    }

    @Override
    @Transactional
    public Set<Long> beginning(String text, @Nullable Long organisation) {
        return jdbc.sql("""
                        select a.id from access.account a
                         where starts_with(lower(a.shown_name), lower(:text))
                           and (cast(:organisation as bigint) is null
                                or exists (select from access.role_grant g
                                            where g.account_id = a.id
                                              and (g.place <> 'ORGANISATION' or g.place_id = cast(:organisation as bigint))))
                         limit 200
                        """)
                .param("text", text)
                .param("organisation", organisation)
                .query(Long.class)
                .set();
    }
}
