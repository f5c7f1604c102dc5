package ru.zvonok.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What the benchmark found, as a table and as JSON. Ratios are to be quoted: absolute times vary between machines. */
public final class Report {

    private static final String LINE = "%-26s %7s %10s %10s %10s %10s %8s %10s %6s %s%n";

    private Report() {}

    public static void head() {
        System.out.printf(
                LINE,
                "job",
                "clients",
                "median ms",
                "95 % ms",
                "a second",
                "floor ms",
                "ratio",
                "budget ms",
                "stmts",
                "");
    }

    public static void line(Figure one) {
        System.out.printf(
                LINE,
                one.job(),
                one.clients(),
                number(one.medianMs()),
                number(one.p95Ms()),
                number(one.perSecond()),
                number(one.floorMs()),
                one.floorMs() == 0 ? "-" : number(one.medianMs() / one.floorMs()),
                one.budgetMs() == 0 ? "-" : number(one.budgetMs()),
                one.statements() == 0 ? "-" : one.statements(),
                one.holds() ? "" : "over");
    }

    /** @param region what the figures were measured on, by name */
    public static void write(int organisations, Map<String, Object> region, List<Figure> rows, Path file) {
        Map<String, Object> all = new java.util.LinkedHashMap<>();
        all.put("organisations", organisations);
        all.putAll(region);
        all.put("rows", rows);
        String json =
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(all);
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
