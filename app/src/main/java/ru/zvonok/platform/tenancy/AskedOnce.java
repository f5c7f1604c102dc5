package ru.zvonok.platform.tenancy;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Asks once what one piece of work would ask again and again: an answer stays to the end of the transaction, and inside
 * {@link #during} to the end of that. It belongs to the scope in which it was asked for; what depends on a person has the
 * account in its key. Whoever writes what is kept here forgets it; a transaction that wrote leaves nothing behind.
 *
 * <p>A key is a record of the module that asks, so that nobody reads another's answers. Answers are values, never entities.
 */
@Component
public class AskedOnce {

    private static final ScopedValue<Map<Kept, Object>> DURING = ScopedValue.newInstance();

    private record Kept(@Nullable Scope scope, Record key) {}

    private static final class OfTransaction {
        private final Map<Kept, Object> answers = new HashMap<>();
        private boolean wrote;
    }

    private final TenantScope scope;

    AskedOnce(TenantScope scope) {
        this.scope = scope;
    }

    /** Keeps what the transactions of the work ask until it is done: for the making of one page. */
    public void during(Runnable work) {
        if (DURING.isBound()) {
            work.run();
        } else {
            ScopedValue.where(DURING, new HashMap<>()).run(work);
        }
    }

    /** The answer that was had before, or a new one. */
    @SuppressWarnings("unchecked")
    public <T> T once(Record key, Supplier<T> question) {
        Object known = known(key);
        if (known == null) {
            known = question.get();
            note(key, known);
        }
        return (T) known;
    }

    private @Nullable Object known(Record key) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return null;
        }
        Kept kept = new Kept(scope.current(), key);
        OfTransaction mine = ofTransaction();
        Object known = mine.answers.get(kept);
        return known == null && !mine.wrote && DURING.isBound() ? DURING.get().get(kept) : known;
    }

    /** Those that were had before, and the others in one question; what there is not is not kept. */
    @SuppressWarnings("unchecked")
    public <K, T> Map<K, T> all(
            Collection<K> wanted, Function<K, Record> key, Function<Collection<K>, Map<K, T>> question) {
        Map<K, T> found = new HashMap<>();
        Set<K> missing = new LinkedHashSet<>();
        for (K one : wanted) {
            Object known = known(key.apply(one));
            if (known == null) {
                missing.add(one);
            } else if (known instanceof Optional<?> optional) {
                optional.ifPresent(there -> found.put(one, (T) there));
            } else {
                found.put(one, (T) known);
            }
        }
        if (!missing.isEmpty()) {
            question.apply(missing).forEach((one, answer) -> {
                note(key.apply(one), Optional.of(answer));
                found.put(one, answer);
            });
        }
        return found;
    }

    /** Keeps an answer that came with another one. */
    public void note(Record key, Object answer) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            Kept kept = new Kept(scope.current(), key);
            OfTransaction mine = ofTransaction();
            mine.answers.put(kept, answer);
            if (!mine.wrote && DURING.isBound()) {
                DURING.get().put(kept, answer);
            }
        }
    }

    /** Drops all answers to keys of these kinds; to be called with the write that makes them old. */
    @SafeVarargs
    public final void forget(Class<? extends Record>... kinds) {
        Set<Class<? extends Record>> all = Set.of(kinds);
        if (DURING.isBound()) {
            DURING.get().keySet().removeIf(kept -> all.contains(kept.key().getClass()));
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            OfTransaction mine = ofTransaction();
            mine.wrote = true;
            mine.answers.keySet().removeIf(kept -> all.contains(kept.key().getClass()));
        }
    }

    private OfTransaction ofTransaction() {
        OfTransaction known = (OfTransaction) TransactionSynchronizationManager.getResource(this);
        if (known != null) {
            return known;
        }
        OfTransaction made = new OfTransaction();
        TransactionSynchronizationManager.bindResource(this, made);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(AskedOnce.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(AskedOnce.this, made);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(AskedOnce.this);
                // another transaction may have asked meanwhile, and got what was there before
                if (made.wrote && DURING.isBound()) {
                    DURING.get().clear();
                }
            }
        });
        return made;
    }
}
