package ru.zvonok.learning.workload.core;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.workload.Norm;
import ru.zvonok.learning.workload.Norms;
import ru.zvonok.learning.workload.OwnNorm;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.platform.tenancy.TenantScope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The numbers that hold on a day: the region's, and the organisation's own where they are stricter. */
@Component
class NormReader {

    private static final String PREFIX = "workload.assessment.";

    private final RegionalRules rules;
    private final Directory directory;
    private final TenantScope scope;
    private final NormQuery query;
    private final JsonMapper json;

    NormReader(RegionalRules rules, Directory directory, TenantScope scope, NormQuery query, JsonMapper json) {
        this.rules = rules;
        this.directory = directory;
        this.scope = scope;
        this.query = query;
        this.json = json;
    }

    Norms on(LocalDate day) {
        List<OwnNorm> own = query.own(scope.organisations());
        return new Norms(
                kinds(day),
                rules.whole(PREFIX + "minutes", day),
                number(Norm.INTERVAL_DAYS, own, day),
                number(Norm.SHARE_PERCENT, own, day),
                rules.whole(PREFIX + "a-day", day),
                rules.whole(PREFIX + "edge-lessons", day) > 0,
                rules.number(PREFIX + "edge-hours", day),
                rules.whole(PREFIX + "lesson-minutes", day),
                rules.whole(PREFIX + "weeks", day));
    }

    /** Kinds of work that are assessments. */
    Set<Integer> kinds(LocalDate day) {
        return new HashSet<>(list(PREFIX + "kinds", day));
    }

    /** A rule that is a list of whole numbers. */
    List<Integer> list(String key, LocalDate day) {
        return rules.find(key, day, directory.current())
                .map(rule -> json.readTree(rule.value()))
                .filter(JsonNode::isArray)
                .map(list -> list.valueStream().map(JsonNode::asInt).toList())
                .orElseThrow(() -> new IllegalStateException("no rule says " + key));
    }

    /** The region's number. */
    int region(Norm norm, LocalDate day) {
        return rules.whole(PREFIX + (norm == Norm.INTERVAL_DAYS ? "interval-days" : "share-percent"), day);
    }

    /** Should the region become stricter than the organisation once was, the region counts. */
    private int number(Norm norm, List<OwnNorm> own, LocalDate day) {
        int region = region(norm, day);
        return own.stream()
                .filter(one -> one.norm() == norm && !one.from().isAfter(day))
                .findFirst()
                .map(OwnNorm::value)
                .filter(value -> norm.strict(value, region))
                .orElse(region);
    }
}
