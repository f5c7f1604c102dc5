package ru.zvonok.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.Filter;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import ru.zvonok.support.ModuleTest;

/** What browsers are told to refuse. */
@ModuleTest
@ExtendWith(OutputCaptureExtension.class)
class HeadersTest {

    private static final String POLICY = "Content-Security-Policy";

    @Autowired
    MockMvc mvc;

    @Autowired
    @Qualifier("springSecurityFilterChain")
    Filter chains;

    @Test
    void thePagesOfStrangersRunNoScriptInside() throws Exception {
        for (String page : new String[] {"/sign-in", "/sign-in/help", "/activate"}) {
            mvc.perform(get(page))
                    .andExpect(header().string(
                                    POLICY,
                                    allOf(
                                            containsString("default-src 'self'"),
                                            containsString("frame-ancestors 'none'"),
                                            containsString("form-action 'self'"),
                                            not(containsString("unsafe")))))
                    .andExpect(header().string("Cache-Control", "no-store"))
                    .andExpect(header().string("Referrer-Policy", "same-origin"))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        }
    }

    @Test
    void noPageStandsInAFrameOrIsKept() throws Exception {
        mvc.perform(get("/o/1/today").accept(MediaType.TEXT_HTML))
                .andExpect(header().string(
                                POLICY,
                                allOf(
                                        containsString("default-src 'self'"),
                                        containsString("object-src 'none'"),
                                        containsString("frame-ancestors 'none'"))))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
    }

    /** The framework of the pages shows it in place of a page whose start was not answered. */
    @Test
    void whatStandsInForAPageMayStandInOurFrameOnly() throws Exception {
        MockHttpServletResponse standIn = throughTheChains("/offline-stub.html");
        assertThat(standIn.getStatus()).isEqualTo(200);
        assertThat(standIn.getHeader(POLICY))
                .contains("frame-ancestors 'self'; ")
                .contains("default-src 'self'")
                .doesNotContain("'none'; base-uri");
        assertThat(standIn.getHeader("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        for (String near :
                new String[] {"/z/again.js", "/offline-stub.html/", "/o/1/offline-stub.html", "/z/offline-stub.html"}) {
            assertThat(throughTheChains(near).getHeader(POLICY)).as(near).contains("frame-ancestors 'none'");
            assertThat(throughTheChains(near).getHeader("X-Frame-Options"))
                    .as(near)
                    .isEqualTo("DENY");
        }
    }

    /** What the framework serves has no servlet here: the answer as the chains leave it. */
    private MockHttpServletResponse throughTheChains(String path) throws Exception {
        var answer = new MockHttpServletResponse();
        var asked = new MockHttpServletRequest("GET", path);
        asked.setServletPath(path);
        chains.doFilter(asked, answer, new MockFilterChain());
        return answer;
    }

    @Test
    void behindTlsBrowsersStayThere() throws Exception {
        mvc.perform(get("/sign-in").secure(true))
                .andExpect(header().string("Strict-Transport-Security", containsString("max-age=31536000")));
        mvc.perform(get("/sign-in")).andExpect(header().doesNotExist("Strict-Transport-Security"));
    }

    /** What the server itself refuses is a page of ours as well, and repeats nothing of what was asked. */
    @Test
    void anErrorIsAPageOfOurs() throws Exception {
        String[][] cases = {
            {"400", "Запрос не принят"},
            {"405", "Запрос не принят"},
            {"413", "Запрос не принят"},
            {"404", "Страница не найдена"},
            {"403", "Не выполнено"}
        };
        for (String[] one : cases) {
            int status = Integer.parseInt(one[0]);
            mvc.perform(error(status).accept(MediaType.TEXT_HTML))
                    .andExpect(status().is(status))
                    .andExpect(header().string(POLICY, not(containsString("unsafe"))))
                    .andExpect(content().string(allOf(containsString(one[1]), not(containsString("secret")))));
        }
        mvc.perform(error(500)
                        .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("secret"))
                        .accept(MediaType.TEXT_HTML))
                .andExpect(status().is(500))
                .andExpect(content()
                        .string(allOf(containsString("Номер для службы поддержки"), not(containsString("secret")))));
    }

    @Test
    void toProgramsAnErrorIsProblemDetails() throws Exception {
        mvc.perform(error(400).accept(MediaType.APPLICATION_JSON))
                .andExpect(status().is(400))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("kernel.not-accepted"))
                .andExpect(content().string(not(containsString("secret"))));
        mvc.perform(error(404).accept(MediaType.APPLICATION_JSON))
                .andExpect(status().is(404))
                .andExpect(jsonPath("$.code").value("kernel.not-found"));
        mvc.perform(get("/error")).andExpect(status().isNotFound());
    }

    @Test
    void anErrorOfTheMachineIsToldToTheLog(CapturedOutput output) throws Exception {
        mvc.perform(error(500)
                        .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new StackOverflowError())
                        .accept(MediaType.TEXT_HTML))
                .andExpect(status().is(500));
        assertThat(output.getAll()).contains("StackOverflowError").doesNotContain("no exception is told");
    }

    /** Whoever typed a code for longer than a session lasts is asked for it again, in words. */
    @Test
    void aFormThatIsTooOldIsSaid() throws Exception {
        for (String path : new String[] {"/sign-in", "/activate", "/activate/password", "/activate/join"}) {
            mvc.perform(post(path).header("Accept-Language", "ru").param("code", "1"))
                    .andExpect(status().isForbidden())
                    .andExpect(content().string(containsString("name=\"_csrf\"")));
        }
    }

    private static MockHttpServletRequestBuilder error(int status) {
        return get("/error")
                .header("Accept-Language", "ru")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/o/101/secret;x")
                .requestAttr(RequestDispatcher.ERROR_MESSAGE, "secret");
    }
}
