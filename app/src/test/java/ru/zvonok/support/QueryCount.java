package ru.zvonok.support;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;
import org.springframework.stereotype.Component;

/**
 * Stands under all pools of a test and reads every statement: counts those of a piece of work, and demands that each one names
 * {@code organisation_id} at least as often as tenant tables. The statement that binds the tenant is not counted.
 */
@Component
public class QueryCount implements BeanPostProcessor {

    private static final ThreadLocal<@Nullable List<String>> HEARD = new ThreadLocal<>();
    private static final Pattern TABLE = Pattern.compile("\\b([a-z_]+)\\.([a-z_]+)\\b");
    private static final Pattern NAMED = Pattern.compile("organisation_id");
    private static final String BINDING = "select tenancy.set_";
    private static final Set<String> TENANT_TABLES = ConcurrentHashMap.newKeySet();
    private static final Set<String> READ = ConcurrentHashMap.newKeySet();

    /** Statements that the work sends on this thread, in order. */
    public static List<String> of(Runnable work) {
        List<String> heard = new ArrayList<>();
        HEARD.set(heard);
        try {
            work.run();
        } finally {
            HEARD.remove();
        }
        return List.copyOf(heard);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof AbstractRoutingDataSource pools ? new Heard(pools) : bean;
    }

    private static final class Heard extends DelegatingDataSource {

        Heard(AbstractDataSource pools) {
            super(pools);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return connection(super.getConnection());
        }
    }

    private static Connection connection(Connection real) {
        return proxy(Connection.class, (self, method, arguments) -> {
            Object answer = call(real, method, arguments);
            if (answer instanceof PreparedStatement statement
                    && arguments != null
                    && arguments[0] instanceof String sql) {
                check(sql, real);
                return statement(PreparedStatement.class, statement, sql, real);
            }
            return answer instanceof Statement statement ? statement(Statement.class, statement, null, real) : answer;
        });
    }

    private static <T extends Statement> T statement(
            Class<T> type, T real, @Nullable String prepared, Connection connection) {
        return proxy(type, (self, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                String sql = arguments != null && arguments.length > 0 && arguments[0] instanceof String given
                        ? given
                        : prepared;
                if (sql != null) {
                    check(sql, connection);
                    List<String> heard = HEARD.get();
                    if (heard != null && !sql.startsWith(BINDING)) {
                        heard.add(sql);
                    }
                }
            }
            return call(real, method, arguments);
        });
    }

    private static void check(String sql, Connection connection) throws SQLException {
        if (READ.contains(sql)) {
            return;
        }
        String plain = sql.toLowerCase(Locale.ROOT);
        List<String> tables = TABLE.matcher(plain)
                .results()
                .map(MatchResult::group)
                .filter(tenantTables(connection)::contains)
                .toList();
        if (NAMED.matcher(plain).results().count() < tables.size()) {
            throw new AssertionError("a statement on the tenant tables " + tables
                    + " names organisation_id less often than tables: " + sql);
        }
        READ.add(sql);
    }

    private static Set<String> tenantTables(Connection connection) throws SQLException {
        if (TENANT_TABLES.isEmpty()) {
            try (Statement statement = connection.createStatement();
                    var row = statement.executeQuery("""
                            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                             where c.relkind in ('r', 'p') and obj_description(c.oid) like 'TENANT.%'
                            """)) {
                while (row.next()) {
                    TENANT_TABLES.add(row.getString(1));
                }
            }
        }
        return TENANT_TABLES;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(QueryCount.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object real, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
