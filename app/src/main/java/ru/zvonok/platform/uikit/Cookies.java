package ru.zvonok.platform.uikit;

import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/** What the browser keeps of a page and tells with each request. */
final class Cookies {

    private Cookies() {}

    static Optional<String> value(@Nullable VaadinRequest request, String name) {
        return request instanceof HttpServletRequest sent
                ? Optional.ofNullable(WebUtils.getCookie(sent, name)).map(Cookie::getValue)
                : Optional.empty();
    }
}
