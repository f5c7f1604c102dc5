package ru.zvonok.platform.access.core;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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
}
