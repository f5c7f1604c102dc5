package ru.zvonok.platform.access.core;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.Slip;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.Texts;

/**
 * {@code zvonok operator --name='Фамилия Имя Отчество' [--login=…]}: makes the first regional operator of an empty
 * installation, says the one-time code on the console and ends. Where there is an operator already it refuses.
 */
@Component
class OperatorCommand implements ApplicationRunner {

    private static final String COMMAND = "operator";
    private static final String REASON = "command operator";

    private final ConfigurableApplicationContext context;
    private final CurrentActor current;
    private final FirstOperator first;
    private final Texts texts;
    private final SecuritySettings settings;

    OperatorCommand(
            ConfigurableApplicationContext context,
            CurrentActor current,
            FirstOperator first,
            Texts texts,
            SecuritySettings settings) {
        this.context = context;
        this.current = current;
        this.first = first;
        this.texts = texts;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.getNonOptionArgs().contains(COMMAND)) {
            int code = command(option(arguments, "name"), option(arguments, "login"));
            Thread.ofPlatform().start(() -> System.exit(SpringApplication.exit(context, () -> code)));
        }
    }

    /** Makes the operator and says how to sign in; answers the exit code. */
    int command(@Nullable String name, @Nullable String login) {
        if (name == null || name.isBlank()) {
            say("access.operator.name-missing");
            return 2;
        }
        try {
            AtomicReference<@Nullable Slip> made = new AtomicReference<>();
            current.asSystem(REASON, () -> made.set(first.make(read(name), login)));
            Slip slip = Objects.requireNonNull(made.get());
            say(
                    "access.operator.made",
                    slip.login(),
                    slip.code(),
                    slip.validUntil().toString(),
                    settings.publicUrl());
            return 0;
        } catch (Refusal refusal) {
            say(refusal.problem().code(), refusal.arguments().toArray());
            return 1;
        }
    }

    private static PersonName read(String name) {
        List<String> parts = List.of(name.strip().split("\\s+", 3));
        return new PersonName(
                parts.getFirst(), parts.size() > 1 ? parts.get(1) : "", parts.size() > 2 ? parts.get(2) : null);
    }

    private void say(String key, Object... arguments) {
        Locale locale = Texts.RUSSIAN;
        System.out.println(texts.get(locale, key, arguments));
    }

    private static @Nullable String option(ApplicationArguments arguments, String name) {
        List<String> values = arguments.getOptionValues(name);
        if (values != null && !values.isEmpty()) {
            return values.getFirst();
        }
        // "--name VALUE" comes as an option without a value, followed by the value as an argument of its own
        List<String> all = List.of(arguments.getSourceArgs());
        int at = all.indexOf("--" + name);
        return at >= 0 && at + 1 < all.size() ? all.get(at + 1) : null;
    }
}
