package ru.zvonok.bench;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bench.region.RegionPlan;
import ru.zvonok.demo.Console;

/**
 * How the benchmark is started.
 *
 * @param data keeps a folder for each size of region, and the figures
 * @param demo the demo's folder of tenants-config, for its rules
 * @param only names of the lines that are measured, parted by commas; null for all
 * @param fresh whether the region is thrown away first
 */
record BenchOptions(
        Path data, Path demo, int organisations, @Nullable String only, boolean fresh) {

    static BenchOptions read(List<String> arguments) {
        Path data = Path.of("var", "bench");
        Path demo = Path.of("tenants-config", "demo");
        int organisations = 1;
        String only = null;
        boolean fresh = false;
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            String value = parts.length > 1 ? parts[1] : "";
            switch (parts[0]) {
                case "--data" -> data = Path.of(value);
                case "--config" -> demo = Path.of(value);
                case "--organisations" -> organisations = number(value);
                case "--only" -> only = value;
                case "--fresh" -> fresh = true;
                default -> throw new Console.Failure("unknown-option", argument);
            }
        }
        return new BenchOptions(data.toAbsolutePath(), demo.toAbsolutePath(), organisations, only, fresh);
    }

    private static int number(String value) {
        try {
            int number = Integer.parseInt(value);
            if (number >= 1 && number <= RegionPlan.REGION) {
                return number;
            }
        } catch (NumberFormatException none) {
            // the same as a number that is too great
        }
        throw new Console.Failure("bench.bad-number", RegionPlan.REGION);
    }

    /** What keeps the region of this size, and the figures measured on it. */
    Path region() {
        return data.resolve(String.valueOf(organisations));
    }
}
