package ru.zvonok.bench;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.bench.region.RegionPlan;
import ru.zvonok.bench.region.Size;
import ru.zvonok.demo.Console;

/**
 * How the benchmark is started.
 *
 * @param data keeps a folder for each size of region, and the figures
 * @param demo the demo's folder of tenants-config, for its rules
 * @param months of the school year at most; all that fit the disk where it is not asked for
 * @param only names of the lines that are measured, parted by commas; null for all
 * @param fresh whether the region is thrown away first
 */
record BenchOptions(
        Path data,
        Path demo,
        int organisations,
        int months,
        @Nullable String only,
        boolean fresh) {

    /** What a region's folder keeps the figures in. */
    static final String FIGURES = "latest.json";

    static BenchOptions read(List<String> arguments) {
        Path data = Path.of("var", "bench");
        Path demo = Path.of("tenants-config", "demo");
        int organisations = 1;
        int months = Size.MONTHS;
        String only = null;
        boolean fresh = false;
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            String value = parts.length > 1 ? parts[1] : "";
            switch (parts[0]) {
                case "--data" -> data = Path.of(value);
                case "--config" -> demo = Path.of(value);
                case "--organisations" -> organisations = number(value, RegionPlan.REGION, "bench.bad-number");
                case "--months" -> months = number(value, Size.MONTHS, "bench.bad-months");
                case "--only" -> only = value;
                case "--fresh" -> fresh = true;
                default -> throw new Console.Failure("unknown-option", argument);
            }
        }
        return new BenchOptions(data.toAbsolutePath(), demo.toAbsolutePath(), organisations, months, only, fresh);
    }

    private static int number(String value, int most, String refusal) {
        try {
            int number = Integer.parseInt(value);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException none) {
            // the same as a number that is too great
        }
        throw new Console.Failure(refusal, most);
    }

    /** What keeps the region of this size, and the figures measured on it; a region of fewer months has a folder of its own. */
    Path region() {
        return folder(organisations, months);
    }

    /** The figures of a region of one organisation with so many months. */
    Path alone(int as) {
        return folder(1, as).resolve(FIGURES);
    }

    private Path folder(int many, int as) {
        return data.resolve(as == Size.MONTHS ? String.valueOf(many) : many + "-months-" + as);
    }
}
