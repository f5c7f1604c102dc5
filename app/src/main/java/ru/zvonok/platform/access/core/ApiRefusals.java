package ru.zvonok.platform.access.core;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.AccessProblem;

/** What a program hears whose token is none, speaks for nobody any more, or comes too often: problem details. */
@Component
class ApiRefusals implements AuthenticationEntryPoint {

    private final BearerTokenAuthenticationEntryPoint bearer = new BearerTokenAuthenticationEntryPoint();
    private final Answers answers;

    ApiRefusals(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof ApiThrottle.TooOften often) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(often.seconds()));
            answers.problem(
                    request, response, HttpStatus.TOO_MANY_REQUESTS.value(), AccessProblem.TOO_OFTEN, often.seconds());
            return;
        }
        // says in a header of its own what is wrong with the token
        bearer.commence(request, response, refused);
        answers.problem(request, response, response.getStatus(), AccessProblem.TOKEN_NEEDED);
    }
}
