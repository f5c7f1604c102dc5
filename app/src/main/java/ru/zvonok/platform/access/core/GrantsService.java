package ru.zvonok.platform.access.core;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.platform.access.AccessAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.AccessProblem;
import ru.zvonok.platform.access.AccountEntry;
import ru.zvonok.platform.access.Grants;
import ru.zvonok.platform.access.GrantsChanged;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.Directory;

@Service
class GrantsService implements Grants {

    private final AccessControl access;
    private final Directory directory;
    private final AccountMemberQuery members;
    private final NewAccountQuery grants;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    GrantsService(
            AccessControl access,
            Directory directory,
            AccountMemberQuery members,
            NewAccountQuery grants,
            Audit audit,
            ApplicationEventPublisher events) {
        this.access = access;
        this.directory = directory;
        this.members = members;
        this.grants = grants;
        this.audit = audit;
        this.events = events;
    }

    /** Refuses a role that an organisation does not give. */
    static void grantableHere(Role role) {
        if (!role.grantable() || role.seat() == Role.Seat.MUNICIPALITY || role.seat() == Role.Seat.REGION) {
            throw Refusal.at("role", AccessProblem.ROLE_NOT_GRANTABLE);
        }
    }

    @Override
    @Transactional
    public void give(UUID person, Role role) {
        access.require(AccessAction.GIVE_ROLES, Target.organisation());
        grantableHere(role);
        AccountEntry member = member(person);
        var given = List.of(new NewAccountQuery.Given(member.account(), person, role));
        if (!grants.give("ORGANISATION", directory.current().id(), given).isEmpty()) {
            changed("access.role-given", member, role);
        }
    }

    @Override
    @Transactional
    public void take(UUID person, Role role) {
        access.require(AccessAction.GIVE_ROLES, Target.organisation());
        AccountEntry member = member(person);
        boolean own = access.actorIfAny()
                .filter(actor -> actor.account() == member.account())
                .isPresent();
        if (own && role == Role.ORG_ADMIN) {
            throw new Refusal(AccessProblem.OWN_ADMINISTRATOR);
        }
        if (grants.take(
                member.account(), person, "ORGANISATION", directory.current().id(), role)) {
            changed("access.role-taken", member, role);
        }
    }

    private AccountEntry member(UUID person) {
        return members.of(directory.current().id(), List.of(person)).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void changed(String event, AccountEntry member, Role role) {
        events.publishEvent(new GrantsChanged(member.account()));
        audit.regional(event, entry -> entry.account(member.account())
                .fact("role", role)
                .fact("organisation", directory.current().id()));
        audit.wrote(event, entry -> entry.account(member.account()).fact("role", role));
    }
}
