package ru.zvonok.platform.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.AnnotatedViewAccessChecker;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.access.ForSignedIn;
import ru.zvonok.platform.access.Hat;
import ru.zvonok.platform.access.OwnPlace;
import ru.zvonok.platform.access.OwnPlaces;
import ru.zvonok.platform.access.PageGate;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;

/**
 * Lets a navigation pass when the mark of the page is met in the place its address names, and binds the page to that place.
 * A page without a mark is refused.
 */
@Component
class PageChecker implements NavigationAccessChecker {

    private final transient PageGate gate;
    private final transient PlaceOfPage places;
    private final transient ScopeOfPage pages;
    private final transient TenantScope scope;
    private final transient ObjectProvider<OwnPlaces> own;
    private final AnnotatedViewAccessChecker frameworkMarks = new AnnotatedViewAccessChecker();

    PageChecker(
            PageGate gate, PlaceOfPage places, ScopeOfPage pages, TenantScope scope, ObjectProvider<OwnPlaces> own) {
        this.gate = gate;
        this.places = places;
        this.pages = pages;
        this.scope = scope;
        this.own = own;
    }

    @Override
    public AccessCheckResult check(NavigationContext context) {
        Class<?> page = context.getNavigationTarget();
        if (context.isErrorHandling() || !marked(page)) {
            return frameworkMarks.check(context);
        }
        if (page.isAnnotationPresent(AnonymousAllowed.class)) {
            return context.reject("the page has two marks");
        }
        if (context.getPrincipal() == null) {
            return context.deny("nobody is signed in");
        }
        return switch (places.asked(context.getLocation().getPath(), context.getParameters())) {
            case PlaceOfPage.Asked.Closed closed -> context.deny("no such place");
            case PlaceOfPage.Asked.NoPlace none -> {
                if (page.isAnnotationPresent(ForAction.class)) {
                    yield context.deny("the page needs a place");
                }
                bind(context, null, null);
                yield context.allow();
            }
            case PlaceOfPage.Asked.Place place -> enter(context, page, place.scope());
        };
    }

    /** With the hat that the address chooses, else the one worn so far in the same place. */
    private AccessCheckResult enter(NavigationContext context, Class<?> page, Scope place) {
        Scope before = pages.current();
        Hat worn = pages.hat();
        Hat hat = context.getLocation()
                .getQueryParameters()
                .getSingleParameter(Hat.PARAMETER)
                .flatMap(Hat::of)
                .orElse(place.equals(before) ? worn : null);
        bind(context, place, hat);
        if (scope.in(place, () -> gate.opens(page))) {
            remember(context, !place.equals(before) || hat != worn, hat);
            return context.allow();
        }
        // one stands there all the same: the menu of the place leads on
        return context.deny("the mark of the page is not met");
    }

    /** Where one works is what the next sign-in offers first. */
    private void remember(NavigationContext context, boolean moved, @Nullable Hat hat) {
        if (!moved || !context.isNavigating()) {
            return;
        }
        OwnPlaces places = own.getObject();
        context.getParameters()
                .get("organisation")
                .ifPresentOrElse(
                        id -> places.use(OwnPlace.Kind.ORGANISATION, Long.parseLong(id), hat),
                        () -> context.getParameters()
                                .get("municipality")
                                .ifPresentOrElse(
                                        id -> places.use(OwnPlace.Kind.MUNICIPALITY, Long.parseLong(id), null),
                                        () -> places.use(OwnPlace.Kind.REGION, 0, null)));
    }

    private void bind(NavigationContext context, @Nullable Scope place, @Nullable Hat hat) {
        UI ui = UI.getCurrent();
        if (context.isNavigating() && ui != null) {
            pages.bind(ui, place, hat);
        }
    }

    private static boolean marked(Class<?> page) {
        return page.isAnnotationPresent(ForAction.class)
                || page.isAnnotationPresent(ForSignedIn.class)
                || page.isAnnotationPresent(PermitAll.class);
    }
}
