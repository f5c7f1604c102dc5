package ru.zvonok.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockHttpServletResponse;

class ApiErrorsTest {

    private final ApiErrors errors = new ApiErrors(new Texts());
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void anOutageSaysWhenToAskAgain() {
        ProblemDetail detail = errors.fault(new QueryTimeoutException("slow"), Texts.RUSSIAN, response);
        assertThat(detail).extracting(ProblemDetail::getStatus).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo(Outage.ASK_AGAIN);
    }

    @Test
    void aFaultDoesNot() {
        ProblemDetail detail = errors.fault(new IllegalStateException("wrong"), Texts.RUSSIAN, response);
        assertThat(detail).extracting(ProblemDetail::getStatus).isEqualTo(500);
        assertThat(response.getHeader("Retry-After")).isNull();
    }
}
