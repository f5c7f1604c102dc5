package ru.zvonok.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import ru.zvonok.house.RealPlaces.Place;
import ru.zvonok.platform.access.Actions;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.access.ForSignedIn;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.tenancy.OrganisationKind;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.organisation.Positions;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.SignedInAs;
import ru.zvonok.support.TwoTenants;

/**
 * Every page as every role, as somebody from elsewhere and as a stranger, at addresses that name what is really there: it
 * opens to those whom its mark and the reach of their right admit, whole, and to nobody else. What the neighbour has is
 * not found, in the very words for what never was; and what a page links to opens to whoever sees the link.
 */
@ModuleTest
class RoutesTest {

    private static final List<String> REFUSALS = List.of(
            "kernel.denied",
            "kernel.not-found",
            "uikit.denied.title",
            "uikit.not-found.title",
            "uikit.fault.title",
            "uikit.outage.title",
            "shell.denied.title");

    @Autowired
    Positions positions;

    @Autowired
    ApplicationContext context;

    @Autowired
    Actions actions;

    @Autowired
    TwoTenants tenants;

    @Autowired
    RealPlaces real;

    private final Map<OrganisationKind, Place> places = new EnumMap<>(OrganisationKind.class);
    private final Map<OrganisationKind, Place> neighbours = new EnumMap<>(OrganisationKind.class);
    private final Set<String> wrong = new TreeSet<>();

    /** Who walks: {@code own} is whose own the things of the place are, as far as the role can own any. */
    private record Walker(@Nullable Actor actor, @Nullable Role role, boolean own) {

        /** With the same right and nothing that is their own. */
        Walker somebody() {
            return new Walker(actor, role, false);
        }

        @Override
        public String toString() {
            return role == null
                    ? (actor == null ? "a stranger" : "somebody from elsewhere")
                    : (own ? "the own " : "another ") + role;
        }
    }

    /** What came: the page, its words, what it refused inside. */
    private record Said(boolean open, String page, String words, List<String> refused) {

        boolean opens() {
            return open && refused.isEmpty();
        }

        boolean notFound() {
            return page.endsWith("NotFoundPage");
        }

        @Override
        public String toString() {
            return page + " " + refused + " «" + words.substring(0, Math.min(words.length(), 120)) + "»";
        }
    }

    @BeforeEach
    void places() {
        long municipality = tenants.municipality();
        for (OrganisationKind kind : OrganisationKind.values()) {
            places.put(kind, real.make(kind, municipality));
            neighbours.put(kind, real.make(kind, municipality));
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
                Place place = Objects.requireNonNull(places.get(kind));
                for (Role role : Role.values()) {
                    if (role.grantable()) {
                        walk(application, new Walker(real.owner(place, role), role, true), place, routes);
                        if (Place.owns(role)) {
                            walk(application, new Walker(real.other(place, role), role, false), place, routes);
                        }
                    }
                }
            }
            Place school = Objects.requireNonNull(places.get(OrganisationKind.SCHOOL));
            Actor elsewhere = tenants.member(tenants.school(), Role.ORG_ADMIN);
            walk(application, new Walker(elsewhere, null, false), school, routes);
            walk(application, new Walker(null, null, false), school, routes);
        }
        assertThat(wrong).isEmpty();
    }

    /** Also where an address names a thing behind its question mark. */
    @Test
    void whatTheNeighbourHasIsNotFoundByAQueryEither() {
        Place place = Objects.requireNonNull(places.get(OrganisationKind.SCHOOL));
        Place neighbour = Objects.requireNonNull(neighbours.get(OrganisationKind.SCHOOL));
        Set<String> theirs = new TreeSet<>(neighbour.things().values());
        theirs.removeIf(id -> !id.matches("[0-9]+") || place.things().containsValue(id));
        List<Long> numbers = theirs.stream().map(Long::valueOf).toList();
        place.school()
                .bySystem(() -> positions.byIds(numbers))
                .keySet()
                .forEach(own -> theirs.remove(String.valueOf(own)));
        Walker admin = new Walker(real.owner(place, Role.ORG_ADMIN), Role.ORG_ADMIN, true);
        try (var application = application();
                var user = application.newUser(SignedInAs.token(Objects.requireNonNull(admin.actor())));
                var window = user.newWindow()) {
            for (String path : List.of("accounts", "classes", "orders", "positions", "pupils", "rooms", "staff")) {
                asOfNone(
                        window,
                        admin,
                        place,
                        "o/" + place.things().get("organisation") + "/" + path + "?open=",
                        theirs);
            }
            String journal = "o/%s/journal/%s"
                    .formatted(
                            place.things().get("organisation"), place.things().get("course"));
            asOfNone(window, admin, place, journal + "?lesson=", theirs);
        } finally {
            SecurityContextHolder.clearContext();
        }
        assertThat(wrong).isEmpty();
    }

    private void asOfNone(BrowserlessUIContext window, Walker who, Place place, String begins, Set<String> theirs) {
        Said never = ask(window, null, begins + RouteAddress.NEVER, new TreeSet<>());
        for (String id : theirs) {
            Said said = ask(window, null, begins + id, new TreeSet<>());
            if (!said.equals(never)) {
                tell(begins, who, place, said, "with the neighbour's " + id + ", with none " + never + ",");
            }
        }
    }

    private void walk(
            SecuredBrowserlessApplicationContext<Authentication> application,
            Walker who,
            Place place,
            List<RouteData> routes) {
        Actor actor = who.actor();
        try (var user = application.newUser(actor == null ? null : SignedInAs.token(actor));
                var window = user.newWindow()) {
            Set<String> seen = new TreeSet<>();
            Set<String> links = new TreeSet<>();
            for (RouteData route : routes) {
                if (home(route) == place.kind() || who.role() == Role.ORG_ADMIN) {
                    for (String template : templates(route)) {
                        visit(window, who, place, route.getNavigationTarget(), template, seen, links);
                    }
                }
            }
            links.removeAll(seen);
            for (String link : links) {
                Said said = ask(window, null, link, new TreeSet<>());
                if (!said.opens()) {
                    tell(link, who, place, said, "is linked and does not open");
                }
            }
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void visit(
            BrowserlessUIContext window,
            Walker who,
            Place place,
            Class<?> page,
            String template,
            Set<String> seen,
            Set<String> links) {
        RouteAddress address = new RouteAddress(template);
        boolean admitted = admitted(page, template, who, place.kind(), false);
        boolean reached = admitted && admitted(page, template, who, place.kind(), true);
        if (address.standsAlone()) {
            String path = address.bare(place);
            Said said = ask(window, page, path, links);
            seen.add(path);
            boolean right = admitted
                    ? said.opens() || template.isEmpty() || !reached && said.notFound()
                    : refusedAtGate(said, who);
            if (!right) {
                tell(path, who, place, said, "without a record");
            }
        }
        if (address.records().isEmpty()) {
            return;
        }
        for (String kind : address.kinds()) {
            Map<String, String> things = RouteAddress.things(place, kind);
            String path = address.full(things);
            Said said = ask(window, page, path, links);
            seen.add(path);
            boolean owned = reached
                    && (RouteAddress.ofPerson(kind) || admitted(page, template, who.somebody(), place.kind(), true));
            boolean right = owned ? said.opens() : admitted ? said.notFound() : refusedAtGate(said, who);
            if (!right) {
                tell(path, who, place, said, owned ? "does not open" : "is not refused");
            }
            if (who.actor() != null) {
                address.records().forEach(id -> foreign(window, who, place, address, things, kind, id));
            }
        }
    }

    private static boolean refusedAtGate(Said said, Walker who) {
        return said.page().equals(who.actor() == null ? "" : "NotFoundPage");
    }

    /** The neighbour's thing is answered as one that never was. */
    private void foreign(
            BrowserlessUIContext window,
            Walker who,
            Place place,
            RouteAddress address,
            Map<String, String> things,
            String kind,
            String id) {
        Place neighbour = Objects.requireNonNull(neighbours.get(place.kind()));
        Map<String, String> theirs = new HashMap<>(things);
        theirs.put(id, RouteAddress.things(neighbour, kind).getOrDefault(id, RouteAddress.NEVER));
        Map<String, String> none = new HashMap<>(things);
        none.put(id, RouteAddress.NEVER);
        Said said = ask(window, null, address.full(theirs), new TreeSet<>());
        Said never = ask(window, null, address.full(none), new TreeSet<>());
        if (!said.notFound() || !said.words().equals(never.words())) {
            tell(address.full(none), who, place, said, "with the neighbour's " + id + ", with none " + never + ",");
        }
    }

    private Said ask(BrowserlessUIContext window, @Nullable Class<?> page, String path, Set<String> links) {
        Said said = new Said(false, "", "", List.of());
        try {
            Location target = new Location(path);
            window.getUI().navigate(target.getPath(), target.getQueryParameters());
            if (window.getUI().getInternals().getActiveRouterTargetsChain().isEmpty()) {
                return said;
            }
            window.roundTrip();
            HasElement view = window.getCurrentView();
            boolean open = page == null ? !(view instanceof HasErrorParameter<?>) : page.isInstance(view);
            String name = view.getClass().getSimpleName();
            List<Notification> notices = window.find(Notification.class).all();
            String words = view.getElement().getTextRecursively();
            String all = words
                    + notices.stream()
                            .map(notice -> notice.getElement().getTextRecursively())
                            .collect(Collectors.joining(" "));
            notices.forEach(Notification::close);
            if (open) {
                window.findInView(Anchor.class).all().stream()
                        .map(Anchor::getHref)
                        .filter(href -> href.startsWith("o/"))
                        .forEach(links::add);
            }
            List<String> refused = open
                    ? REFUSALS.stream()
                            .filter(key -> all.contains(Words.t(key)))
                            .toList()
                    : List.of();
            return new Said(open, name, words, refused);
        } catch (RuntimeException | AssertionError e) {
            return new Said(false, e.toString(), "", List.of());
        }
    }

    private void tell(String path, Walker who, Place place, Said said, String what) {
        wrong.add(shape(path) + " " + what + " for " + who + " of " + place.kind() + ": " + said);
    }

    /** The address without its numbers, so that one fault is told once. */
    private static String shape(String path) {
        return path.replaceAll("/[0-9]+(?=/|$)", "/0");
    }

    private static List<String> templates(RouteData route) {
        return Stream.concat(
                        Stream.of(route.getTemplate()),
                        route.getRouteAliases().stream().map(RouteBaseData::getTemplate))
                .toList();
    }

    /** By the declared rules alone; {@code reaching} asks for the things of the place too. */
    private boolean admitted(Class<?> page, String template, Walker who, OrganisationKind kind, boolean reaching) {
        if (page.isAnnotationPresent(AnonymousAllowed.class)) {
            return true;
        }
        Role role = who.role();
        boolean enters = !place(template) || role != null && reachesPlace(template, role);
        ForAction mark = page.getAnnotation(ForAction.class);
        if (mark == null) {
            return who.actor() != null && enters;
        }
        if (role == null || !enters || template.startsWith("o/") && !offered(mark, kind)) {
            return false;
        }
        Set<Role> roles = EnumSet.of(role);
        roles.addAll(role.implied());
        @Nullable OrganisationKind counted = template.startsWith("o/") ? kind : null;
        return Arrays.stream(mark.value()).map(actions::of).anyMatch(action -> roles.stream()
                .flatMap(one -> action.rules().of(one, counted).stream())
                .anyMatch(
                        reach -> reach.whole() || !mark.whole() && (!reaching || who.own() && Place.own(role, reach))));
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
