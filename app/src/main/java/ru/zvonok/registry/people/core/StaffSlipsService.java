package ru.zvonok.registry.people.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.platform.access.AccessAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.AccountEntry;
import ru.zvonok.platform.access.AccountState;
import ru.zvonok.platform.access.Accounts;
import ru.zvonok.platform.access.NewAccount;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.reporting.ActivationSlips;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.organisation.Position;
import ru.zvonok.registry.organisation.Positions;
import ru.zvonok.registry.people.Employment;
import ru.zvonok.registry.people.PersonEntry;
import ru.zvonok.registry.people.SlipHolder;
import ru.zvonok.registry.people.StaffSlips;

@Service
@Transactional
class StaffSlipsService implements StaffSlips {

    private final AccessControl access;
    private final Accounts accounts;
    private final ActivationSlips slips;
    private final StaffQuery query;
    private final Positions positions;
    private final TenantScope scope;
    private final Directory directory;
    private final Audit audit;

    StaffSlipsService(
            AccessControl access,
            Accounts accounts,
            ActivationSlips slips,
            StaffQuery query,
            Positions positions,
            TenantScope scope,
            Directory directory,
            Audit audit) {
        this.access = access;
        this.accounts = accounts;
        this.slips = slips;
        this.query = query;
        this.positions = positions;
        this.scope = scope;
        this.directory = directory;
        this.audit = audit;
    }

    private record Employee(PersonEntry entry, List<String> positions, Set<Role> roles) {}

    @Override
    public List<SlipHolder> holders() {
        access.require(AccessAction.PRINT_SLIPS, Target.organisation());
        List<Employee> staff = staff();
        Map<UUID, AccountEntry> known = accounts.of(
                Target.organisation(),
                staff.stream().map(one -> one.entry().guid()).toList());
        List<SlipHolder> holders = new ArrayList<>();
        for (Employee one : staff) {
            AccountEntry account = known.get(one.entry().guid());
            if (account != null || !one.roles().isEmpty()) {
                holders.add(new SlipHolder(
                        one.entry().guid(),
                        one.entry().name(),
                        String.join(", ", one.positions()),
                        account == null ? AccountState.NEW : account.state()));
            }
        }
        audit.read("people.staff-slips-shown", about -> about.fact("rows", holders.size()));
        return holders;
    }

    @Override
    public byte[] print(Collection<UUID> persons) {
        access.require(AccessAction.PRINT_SLIPS, Target.organisation());
        Set<UUID> wanted = new HashSet<>(persons);
        List<Employee> staff = staff().stream()
                .filter(one -> wanted.contains(one.entry().guid()))
                .toList();
        if (staff.size() != wanted.size()) {
            throw new NotFound();
        }
        List<UUID> order = staff.stream().map(one -> one.entry().guid()).toList();
        List<ActivationSlips.Addressee> named = staff.stream()
                .map(one -> new ActivationSlips.Addressee(
                        one.entry().guid(), one.entry().name().full(), String.join(", ", one.positions())))
                .toList();
        Set<UUID> known = accounts.of(Target.organisation(), order).keySet();
        List<NewAccount> missing = staff.stream()
                .filter(one ->
                        !known.contains(one.entry().guid()) && !one.roles().isEmpty())
                .map(one -> new NewAccount(one.entry().guid(), one.entry().name(), one.roles()))
                .toList();
        if (!missing.isEmpty()) {
            accounts.open(missing);
        }
        byte[] pdf = slips.print(Target.organisation(), named, Texts.RUSSIAN);
        audit.wrote(
                "people.staff-slips-printed",
                about -> about.persons(
                        staff.stream().map(one -> one.entry().id()).toList()));
        return pdf;
    }

    /** Today's staff by name with what their positions give. */
    private List<Employee> staff() {
        Map<Long, List<Employment>> employments = query.current(scope.organisation(), directory.today()).stream()
                .collect(Collectors.groupingBy(Employment::person, LinkedHashMap::new, Collectors.toList()));
        Map<Long, Position> known = positions.byIds(employments.values().stream()
                .flatMap(List::stream)
                .map(Employment::position)
                .collect(Collectors.toSet()));
        List<Employee> staff = new ArrayList<>();
        for (PersonEntry entry : query.employed(scope.organisation(), directory.today())) {
            List<String> names = new ArrayList<>();
            Set<Role> roles = EnumSet.noneOf(Role.class);
            for (Employment employment : employments.getOrDefault(entry.id(), List.of())) {
                Position position = known.get(employment.position());
                if (position != null) {
                    names.add(position.name());
                    if (position.role() != null) {
                        roles.add(position.role());
                    }
                }
            }
            staff.add(new Employee(entry, names, roles));
        }
        return staff;
    }
}
