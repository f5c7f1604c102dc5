package ru.zvonok.gateway.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.server.auth.NavigationContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ru.zvonok.platform.uikit.Here;

/** The pages that the signed-in person may open from where this tab stands: views with a menu entry. */
@org.springframework.stereotype.Component
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

    private final NavigationAccessControl gate;

    MenuEntries(NavigationAccessControl gate) {
        this.gate = gate;
    }

    List<Entry> here() {
        Optional<String> base = Here.base();
        if (base.isEmpty() || VaadinRequest.getCurrent() == null) {
            return List.of();
        }
        String template = base.get().replaceAll("^o/.*", "o/:organisation").replaceAll("^m/.*", "m/:municipality");
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .filter(route -> route.getMenuData() != null)
                .filter(route -> route.getTemplate().startsWith(template + "/"))
                .map(route -> entry(route, base.get(), route.getTemplate().substring(template.length())))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(Entry::order))
                .toList();
    }

    private Optional<Entry> entry(RouteData route, String base, String tail) {
        String path = base + tail.replaceAll("/:[^/]*[?*].*", "");
        if (path.contains(":") || !allowed(route.getNavigationTarget(), path, base)) {
            return Optional.empty();
        }
        var menu = route.getMenuData();
        return Optional.of(new Entry(
                path,
                menu.getTitle() == null ? "" : menu.getTitle(),
                menu.getIcon() == null ? "file-text" : menu.getIcon(),
                menu.getOrder() == null ? 0 : menu.getOrder()));
    }

    private boolean allowed(Class<? extends Component> view, String path, String base) {
        VaadinRequest request = VaadinRequest.getCurrent();
        String number = base.substring(base.indexOf('/') + 1);
        RouteParameters parameters = base.startsWith("o/")
                ? new RouteParameters(new RouteParam("organisation", number))
                : base.startsWith("m/")
                        ? new RouteParameters(new RouteParam("municipality", number))
                        : RouteParameters.empty();
        NavigationContext context = new NavigationContext(
                VaadinService.getCurrent().getRouter(),
                view,
                new Location(path),
                parameters,
                request.getUserPrincipal(),
                request::isUserInRole,
                false,
                false);
        return gate.checkAccess(context, true).decision() == AccessCheckDecision.ALLOW;
    }
}
