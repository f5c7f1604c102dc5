package ru.zvonok.platform.access.core;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import ru.zvonok.platform.access.ForAnybody;
import ru.zvonok.platform.kernel.Fault;
import ru.zvonok.platform.kernel.KernelProblem;

/**
 * What went wrong before a page or a method of ours was reached: an address that is none, a form that is too old, a fault of
 * the server. People get a page, programs problem details; neither repeats what was sent.
 */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final SignInPage page;
    private final Answers answers;

    ErrorPages(SignInPage page, Answers answers) {
        this.page = page;
        this.answers = answers;
    }

    @ForAnybody
    @RequestMapping("/error")
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpStatus.NOT_FOUND.value();
        if (status >= 500) {
            show("fault", KernelProblem.FAULT, status, request, response, number(request));
        } else if (status == HttpStatus.FORBIDDEN.value()) {
            show("refused", KernelProblem.DENIED, status, request, response);
        } else if (status == HttpStatus.NOT_FOUND.value()) {
            show("missing", KernelProblem.NOT_FOUND, status, request, response);
        } else {
            show("unaccepted", KernelProblem.NOT_ACCEPTED, status, request, response);
        }
    }

    private void show(
            String name,
            KernelProblem problem,
            int status,
            HttpServletRequest request,
            HttpServletResponse response,
            Object... arguments)
            throws IOException {
        if (Answers.forPeople(request)) {
            String text = page.text(request, "access." + name + ".text", arguments);
            page.show(name, request, response, status, Map.of("text", text));
        } else {
            answers.problem(request, response, status, problem, arguments);
        }
    }

    /** Under which the fault stands in the log. */
    private static String number(HttpServletRequest request) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            LOG.error("fault {}", number, Fault.of(failure));
        } else {
            LOG.error("fault {}: no exception is told", number);
        }
        return number;
    }
}
