package ru.zvonok.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.local.DatabaseServer;

/**
 * How the database would do statements of one organisation in a region of {@value #ORGANISATIONS}: every row of it is there as
 * often, each time as another organisation's, and counted (analyze). The planner is free, its settings are the server's. All
 * of it is in one transaction that is taken back.
 */
@Component
public class Plans {

    private static final int ORGANISATIONS = 400;
    /** Where the organisation has a row at all. */
    private static final int LARGE = ORGANISATIONS;

    private static final Pattern READ_WHOLE = Pattern.compile("Seq Scan on (?:\\w+\\.)?(\\w+)");
    private static final Pattern PARAMETER = Pattern.compile("\\?");

    /** A tenant table; {@code parted} where it is partitioned by school years, and for the partitions. */
    private record Table(String name, String relation, boolean parted, boolean root) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Plans(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** What is wrong with statements: tables that are read whole, years that are not named. */
    public List<String> faults(long organisation, Collection<String> statements) throws SQLException {
        String database = transaction.execute(status ->
                jdbc.sql("select current_database()").query(String.class).single());
        List<String> faults = new ArrayList<>();
        DatabaseServer server = TestServices.database();
        // a plan for whatever parameters can only be asked for in the simple protocol
        try (Connection connection = DriverManager.getConnection(
                        server.url(database) + "?preferQueryMode=simple", server.superuser(), server.password());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            List<Table> tables = tables(statement);
            fill(statement, tables, organisation);
            Set<String> large = large(statement, tables);
            statement.execute("set local role zvonok_app");
            statement.execute("select tenancy.set_tenant(" + organisation + ")");
            for (String sql : new LinkedHashSet<>(statements)) {
                if (sql.strip().toLowerCase(Locale.ROOT).matches("(?s)\\(?(select|with|update|delete|insert)\\b.*")) {
                    Savepoint before = connection.setSavepoint();
                    try {
                        check(sql, plan(statement, sql), tables, large, faults);
                    } catch (SQLException unplanned) {
                        connection.rollback(before);
                        faults.add("is not planned without a cast, " + unplanned.getMessage() + ": " + sql);
                    }
                }
            }
            connection.rollback();
        }
        return faults;
    }

    private static void check(String sql, String plan, List<Table> tables, Set<String> large, List<String> faults) {
        Matcher whole = READ_WHOLE.matcher(plan);
        while (whole.find()) {
            if (large.contains(whole.group(1))) {
                faults.add("reads all of " + whole.group(1) + ": " + sql + "\n" + plan);
            }
        }
        boolean ofYears =
                tables.stream().anyMatch(table -> table.parted() && plan.contains(" on " + table.relation() + " "));
        if (ofYears && !sql.contains("school_year")) {
            faults.add("names no year: " + sql);
        }
    }

    private static List<Table> tables(Statement statement) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("""
                select n.nspname || '.' || c.relname, c.relname, c.relkind = 'p' or c.relispartition, not c.relispartition
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
                 where c.relkind in ('r', 'p') and (c.relispartition or obj_description(c.oid) like 'TENANT.%')
                 order by 1
                """)) {
            while (found.next()) {
                tables.add(new Table(found.getString(1), found.getString(2), found.getBoolean(3), found.getBoolean(4)));
            }
        }
        return tables;
    }

    /** Without foreign keys and triggers: whole organisations are copied, so that nothing points at what is not there. */
    private static void fill(Statement statement, List<Table> tables, long organisation) throws SQLException {
        statement.execute("set local session_replication_role = replica");
        for (Table table : tables) {
            if (table.root()) {
                String columns = columns(statement, table);
                statement.execute("insert into %1$s (organisation_id, %2$s) select 1000000000 + one, %2$s from %1$s, "
                                .formatted(table.name(), columns)
                        + "generate_series(1, " + ORGANISATIONS + ") one where organisation_id = " + organisation);
                statement.execute("analyze " + table.name());
            }
        }
    }

    private static String columns(Statement statement, Table table) throws SQLException {
        try (ResultSet row = statement.executeQuery("""
                select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                 where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                   and attname <> 'organisation_id'
                """.formatted(table.name()))) {
            row.next();
            return row.getString(1);
        }
    }

    private static Set<String> large(Statement statement, List<Table> tables) throws SQLException {
        Set<String> large = new LinkedHashSet<>();
        for (Table table : tables) {
            try (ResultSet row = statement.executeQuery("select count(*) from " + table.name())) {
                row.next();
                if (row.getLong(1) >= LARGE) {
                    large.add(table.relation());
                }
            }
        }
        return large;
    }

    private static String plan(Statement statement, String sql) throws SQLException {
        int[] number = {0};
        String numbered = PARAMETER.matcher(sql).replaceAll(found -> "\\$" + ++number[0]);
        StringBuilder plan = new StringBuilder();
        try (ResultSet lines = statement.executeQuery("explain (generic_plan) " + numbered)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }
}
