package ru.zvonok.demo.fill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.demo.people.Dice;
import ru.zvonok.platform.tenancy.OrganisationEntry;

/** One organisation while it is being filled: what is already there, and the way into the database. */
public final class Book {

    private final @Nullable OrganisationEntry organisation;
    private final DemoDay day;
    private final int place;
    private final Connection connection;
    private final List<Filler<?>> fillers;
    private final Map<Class<?>, Object> parts = new HashMap<>();
    private final Map<String, Ids> ids = new HashMap<>();
    private final Set<Class<?>> underWay = new LinkedHashSet<>();

    Book(
            @Nullable OrganisationEntry organisation,
            DemoDay day,
            int place,
            Connection connection,
            List<Filler<?>> fillers) {
        this.organisation = organisation;
        this.day = day;
        this.place = place;
        this.connection = connection;
        this.fillers = fillers;
    }

    public OrganisationEntry organisation() {
        return Objects.requireNonNull(organisation, "the region's book");
    }

    public long id() {
        return organisation().id();
    }

    /** The day on which the demo stands. */
    public DemoDay day() {
        return day;
    }

    /** What another filler hands on; it is filled first where it is not yet. */
    public <T> T get(Class<T> part) throws SQLException {
        Object known = parts.get(part);
        if (known == null) {
            if (!underWay.add(part)) {
                throw new IllegalStateException("fillers in a circle: " + underWay);
            }
            Filler<?> filler = fillers.stream()
                    .filter(one -> one.gives() == part)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("nobody gives " + part));
            known = filler.fill(this);
            parts.put(part, known);
            underWay.remove(part);
        }
        return part.cast(known);
    }

    /** Dice of the organisation for a purpose. */
    public Dice dice(String purpose) {
        return Dice.of(id(), purpose);
    }

    /** Ids of a sequence; the sequence itself goes on far above what the demo takes. */
    public Ids ids(String sequence) throws SQLException {
        Ids known = ids.get(sequence);
        if (known == null) {
            known = new Ids(place);
            ids.put(sequence, known);
            call("select setval(?::regclass, ?) where (select last_value from " + sequence + ") < ?", sequence);
        }
        return known;
    }

    private void call(String sql, String sequence) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, sequence);
            statement.setLong(2, 100 * Ids.RANGE + 1);
            statement.setLong(3, 100 * Ids.RANGE);
            statement.execute();
        }
    }

    /** New rows for a table; they are written by {@link #send}. */
    public Rows rows(String table, String... columns) {
        return new Rows(table, columns);
    }

    /** Writes rows, in the order in which foreign keys want them. */
    public void send(Rows... rows) throws SQLException {
        for (Rows some : rows) {
            some.send(connection);
        }
    }

    /** A single statement, for what is no row of a table. */
    public void execute(String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    /** The one number that a question answers. */
    public long find(String sql, Object parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("nothing found: " + sql);
                }
                return row.getLong(1);
            }
        }
    }
}
