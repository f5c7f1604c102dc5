package ru.zvonok.platform.access.ui;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.SecurityConfigurerAdapter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** The chain of the pages: everything that is neither for machines nor for everybody wants somebody signed in. */
@Configuration(proxyBeanMethods = false)
class PagesSecurity {

    private static final String SIGN_IN = "/sign-in";
    private static final String[] FOR_EVERYBODY = {
        "/z/**",
        "/key-grid/**",
        "/favicon.ico",
        "/offline-stub.html",
        "/actuator/health/**",
        SIGN_IN,
        SIGN_IN + "/help",
        "/activate",
        "/activate/password",
        "/error",
    };

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            @Qualifier("pagesSignIn") SecurityConfigurerAdapter<DefaultSecurityFilterChain, HttpSecurity> signIn,
            VaadinDefaultRequestCache requests,
            HttpSessionRequestCache asked,
            NavigationAccessControl navigation) {
        requests.setDelegateRequestCache(asked);
        http.setSharedObject(RequestCache.class, asked);
        var out = new SimpleUrlLogoutSuccessHandler();
        out.setRedirectStrategy(new UidlRedirectStrategy());
        out.setDefaultTargetUrl(SIGN_IN + "?out");
        navigation.setLoginView(SIGN_IN);
        http.authorizeHttpRequests(paths -> paths.requestMatchers(FOR_EVERYBODY).permitAll());
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.logoutSuccessHandler(out)
                .anyRequest(rest -> rest.authenticated()));
        http.with(signIn, settings -> {});
        return http.build();
    }
}
