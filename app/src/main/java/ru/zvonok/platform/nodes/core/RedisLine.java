package ru.zvonok.platform.nodes.core;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.SocketOptions;
import java.time.Duration;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A line to Redis that is broken says so at once, and one that went silent is noticed. */
@Configuration(proxyBeanMethods = false)
class RedisLine {

    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration SILENT = Duration.ofSeconds(5);
    private static final Duration ASK = Duration.ofSeconds(1);
    private static final int ASKED = 3;

    @Bean
    LettuceClientOptionsBuilderCustomizer redisLineOptions() {
        var alive = SocketOptions.KeepAliveOptions.builder()
                .enable()
                .idle(SILENT)
                .interval(ASK)
                .count(ASKED)
                .build();
        return options -> options.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(CONNECT)
                        .keepAlive(alive)
                        .build());
    }
}
