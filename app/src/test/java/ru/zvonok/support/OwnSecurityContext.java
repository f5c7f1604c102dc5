package ru.zvonok.support;

import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * The holder of the security context is static and belongs to the application context that started last; with several
 * contexts in one JVM each test takes it back to its own.
 */
public final class OwnSecurityContext implements TestExecutionListener, Ordered {

    @Override
    public int getOrder() {
        return 2_500;
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext()
                .getBeanProvider(SecurityContextHolderStrategy.class)
                .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
    }
}
