package ru.zvonok.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ru.zvonok.demo.Stars.Star;
import ru.zvonok.local.DatabaseServer;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.Municipality;
import ru.zvonok.platform.tenancy.OrganisationEntry;
import tools.jackson.databind.json.JsonMapper;

/** The list of sign-ins, for the terminal and for {@code ./zvonok accounts}. */
record SignIns(String address, DatabaseServer server, Directory directory) {

    private static final String GAP = "  ";

    void write(Path text, Path json) {
        try {
            Files.writeString(text, lines());
            Files.writeString(json, json());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    String lines() {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {
            Console.text("column.login"),
            Console.text("column.role"),
            Console.text("column.organisation"),
            Console.text("column.task")
        });
        for (Star star : Stars.all()) {
            rows.add(new String[] {star.login(), star.role(), place(star), star.task()});
        }
        StringBuilder lines = new StringBuilder();
        for (String[] row : rows) {
            for (int column = 0; column < row.length; column++) {
                lines.append(column == row.length - 1 ? row[column] : padded(row[column], width(rows, column)));
            }
            lines.append('\n');
        }
        return lines.append('\n')
                .append(Console.text("password", Stars.PASSWORD))
                .append('\n')
                .append(Console.text("ready", address))
                .append('\n')
                .append(Console.text("database", psql("zvonok_app")))
                .append('\n')
                .toString();
    }

    private static int width(List<String[]> rows, int column) {
        return rows.stream().mapToInt(row -> row[column].length()).max().orElse(0);
    }

    private static String padded(String word, int width) {
        return word + " ".repeat(width - word.length()) + GAP;
    }

    private String json() {
        List<Map<String, String>> accounts = new ArrayList<>();
        for (Star star : Stars.all()) {
            Map<String, String> account = new LinkedHashMap<>();
            account.put("key", star.key());
            account.put("role", star.role());
            account.put("organisation", place(star));
            account.put("code", star.place());
            account.put("login", star.login());
            account.put("password", Stars.PASSWORD);
            account.put("address", address);
            account.put("task", star.task());
            accounts.add(account);
        }
        Map<String, Object> database = new LinkedHashMap<>();
        database.put("jdbc", server.url(Demo.DATABASE));
        for (String role : List.of("app", "municipal", "region", "migrate")) {
            database.put(role, psql("zvonok_" + role));
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("address", address);
        all.put("database", database);
        all.put("accounts", accounts);
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
    }

    private String psql(String role) {
        return "postgresql://%s:%s@%s:%d/%s"
                .formatted(role, DatabaseServer.localPassword(role), server.host(), server.port(), Demo.DATABASE);
    }

    private String place(Star star) {
        Function<String, String> municipality = code -> directory.municipalities().stream()
                .filter(one -> one.code().equals(code))
                .map(Municipality::name)
                .findFirst()
                .orElse(Console.text("region"));
        return directory.organisations().stream()
                .filter(one -> one.code().equals(star.place()))
                .map(OrganisationEntry::shortName)
                .findFirst()
                .orElseGet(() -> municipality.apply(star.place()));
    }
}
