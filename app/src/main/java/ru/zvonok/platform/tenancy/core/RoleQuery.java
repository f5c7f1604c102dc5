package ru.zvonok.platform.tenancy.core;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the role of a connection is and may, as the database itself knows it. */
class RoleQuery {

    /**
     * @param name the role that signed in
     * @param root it or the role it acts as is a superuser
     * @param unheld the role it acts as is not held by row security
     * @param becomes it may become a role that is one of the two
     * @param owns it is, or may become, the owner of a table
     * @param builds it may make schemas and tables, or empty a table by TRUNCATE
     * @param writes it may insert, change or delete rows of any table
     */
    record Standing(
            String name, boolean root, boolean unheld, boolean becomes, boolean owns, boolean builds, boolean writes) {}

    private final JdbcClient jdbc;

    RoleQuery(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    Standing standing() {
        return jdbc.sql("""
                        with ours as (
                          select oid from pg_namespace
                           where nspname not like 'pg\\_%' and nspname <> 'information_schema'
                        ), tables as (
                          select c.oid, c.relowner from pg_class c join ours on ours.oid = c.relnamespace
                           where c.relkind in ('r', 'p', 'v', 'm', 'f')
                        )
                        select session_user as name,
                               exists (select from pg_roles where rolname in (session_user, current_user) and rolsuper) as root,
                               exists (select from pg_roles where rolname = current_user and rolbypassrls) as unheld,
                               exists (select from pg_roles where rolname <> session_user and (rolsuper or rolbypassrls)
                                        and pg_has_role(session_user, oid, 'MEMBER')) as becomes,
                               exists (select from tables where pg_has_role(session_user, relowner, 'MEMBER')) as owns,
                               has_database_privilege(current_database(), 'CREATE')
                                 or exists (select from ours where has_schema_privilege(oid, 'CREATE'))
                                 or exists (select from tables where has_table_privilege(oid, 'TRUNCATE')) as builds,
                               exists (select from tables
                                        where has_table_privilege(oid, 'DELETE')
                                           or has_any_column_privilege(oid, 'INSERT, UPDATE')) as writes
                        """)
                .query((row, number) -> new Standing(
                        row.getString("name"),
                        row.getBoolean("root"),
                        row.getBoolean("unheld"),
                        row.getBoolean("becomes"),
                        row.getBoolean("owns"),
                        row.getBoolean("builds"),
                        row.getBoolean("writes")))
                .single();
    }
}
