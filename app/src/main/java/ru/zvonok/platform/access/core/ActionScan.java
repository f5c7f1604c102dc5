package ru.zvonok.platform.access.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.access.Actions;
import ru.zvonok.platform.kernel.DeclaredEnums;

/** Finds every enum that declares actions; two of one key stop the start. */
@Component
class ActionScan implements Actions {

    private final Map<String, Action> byKey = new LinkedHashMap<>();

    ActionScan() {
        for (Action action : DeclaredEnums.of(Action.class)) {
            if (byKey.put(action.key(), action) != null) {
                throw new IllegalStateException("the action " + action.key() + " is declared twice");
            }
        }
    }

    @Override
    public Action of(String key) {
        Action action = byKey.get(key);
        if (action == null) {
            throw new IllegalStateException("no module declares the action " + key);
        }
        return action;
    }

    @Override
    public List<Action> all() {
        return List.copyOf(byKey.values());
    }
}
