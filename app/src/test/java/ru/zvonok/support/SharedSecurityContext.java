package ru.zvonok.support;

import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * The static holder of the security context for two applications that serve requests in one JVM: on each thread it is that
 * of the application whose request the thread serves.
 */
public final class SharedSecurityContext implements SecurityContextHolderStrategy {

    private final List<SecurityContextHolderStrategy> all;

    private SharedSecurityContext(List<SecurityContextHolderStrategy> all) {
        this.all = all;
    }

    /** From here on the holder serves these applications. */
    public static void of(ApplicationContext... applications) {
        SecurityContextHolder.setContextHolderStrategy(new SharedSecurityContext(List.of(applications).stream()
                .map(one -> one.getBean(SecurityContextHolderStrategy.class))
                .toList()));
    }

    @Override
    public SecurityContext getContext() {
        return all.stream()
                .map(SecurityContextHolderStrategy::getContext)
                .filter(context -> context.getAuthentication() != null)
                .findFirst()
                .orElseGet(this::createEmptyContext);
    }

    @Override
    public void setContext(SecurityContext context) {
        all.forEach(one -> one.setContext(context));
    }

    @Override
    public void clearContext() {
        all.forEach(SecurityContextHolderStrategy::clearContext);
    }

    @Override
    public SecurityContext createEmptyContext() {
        return new SecurityContextImpl();
    }
}
