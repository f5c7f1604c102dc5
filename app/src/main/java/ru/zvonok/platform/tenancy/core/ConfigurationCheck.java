package ru.zvonok.platform.tenancy.core;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import ru.zvonok.platform.tenancy.TenancyProblem;
import ru.zvonok.platform.tenancy.core.Configured.Place;

/** What holds for all files together: codes and ids stand once in the whole region. */
final class ConfigurationCheck {

    private ConfigurationCheck() {}

    static void unique(Configured whole) {
        Map<String, Place> codes = new HashMap<>();
        Map<Long, Place> municipalityIds = new HashMap<>();
        Map<Long, Place> organisationIds = new HashMap<>();
        codes.put(whole.region().code(), whole.region().place());
        for (Configured.Municipality one : whole.municipalities()) {
            once(codes, one.code(), one.place(), TenancyProblem.CONFIG_DUPLICATE_CODE);
            once(municipalityIds, one.id(), one.place(), TenancyProblem.CONFIG_DUPLICATE_ID);
        }
        for (Configured.Organisation one : whole.organisations()) {
            once(codes, one.code(), one.place(), TenancyProblem.CONFIG_DUPLICATE_CODE);
            once(organisationIds, one.id(), one.place(), TenancyProblem.CONFIG_DUPLICATE_ID);
        }
        Map<String, Place> rules = new HashMap<>();
        for (Configured.Rule one : whole.rules()) {
            String municipality = one.municipality();
            if (municipality != null
                    && whole.municipalities().stream()
                            .noneMatch(known -> known.code().equals(municipality))) {
                throw ConfigurationFile.refuse(TenancyProblem.CONFIG_UNKNOWN_MUNICIPALITY, one.place(), municipality);
            }
            String identity = one.key() + "|" + one.validFrom() + "|" + one.kind() + "|"
                    + Objects.requireNonNullElse(municipality, "");
            Place first = rules.putIfAbsent(identity, one.place());
            if (first != null) {
                throw ConfigurationFile.refuse(
                        TenancyProblem.CONFIG_DUPLICATE_RULE,
                        one.place(),
                        one.key(),
                        one.validFrom().toString(),
                        first.text());
            }
        }
    }

    private static <K> void once(Map<K, Place> known, K key, Place place, TenancyProblem problem) {
        Place first = known.putIfAbsent(key, place);
        if (first != null) {
            throw ConfigurationFile.refuse(problem, place, String.valueOf(key), first.text());
        }
    }
}
