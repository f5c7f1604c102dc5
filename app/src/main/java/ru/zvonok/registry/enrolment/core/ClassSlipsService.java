package ru.zvonok.registry.enrolment.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.ClassSlips;
import ru.zvonok.registry.enrolment.Member;
import ru.zvonok.registry.people.Kin;
import ru.zvonok.registry.people.PersonEntry;
import ru.zvonok.registry.people.PersonFacts;
import ru.zvonok.registry.people.SlipHolder;

@Service
@Transactional
class ClassSlipsService implements ClassSlips {

    private final AccessControl access;
    private final Accounts accounts;
    private final ActivationSlips slips;
    private final ClassQuery classes;
    private final MemberQuery members;
    private final PersonFacts persons;
    private final YearDay yearDay;
    private final TenantScope scope;
    private final Audit audit;
    private final Texts texts;

    ClassSlipsService(
            AccessControl access,
            Accounts accounts,
            ActivationSlips slips,
            ClassQuery classes,
            MemberQuery members,
            PersonFacts persons,
            YearDay yearDay,
            TenantScope scope,
            Audit audit,
            Texts texts) {
        this.access = access;
        this.accounts = accounts;
        this.slips = slips;
        this.classes = classes;
        this.members = members;
        this.persons = persons;
        this.yearDay = yearDay;
        this.scope = scope;
        this.audit = audit;
        this.texts = texts;
    }

    /** @param detail the child of a parent, empty for a pupil */
    private record Belonging(PersonEntry entry, Role role, String detail) {}

    @Override
    public Holders holders(long group) {
        access.require(AccessAction.PRINT_SLIPS, Target.group(group));
        Map<UUID, Belonging> belonging = belonging(group);
        Map<UUID, AccountEntry> known = accounts.of(Target.group(group), belonging.keySet());
        boolean whole = access.allows(AccessAction.PRINT_SLIPS, Target.organisation());
        List<SlipHolder> pupils = new ArrayList<>();
        List<SlipHolder> parents = new ArrayList<>();
        belonging.forEach((guid, one) -> {
            AccountEntry account = known.get(guid);
            if (account != null && !whole && !familyOnly(account)) {
                return;
            }
            SlipHolder holder = new SlipHolder(
                    guid, one.entry().name(), one.detail(), account == null ? AccountState.NEW : account.state());
            (one.role() == Role.STUDENT ? pupils : parents).add(holder);
        });
        audit.read("enrolment.class-slips-shown", about -> about.group(group));
        return new Holders(pupils, parents);
    }

    @Override
    public byte[] print(long group, Collection<UUID> wanted) {
        access.require(AccessAction.PRINT_SLIPS, Target.group(group));
        Set<UUID> asked = new HashSet<>(wanted);
        Map<UUID, Belonging> chosen = belonging(group);
        chosen.keySet().retainAll(asked);
        if (chosen.size() != asked.size()) {
            throw new NotFound();
        }
        Set<UUID> known = accounts.of(Target.group(group), chosen.keySet()).keySet();
        List<NewAccount> missing = chosen.values().stream()
                .filter(one -> !known.contains(one.entry().guid()))
                .map(one -> new NewAccount(one.entry().guid(), one.entry().name(), Set.of(one.role())))
                .toList();
        if (!missing.isEmpty()) {
            accounts.openFamily(Target.group(group), missing);
        }
        String name =
                classes.find(scope.organisation(), group).map(ClassEntry::name).orElseThrow(NotFound::new);
        List<ActivationSlips.Addressee> named = chosen.values().stream()
                .map(one -> new ActivationSlips.Addressee(
                        one.entry().guid(), one.entry().name().full(), second(one, name)))
                .toList();
        byte[] pdf = slips.print(Target.group(group), named, Texts.RUSSIAN);
        List<Long> ids = chosen.values().stream().map(one -> one.entry().id()).toList();
        audit.wrote("enrolment.class-slips-printed", about -> about.group(group).persons(ids));
        return pdf;
    }

    private static boolean familyOnly(AccountEntry account) {
        return account.roles().stream().allMatch(role -> role.seat() == Role.Seat.FAMILY);
    }

    private String second(Belonging one, String group) {
        return one.role() == Role.STUDENT
                ? texts.get(Texts.RUSSIAN, "enrolment.slips.of-pupil", group)
                : texts.get(Texts.RUSSIAN, "enrolment.slips.of-parent", one.detail(), group);
    }

    /** Who signs in because of the class: every pupil by name, the parents behind. */
    private Map<UUID, Belonging> belonging(long group) {
        long organisation = scope.organisation();
        ClassEntry entry = classes.find(organisation, group).orElseThrow(NotFound::new);
        LocalDate day = yearDay.of(entry.year());
        List<Long> children = members.members(organisation, List.of(group), day, day).stream()
                .map(Member::person)
                .toList();
        Map<Long, PersonEntry> pupils = persons.entries(children);
        Map<Long, List<Kin>> guardians = persons.guardians(children, day);
        Map<Long, PersonEntry> adults = persons.entries(guardians.values().stream()
                .flatMap(List::stream)
                .map(Kin::person)
                .distinct()
                .toList());
        Map<UUID, Belonging> belonging = new LinkedHashMap<>();
        for (Long child : children) {
            PersonEntry pupil = pupils.get(child);
            if (pupil == null) {
                continue;
            }
            if (entry.kind() != ClassKind.PRESCHOOL_GROUP) {
                belonging.putIfAbsent(pupil.guid(), new Belonging(pupil, Role.STUDENT, ""));
            }
            for (Kin kin : guardians.getOrDefault(child, List.of())) {
                PersonEntry adult = adults.get(kin.person());
                if (adult != null) {
                    belonging.putIfAbsent(
                            adult.guid(),
                            new Belonging(adult, Role.GUARDIAN, pupil.name().brief()));
                }
            }
        }
        return belonging;
    }
}
