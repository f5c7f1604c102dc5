package ru.zvonok.registry.people.core;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import ru.zvonok.platform.kernel.AfterCommit;
import ru.zvonok.platform.tenancy.TenantScope;

/** Which person an account is: it never changes, and is asked with every call. */
@Component
class KnownPersons {

    private static final int MOST = 20_000;

    private record Known(long organisation, UUID guid) {}

    private final Map<Known, Long> persons = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Known, Long> eldest) {
            return size() > MOST;
        }
    };

    private final PersonQuery query;
    private final TenantScope scope;

    KnownPersons(PersonQuery query, TenantScope scope) {
        this.query = query;
        this.scope = scope;
    }

    /** The person behind a GUID in the bound organisation. */
    Optional<Long> byGuid(UUID guid) {
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
        Optional<Long> found = query.byGuid(key.organisation(), guid);
        found.ifPresent(id -> keep(key, id));
        return found;
    }

    /** What a transaction that writes has found it may have written itself: it is sure with the commit. */
    private void keep(Known key, long id) {
        Runnable put = () -> {
            synchronized (persons) {
                persons.put(key, id);
            }
        };
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            put.run();
        } else {
            AfterCommit.run(put);
        }
    }
}
