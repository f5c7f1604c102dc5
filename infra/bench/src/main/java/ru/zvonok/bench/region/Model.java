package ru.zvonok.bench.region;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import ru.zvonok.bench.region.RegionPlan.Place;
import ru.zvonok.bench.region.Stencil.Column;
import ru.zvonok.demo.fill.Ids;

/** All rows of a model organisation, read once, to be written again for each copy. */
final class Model {

    private final Place place;
    private final List<Stencil> stencils = new ArrayList<>();

    private Model(Place place) {
        this.place = place;
    }

    static Model read(Connection connection, Place place) throws SQLException {
        Model model = new Model(place);
        for (String table : tenantTables(connection)) {
            model.read(connection, table, "organisation_id = " + place.id());
        }
        String own = " > %d and %s < %d";
        long low = Stencil.low(place.number());
        model.read(connection, "access.account", "id" + own.formatted(low, "id", low + Ids.RANGE));
        model.read(
                connection,
                "access.role_grant",
                "place = 'ORGANISATION' and place_id = " + place.id() + " and account_id"
                        + own.formatted(low, "account_id", low + Ids.RANGE));
        return model;
    }

    Place place() {
        return place;
    }

    List<Stencil> stencils() {
        return stencils;
    }

    long rows() {
        return stencils.stream().mapToLong(Stencil::rows).sum();
    }

    /** Without the summaries: the application reckons those of a copy itself, as soon as it is there. */
    private static List<String> tenantTables(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                        select c.oid::regclass::text from pg_class c
                         where c.relkind in ('r', 'p') and not c.relispartition
                           and c.relnamespace <> 'oversight'::regnamespace
                           and obj_description(c.oid, 'pg_class') like 'TENANT.%' order by 1""");
                ResultSet rows = statement.executeQuery()) {
            List<String> tables = new ArrayList<>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }

    private void read(Connection connection, String table, String where) throws SQLException {
        List<String> names = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                select attname, format_type(atttypid, null) from pg_attribute
                 where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                 order by attnum""")) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add('"' + rows.getString(1) + '"');
                    columns.add(column(rows.getString(1), rows.getString(2)));
                }
            }
        }
        Stencil stencil = new Stencil(table, names, columns, place.number(), place.id());
        CopyOut out = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select " + String.join(", ", names) + " from " + table + " where " + where
                        + ") to stdout");
        for (byte[] line = out.readFromCopy(); line != null; line = out.readFromCopy()) {
            stencil.add(line);
        }
        stencil.close();
        if (stencil.rows() > 0) {
            stencils.add(stencil);
        }
    }

    private static Column column(String name, String type) {
        if (name.equals("login")) {
            return Column.LOGIN;
        }
        if (name.equals("snils")) {
            return Column.SNILS;
        }
        if (name.equals("organisation_id") || name.equals("place_id")) {
            return Column.ORGANISATION;
        }
        return switch (type) {
            case "bigint" -> Column.NUMBER;
            case "uuid" -> Column.UUID;
            case "text", "jsonb", "bigint[]" -> Column.TEXT;
            default -> Column.PLAIN;
        };
    }
}
