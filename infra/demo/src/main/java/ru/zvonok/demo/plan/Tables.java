package ru.zvonok.demo.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The small tables of words and numbers that lie beside the plan: columns parted by a bar, «#» begins a remark. */
public final class Tables {

    private Tables() {}

    /** The rows of {@code /ru/zvonok/demo/<name>.txt}, columns trimmed. */
    public static List<List<String>> rows(String name) {
        String file = "/ru/zvonok/demo/" + name + ".txt";
        try (InputStream in = Objects.requireNonNull(Tables.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
