package ru.zvonok.platform.tenancy.core;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.hibernate.engine.spi.SessionImplementor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jpa.autoconfigure.JpaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.JpaVendorAdapter;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.TransactionDefinition;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;

/** Binds the scope at the begin of each transaction and gives Hibernate the tenant of its entities. */
@Configuration(proxyBeanMethods = false)
class PersistenceConfiguration {

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
            entityManager.unwrap(SessionImplementor.class).doWork(connection -> ScopeBinding.bind(connection, bound));
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
