package ru.zvonok.platform.tenancy.core;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.tenancy.Scope;

/** Tells the database, inside the transaction that just began, whose rows it may show. */
final class ScopeBinding {

    private ScopeBinding() {}

    static void bind(Connection connection, @Nullable Scope scope) throws SQLException {
        switch (scope) {
            case Scope.Organisation one -> {
                try (PreparedStatement statement = connection.prepareStatement("select tenancy.set_tenant(?)")) {
                    statement.setLong(1, one.id());
                    statement.execute();
                }
            }
            case Scope.Several several -> {
                String ids = several.organisations().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(",", "{", "}"));
                try (PreparedStatement statement = connection.prepareStatement("select tenancy.set_tenants(?)")) {
                    statement.setString(1, ids);
                    statement.execute();
                }
            }
            case Scope.Region region -> {
                try (PreparedStatement statement = connection.prepareStatement("select tenancy.set_region()")) {
                    statement.execute();
                }
            }
            case null -> {
                // nothing bound: the policies answer with nothing
            }
        }
    }
}
