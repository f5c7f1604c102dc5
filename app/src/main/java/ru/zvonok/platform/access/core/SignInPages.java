package ru.zvonok.platform.access.core;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import ru.zvonok.platform.access.ForAnybody;

/** The pages of strangers: sign-in and its help. What they send is taken by the filters of the chain. */
@Controller
class SignInPages {

    static final String PATH = "/sign-in";

    private final SignInPage page;
    private final CurrentActor current;

    SignInPages(SignInPage page, CurrentActor current) {
        this.page = page;
        this.current = current;
    }

    @ForAnybody
    @GetMapping(PATH)
    void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (current.actor().isPresent()) {
            response.sendRedirect("/");
            return;
        }
        page.show(request, response, 200, Map.of());
    }

    @ForAnybody
    @GetMapping(PATH + "/help")
    void help(HttpServletRequest request, HttpServletResponse response) throws IOException {
        page.show("help", request, response, 200, Map.of());
    }
}
