package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLayout;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.access.Hat;
import ru.zvonok.platform.kernel.Ids;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;

/** Where this browser tab stands: links and navigation inside the organisation (or municipality, region) of its path. */
public final class Here {

    private record Standing(String base, String hat) {}

    private Here() {}

    /** A link inside the place of this tab: {@code link("journal")} is {@code o/17/journal}. */
    public static String link(String path) {
        return base().map(base -> base + "/" + path).orElse(path);
    }

    /** A link component that changes the page without loading it anew. */
    public static Anchor anchor(String path, String text) {
        return new Anchor(link(path), text);
    }

    /** Goes to a page of this tab's place; {@code path} may carry a query of codes and ids. */
    public static void go(String path) {
        Location target = new Location(link(path));
        UI.getCurrentOrThrow().navigate(target.getPath(), target.getQueryParameters());
    }

    /** The beginning of all paths of this tab's place: {@code o/17}, {@code m/2}, {@code region}; empty outside of one. */
    public static Optional<String> base() {
        UI ui = UI.getCurrent();
        return ui == null
                ? Optional.empty()
                : Optional.ofNullable(ComponentUtil.getData(ui, Standing.class)).map(Standing::base);
    }

    /** The organisation this tab stands on. */
    public static OptionalLong organisation() {
        return base().filter(base -> base.startsWith("o/")).flatMap(base -> Ids.read(base.substring(2))).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** Told before the view is made, whose constructor may already want links. */
    static void enter(BeforeEnterEvent event, TenantScope tenants) {
        if (event.isErrorEvent()) {
            leaveUnlessBound(event.getUI(), tenants.current());
            return;
        }
        RouteParameters parameters = event.getRouteParameters();
        String path = event.getLocation().getPath();
        Optional<String> base = parameters
                .get("organisation")
                .map(organisation -> "o/" + organisation)
                .or(() -> parameters.get("municipality").map(municipality -> "m/" + municipality))
                .or(() ->
                        path.equals("region") || path.startsWith("region/") ? Optional.of("region") : Optional.empty());
        Optional<String> hat = event.getLocation().getQueryParameters().getSingleParameter(Hat.PARAMETER);
        Standing before = ComponentUtil.getData(event.getUI(), Standing.class);
        Standing now = base.map(place -> new Standing(place, hat.orElseGet(() -> hatKept(before, place))))
                .orElse(null);
        ComponentUtil.setData(event.getUI(), Standing.class, now);
        if (!Objects.equals(before, now)) {
            leavePage(event);
        }
    }

    private static String hatKept(@Nullable Standing before, String base) {
        return before != null && before.base().equals(base) ? before.hat() : "";
    }

    /**
     * The framework keeps a page whose address changed only in a parameter. In another place it has to be made anew: the
     * window leaves the old one before the framework looks for it.
     */
    private static void leavePage(BeforeEnterEvent event) {
        UI ui = event.getUI();
        List<HasElement> chain = ui.getInternals().getActiveRouterTargetsChain();
        if (!chain.isEmpty() && chain.getFirst().getClass().equals(event.getNavigationTarget())) {
            List<RouterLayout> layouts =
                    chain.stream().skip(1).map(RouterLayout.class::cast).toList();
            ui.getInternals().showRouteTarget(ui.getActiveViewLocation(), new Div(), layouts);
        }
    }

    /** A refused page leaves no links to a place one may not enter. */
    private static void leaveUnlessBound(UI ui, @Nullable Scope scope) {
        OptionalLong asked = organisation();
        boolean bound =
                switch (scope) {
                    case Scope.Organisation one -> asked.isPresent() && one.id() == asked.getAsLong();
                    case Scope.Several several ->
                        asked.isEmpty() || several.organisations().equals(List.of(asked.getAsLong()));
                    case Scope.Region region -> asked.isEmpty();
                    case null -> false;
                };
        if (!bound) {
            ComponentUtil.setData(ui, Standing.class, null);
        }
    }
}
