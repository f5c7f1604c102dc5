package ru.zvonok.demo;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import ru.zvonok.ZvonokApplication;
import ru.zvonok.demo.fill.DemoDay;
import ru.zvonok.demo.fill.RegionFill;
import ru.zvonok.local.CacheServer;
import ru.zvonok.local.DatabaseServer;
import ru.zvonok.local.EmbeddedDatabase;
import ru.zvonok.local.Ports;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.tenancy.Directory;

/**
 * The demo region, running: PostgreSQL and Redis of this computer, and the application on loopback. {@link #main} is what
 * the launcher calls; tests in a browser start it by {@link #start}.
 */
public final class Demo implements AutoCloseable {

    public static final String DATABASE = "zvonok";
    /** Begins the name of a setting that is the database server's and not the application's. */
    public static final String SERVER = "postgresql.";

    private static final String LOG = "zvonok.log";
    private static final String SILENT = "logging.threshold.console";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Locale RUSSIAN = Locale.of("ru", "RU");

    private final DataFolder folder;
    private final DatabaseServer database;
    private final CacheServer cache;
    private final Map<String, Object> settings;
    private final ConfigurableApplicationContext context;
    private final String address;
    private boolean closed;

    private Demo(
            DataFolder folder,
            DatabaseServer database,
            CacheServer cache,
            Map<String, Object> settings,
            ConfigurableApplicationContext context,
            String address) {
        this.folder = folder;
        this.database = database;
        this.cache = cache;
        this.settings = settings;
        this.context = context;
        this.address = address;
    }

    public static void main(String[] arguments) {
        LoggingSystem.get(Demo.class.getClassLoader()).beforeInitialize();
        List<String> words = Arrays.asList(arguments);
        String command = words.isEmpty() || words.getFirst().startsWith("--") ? "demo" : words.getFirst();
        List<String> options =
                command.equals("demo") && !words.contains("demo") ? words : words.subList(1, words.size());
        try {
            switch (command) {
                case "demo" -> serve(DemoOptions.read(options));
                case "train" -> train(DemoOptions.read(options));
                default -> throw new Console.Failure("unknown-option", command);
            }
        } catch (Console.Failure failure) {
            System.err.println(failure.line());
            System.exit(1);
        }
    }

    private static void serve(DemoOptions options) {
        Console.say("starting");
        Demo demo = start(options);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            LoggingSystem.get(Demo.class.getClassLoader()).setLogLevel("ROOT", LogLevel.OFF);
            Console.say("stopping");
            demo.close();
            Console.say("stopped");
        }));
        demo.tell();
        demo.fill();
    }

    /** One short life, so that the virtual machine learns what a start needs. */
    private static void train(DemoOptions options) {
        Demo demo = start(new DemoOptions(options.data(), options.config(), 0, options.today(), true));
        FirstPage.open(demo.address());
        demo.cache.close();
        demo.database.close();
        System.exit(0);
    }

    /** Starts everything on loopback; the region may still be empty, see {@link #fill}. */
    public static Demo start(DemoOptions options) {
        return start(options, Map.of());
    }

    /** The same with more settings of the application. */
    public static Demo start(DemoOptions options, Map<String, String> more) {
        DataFolder folder = DataFolder.open(options, SchemaMark.read());
        DatabaseServer database = null;
        CacheServer cache = null;
        try {
            DemoDay day = day(options, folder);
            database = database(folder, more);
            cache = CacheServer.embedded();
            folder.remember(cache.process());
            prepare(folder, database);
            folder.remember(folder.day() == null ? day.today() : dayOfData(folder), database.port());
            Map<String, Object> settings = settings(options, folder, database, cache, day, more);
            ConfigurableApplicationContext context = application(settings, folder);
            String port = context.getEnvironment().getProperty("local.server.port", "8080");
            Demo demo = new Demo(folder, database, cache, settings, context, "http://127.0.0.1:" + port);
            demo.signIns().write(folder.file("accounts.txt"), folder.file("accounts.json"));
            return demo;
        } catch (RuntimeException fault) {
            if (cache != null) {
                cache.close();
            }
            if (database != null) {
                database.close();
            }
            folder.close();
            throw fault;
        }
    }

    private static LocalDate dayOfData(DataFolder folder) {
        LocalDate day = folder.day();
        return day == null ? LocalDate.EPOCH : day;
    }

    private static DemoDay day(DemoOptions options, DataFolder folder) {
        LocalDate wanted = options.today();
        LocalDate known = folder.day();
        if (wanted == null) {
            wanted = known != null ? known : LocalDate.now(DemoSettings.ZONE);
        }
        return DemoDay.of(wanted, DemoSettings.ZONE);
    }

    private static DatabaseServer database(DataFolder folder, Map<String, String> more) {
        Map<String, String> settings = new LinkedHashMap<>();
        more.forEach((name, value) -> {
            if (name.startsWith(SERVER)) {
                settings.put(name.substring(SERVER.length()), value);
            }
        });
        try {
            return EmbeddedDatabase.kept(folder.cluster(), Ports.freeFrom(folder.databasePort()), settings);
        } catch (IllegalStateException fault) {
            throw folder.broken("no-start");
        }
    }

    private static void prepare(DataFolder folder, DatabaseServer database) {
        try {
            database.prepare(DATABASE);
        } catch (IllegalStateException fault) {
            throw folder.broken("no-start");
        }
    }

    private static Map<String, Object> settings(
            DemoOptions options,
            DataFolder folder,
            DatabaseServer database,
            CacheServer cache,
            DemoDay day,
            Map<String, String> more) {
        Map<String, Object> settings = new LinkedHashMap<>(EmbeddedDatabase.settings(database, DATABASE));
        settings.put("spring.data.redis.host", cache.host());
        settings.put("spring.data.redis.port", cache.port());
        settings.put("server.address", "127.0.0.1");
        // nobody stands in front of it, so nobody may say where a request came from
        settings.put("server.forward-headers-strategy", "none");
        settings.put("server.port", options.port());
        if (options.port() != 0) {
            settings.put("zvonok.security.public-url", "http://127.0.0.1:" + options.port());
        }
        settings.put(DemoSettings.DAY, day.today().toString());
        settings.put("zvonok.tenants-config", options.config().toString());
        settings.put("logging.file.name", folder.file(LOG).toString());
        settings.put(SILENT, "off");
        settings.putAll(more);
        return settings;
    }

    private static ConfigurableApplicationContext application(Map<String, Object> settings, DataFolder folder) {
        SpringApplication application = new SpringApplication(ZvonokApplication.class);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(settings);
        try {
            return application.run(arguments(settings).toArray(String[]::new));
        } catch (RuntimeException fault) {
            throw new Console.Failure("not-started", reason(fault), folder.file(LOG));
        }
    }

    private static List<String> arguments(Map<String, Object> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toList();
    }

    private void tell() {
        LocalDate today = context.getBean(DemoDay.class).today();
        Console.print(signIns().lines());
        Console.say(
                "today",
                today.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(RUSSIAN)));
        LocalDate known = dayOfData(folder);
        if (!known.equals(today)) {
            Console.say(
                    "other-day",
                    known.format(
                            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(RUSSIAN)));
        }
        Console.say("stop");
    }

    /** Fills what is not filled yet, and says how far it is. */
    public void fill() {
        RegionFill region = context.getBean(RegionFill.class);
        long start = System.nanoTime();
        try {
            int waiting = region.waiting();
            if (waiting == 0) {
                return;
            }
            Console.say("filling", waiting);
            region.fill((done, of) -> Console.say("progress", done, of));
            Console.say("filled", (System.nanoTime() - start) / 1_000_000_000);
        } catch (SQLException | RuntimeException fault) {
            if (!closed) {
                org.slf4j.LoggerFactory.getLogger(Demo.class).error("the region was not filled", fault);
                Console.say("not-filled", reason(fault), folder.file(LOG));
            }
        }
    }

    private static String reason(Throwable fault) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(fault);
        if (root instanceof Refusal refusal) {
            return new Texts()
                    .get(RUSSIAN, refusal.problem().code(), refusal.arguments().toArray());
        }
        String message = root.getMessage();
        return message == null
                ? root.getClass().getSimpleName()
                : message.lines().findFirst().orElse(message);
    }

    public String address() {
        return address;
    }

    public DatabaseServer database() {
        return database;
    }

    /** Arguments with which {@link ZvonokApplication} becomes another node of this region, at a port of its own; it says aloud what it does. */
    public List<String> anotherNode(int port) {
        Map<String, Object> own = new LinkedHashMap<>(settings);
        own.put("server.port", port);
        own.remove("logging.file.name");
        own.remove(SILENT);
        return arguments(own);
    }

    /** A bean of the running application. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private SignIns signIns() {
        return new SignIns(address, database, context.getBean(Directory.class));
    }

    @Override
    public void close() {
        closed = true;
        Thread application = Thread.ofPlatform().daemon().start(context::close);
        try {
            application.join(PATIENCE);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        cache.close();
        database.close();
        folder.close();
    }
}
