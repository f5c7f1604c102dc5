package ru.zvonok.platform.tenancy.core;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.zvonok.platform.tenancy.RegionConfiguration.Applied;
import ru.zvonok.platform.tenancy.TenancyProblem;
import ru.zvonok.platform.tenancy.core.ConfigurationQuery.MunicipalityRow;
import ru.zvonok.platform.tenancy.core.ConfigurationQuery.OrganisationRow;
import ru.zvonok.platform.tenancy.core.ConfigurationQuery.RegionRow;
import ru.zvonok.platform.tenancy.core.Configured.Place;

/** Brings the directory in line with the files: adds, renames, closes, opens again; never deletes. */
final class ConfigurationWriter {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationWriter.class);

    private final ConfigurationQuery query;
    private int added;
    private int changed;
    private int closed;
    private int reopened;
    private int rules;

    ConfigurationWriter(ConfigurationQuery query) {
        this.query = query;
    }

    Applied write(Configured wanted) {
        query.lock();
        region(wanted.region());
        municipalities(wanted.municipalities());
        organisations(wanted.organisations());
        rules(wanted);
        var applied = new Applied(added, changed, closed, reopened, rules);
        if (!applied.nothing()) {
            query.nextVersion();
        }
        return applied;
    }

    private void region(Configured.Region wanted) {
        var row = new RegionRow(wanted.id(), wanted.code(), wanted.name(), wanted.authority());
        RegionRow known = query.region().orElse(null);
        if (known != null && !known.code().equals(wanted.code())) {
            throw ConfigurationFile.refuse(
                    TenancyProblem.CONFIG_OTHER_REGION, wanted.place(), known.code(), wanted.code());
        }
        if (!row.equals(known)) {
            query.save(row);
            changed++;
        }
    }

    private void municipalities(List<Configured.Municipality> wanted) {
        Map<Long, MunicipalityRow> known = byId(query.municipalities(), MunicipalityRow::id);
        Map<String, Long> codes = codes(known.values(), MunicipalityRow::code, MunicipalityRow::id);
        for (Configured.Municipality one : wanted) {
            MunicipalityRow old = known.remove(one.id());
            forEver(old == null ? null : old.code(), codes.get(one.code()), one.code(), one.id(), one.place());
            var row = new MunicipalityRow(one.id(), one.code(), one.name(), one.authority(), false);
            if (!row.equals(old)) {
                query.save(row);
                count(old == null, old != null && old.closed());
            }
        }
        for (MunicipalityRow left : known.values()) {
            if (!left.closed()) {
                LOG.warn("municipality {} ({}) is no longer in the configuration: closed", left.id(), left.code());
                query.save(new MunicipalityRow(left.id(), left.code(), left.name(), left.authority(), true));
                closed++;
            }
        }
    }

    private void organisations(List<Configured.Organisation> wanted) {
        Map<Long, OrganisationRow> known = byId(query.organisations(), OrganisationRow::id);
        Map<String, Long> codes = codes(known.values(), OrganisationRow::code, OrganisationRow::id);
        for (Configured.Organisation one : wanted) {
            OrganisationRow old = known.remove(one.id());
            forEver(old == null ? null : old.code(), codes.get(one.code()), one.code(), one.id(), one.place());
            var row = new OrganisationRow(
                    one.id(),
                    one.code(),
                    one.name(),
                    one.shortName(),
                    one.kind().name(),
                    one.modules(),
                    one.municipality(),
                    one.zone().getId(),
                    false,
                    one.closedFrom());
            if (!row.equals(old)) {
                query.save(row);
                count(old == null, old != null && old.closed());
            }
        }
        for (OrganisationRow left : known.values()) {
            if (!left.closed()) {
                LOG.warn("organisation {} ({}) is no longer in the configuration: closed", left.id(), left.code());
                query.save(closed(left));
                closed++;
            }
        }
    }

    private void rules(Configured wanted) {
        Map<String, Long> municipalities =
                codes(wanted.municipalities(), Configured.Municipality::code, Configured.Municipality::id);
        Set<Long> kept = new HashSet<>();
        for (Configured.Rule rule : wanted.rules()) {
            Long place = rule.municipality() == null ? null : municipalities.get(rule.municipality());
            if (query.save(rule, place, kept)) {
                rules++;
            }
        }
        int gone = query.closeRulesBut(kept);
        if (gone > 0) {
            LOG.warn("{} dated rules are no longer in the configuration: closed", gone);
        }
        rules += gone;
    }

    private void count(boolean isNew, boolean wasClosed) {
        if (isNew) {
            added++;
        } else if (wasClosed) {
            reopened++;
        } else {
            changed++;
        }
    }

    /** Codes and ids stay for ever, also of what is closed. */
    private static void forEver(@Nullable String oldCode, @Nullable Long oldId, String code, long id, Place place) {
        if (oldCode != null && !oldCode.equals(code)) {
            throw ConfigurationFile.refuse(
                    TenancyProblem.CONFIG_CODE_CHANGED, place, String.valueOf(id), oldCode, code);
        }
        if (oldId != null && oldId != id) {
            throw ConfigurationFile.refuse(
                    TenancyProblem.CONFIG_ID_CHANGED, place, code, String.valueOf(oldId), String.valueOf(id));
        }
    }

    private static OrganisationRow closed(OrganisationRow one) {
        return new OrganisationRow(
                one.id(),
                one.code(),
                one.name(),
                one.shortName(),
                one.kind(),
                one.modules(),
                one.municipality(),
                one.zone(),
                true,
                one.closedFrom());
    }

    private static <T> Map<Long, T> byId(List<T> rows, Function<T, Long> id) {
        Map<Long, T> byId = new LinkedHashMap<>();
        rows.forEach(row -> byId.put(id.apply(row), row));
        return byId;
    }

    private static <T> Map<String, Long> codes(Iterable<T> rows, Function<T, String> code, Function<T, Long> id) {
        Map<String, Long> codes = new LinkedHashMap<>();
        rows.forEach(row -> codes.put(code.apply(row), id.apply(row)));
        return codes;
    }
}
