package ru.zvonok.platform.access.ui;

import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NavigationConfiguration {

    @Bean
    static NavigationAccessControlConfigurer pageNavigation(PageChecker checker) {
        return new NavigationAccessControlConfigurer().withNavigationAccessChecker(checker);
    }
}
