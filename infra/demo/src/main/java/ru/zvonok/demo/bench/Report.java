package ru.zvonok.demo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ru.zvonok.demo.bench.Bench.Measure;
import tools.jackson.databind.json.JsonMapper;

/** What the benchmark found, as a table and as JSON. Ratios are to be quoted: absolute times vary between machines. */
public final class Report {

    /** Begins the argument that names the file for the JSON. */
    public static final String JSON = "--json=";

    private static final String LINE = "%-30s %10s %10s %10s %8s %6s%n";

    private Report() {}

    public static void print(List<Measure> measures) {
        System.out.printf(LINE, "work, median ms", "door", "95 %", "same SQL", "ratio", "stmts");
        for (Measure one : measures) {
            System.out.printf(
                    LINE,
                    one.work(),
                    number(one.door()),
                    number(one.door95()),
                    number(one.sql()),
                    number(one.ratio()),
                    one.statements());
        }
    }

    public static void write(List<Measure> measures, Path file) {
        String json = JsonMapper.builder()
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(Map.of("measures", measures));
        try {
            Files.writeString(file, json + "\n");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
