package ru.zvonok.platform.tenancy.core;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.hibernate.engine.spi.SessionImplementor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jpa.autoconfigure.JpaProperties;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.JpaVendorAdapter;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.interceptor.TransactionAttribute;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;

/** Binds the scope at the begin of each transaction and gives Hibernate the tenant of its entities. */
@Configuration(proxyBeanMethods = false)
class PersistenceConfiguration {

    private static final ScopedValue<Collection<String>> LABELS = ScopedValue.newInstance();

    @Bean
    JpaVendorAdapter jpaVendorAdapter(TenantScope scope, JpaProperties properties) {
        var dialect = new ScopedDialect(scope);
        var adapter = new HibernateJpaVendorAdapter() {
            @Override
            public HibernateJpaDialect getJpaDialect() {
                return dialect;
            }
        };
        adapter.setShowSql(properties.isShowSql());
        return adapter;
    }

    /** As Boot makes it; besides, it hears what a transaction is labelled with, which the dialect is not told. */
    @Bean
    PlatformTransactionManager transactionManager(ObjectProvider<TransactionManagerCustomizers> customizers) {
        var manager = new JpaTransactionManager() {
            @Override
            protected void doBegin(Object transaction, TransactionDefinition definition) {
                Collection<String> labels =
                        definition instanceof TransactionAttribute attribute ? attribute.getLabels() : List.of();
                ScopedValue.where(LABELS, labels).run(() -> super.doBegin(transaction, definition));
            }
        };
        customizers.ifAvailable(all -> all.customize((TransactionManager) manager));
        return manager;
    }

    @Bean
    HibernatePropertiesCustomizer tenantOfEntities(TenantScope scope) {
        return properties ->
                properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, new TenantOfEntities(scope));
    }

    private static final class ScopedDialect extends HibernateJpaDialect {

        private final transient TenantScope scope;

        ScopedDialect(TenantScope scope) {
            this.scope = scope;
        }

        @Override
        public Object beginTransaction(EntityManager entityManager, TransactionDefinition definition)
                throws SQLException {
            Object data = super.beginTransaction(entityManager, definition);
            Scope bound = scope.current();
            entityManager
                    .unwrap(SessionImplementor.class)
                    .doWork(connection -> ScopeBinding.bind(connection, bound, LABELS.orElse(List.of())));
            return data;
        }
    }

    private record TenantOfEntities(TenantScope scope) implements CurrentTenantIdentifierResolver<Long> {

        /** An id that no organisation has: with nothing bound, entities read and write nothing. */
        private static final Long NOBODY = 0L;

        @Override
        public Long resolveCurrentTenantIdentifier() {
            @Nullable Scope bound = scope.current();
            return bound instanceof Scope.Organisation one ? one.id() : NOBODY;
        }

        @Override
        public boolean validateExistingCurrentSessions() {
            return true;
        }
    }
}
