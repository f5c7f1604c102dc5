package ru.zvonok.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.ServletException;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import ru.zvonok.house.RealPlaces.Place;
import ru.zvonok.platform.access.Actions;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.access.ForAnybody;
import ru.zvonok.platform.access.ForSignedIn;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.files.NewFile;
import ru.zvonok.platform.files.NewFile.Check;
import ru.zvonok.platform.tenancy.OrganisationKind;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.SignedInAs;
import ru.zvonok.support.TwoTenants;

/** Every HTTP endpoint of ours as every role, as somebody from elsewhere and as a stranger. */
@ModuleTest
class EndpointsTest {

    private static final Set<Integer> REFUSED = Set.of(401, 403, 404);
    private static final String SHARED = "test.shared";

    /** Nothing answered and the pages were asked, which have no servlet here: they serve what is for everybody, else say that there is no such page. */
    private static final int PAGES = 0;

    /** An address outside the handlers and the answers that are right: to nobody signed in, to everybody signed in. */
    private record Fixed(HttpMethod verb, String path, Set<Integer> toStranger, Set<Integer> toSignedIn) {}

    private static final List<Fixed> FIXED = List.of(
            new Fixed(HttpMethod.GET, "/oauth2/authorize", Set.of(302, 400, 401), Set.of(400)),
            new Fixed(HttpMethod.POST, "/oauth2/token", Set.of(302, 401), Set.of(400, 401)),
            new Fixed(HttpMethod.POST, "/oauth2/introspect", Set.of(302, 401), Set.of(400, 401)),
            new Fixed(HttpMethod.POST, "/oauth2/revoke", Set.of(302, 401), Set.of(400, 401)),
            new Fixed(HttpMethod.GET, "/userinfo", Set.of(302, 401), Set.of(401, 403)),
            new Fixed(HttpMethod.GET, "/oauth2/jwks", Set.of(200), Set.of(200)),
            new Fixed(HttpMethod.GET, "/.well-known/openid-configuration", Set.of(200), Set.of(200)),
            new Fixed(HttpMethod.GET, "/api/anything", Set.of(401), Set.of(404)),
            new Fixed(HttpMethod.POST, "/api/anything", Set.of(401), Set.of(404)),
            new Fixed(HttpMethod.GET, "/offline-stub.html", Set.of(PAGES), Set.of(PAGES)),
            new Fixed(HttpMethod.GET, "/z/again.js", Set.of(PAGES), Set.of(PAGES)),
            new Fixed(HttpMethod.GET, "/actuator/health", Set.of(200), Set.of(200)),
            new Fixed(HttpMethod.GET, "/actuator/health/liveness", Set.of(200), Set.of(200)),
            new Fixed(HttpMethod.GET, "/actuator/env", Set.of(302, 401), Set.of(PAGES)),
            new Fixed(HttpMethod.GET, "/actuator/heapdump", Set.of(302, 401), Set.of(PAGES)),
            new Fixed(HttpMethod.GET, "/actuator/metrics", Set.of(302, 401), Set.of(PAGES)),
            new Fixed(HttpMethod.POST, "/logout", Set.of(302), Set.of(302)));

    @Autowired
    Files files;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    MockMvc mvc;

    @Autowired
    Actions actions;

    @Autowired
    TwoTenants tenants;

    @Autowired
    RealPlaces places;

    private final List<String> wrong = new ArrayList<>();

    @Test
    void everyEndpointHasAMark() {
        endpoints().forEach((info, method) -> {
            if (mark(method, ForAction.class) == null
                    && mark(method, ForSignedIn.class) == null
                    && mark(method, ForAnybody.class) == null) {
                wrong.add(method.toString());
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyEndpointAnswersWhomItsMarkAdmitsAndNobodyElse() {
        long municipality = tenants.municipality();
        Place place = places.make(OrganisationKind.SCHOOL, municipality);
        long school = place.school().id();
        Actor owner = tenants.member(school, Role.SECRETARY);
        UUID file = shared(owner, school);
        endpoints().forEach((info, method) -> {
            if (mark(method, ForAnybody.class) != null) {
                return;
            }
            ForAction wanted = mark(method, ForAction.class);
            boolean placed = info.getPatternValues().stream().anyMatch(path -> path.contains("{organisation}"));
            boolean anywhere = wanted == null && !placed;
            Actor elsewhere = tenants.member(tenants.school(), Role.ORG_ADMIN);
            ask(info, place, file, owner, null, false);
            ask(info, place, file, owner, elsewhere, anywhere);
            ask(info, place, file, owner, tenants.stranger(), anywhere);
            ask(info, place, file, owner, tenants.officer(tenants.municipality()), anywhere);
            for (Role role : Role.values()) {
                if (role.grantable()) {
                    ask(info, place, file, owner, places.owner(place, role), admitted(wanted, role));
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** What no handler of ours answers: the chains before them, and the framework's own. */
    @Test
    void everyPathOfTheChainsAnswersWhomItIsFor() throws Exception {
        List<@Nullable Actor> everybody = new ArrayList<>();
        everybody.add(null);
        everybody.add(tenants.stranger());
        long municipality = tenants.municipality();
        long school = tenants.organisation(OrganisationKind.SCHOOL, municipality);
        everybody.add(tenants.officer(municipality));
        everybody.add(tenants.regionalOfficer());
        for (Role role : Role.values()) {
            if (role.grantable() && (role.seat() == Role.Seat.ORGANISATION || role.seat() == Role.Seat.FAMILY)) {
                everybody.add(tenants.member(school, role));
            }
        }
        for (Actor actor : everybody) {
            for (Fixed path : FIXED) {
                int status = status(request(path.verb(), path.path()).with(csrf()), actor);
                Set<Integer> right = actor == null ? path.toStranger() : path.toSignedIn();
                if (!right.contains(status)) {
                    wrong.add(path.verb() + " " + path.path() + " answers " + status + " to " + name(actor));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A file of elsewhere, of another's or made up: the same answer, so that nobody learns what there is. */
    @Test
    void aForgedDownloadIsAnsweredAsOfAFileThatNeverWas() {
        long school = tenants.school();
        long neighbour = tenants.school();
        Actor reader = tenants.member(school, Role.SECRETARY);
        Actor stranger = tenants.member(neighbour, Role.SECRETARY);
        UUID own = shared(reader, school);
        String link = tenants.as(reader, school, () -> files.link(own));
        String theirs = tenants.as(stranger, neighbour, () -> files.link(shared(stranger, neighbour)));
        String privately = tenants.as(reader, school, () -> files.link(store(reader, school, "test.private")));
        Map<String, Object> never =
                answer(link.replace(own.toString(), UUID.randomUUID().toString()), reader);
        assertThat(never).containsEntry("status", 404);
        assertThat(answer(link, reader)).containsEntry("status", 200);
        List<String> forged = List.of(
                theirs,
                theirs.replace("/o/" + neighbour + "/", "/o/" + school + "/"),
                link.replace("/o/" + school + "/", "/o/" + neighbour + "/"),
                link.replace("/o/" + school + "/", "/o/999999999/"),
                link.replace("sign=", "sign=0"),
                link.replace("until=", "until=9"),
                link.replace(own.toString(), "1"));
        for (String path : forged) {
            assertThat(answer(path, reader)).as(path).isEqualTo(never);
        }
        assertThat(answer(link, stranger)).isEqualTo(never);
        assertThat(answer(privately, tenants.member(school, Role.TEACHER))).isEqualTo(never);
    }

    private UUID shared(Actor owner, long organisation) {
        return store(owner, organisation, SHARED);
    }

    private UUID store(Actor owner, long organisation, String purpose) {
        return tenants.as(owner, organisation, () -> files.put(
                        new NewFile(purpose, "Список.txt", "text/plain", Check.DOCUMENT, null),
                        new ByteArrayInputStream("а".getBytes(StandardCharsets.UTF_8)))
                .publicId());
    }

    /** The whole answer but for the address, which whoever asked knows. */
    private Map<String, Object> answer(String link, Actor actor) {
        try {
            URI address = URI.create(link);
            MockHttpServletResponse response = mvc.perform(
                            request(HttpMethod.GET, address).with(authentication(SignedInAs.token(actor))))
                    .andReturn()
                    .getResponse();
            Map<String, Object> all = new HashMap<>();
            response.getHeaderNames().forEach(name -> all.put(name, response.getHeaders(name)));
            all.put("status", response.getStatus());
            all.put("body", response.getContentAsString(StandardCharsets.UTF_8).replace(address.getPath(), "asked"));
            return all;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean admitted(@Nullable ForAction wanted, Role role) {
        Set<Role> roles = EnumSet.of(role);
        roles.addAll(role.implied());
        return wanted == null
                || Arrays.stream(wanted.value()).map(actions::of).anyMatch(action -> roles.stream()
                        .anyMatch(one ->
                                !action.rules().of(one, OrganisationKind.SCHOOL).isEmpty()));
    }

    private void ask(
            RequestMappingInfo info, Place place, UUID file, Actor owner, @Nullable Actor actor, boolean admitted) {
        long organisation = place.school().id();
        String pattern = info.getPatternValues().iterator().next();
        HttpMethod verb = info.getMethodsCondition().getMethods().stream()
                .findFirst()
                .map(RequestMethod::asHttpMethod)
                .orElse(HttpMethod.GET);
        Actor as = actor == null ? owner : actor;
        // each address names what is really there, so that a refusal can only come from the gate
        MockHttpServletRequestBuilder request =
                switch (pattern) {
                    case "/o/{organisation}/files/{file}" ->
                        request(verb, URI.create(tenants.as(as, organisation, () -> files.link(file))));
                    case "/o/{organisation}/grid/{kind}/{page}" ->
                        request(verb, "/o/" + organisation + "/grid/probe/p1")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"protocol\":1,\"owner\":\"" + as.account() + "\",\"edits\":[]}");
                    default -> request(verb, filled(pattern, place));
                };
        int status = status(request.with(csrf()), actor);
        boolean right = admitted
                ? status < 500 && !REFUSED.contains(status)
                : actor == null ? status == 401 || status == 302 : status == 403 || status == 404;
        if (!right) {
            wrong.add(verb + " " + pattern + " answers " + status + " to " + name(actor));
        }
    }

    private static String filled(String pattern, Place place) {
        String address = pattern;
        for (Map.Entry<String, String> thing : place.things().entrySet()) {
            address = address.replace("{" + thing.getKey() + "}", thing.getValue());
        }
        if (address.contains("{")) {
            throw new IllegalStateException("no real thing is known for " + pattern);
        }
        return address;
    }

    private int status(MockHttpServletRequestBuilder request, @Nullable Actor actor) {
        try {
            if (actor != null) {
                request.with(authentication(SignedInAs.token(actor)));
            }
            return mvc.perform(request).andReturn().getResponse().getStatus();
        } catch (ServletException e) {
            if (String.valueOf(e.getMessage()).contains("springServlet")) {
                return PAGES;
            }
            throw new IllegalStateException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(@Nullable Actor actor) {
        return actor == null ? "a stranger" : actor.toString();
    }

    private Map<RequestMappingInfo, HandlerMethod> endpoints() {
        Map<RequestMappingInfo, HandlerMethod> ours = new java.util.LinkedHashMap<>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getName().startsWith("ru.zvonok.")) {
                ours.put(info, method);
            }
        });
        return ours;
    }

    private static <A extends java.lang.annotation.Annotation> @Nullable A mark(HandlerMethod method, Class<A> type) {
        A own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
    }
}
