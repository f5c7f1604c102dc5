package ru.zvonok.campus.portfolio.core;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.portfolio.AchievementKind;
import ru.zvonok.campus.portfolio.PortfolioKind;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.RegionalRules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Kinds of achievements, as the region lists them. */
@Component
class KindBook {

    private static final String KINDS = "portfolio.achievement-kinds";

    private final RegionalRules rules;
    private final Directory directory;
    private final JsonMapper json;

    KindBook(RegionalRules rules, Directory directory, JsonMapper json) {
        this.rules = rules;
        this.directory = directory;
        this.json = json;
    }

    /** Those of today, by code, in their order. */
    Map<String, AchievementKind> all() {
        return rules.find(KINDS, directory.today(), directory.current())
                .map(rule -> json.readTree(rule.value()))
                .orElseThrow(() -> new IllegalStateException("no rule says " + KINDS))
                .valueStream()
                .map(KindBook::kind)
                .collect(Collectors.toMap(
                        AchievementKind::code, Function.identity(), (a, b) -> b, java.util.LinkedHashMap::new));
    }

    List<AchievementKind> of(PortfolioKind owner) {
        return all().values().stream().filter(one -> one.of().contains(owner)).toList();
    }

    /** A kind that the region no longer lists keeps its code as its name. */
    static AchievementKind unknown(String code) {
        return new AchievementKind(code, code, code, Set.of(), true);
    }

    private static AchievementKind kind(JsonNode one) {
        Set<PortfolioKind> of = EnumSet.noneOf(PortfolioKind.class);
        one.path("of").valueStream().forEach(owner -> of.add(PortfolioKind.valueOf(owner.asString())));
        String name = one.path("name").asString();
        return new AchievementKind(
                one.path("code").asString(),
                name,
                one.path("english").asString(name),
                of,
                one.path("placed").asBoolean(true));
    }
}
