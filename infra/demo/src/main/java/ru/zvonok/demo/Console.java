package ru.zvonok.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** What the demo says on the terminal; the words lie in {@code console.properties}. */
public final class Console {

    private static final Locale RUSSIAN = Locale.of("ru", "RU");
    private static final Properties WORDS = words();
    private static final PrintStream OUT = System.out;

    private Console() {}

    static String text(String key, Object... arguments) {
        String pattern = Objects.requireNonNull(WORDS.getProperty(key), key);
        return new MessageFormat(pattern, RUSSIAN).format(arguments);
    }

    public static void say(String key, Object... arguments) {
        print(text(key, arguments));
    }

    public static void print(String line) {
        OUT.println(line);
        OUT.flush();
    }

    /** A one-line reason not to go on. */
    public static final class Failure extends RuntimeException {

        public Failure(String key, Object... arguments) {
            super(text(key, arguments), null, false, false);
        }

        public String line() {
            return Objects.requireNonNull(getMessage());
        }
    }

    private static Properties words() {
        Properties words = new Properties();
        try (InputStream in = Objects.requireNonNull(Console.class.getResourceAsStream("console.properties"))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return words;
    }
}
