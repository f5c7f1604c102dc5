package ru.zvonok.platform.access.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.access.Actions;

/** Finds every enum that declares actions; two of one key stop the start. */
@Component
class ActionScan implements Actions {

    private final Map<String, Action> byKey = new LinkedHashMap<>();

    ActionScan() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Action.class));
        List<Class<?>> found = new ArrayList<>();
        for (BeanDefinition one : scan.findCandidateComponents("ru.zvonok")) {
            found.add(ClassUtils.resolveClassName(
                    String.valueOf(one.getBeanClassName()), ActionScan.class.getClassLoader()));
        }
        found.sort(Comparator.comparing(Class::getName));
        for (Class<?> type : found) {
            if (!type.isEnum()) {
                throw new IllegalStateException(type.getName() + " declares actions and is no enum");
            }
            for (Object constant : type.getEnumConstants()) {
                Action action = (Action) constant;
                if (byKey.put(action.key(), action) != null) {
                    throw new IllegalStateException("the action " + action.key() + " is declared twice");
                }
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
