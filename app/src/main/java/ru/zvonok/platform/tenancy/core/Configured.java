package ru.zvonok.platform.tenancy.core;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.tenancy.OrganisationKind;

/** The region as its files tell it, checked. */
record Configured(
        Region region, List<Municipality> municipalities, List<Organisation> organisations, List<Rule> rules) {

    /** Where something stands, for refusals. */
    record Place(String file, int line) {

        String text() {
            return file + ":" + line;
        }
    }

    record Region(
            long id, String code, String name, @Nullable String authority, Place place) {}

    record Municipality(
            long id, String code, String name, @Nullable String authority, Place place) {}

    record Organisation(
            long id,
            String code,
            String name,
            String shortName,
            OrganisationKind kind,
            String modules,
            @Nullable Long municipality,
            ZoneId zone,
            @Nullable LocalDate closedFrom,
            Place place) {}

    /** A dated rule; {@code municipality} is a code here. */
    record Rule(
            String key,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable OrganisationKind kind,
            @Nullable String municipality,
            String value,
            String basis,
            Place place) {}
}
