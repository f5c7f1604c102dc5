package ru.zvonok.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import jakarta.servlet.Filter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import ru.zvonok.support.ModuleTest;

/** What browsers are told to refuse. */
@ModuleTest
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
}
