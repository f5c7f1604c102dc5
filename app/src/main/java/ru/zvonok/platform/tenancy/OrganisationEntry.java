package ru.zvonok.platform.tenancy;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as the regional directory knows it.
 *
 * @param id the tenant's number, never reused
 * @param code short stable code, unique in the region
 * @param municipality id of the municipality; null for an organisation directly under the region
 * @param closed true when it left the configuration; its data stay, nobody signs in to it
 */
public record OrganisationEntry(
        long id,
        String code,
        String name,
        String shortName,
        OrganisationKind kind,
        Set<ModuleProfile> modules,
        @Nullable Long municipality,
        ZoneId zone,
        boolean closed)
        implements Serializable {

    public OrganisationEntry {
        modules = Set.copyOf(modules);
    }

    /** Whether lessons are taught here: a kindergarten has none. */
    public boolean teachesLessons() {
        return modules.contains(ModuleProfile.SCHOOL) || modules.contains(ModuleProfile.VOCATIONAL);
    }
}
