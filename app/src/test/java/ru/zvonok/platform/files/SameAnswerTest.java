package ru.zvonok.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.files.NewFile.Check;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.SignedInAs;
import ru.zvonok.support.TwoTenants;

/** «It is another organisation's» and «it never was» are one answer, to the letter. */
@ModuleTest
class SameAnswerTest {

    @Autowired
    Files files;

    @Autowired
    MockMvc mvc;

    @Autowired
    TwoTenants tenants;

    @Test
    void ofAFile() throws Exception {
        long home = tenants.school();
        long elsewhere = tenants.school();
        Actor owner = tenants.member(elsewhere, Role.SECRETARY);
        Actor asking = tenants.member(home, Role.SECRETARY);
        UUID theirs = tenants.as(owner, elsewhere, () -> files.put(
                        new NewFile("test.alike", "Список.txt", "text/plain", Check.DOCUMENT, null),
                        new ByteArrayInputStream("а".getBytes(StandardCharsets.UTF_8)))
                .publicId());
        String link = tenants.as(owner, elsewhere, () -> files.link(theirs));
        String here = link.replace("/o/" + elsewhere + "/", "/o/" + home + "/");
        UUID never = UUID.randomUUID();

        String foreign = said(get(URI.create(here)), asking);
        assertThat(foreign)
                .isEqualTo(said(get(URI.create(here.replace(theirs.toString(), never.toString()))), asking)
                        .replace(never.toString(), theirs.toString()))
                .doesNotContain("Список");
        assertThat(said(get(URI.create(link)), asking).replace("/o/" + elsewhere, ""))
                .isEqualTo(said(get(URI.create(link.replace("/o/" + elsewhere, "/o/" + Long.MAX_VALUE))), asking)
                        .replace("/o/" + Long.MAX_VALUE, ""));
    }

    @Test
    void ofAnOrganisationWhoseGridIsAsked() throws Exception {
        long home = tenants.school();
        long elsewhere = tenants.school();
        Actor asking = tenants.member(home, Role.TEACHER);
        String batch = "{\"protocol\":1,\"owner\":\"" + asking.account() + "\",\"edits\":[]}";
        assertThat(said(grid(elsewhere, batch), asking).replace("/o/" + elsewhere, ""))
                .isEqualTo(said(grid(Long.MAX_VALUE, batch), asking).replace("/o/" + Long.MAX_VALUE, ""));
    }

    private static MockHttpServletRequestBuilder grid(long organisation, String batch) {
        return post("/o/" + organisation + "/grid/journal/c1")
                .contentType(MediaType.APPLICATION_JSON)
                .content(batch);
    }

    private String said(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        request.with(authentication(SignedInAs.token(actor))).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isBetween(400, 499);
        return answer.getStatus() + " " + answer.getContentType() + " "
                + answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
