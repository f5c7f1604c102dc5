package ru.zvonok.bench.measure;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.stereotype.Component;

/** Writes down the statements of this thread with their parameters, so that the same can be run without the application. */
@Component
@ConditionalOnProperty(SqlRecorder.PROPERTY)
public class SqlRecorder implements BeanPostProcessor {

    public static final String PROPERTY = "zvonok.bench";

    /** A statement with its parameters; several sets of them are a batch. */
    record Recorded(String sql, List<List<@Nullable Object>> batches) {}

    private static final ThreadLocal<@Nullable List<Recorded>> RECORDING = new ThreadLocal<>();
    private static final AtomicReference<@Nullable List<Recorded>> OF_REQUESTS = new AtomicReference<>();
    /** How the server names the threads that answer requests. */
    private static final String ANSWERING = "tomcat-handler-";

    /** What the work asks the database. */
    static List<Recorded> record(Runnable work) {
        List<Recorded> recorded = new ArrayList<>();
        RECORDING.set(recorded);
        try {
            work.run();
        } finally {
            RECORDING.remove();
        }
        return List.copyOf(recorded);
    }

    /** What the server asks the database to answer the requests of the work; nobody else may ask it for anything meanwhile. */
    static List<Recorded> recordRequests(Runnable work) {
        List<Recorded> recorded = Collections.synchronizedList(new ArrayList<>());
        OF_REQUESTS.set(recorded);
        try {
            work.run();
        } finally {
            OF_REQUESTS.set(null);
        }
        return List.copyOf(recorded);
    }

    private static @Nullable List<Recorded> heard() {
        List<Recorded> recorded = RECORDING.get();
        return recorded == null && Thread.currentThread().getName().startsWith(ANSWERING)
                ? OF_REQUESTS.get()
                : recorded;
    }

    /** Runs the statements again on a connection, reading every row. */
    static void replay(Connection connection, List<Recorded> statements) throws SQLException {
        for (Recorded recorded : statements) {
            replay(connection, recorded);
        }
    }

    static void replay(Connection connection, Recorded recorded) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(recorded.sql())) {
            for (List<@Nullable Object> batch : recorded.batches()) {
                for (int i = 0; i < batch.size(); i++) {
                    statement.setObject(i + 1, batch.get(i));
                }
                if (recorded.batches().size() > 1) {
                    statement.addBatch();
                }
            }
            if (recorded.batches().size() > 1) {
                statement.executeBatch();
            } else if (statement.execute()) {
                try (var rows = statement.getResultSet()) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int column = 1; column <= columns; column++) {
                            rows.getObject(column);
                        }
                    }
                }
            }
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals("dataSource") && bean instanceof DataSource source ? new Listening(source) : bean;
    }

    private static final class Listening extends AbstractDataSource {

        private final DataSource source;

        Listening(DataSource source) {
            this.source = source;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = source.getConnection();
            List<Recorded> recorded = heard();
            return recorded == null ? connection : listening(Connection.class, new OnConnection(connection, recorded));
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return source.getConnection(user, password);
        }
    }

    private static <T> T listening(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object pass(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException fault) {
            Throwable cause = fault.getCause();
            throw cause == null ? fault : cause;
        }
    }

    private record OnConnection(Connection connection, List<Recorded> recorded) implements InvocationHandler {

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            Object answer = pass(connection, method, arguments);
            if (answer instanceof PreparedStatement statement && arguments != null) {
                return listening(PreparedStatement.class, new OnStatement(statement, (String) arguments[0], recorded));
            }
            return answer;
        }
    }

    private static final class OnStatement implements InvocationHandler {

        private final PreparedStatement statement;
        private final String sql;
        private final List<Recorded> recorded;
        private final TreeMap<Integer, @Nullable Object> parameters = new TreeMap<>();
        private final List<List<@Nullable Object>> batches = new ArrayList<>();

        OnStatement(PreparedStatement statement, String sql, List<Recorded> recorded) {
            this.statement = statement;
            this.sql = sql;
            this.recorded = recorded;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            String name = method.getName();
            if (name.startsWith("set")
                    && arguments != null
                    && arguments.length >= 2
                    && arguments[0] instanceof Integer at) {
                parameters.put(at, name.equals("setNull") ? null : arguments[1]);
            } else if (name.equals("addBatch")) {
                batches.add(new ArrayList<>(parameters.values()));
            } else if (name.startsWith("execute")) {
                if (batches.isEmpty()) {
                    batches.add(new ArrayList<>(parameters.values()));
                }
                recorded.add(new Recorded(sql, List.copyOf(batches)));
                batches.clear();
            }
            return pass(statement, method, arguments);
        }
    }
}
