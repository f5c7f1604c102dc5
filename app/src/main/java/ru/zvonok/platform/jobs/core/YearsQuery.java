package ru.zvonok.platform.jobs.core;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the catalogue of the database which tables that are parted by school year have no place for a year. */
@Component
class YearsQuery {

    private final JdbcClient jdbc;

    YearsQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> without(int year) {
        return jdbc.sql("""
                        select c.oid::regclass::text from pg_partitioned_table p
                          join pg_class c on c.oid = p.partrelid
                          join pg_namespace n on n.oid = c.relnamespace
                          join pg_attribute a on a.attrelid = c.oid and a.attnum = p.partattrs[0]
                         where a.attname = 'school_year'
                           and to_regclass(format('%I.%I', n.nspname, c.relname || '_' || cast(:year as text))) is null
                         order by 1
                        """)
                .param("year", String.valueOf(year))
                .query(String.class)
                .list();
    }
}
