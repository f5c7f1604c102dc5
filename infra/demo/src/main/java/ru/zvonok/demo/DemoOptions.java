package ru.zvonok.demo;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the demo is started.
 *
 * @param data folder that keeps the data between starts
 * @param config the region's folder of tenants-config
 * @param port where the pages answer; 0 is any free one
 * @param today the date to stand on; null is the day of the data, or today
 * @param fresh whether what is there is thrown away first
 */
public record DemoOptions(
        Path data, Path config, int port, @Nullable LocalDate today, boolean fresh) {

    static DemoOptions read(List<String> arguments) {
        Path data = Path.of("var", "demo");
        Path config = Path.of("tenants-config", "demo");
        int port = 8080;
        LocalDate today = null;
        boolean fresh = false;
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            String value = parts.length > 1 ? parts[1] : "";
            switch (parts[0]) {
                case "--data" -> data = Path.of(value);
                case "--config" -> config = Path.of(value);
                case "--port" -> port = Integer.parseInt(value);
                case "--today" -> today = date(value);
                case "--fresh" -> fresh = true;
                default -> throw new Console.Failure("unknown-option", argument);
            }
        }
        return new DemoOptions(data.toAbsolutePath(), config.toAbsolutePath(), port, today, fresh);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADate) {
            throw new Console.Failure("bad-date");
        }
    }
}
