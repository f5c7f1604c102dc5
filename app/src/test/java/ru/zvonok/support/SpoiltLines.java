package ru.zvonok.support;

import java.util.Objects;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import ru.zvonok.local.TcpLine;

/** The services of {@link TestServices} behind lines that a test can cut, hold and mend; for one context of its own. */
public final class SpoiltLines implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final TcpLine DATABASE =
            TcpLine.to(TestServices.database().host(), TestServices.database().port());
    public static final TcpLine CACHE =
            TcpLine.to(TestServices.cache().host(), TestServices.cache().port());

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        new TestServices().initialize(context);
        String straight = Objects.requireNonNull(context.getEnvironment().getProperty("zvonok.database.url"));
        TestPropertyValues.of(
                        "zvonok.database.url="
                                + straight.replaceFirst("//[^/]+/", "//127.0.0.1:" + DATABASE.port() + "/"),
                        "spring.data.redis.host=127.0.0.1",
                        "spring.data.redis.port=" + CACHE.port())
                .applyTo(context);
    }
}
