package ru.zvonok.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.zvonok.demo.fill.DemoDay;

@Configuration(proxyBeanMethods = false)
class DemoSettings {

    static final String DAY = "zvonok.demo.day";
    static final String CLOCK_RUNS = "zvonok.demo.clock-runs";
    static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    @Bean
    DemoDay demoDay(@Value("${" + DAY + "}") LocalDate day) {
        return new DemoDay(day, ZONE);
    }
}
