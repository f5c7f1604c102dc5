package ru.zvonok.platform.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.AnnotatedViewAccessChecker;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.access.ForSignedIn;
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
    private final AnnotatedViewAccessChecker frameworkMarks = new AnnotatedViewAccessChecker();

    PageChecker(PageGate gate, PlaceOfPage places, ScopeOfPage pages, TenantScope scope) {
        this.gate = gate;
        this.places = places;
        this.pages = pages;
        this.scope = scope;
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
                enter(context, null);
                yield context.allow();
            }
            case PlaceOfPage.Asked.Place place -> {
                if (!scope.in(place.scope(), () -> gate.opens(page))) {
                    yield context.deny("the mark of the page is not met");
                }
                enter(context, place.scope());
                yield context.allow();
            }
        };
    }

    private void enter(NavigationContext context, @Nullable Scope place) {
        UI ui = UI.getCurrent();
        if (context.isNavigating() && ui != null) {
            pages.bind(ui, place);
        }
    }

    private static boolean marked(Class<?> page) {
        return page.isAnnotationPresent(ForAction.class)
                || page.isAnnotationPresent(ForSignedIn.class)
                || page.isAnnotationPresent(PermitAll.class);
    }
}
