package ru.zvonok.gateway.shell;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.PageGate;
import ru.zvonok.platform.uikit.Here;

/** The pages that the signed-in person may open from where this tab stands: views with a menu entry. */
@Component
class MenuEntries {

    /**
     * @param titleKey text key of the entry
     * @param order hundreds are groups, see {@link ru.zvonok.platform.uikit.MenuSection}
     */
    record Entry(String path, String titleKey, String icon, double order) {

        int group() {
            return (int) (order / 100);
        }
    }

    private final PageGate gate;

    MenuEntries(PageGate gate) {
        this.gate = gate;
    }

    List<Entry> here() {
        Optional<String> base = Here.base();
        if (base.isEmpty()) {
            return List.of();
        }
        String template = base.get().replaceAll("^o/.*", "o/:organisation").replaceAll("^m/.*", "m/:municipality");
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .filter(route -> route.getMenuData() != null)
                .flatMap(route -> Stream.concat(Stream.of(route), route.getRouteAliases().stream())
                        .map(RouteBaseData::getTemplate)
                        .filter(path -> path.startsWith(template + "/"))
                        .limit(1)
                        .map(path -> base.get() + withoutOptional(path.substring(template.length())))
                        .filter(path -> !path.contains(":") && gate.opens(route.getNavigationTarget()))
                        .map(path -> entry(route, path)))
                .sorted(Comparator.comparingDouble(Entry::order).thenComparing(Entry::titleKey))
                .toList();
    }

    private static String withoutOptional(String tail) {
        return tail.replaceAll("/:[^/]*[?*].*", "");
    }

    private static Entry entry(RouteData route, String path) {
        var menu = route.getMenuData();
        return new Entry(
                path,
                menu.getTitle() == null ? "" : menu.getTitle(),
                menu.getIcon() == null ? "file-text" : menu.getIcon(),
                menu.getOrder() == null ? 0 : menu.getOrder());
    }
}
