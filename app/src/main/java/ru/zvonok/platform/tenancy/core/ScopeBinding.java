package ru.zvonok.platform.tenancy.core;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.tenancy.PlanLabel;
import ru.zvonok.platform.tenancy.Scope;

/** Tells the database, inside the transaction that just began, whose rows it may show and how it is to plan. */
final class ScopeBinding {

    private static final String ONE = "select tenancy.set_tenant(?)";
    private static final String KEPT = ", set_config('plan_cache_mode', 'force_generic_plan', true)";
    private static final String WHOLE =
            ", set_config('enable_nestloop', 'off', true), set_config('plan_cache_mode', 'force_custom_plan', true)";

    private ScopeBinding() {}

    /**
     * In one statement: another would cost each call a way to the database and back.
     *
     * @param labels of the transaction ({@link PlanLabel})
     */
    static void bind(Connection connection, @Nullable Scope scope, Collection<String> labels) throws SQLException {
        switch (scope) {
            case Scope.Organisation one -> {
                try (PreparedStatement statement = connection.prepareStatement(ONE
                        + (labels.contains(PlanLabel.KEPT) ? KEPT : "")
                        + (labels.contains(PlanLabel.WHOLE) ? WHOLE : ""))) {
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
