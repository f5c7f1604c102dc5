package ru.zvonok.campus.portfolio.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.campus.portfolio.CircleEntry;
import ru.zvonok.campus.portfolio.EntryState;
import ru.zvonok.campus.portfolio.Portfolio;
import ru.zvonok.campus.portfolio.PortfolioAction;
import ru.zvonok.campus.portfolio.PortfolioKind;
import ru.zvonok.campus.portfolio.PortfolioOwner;
import ru.zvonok.campus.portfolio.PortfolioProblem;
import ru.zvonok.campus.portfolio.PortfolioSection;
import ru.zvonok.campus.portfolio.Portfolios;
import ru.zvonok.campus.portfolio.SaveEntry;
import ru.zvonok.campus.portfolio.core.EntryQuery.Row;
import ru.zvonok.campus.portfolio.core.EntryRules.Kept;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.access.Target.TargetKind;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.people.Kin;
import ru.zvonok.registry.people.PersonFacts;

@Service
@Transactional
class PortfolioService implements Portfolios {

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final SchoolClock clock;
    private final Directory directory;
    private final PersonFacts persons;
    private final Enrolment enrolment;
    private final Owners owners;
    private final EntryQuery entries;
    private final PortraitQuery portraits;
    private final ProofStore proofs;
    private final KindBook kinds;
    private final PortfolioReader reader;

    PortfolioService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            SchoolClock clock,
            Directory directory,
            PersonFacts persons,
            Enrolment enrolment,
            Owners owners,
            EntryQuery entries,
            PortraitQuery portraits,
            ProofStore proofs,
            KindBook kinds,
            PortfolioReader reader) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.clock = clock;
        this.directory = directory;
        this.persons = persons;
        this.enrolment = enrolment;
        this.owners = owners;
        this.entries = entries;
        this.portraits = portraits;
        this.proofs = proofs;
        this.kinds = kinds;
        this.reader = reader;
    }

    @Override
    public List<PortfolioOwner> own() {
        access.requireAny(PortfolioAction.FILL);
        Optional<Long> me = owners.me();
        if (me.isEmpty()) {
            return List.of();
        }
        List<PortfolioOwner> all = new ArrayList<>();
        persons.names(List.of(me.get()))
                .forEach((id, name) -> all.add(new PortfolioOwner(id, name, owners.kind(id), true)));
        for (Kin child : persons.children(me.get(), directory.today())) {
            all.add(new PortfolioOwner(child.person(), child.name(), PortfolioKind.STUDENT, false));
        }
        RowFilter within = access.rows(PortfolioAction.FILL, TargetKind.PERSON);
        List<PortfolioOwner> shown = all.stream()
                .filter(one -> within.all() || within.ids().contains(one.person()))
                .toList();
        audit.readOnceADay(
                "portfolio.own-read",
                entry ->
                        entry.persons(shown.stream().map(PortfolioOwner::person).toList()));
        return shown;
    }

    @Override
    public Portfolio portfolio(long person) {
        if (!access.allows(PortfolioAction.VIEW, Target.person(person))) {
            access.require(PortfolioAction.FILL, Target.person(person));
        }
        Portfolio portfolio = reader.of(person);
        audit.readOnceADay("portfolio.read", entry -> entry.person(person));
        return portfolio;
    }

    @Override
    public void portray(long person, int version, String text) {
        access.require(PortfolioAction.FILL, Target.person(person));
        owners.entry(person);
        String portrait = text.strip();
        if (portrait.length() > SaveEntry.PORTRAIT) {
            throw Refusal.at("portrait", PortfolioProblem.TOO_LONG, SaveEntry.PORTRAIT);
        }
        if (!portraits.portray(scope.organisation(), person, version, portrait)) {
            throw new Refusal(PortfolioProblem.CHANGED_MEANWHILE);
        }
        audit.wrote("portfolio.portrait-written", entry -> entry.person(person));
    }

    @Override
    public long save(SaveEntry entry) {
        return entry.id() == 0 ? add(entry) : change(entry);
    }

    private long add(SaveEntry entry) {
        long person = entry.person();
        access.require(PortfolioAction.FILL, Target.person(person));
        owners.entry(person);
        long organisation = scope.organisation();
        PortfolioKind kind = owners.kind(person);
        Kept kept = EntryRules.checked(entry, entry.section(), kinds.of(kind), directory.today(), directory.today());
        if (entries.count(organisation, person) >= SaveEntry.MOST_ENTRIES) {
            throw new Refusal(PortfolioProblem.FULL, SaveEntry.MOST_ENTRIES);
        }
        long author = owners.me().orElseThrow(NotFound::new);
        EntryState state = EntryRules.begins(kind, kept.section());
        long id = entries.add(organisation, person, author, kind, kept, state, clock.now())
                .orElseThrow(() -> Refusal.at("title", PortfolioProblem.TWICE));
        proofs.change(id, entry.proofs(), entry.without());
        audit.wrote(
                "portfolio.entry-added",
                about -> about.person(person).fact("entry", id).fact("section", kept.section()));
        return id;
    }

    private long change(SaveEntry entry) {
        Row row = own(entry.id());
        long organisation = scope.organisation();
        PortfolioSection section = row.kept().section();
        Kept kept = EntryRules.checked(
                entry,
                section,
                kinds.of(row.owner()),
                directory.today(),
                row.kept().day());
        if (entries.twice(organisation, row.person(), row.id(), kept)) {
            throw Refusal.at("title", PortfolioProblem.TWICE);
        }
        boolean same = kept.equals(row.kept())
                && entry.proofs().isEmpty()
                && entry.without().isEmpty();
        if (same && row.version() == entry.version() && row.state() == EntryState.CONFIRMED) {
            return row.id();
        }
        Instant now = clock.now();
        EntryState state = EntryRules.begins(row.owner(), section);
        if (!entries.change(organisation, row.id(), entry.version(), kept, state, now)) {
            throw new Refusal(PortfolioProblem.CHANGED_MEANWHILE);
        }
        proofs.change(row.id(), entry.proofs(), entry.without());
        audit.wrote(
                "portfolio.entry-changed", about -> about.person(row.person()).fact("entry", row.id()));
        return row.id();
    }

    @Override
    public void remove(long entry, int version) {
        Row row = own(entry);
        proofs.dropAll(entry);
        if (!entries.remove(scope.organisation(), entry, version)) {
            throw new Refusal(PortfolioProblem.CHANGED_MEANWHILE);
        }
        audit.wrote(
                "portfolio.entry-removed", about -> about.person(row.person()).fact("entry", entry));
    }

    @Override
    public void consent(long person, boolean given) {
        access.require(PortfolioAction.FILL, Target.person(person));
        owners.whyNoConsent(owners.entry(person), owners.kind(person)).ifPresent(problem -> {
            throw new Refusal(problem);
        });
        long organisation = scope.organisation();
        if (given) {
            portraits.consent(organisation, person, owners.me().orElseThrow(NotFound::new), directory.today());
        } else {
            portraits.consent(organisation, person, null, null);
            entries.hide(organisation, person);
        }
        audit.wrote(given ? "portfolio.consent-given" : "portfolio.consent-withdrawn", about -> about.person(person));
    }

    @Override
    public void show(long entry, boolean shown) {
        Row row = own(entry);
        long organisation = scope.organisation();
        boolean consented = portraits
                .find(organisation, row.person())
                .map(PortraitQuery.Row::consentOn)
                .isPresent();
        if (shown && (!consented || row.kept().section() != PortfolioSection.ACHIEVEMENTS)) {
            throw new Refusal(PortfolioProblem.NO_CONSENT);
        }
        entries.show(organisation, entry, shown);
        audit.wrote(shown ? "portfolio.entry-shown" : "portfolio.entry-hidden", about -> about.person(row.person())
                .fact("entry", entry));
    }

    @Override
    public List<CircleEntry> circle(long person) {
        access.require(PortfolioAction.FILL, Target.person(person));
        Optional<ClassEntry> group = enrolment.classOf(person, directory.today());
        if (group.isEmpty()) {
            return List.of();
        }
        List<CircleEntry> all = reader.circle(group.get());
        audit.readOnceADay(
                "portfolio.circle-read", entry -> entry.group(group.get().id()).day(directory.today()));
        return all;
    }

    private Row own(long entry) {
        access.requireAny(PortfolioAction.FILL);
        Row row = entries.find(scope.organisation(), entry).orElseThrow(NotFound::new);
        access.require(PortfolioAction.FILL, Target.person(row.person()));
        return row;
    }
}
