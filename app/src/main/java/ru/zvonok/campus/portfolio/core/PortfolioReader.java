package ru.zvonok.campus.portfolio.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.portfolio.AchievementKind;
import ru.zvonok.campus.portfolio.CircleEntry;
import ru.zvonok.campus.portfolio.Portfolio;
import ru.zvonok.campus.portfolio.Portfolio.Consent;
import ru.zvonok.campus.portfolio.PortfolioAction;
import ru.zvonok.campus.portfolio.PortfolioKind;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.Member;
import ru.zvonok.registry.people.PersonEntry;
import ru.zvonok.registry.people.PersonFacts;

/** A portfolio put together from what stands in it and who looks. */
@Component
class PortfolioReader {

    private static final int CIRCLE = 50;

    private final EntryQuery entries;
    private final PortraitQuery portraits;
    private final PortfolioListQuery lists;
    private final EntryReader reader;
    private final KindBook kinds;
    private final Owners owners;
    private final AccessControl access;
    private final TenantScope scope;
    private final Directory directory;
    private final Enrolment enrolment;
    private final PersonFacts persons;

    PortfolioReader(
            EntryQuery entries,
            PortraitQuery portraits,
            PortfolioListQuery lists,
            EntryReader reader,
            KindBook kinds,
            Owners owners,
            AccessControl access,
            TenantScope scope,
            Directory directory,
            Enrolment enrolment,
            PersonFacts persons) {
        this.entries = entries;
        this.portraits = portraits;
        this.lists = lists;
        this.reader = reader;
        this.kinds = kinds;
        this.owners = owners;
        this.access = access;
        this.scope = scope;
        this.directory = directory;
        this.enrolment = enrolment;
        this.persons = persons;
    }

    Portfolio of(long person) {
        long organisation = scope.organisation();
        PersonEntry entry = owners.entry(person);
        PortfolioKind kind = owners.kind(person);
        PortraitQuery.Row row =
                portraits.find(organisation, person).orElseGet(() -> new PortraitQuery.Row(0, "", null, null));
        Target target = Target.person(person);
        boolean fills = !scope.readsOnly() && access.allows(PortfolioAction.FILL, target);
        return new Portfolio(
                person,
                entry.name(),
                kind,
                enrolment
                        .classOf(person, directory.today())
                        .map(ClassEntry::name)
                        .orElse(""),
                row.version(),
                row.portrait(),
                consent(row),
                fills,
                !scope.readsOnly()
                        && access.allows(PortfolioAction.VERIFY, target)
                        && !owners.isMe(person)
                        && !access.ofFamily(person),
                owners.whyNoConsent(entry, kind).orElse(null),
                fills ? kinds.of(kind) : List.of(),
                reader.shown(entries.ofPerson(organisation, person)));
    }

    private @Nullable Consent consent(PortraitQuery.Row row) {
        LocalDate on = row.consentOn();
        Long by = row.consentBy();
        if (on == null || by == null) {
            return null;
        }
        PersonName name = persons.names(List.of(by)).get(by);
        return new Consent(on, name == null ? "" : name.full());
    }

    /** What those of a class let each other see. */
    List<CircleEntry> circle(ClassEntry group) {
        LocalDate today = directory.today();
        Map<Long, PersonName> names = enrolment.members(group.id(), new DateRange(today, today)).stream()
                .collect(Collectors.toMap(Member::person, Member::name, (a, b) -> a));
        Map<Long, String> listed = persons.listed(names);
        Map<String, AchievementKind> known = kinds.all();
        return lists.shown(scope.organisation(), names.keySet(), CIRCLE).stream()
                .map(one -> new CircleEntry(
                        listed.getOrDefault(one.person(), ""),
                        known.getOrDefault(one.kind(), KindBook.unknown(one.kind())),
                        one.title(),
                        one.level(),
                        one.result(),
                        one.day()))
                .toList();
    }
}
