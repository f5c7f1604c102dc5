package ru.zvonok.campus.forum.core;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.forum.HeldWords;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.platform.tenancy.TenantScope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words that hold a message back: those of the region, and the organisation's own. */
@Component
class ForumFilters {

    private static final String COMMON = "forum.held-words";

    private final ForumOrderQuery query;
    private final RegionalRules rules;
    private final Directory directory;
    private final TenantScope scope;
    private final JsonMapper json;

    ForumFilters(ForumOrderQuery query, RegionalRules rules, Directory directory, TenantScope scope, JsonMapper json) {
        this.query = query;
        this.rules = rules;
        this.directory = directory;
        this.scope = scope;
        this.json = json;
    }

    WordFilter now() {
        List<String> all = new ArrayList<>(common());
        query.words(scope.organisation()).stream().map(HeldWords.Own::word).forEach(all::add);
        return new WordFilter(all);
    }

    List<String> common() {
        return rules.find(COMMON, directory.today(), directory.current())
                .map(rule -> json.readTree(rule.value())
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList())
                .orElse(List.of());
    }
}
