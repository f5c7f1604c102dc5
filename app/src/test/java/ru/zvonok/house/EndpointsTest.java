package ru.zvonok.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import ru.zvonok.platform.access.Actions;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.access.ForAnybody;
import ru.zvonok.platform.access.ForSignedIn;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.tenancy.OrganisationKind;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.SignedInAs;
import ru.zvonok.support.TwoTenants;

/** Every HTTP endpoint of ours as every role, as somebody from elsewhere and as a stranger. */
@ModuleTest
class EndpointsTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    MockMvc mvc;

    @Autowired
    Actions actions;

    @Autowired
    TwoTenants tenants;

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
        long school = tenants.school();
        Actor elsewhere = tenants.member(tenants.school(), Role.ORG_ADMIN);
        endpoints().forEach((info, method) -> {
            if (mark(method, ForAnybody.class) != null) {
                return;
            }
            ForAction wanted = mark(method, ForAction.class);
            ask(info, school, null, false);
            boolean placed = info.getPatternValues().stream().anyMatch(path -> path.contains("{organisation}"));
            ask(info, school, elsewhere, wanted == null && !placed);
            for (Role role : Role.values()) {
                if (role.grantable() && role.seat() != Role.Seat.MUNICIPALITY && role.seat() != Role.Seat.REGION) {
                    Set<Role> roles = EnumSet.of(role);
                    roles.addAll(role.implied());
                    boolean admitted = wanted == null
                            || Arrays.stream(wanted.value()).map(actions::of).anyMatch(action -> roles.stream()
                                    .anyMatch(one -> !action.rules()
                                            .of(one, OrganisationKind.SCHOOL)
                                            .isEmpty()));
                    ask(info, school, tenants.member(school, role), admitted);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    private void ask(RequestMappingInfo info, long organisation, @Nullable Actor actor, boolean admitted) {
        String path = info.getPatternValues()
                .iterator()
                .next()
                .replace("{organisation}", String.valueOf(organisation))
                .replaceAll("\\{[^}]*}", "999999");
        HttpMethod verb = info.getMethodsCondition().getMethods().stream()
                .findFirst()
                .map(RequestMethod::asHttpMethod)
                .orElse(HttpMethod.GET);
        int status;
        try {
            var request = request(verb, path).with(csrf());
            if (actor != null) {
                request.with(authentication(SignedInAs.token(actor)));
            }
            status = mvc.perform(request).andReturn().getResponse().getStatus();
        } catch (Exception e) {
            throw new IllegalStateException(path, e);
        }
        boolean refused = status == 401 || status == 403 || status == 404 || actor == null && status == 302;
        if (admitted && (status == 401 || status == 403 || status >= 500) || !admitted && !refused) {
            wrong.add(verb + " " + path + " answers " + status + " to " + (actor == null ? "a stranger" : actor));
        }
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
