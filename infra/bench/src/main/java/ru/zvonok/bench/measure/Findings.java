package ru.zvonok.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ru.zvonok.bench.region.Size;
import ru.zvonok.demo.Console;
import ru.zvonok.demo.Demo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a run found: told line by line as it comes, written in the end. */
public final class Findings {

    private static final long MEGABYTE = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Object> about = new LinkedHashMap<>();
    private final List<Figure> rows = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private boolean whole = true;

    void add(Figure row) {
        if (rows.isEmpty()) {
            Report.head();
        }
        rows.add(row);
        Report.line(row);
    }

    public void add(Fact fact) {
        facts.add(fact);
        Report.line(fact);
    }

    /** A line that could not be measured keeps no other from it. */
    public void missing(String name, Exception fault) {
        whole = false;
        String reason = String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
        Console.say("bench.missing", name, reason);
    }

    /** Whether every line was measured. */
    public boolean whole() {
        return whole;
    }

    /** The region that all this was measured on. */
    public void about(Demo region, Size size) throws SQLException {
        about.put("organisations", size.plan().places().size());
        about.put("learners", size.plan().learners());
        about.put("months", size.months());
        try (Connection connection = region.database().administer(Demo.DATABASE);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select pg_database_size(current_database()), sum(pg_indexes_size(oid)),
                               (select sum(reltuples) from pg_class where relkind = 'r' and oid in
                                 (select inhrelid from pg_inherits where inhparent = 'journal.mark'::regclass))
                          from pg_class where relkind = 'r'""")) {
            row.next();
            about.put("database_mb", row.getLong(1) / MEGABYTE);
            about.put("index_share", Math.round(100.0 * row.getLong(2) / row.getLong(1)) / 100.0);
            about.put("marks", row.getLong(3));
        }
        Console.say("bench.region", about.get("database_mb"), about.get("index_share"), about.get("marks"));
    }

    public void write(Path file) {
        Map<String, Object> all = new LinkedHashMap<>(about);
        facts.stream().filter(fact -> fact.name().equals(StartMeter.FIRST_PAGE)).forEach(fact -> {
            all.put("start_ms", Math.round(fact.value() * 1_000));
        });
        all.put("with", List.of("audit of every change", "tenant wall", "fsync", "synchronous_commit"));
        all.put("rows", rows);
        all.put("facts", facts);
        try {
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * Prints how many times slower each line of an organisation is than in the region of one organisation with the same months,
     * where that one was measured.
     */
    public void compare(Path one, int months) {
        if (!(about.get("organisations") instanceof Integer organisations) || organisations == 1) {
            return;
        }
        if (!Files.exists(one)) {
            Console.say("bench.alone-first", months);
        } else {
            try {
                JsonNode before = JSON.readTree(Files.readString(one)).path("rows");
                Console.say("bench.growth", organisations);
                Report.growthHead(organisations);
                for (Figure row : rows) {
                    for (JsonNode other : before) {
                        if (!row.job().endsWith(Jobs.ABOVE)
                                && row.job().equals(other.path("job").asString())
                                && row.clients() == other.path("clients").asInt()) {
                            Report.growth(row, other.path("median_ms").asDouble());
                        }
                    }
                }
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    /** Beside the figures, always: what they carry that the peer's do not. */
    public void sayWhatThePeerLacks() {
        Console.say("bench.peer");
    }
}
