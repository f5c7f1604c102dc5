package ru.zvonok.platform.access.core;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.platform.access.AccountEntry;
import ru.zvonok.platform.access.AccountState;
import ru.zvonok.platform.access.AccountStates;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.tenancy.Directory;

@Service
class AccountStatesService implements AccountStates {

    private final AccountMemberQuery query;
    private final Directory directory;

    AccountStatesService(AccountMemberQuery query, Directory directory) {
        this.query = query;
        this.directory = directory;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, AccountState> of(Collection<UUID> persons) {
        return query.of(directory.current().id(), persons).stream()
                .collect(Collectors.toMap(AccountEntry::person, AccountEntry::state, (one, same) -> one));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Long> accounts(Collection<UUID> persons) {
        return query.of(directory.current().id(), persons).stream()
                .filter(entry -> entry.state() == AccountState.ACTIVE)
                .collect(Collectors.toMap(AccountEntry::person, AccountEntry::account, (one, same) -> one));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> holders(Collection<Role> roles) {
        return query.holders(directory.current().id(), roles);
    }
}
