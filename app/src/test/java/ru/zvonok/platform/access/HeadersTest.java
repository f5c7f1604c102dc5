package ru.zvonok.platform.access;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import ru.zvonok.support.ModuleTest;

/** What browsers are told to refuse. */
@ModuleTest
class HeadersTest {

    private static final String POLICY = "Content-Security-Policy";

    @Autowired
    MockMvc mvc;

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

    @Test
    void behindTlsBrowsersStayThere() throws Exception {
        mvc.perform(get("/sign-in").secure(true))
                .andExpect(header().string("Strict-Transport-Security", containsString("max-age=31536000")));
        mvc.perform(get("/sign-in")).andExpect(header().doesNotExist("Strict-Transport-Security"));
    }
}
