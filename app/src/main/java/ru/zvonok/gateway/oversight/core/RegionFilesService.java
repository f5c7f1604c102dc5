package ru.zvonok.gateway.oversight.core;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import ru.zvonok.gateway.oversight.OversightAction;
import ru.zvonok.gateway.oversight.RegionFiles;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.Municipality;
import ru.zvonok.platform.tenancy.OrganisationEntry;
import ru.zvonok.platform.tenancy.RegionConfiguration;
import ru.zvonok.platform.tenancy.RegionConfiguration.Applied;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.platform.tenancy.TenantScope;

/** Asked from the region, which only reads; what is noted belongs to no organisation. */
@Service
class RegionFilesService implements RegionFiles {

    private final AccessControl access;
    private final RegionConfiguration configuration;
    private final Directory directory;
    private final RegionalRules rules;
    private final TenantScope scope;
    private final Audit audit;

    RegionFilesService(
            AccessControl access,
            RegionConfiguration configuration,
            Directory directory,
            RegionalRules rules,
            TenantScope scope,
            Audit audit) {
        this.access = access;
        this.configuration = configuration;
        this.directory = directory;
        this.rules = rules;
        this.scope = scope;
        this.audit = audit;
    }

    @Override
    public State state() {
        access.requireAny(OversightAction.VIEW_CONFIGURATION);
        List<OrganisationEntry> all = directory.organisations();
        ZoneId zone = all.stream().map(OrganisationEntry::zone).findFirst().orElse(ZoneOffset.UTC);
        return new State(
                configuration.configured(),
                configuration.files(),
                configuration.last().orElse(null),
                (int) directory.municipalities().stream()
                        .filter(Predicate.not(Municipality::closed))
                        .count(),
                (int) all.stream()
                        .filter(Predicate.not(OrganisationEntry::closed))
                        .count(),
                (int) rules.all().stream().filter(RegionalRules.Rule::ofRegion).count(),
                all.stream().filter(OrganisationEntry::closed).toList(),
                zone);
    }

    @Override
    public Applied reload() {
        access.requireAny(OversightAction.RELOAD_CONFIGURATION);
        try {
            Applied applied = configuration.reload(RegionConfiguration.Cause.REQUEST);
            note("oversight.configuration-read");
            return applied;
        } catch (Refusal refusal) {
            note("oversight.configuration-refused");
            throw refusal;
        }
    }

    /** In the tables of the region alone, bound to an id that nobody has. */
    private void note(String event) {
        scope.run(0, () -> audit.regional(event, entry -> entry));
    }
}
