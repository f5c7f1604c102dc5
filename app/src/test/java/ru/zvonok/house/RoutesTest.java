package ru.zvonok.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import ru.zvonok.platform.access.Actions;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.access.ForSignedIn;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.tenancy.OrganisationKind;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.SignedInAs;
import ru.zvonok.support.TwoTenants;

/**
 * Every page as every role, as somebody from elsewhere and as a stranger: it opens to those whom its mark admits and to
 * nobody else, and to those it really opens, in an organisation that has just been made.
 */
@ModuleTest
class RoutesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Actions actions;

    @Autowired
    TwoTenants tenants;

    private long municipality;
    private final Map<OrganisationKind, Long> organisations = new EnumMap<>(OrganisationKind.class);
    private final List<String> wrong = new ArrayList<>();

    @BeforeEach
    void places() {
        municipality = tenants.municipality();
        for (OrganisationKind kind : OrganisationKind.values()) {
            organisations.put(kind, tenants.organisation(kind, municipality));
        }
    }

    @Test
    void everyPageHasOneMark() {
        try (var application = application()) {
            for (RouteData route : routes(application)) {
                Class<?> page = route.getNavigationTarget();
                long marks = Stream.of(ForAction.class, ForSignedIn.class, PermitAll.class, AnonymousAllowed.class)
                        .filter(page::isAnnotationPresent)
                        .count();
                if (marks != 1) {
                    wrong.add(page.getSimpleName() + " has " + marks + " marks");
                }
                ForAction mark = page.getAnnotation(ForAction.class);
                if (mark != null) {
                    Stream.of(mark.value()).forEach(actions::of);
                    templates(route).stream()
                            .filter(template -> !place(template))
                            .forEach(template ->
                                    wrong.add(page.getSimpleName() + " needs a right in no place: " + template));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyPageOpensToWhomItsMarkAdmitsAndToNobodyElse() {
        try (var application = application()) {
            List<RouteData> routes = routes(application);
            for (OrganisationKind kind : OrganisationKind.values()) {
                for (Role role : Role.values()) {
                    if (role.grantable()) {
                        visit(application, member(kind, role), role, kind, routes);
                    }
                }
            }
            Actor elsewhere = tenants.member(tenants.school(), Role.ORG_ADMIN);
            visit(application, elsewhere, null, OrganisationKind.SCHOOL, routes);
            visit(application, null, null, OrganisationKind.SCHOOL, routes);
        }
        assertThat(wrong).isEmpty();
    }

    private void visit(
            SecuredBrowserlessApplicationContext<Authentication> application,
            @Nullable Actor actor,
            @Nullable Role role,
            OrganisationKind kind,
            List<RouteData> routes) {
        try (var user = application.newUser(actor == null ? null : SignedInAs.token(actor));
                var window = user.newWindow()) {
            for (RouteData route : routes) {
                if (home(route) == kind || role == Role.ORG_ADMIN) {
                    templates(route)
                            .forEach(template ->
                                    visit(window, actor, role, kind, route.getNavigationTarget(), template));
                }
            }
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void visit(
            BrowserlessUIContext window,
            @Nullable Actor actor,
            @Nullable Role role,
            OrganisationKind kind,
            Class<?> page,
            String template) {
        boolean admitted = admitted(page, template, actor != null, role, kind);
        String path = path(template, kind);
        String said = "";
        boolean open;
        try {
            window.getUI().navigate(path);
            open = page.isInstance(window.getCurrentView());
            said = window.getCurrentView().getClass().getSimpleName();
        } catch (RuntimeException | AssertionError e) {
            open = false;
            said = e.toString();
        }
        boolean maybeNothingThere = path.contains("/999999");
        boolean leadsOn = template.isEmpty();
        if (open != admitted && !(admitted && (maybeNothingThere || leadsOn))) {
            String who =
                    role == null ? (actor == null ? "a stranger" : "somebody from elsewhere") : role + " of " + kind;
            wrong.add(path + " " + (open ? "opens" : "does not open") + " to " + who + " (" + said + ")");
        }
    }

    private static List<String> templates(RouteData route) {
        return Stream.concat(
                        Stream.of(route.getTemplate()),
                        route.getRouteAliases().stream().map(RouteBaseData::getTemplate))
                .toList();
    }

    private boolean admitted(
            Class<?> page, String template, boolean signedIn, @Nullable Role role, OrganisationKind kind) {
        if (page.isAnnotationPresent(AnonymousAllowed.class)) {
            return true;
        }
        boolean enters = !place(template) || role != null && reachesPlace(template, role);
        ForAction mark = page.getAnnotation(ForAction.class);
        if (mark == null) {
            return signedIn && enters;
        }
        if (role == null || !enters || template.startsWith("o/") && !offered(mark, kind)) {
            return false;
        }
        Set<Role> roles = EnumSet.of(role);
        roles.addAll(role.implied());
        @Nullable OrganisationKind counted = template.startsWith("o/") ? kind : null;
        return Arrays.stream(mark.value()).map(actions::of).anyMatch(action -> roles.stream()
                .anyMatch(one ->
                        action.rules().of(one, counted).stream().anyMatch(reach -> !mark.whole() || reach.whole())));
    }

    private static boolean place(String template) {
        return template.matches("(o/:organisation|m/:municipality|region)(/.*)?");
    }

    private static boolean reachesPlace(String template, Role role) {
        return switch (role.seat()) {
            case ORGANISATION, FAMILY -> template.startsWith("o/");
            case MUNICIPALITY -> template.startsWith("o/") || template.startsWith("m/");
            case REGION -> true;
        };
    }

    private static boolean offered(ForAction mark, OrganisationKind kind) {
        return mark.modules().length == 0 || Arrays.stream(mark.modules()).anyMatch(module -> kindOf(module) == kind);
    }

    private static OrganisationKind kindOf(ModuleProfile module) {
        return switch (module) {
            case SCHOOL -> OrganisationKind.SCHOOL;
            case PRESCHOOL -> OrganisationKind.PRESCHOOL;
            case VOCATIONAL -> OrganisationKind.COLLEGE;
        };
    }

    private static OrganisationKind home(RouteData route) {
        ForAction mark = route.getNavigationTarget().getAnnotation(ForAction.class);
        return mark == null || mark.modules().length == 0 ? OrganisationKind.SCHOOL : kindOf(mark.modules()[0]);
    }

    private Actor member(OrganisationKind kind, Role role) {
        return switch (role.seat()) {
            case MUNICIPALITY -> tenants.officer(municipality);
            case REGION -> tenants.regionalOfficer();
            case ORGANISATION, FAMILY -> tenants.member(Objects.requireNonNull(organisations.get(kind)), role);
        };
    }

    private String path(String template, OrganisationKind kind) {
        return template.replace(":organisation", String.valueOf(organisations.get(kind)))
                .replace(":municipality", String.valueOf(municipality))
                .replaceAll("/:[A-Za-z]+[?*](\\([^/]*\\))?", "")
                .replaceAll(":[A-Za-z]+(\\([^/]*\\))?", "999999");
    }

    private SecuredBrowserlessApplicationContext<Authentication> application() {
        return SpringBrowserlessApplicationContext.createSecured(context, "ru.zvonok");
    }

    private static List<RouteData> routes(SecuredBrowserlessApplicationContext<Authentication> application) {
        try (var user = application.newUser(null);
                var window = user.newWindow()) {
            window.activate();
            return RouteConfiguration.forApplicationScope().getAvailableRoutes();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
