package ru.zvonok.learning.curriculum.core;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.people.PersonFacts;

/**
 * What one call asks again and again: for the length of a transaction the courses it has read, so that the gate, the course
 * and its name cost one statement each; for longer only which person an account is, which never changes.
 */
@Component
class Remembered {

    private static final int MOST = 20_000;

    private record Known(long organisation, UUID guid) {}

    private final Map<Known, Long> persons = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Known, Long> eldest) {
            return size() > MOST;
        }
    };

    private final PersonFacts facts;
    private final TenantScope scope;

    Remembered(PersonFacts facts, TenantScope scope) {
        this.facts = facts;
        this.scope = scope;
    }

    /** The person behind a GUID in the bound organisation. */
    Optional<Long> person(UUID guid) {
        if (scope.organisations().size() != 1) {
            return Optional.empty();
        }
        Known key = new Known(scope.organisation(), guid);
        synchronized (persons) {
            Long known = persons.get(key);
            if (known != null) {
                return Optional.of(known);
            }
        }
        Optional<Long> found = facts.byGuid(guid);
        found.ifPresent(id -> {
            synchronized (persons) {
                persons.put(key, id);
            }
        });
        return found;
    }

    /** Notes for this transaction what is at hand. */
    void note(Object key, Object value) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            notes().put(key, value);
        }
    }

    /** The answer that this transaction has had before, or a new one. */
    @SuppressWarnings("unchecked")
    <T> T inTransaction(Object key, Supplier<T> question) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return question.get();
        }
        Map<Object, Object> notes = notes();
        Object known = notes.get(key);
        if (known == null) {
            known = question.get();
            notes.put(key, known);
        }
        return (T) known;
    }

    @SuppressWarnings("unchecked")
    private Map<Object, Object> notes() {
        Map<Object, Object> notes = (Map<Object, Object>) TransactionSynchronizationManager.getResource(this);
        if (notes == null) {
            Map<Object, Object> made = new HashMap<>();
            TransactionSynchronizationManager.bindResource(this, made);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void suspend() {
                    TransactionSynchronizationManager.unbindResource(Remembered.this);
                }

                @Override
                public void resume() {
                    TransactionSynchronizationManager.bindResource(Remembered.this, made);
                }

                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(Remembered.this);
                }
            });
            notes = made;
        }
        return notes;
    }
}
