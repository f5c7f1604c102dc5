package ru.zvonok.support;

import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import ru.zvonok.local.CacheServer;
import ru.zvonok.local.ContainerDatabase;
import ru.zvonok.local.DatabaseServer;
import ru.zvonok.local.EmbeddedDatabase;

/**
 * Real PostgreSQL and Redis for every context of this JVM: containers where a Docker engine answers, the embedded binaries
 * otherwise; the log says which. Every context gets a database of its own on the one server.
 */
public final class TestServices implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger LOG = LoggerFactory.getLogger(TestServices.class);
    private static final AtomicInteger DATABASES = new AtomicInteger();

    /** The one PostgreSQL server of this JVM. */
    public static DatabaseServer database() {
        return Holder.DATABASE;
    }

    /** The one Redis server of this JVM. */
    public static CacheServer cache() {
        return Holder.CACHE;
    }

    /** A new database with the roles of the application and nothing else in it; answers its name. */
    public static String newDatabase() {
        String name = "test_" + DATABASES.incrementAndGet();
        database().prepare(name);
        return name;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = newDatabase();
        TestPropertyValues.of(EmbeddedDatabase.settings(database(), name))
                .and(
                        "spring.data.redis.host=" + cache().host(),
                        "spring.data.redis.port=" + cache().port(),
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + SmtpSink.port(),
                        // what is due a test does itself
                        "zvonok.jobs.look=12h",
                        "zvonok.jobs.soon=12h",
                        // all tests of a context make organisations, each looks at its own
                        "zvonok.jobs.others=1000000",
                        "zvonok.mail.from=zvonok@example.org",
                        "zvonok.security.public-url=https://zvonok.example.org",
                        "zvonok.database.app-pool=4")
                .applyTo(context);
    }

    private static final class Holder {

        static final boolean CONTAINERS = ContainerDatabase.possible();
        static final DatabaseServer DATABASE;
        static final CacheServer CACHE;

        static {
            LOG.info(
                    "tests run on {}",
                    CONTAINERS ? "PostgreSQL and Redis in containers" : "embedded PostgreSQL and Redis");
            DATABASE = CONTAINERS ? ContainerDatabase.temporary() : EmbeddedDatabase.temporary();
            CACHE = CONTAINERS ? CacheServer.container() : CacheServer.embedded();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                CACHE.close();
                DATABASE.close();
            }));
        }
    }
}
