package ru.zvonok.platform.notification.core;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.notification.Channel;
import ru.zvonok.platform.notification.NoticeChoice;
import ru.zvonok.platform.notification.NoticeKind;
import ru.zvonok.platform.notification.NotificationAction;
import ru.zvonok.platform.notification.UsualNotices;
import ru.zvonok.platform.tenancy.TenantScope;

@Service
class UsualNoticesService implements UsualNotices {

    private final ChoiceQuery query;
    private final Kinds kinds;
    private final AccessControl access;
    private final TenantScope scope;
    private final Audit audit;

    UsualNoticesService(ChoiceQuery query, Kinds kinds, AccessControl access, TenantScope scope, Audit audit) {
        this.query = query;
        this.kinds = kinds;
        this.access = access;
        this.scope = scope;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public List<NoticeChoice> all() {
        access.require(NotificationAction.SET_USUAL, Target.organisation());
        Map<String, Set<Channel>> usual = query.usual(scope.organisations());
        return kinds.all().stream()
                .map(kind -> new NoticeChoice(
                        kind, Delivery.shown(null, usual.get(kind.key()), kind), usual.containsKey(kind.key())))
                .toList();
    }

    @Override
    @Transactional
    public void set(String kind, Channel channel, boolean on) {
        access.require(NotificationAction.SET_USUAL, Target.organisation());
        NoticeKind known = kinds.of(kind);
        long organisation = scope.organisation();
        Set<Channel> channels =
                Delivery.shown(null, query.usual(List.of(organisation)).get(kind), known);
        query.setUsual(organisation, kind, NoticeChoicesService.with(channels, channel, on));
        audit.wrote("notification.usual-set", entry -> entry.fact("kind", kind)
                .fact("channel", channel.name())
                .fact("on", on));
    }
}
