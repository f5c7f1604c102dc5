package ru.zvonok.platform.access.core;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.audit.AuditActor;

/** Tells the audit, which stands below, who acts and from which role. */
@Component
class ActorForAudit implements AuditActor {

    private final CurrentActor current;
    private final HeldRoles held;

    ActorForAudit(CurrentActor current, HeldRoles held) {
        this.current = current;
        this.held = held;
    }

    @Override
    public @Nullable Long account() {
        return current.account();
    }

    @Override
    public @Nullable String systemReason() {
        return current.systemReason();
    }

    @Override
    public List<String> roles() {
        return held.roles().stream()
                .filter(Role::grantable)
                .sorted()
                .map(Role::name)
                .toList();
    }

    @Override
    public @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : null;
    }
}
