package ru.zvonok.platform.access.core;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.access.ForAnybody;
import ru.zvonok.platform.access.ForSignedIn;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.Ids;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.ScopeSource;
import ru.zvonok.platform.tenancy.TenantScope;

/**
 * Asks the mark of every method of ours that answers HTTP, and binds the request to the organisation its path names. A
 * method without a mark answers nobody. An application with a token is answered only what its token was given out for.
 */
@Component
class MarkedEndpoints implements HandlerInterceptor {

    private static final String SCOPE = MarkedEndpoints.class.getName();

    private final CurrentActor current;
    private final PageGateService gate;
    private final TenantScope scope;

    MarkedEndpoints(CurrentActor current, PageGateService gate, TenantScope scope) {
        this.current = current;
        this.gate = gate;
        this.scope = scope;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || !method.getBeanType().getName().startsWith("ru.zvonok.")
                || mark(method, ForAnybody.class) != null) {
            return true;
        }
        if (current.actor().isEmpty()) {
            throw new Denied("signed-in");
        }
        ForAction wanted = mark(method, ForAction.class);
        if (wanted == null && mark(method, ForSignedIn.class) == null) {
            throw new NotFound();
        }
        // before the place: a token for something else does not even tell where somebody is known
        if (wanted != null && !covered(wanted)) {
            throw new Denied(wanted.value()[0]);
        }
        Optional<Scope> place = place(request);
        place.ifPresent(one -> request.setAttribute(SCOPE, one));
        if (wanted != null
                && !place.map(one -> scope.in(one, () -> gate.opens(wanted))).orElse(false)) {
            throw new Denied(wanted.value()[0]);
        }
        return true;
    }

    /** Whoever signed in may do what is theirs; an application what the token names besides. */
    private static boolean covered(ForAction wanted) {
        return !(SecurityContextHolder.getContext().getAuthentication() instanceof TokenAuthentication token)
                || token.covers(wanted.value());
    }

    private Optional<Scope> place(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object organisation = variables instanceof Map<?, ?> all ? all.get("organisation") : null;
        if (organisation == null) {
            return Optional.empty();
        }
        return Optional.of(
                Ids.read(organisation.toString()).flatMap(gate::onOrganisation).orElseThrow(NotFound::new));
    }

    private static <A extends java.lang.annotation.Annotation> @Nullable A mark(HandlerMethod method, Class<A> type) {
        A own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
    }

    /** The scope of the request that is being answered. */
    @Component
    static class ScopeOfRequest implements ScopeSource {

        @Override
        public @Nullable Scope current() {
            RequestAttributes request = RequestContextHolder.getRequestAttributes();
            return request != null
                            && request.getAttribute(SCOPE, RequestAttributes.SCOPE_REQUEST) instanceof Scope bound
                    ? bound
                    : null;
        }
    }

    /** Puts the interceptor before every method. */
    @Configuration(proxyBeanMethods = false)
    static class Registration implements WebMvcConfigurer {

        private final ObjectProvider<MarkedEndpoints> marks;

        Registration(ObjectProvider<MarkedEndpoints> marks) {
            this.marks = marks;
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(new HandlerInterceptor() {
                @Override
                public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                    return marks.getObject().preHandle(request, response, handler);
                }
            });
        }
    }
}
