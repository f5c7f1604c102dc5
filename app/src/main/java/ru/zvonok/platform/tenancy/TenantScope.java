package ru.zvonok.platform.tenancy;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The one place that answers "for which tenant". Whoever leaves a page (REST, jobs, events, listeners) binds explicitly
 * with {@link #in}; the database is told at the begin of each transaction. Nothing bound means no rows.
 */
@Component
public class TenantScope {

    private static final ScopedValue<Scope> BOUND = ScopedValue.newInstance();

    private final SingletonSupplier<List<ScopeSource>> sources;

    TenantScope(ObjectProvider<ScopeSource> sources) {
        this.sources = SingletonSupplier.of(() -> sources.orderedStream().toList());
    }

    /** Does the work in the scope and answers its result. A transaction must begin inside, not around. */
    public <T extends @Nullable Object> T in(Scope scope, Supplier<T> work) {
        return ScopedValue.where(BOUND, scope).call(work::get);
    }

    /** Does the work in the scope. */
    public void run(Scope scope, Runnable work) {
        ScopedValue.where(BOUND, scope).run(work);
    }

    /** Does the work for one organisation. */
    public <T extends @Nullable Object> T in(long organisation, Supplier<T> work) {
        return in(new Scope.Organisation(organisation), work);
    }

    /** Does the work for one organisation. */
    public void run(long organisation, Runnable work) {
        run(new Scope.Organisation(organisation), work);
    }

    /** The scope of now, or null. */
    public @Nullable Scope current() {
        if (BOUND.isBound()) {
            return BOUND.get();
        }
        return sources.obtain().stream()
                .map(ScopeSource::current)
                .filter(scope -> scope != null)
                .findFirst()
                .orElse(null);
    }

    /** The one organisation of now, also when it is only looked into; a fault where there is none. */
    public long organisation() {
        Scope scope = current();
        return switch (scope) {
            case Scope.Organisation one -> one.id();
            case Scope.Several several
            when several.organisations().size() == 1 -> several.organisations().getFirst();
            case null, default -> throw new IllegalStateException("no single organisation is bound");
        };
    }

    /** The organisations a list may speak of: the one, or the several; a fault for the region and for nothing. */
    public List<Long> organisations() {
        Scope scope = current();
        return switch (scope) {
            case Scope.Organisation one -> List.of(one.id());
            case Scope.Several several -> several.organisations();
            case null, default -> throw new IllegalStateException("no organisations are bound");
        };
    }

    /** Whether the scope of now only reads. */
    public boolean readsOnly() {
        return !(current() instanceof Scope.Organisation);
    }
}
