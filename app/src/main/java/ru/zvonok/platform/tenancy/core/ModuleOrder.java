package ru.zvonok.platform.tenancy.core;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.springframework.modulith.ApplicationModule;

/**
 * Orders the modules' changelogs: a module comes after all it may depend on, platform before all else. Public with a
 * public constructor because Liquibase makes it by name and falls back to the alphabet where it cannot.
 */
public final class ModuleOrder implements Comparator<String> {

    private static final String ROOT = "ru/zvonok/";
    private static final String FIRST = "platform/tenancy";
    private final Map<String, Integer> depths = new HashMap<>();

    public ModuleOrder() {}

    @Override
    public int compare(String one, String other) {
        String a = module(one);
        String b = module(other);
        int byDepth = Integer.compare(depth(a), depth(b));
        if (byDepth != 0) {
            return byDepth;
        }
        int byModule = a.compareTo(b);
        return byModule != 0 ? byModule : one.compareTo(other);
    }

    private static String module(String path) {
        int from = path.indexOf(ROOT);
        int to = path.indexOf("/db/");
        return from < 0 || to < 0 ? path : path.substring(from + ROOT.length(), to);
    }

    private int depth(String module) {
        Integer known = depths.get(module);
        if (known != null) {
            return known;
        }
        int deepest = module.equals(FIRST) ? 0 : 1;
        for (String dependency : dependencies(module)) {
            deepest = Math.max(deepest, 1 + depth(dependency));
        }
        depths.put(module, deepest);
        return deepest;
    }

    private static Iterable<String> dependencies(String module) {
        try {
            ApplicationModule law = Class.forName(ROOT.replace('/', '.') + module.replace('/', '.') + ".package-info")
                    .getAnnotation(ApplicationModule.class);
            return law == null
                    ? java.util.List.of()
                    : Arrays.stream(law.allowedDependencies())
                            .map(name -> name.split("::", 2)[0].trim().replace('.', '/'))
                            .toList();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no module stands at " + module, e);
        }
    }
}
