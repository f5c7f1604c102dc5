package ru.zvonok.platform.kernel;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Errors of every HTTP endpoint as problem details (RFC 9457): a refusal with its stable code, denied and not found with one
 * text each, a fault with its number. Nothing of another tenant and nothing of what was sent comes back: asked before the
 * framework's own, which repeats what it could not read.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    private final Texts texts;

    ApiErrors(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal, Locale locale) {
        HttpStatus status = refusal.field() == null ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        ProblemDetail detail =
                detail(status, refusal.problem(), locale, refusal.arguments().toArray());
        if (refusal.field() != null) {
            detail.setProperty("field", refusal.field());
        }
        return detail;
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFound notFound, Locale locale) {
        return detail(HttpStatus.NOT_FOUND, KernelProblem.NOT_FOUND, locale);
    }

    @ExceptionHandler
    ProblemDetail denied(Denied denied, Locale locale) {
        return detail(HttpStatus.FORBIDDEN, KernelProblem.DENIED, locale);
    }

    @ExceptionHandler({DataIntegrityViolationException.class, OptimisticLockingFailureException.class})
    ProblemDetail conflict(Exception conflict, Locale locale) {
        return detail(HttpStatus.CONFLICT, KernelProblem.CONFLICT, locale);
    }

    /** What was sent cannot be read; it is not repeated, neither in the answer nor in the log. */
    @ExceptionHandler({HttpMessageNotReadableException.class, TypeMismatchException.class})
    ProblemDetail unreadable(Exception unreadable, Locale locale) {
        return detail(HttpStatus.BAD_REQUEST, KernelProblem.NOT_ACCEPTED, locale);
    }

    @ExceptionHandler
    @Nullable
    ProblemDetail fault(RuntimeException fault, Locale locale, HttpServletResponse response) {
        if (fault instanceof ErrorResponse known) {
            return known.getBody();
        }
        if (Outage.is(fault)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Outage.ASK_AGAIN);
            return detail(HttpStatus.SERVICE_UNAVAILABLE, KernelProblem.UNAVAILABLE, locale);
        }
        if (Outage.browserGone(fault)) {
            // nobody is there to be told
            return null;
        }
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("fault {}", id, Fault.of(fault));
        return detail(HttpStatus.INTERNAL_SERVER_ERROR, KernelProblem.FAULT, locale, id);
    }

    private ProblemDetail detail(HttpStatus status, Problem problem, Locale locale, Object... arguments) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, texts.get(locale, problem.code(), arguments));
        detail.setType(URI.create("urn:zvonok:problem:" + problem.code()));
        detail.setProperty("code", problem.code());
        return detail;
    }
}
