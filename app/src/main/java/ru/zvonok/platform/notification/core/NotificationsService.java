package ru.zvonok.platform.notification.core;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.kernel.AfterCommit;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.notification.Notice;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.platform.notification.Told;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;

@Service
class NotificationsService implements Notifications {

    private final NoticeQuery query;
    private final Delivery delivery;
    private final BellLine line;
    private final AccessControl access;
    private final TenantScope scope;
    private final Directory directory;
    private final SchoolClock clock;

    NotificationsService(
            NoticeQuery query,
            Delivery delivery,
            BellLine line,
            AccessControl access,
            TenantScope scope,
            Directory directory,
            SchoolClock clock) {
        this.query = query;
        this.delivery = delivery;
        this.line = line;
        this.access = access;
        this.scope = scope;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void tell(Collection<UUID> persons, Notice notice) {
        Set<UUID> once = Set.copyOf(persons);
        if (!once.isEmpty()) {
            long organisation = scope.organisation();
            Set<UUID> bells = delivery.plan(once, notice);
            if (!bells.isEmpty()) {
                query.insert(organisation, bells.toArray(UUID[]::new), notice, clock.now());
                ring(organisation, bells);
            }
        }
    }

    @Override
    @Transactional(readOnly = true)
    public int unread() {
        return query.unread(scope.organisation(), access.actor().person());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Told> latest(int limit) {
        return query.latest(
                scope.organisation(),
                access.actor().person(),
                limit,
                directory.current().zone());
    }

    @Override
    @Transactional
    public void seen() {
        UUID person = access.actor().person();
        if (!scope.readsOnly() && query.seen(scope.organisation(), person, clock.now()) > 0) {
            ring(scope.organisation(), Set.of(person));
        }
    }

    @Override
    public Runnable listen(Runnable changed) {
        return line.listen(scope.organisation(), access.actor().person(), changed);
    }

    private void ring(long organisation, Set<UUID> persons) {
        AfterCommit.run(() -> line.ring(organisation, persons));
    }
}
