package ru.zvonok.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.files.NewFile.Check;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.support.FixedClock;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.SignedInAs;
import ru.zvonok.support.TwoTenants;

@ModuleTest
class FilesTest {

    @Autowired
    Files files;

    @Autowired
    TwoTenants tenants;

    @Autowired
    TenantScope scope;

    @Autowired
    FixedClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc web;

    private long school;
    private long other;
    private Actor secretary;
    private Actor colleague;

    @BeforeEach
    void twoSchools() {
        school = tenants.school();
        other = tenants.school();
        secretary = tenants.member(school, Role.SECRETARY);
        tenants.grant(secretary, Role.SECRETARY, other);
        colleague = tenants.member(school, Role.ORG_ADMIN);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void whatWentInComesOut() {
        byte[] content = new byte[600_000];
        new Random(1).nextBytes(content);
        StoredFile stored =
                put(new NewFile("test.raw", "x.bin", null, Check.RAW, null), new ByteArrayInputStream(content));

        assertThat(stored.size()).isEqualTo(content.length);
        assertThat(stored.contentType()).isEqualTo("application/octet-stream");
        assertThat(read(secretary, school, stored.publicId())).isEqualTo(content);
        assertThat(events(school)).contains("files.stored", "files.read");
    }

    @Test
    void nobodyElseReadsIt() {
        UUID id = put(document("Приказ.txt"));

        assertNotThere(colleague, school, id);
        assertNotThere(secretary, other, id);
        assertNotThere(secretary, school, UUID.randomUUID());
        assertThatThrownBy(() -> tenants.run(colleague, school, () -> files.delete(id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aGuardOpensItForThoseItNames() {
        UUID id = tenants.as(secretary, school, () -> files.put(
                        new NewFile(SharedFileGuard.PURPOSE, "Список.csv", "text/csv", Check.DOCUMENT, null),
                        text("а;б"))
                .publicId());

        assertThat(read(colleague, school, id)).isEqualTo("а;б".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anUploadExpires() {
        UUID forgotten = put(new NewFile("test.raw", "x.bin", null, Check.RAW, Duration.ofHours(24)), text("1"))
                .publicId();
        UUID kept = put(new NewFile("test.raw", "x.bin", null, Check.RAW, null), text("2"))
                .publicId();

        clock.moveTo(LocalDateTime.of(2026, 11, 13, 10, 41));

        assertNotThere(secretary, school, forgotten);
        assertThat(read(secretary, school, kept)).isEqualTo("2".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileThatShallGoCanStayAsLongAsItIsThere() {
        UUID id = put(document("Приказ.txt"));
        assertThatThrownBy(() -> tenants.run(colleague, school, () -> files.keep(id, Duration.ofDays(1))))
                .isInstanceOf(NotFound.class);
        tenants.run(secretary, school, () -> assertThat(files.keep(id, Duration.ofDays(1)))
                .isTrue());
        tenants.run(secretary, school, () -> assertThat(files.keep(id, null)).isTrue());
        tenants.run(secretary, school, () -> assertThat(files.keep(id, Duration.ofDays(1)))
                .isTrue());
        clock.moveTo(LocalDateTime.of(2036, 1, 1, 12, 0));
        tenants.run(secretary, school, () -> assertThat(files.keep(id, null)).isFalse());
        assertNotThere(secretary, school, id);
        assertThat(events(school)).contains("files.kept");
    }

    @Test
    void whatIsRefused() {
        refused(FilesProblem.EMPTY, "x.txt", null, text(""));
        refused(FilesProblem.TYPE_NOT_ALLOWED, "x.html", null, text("<p>"));
        refused(FilesProblem.TYPE_NOT_ALLOWED, "x.svg", "image/svg+xml", text("<svg/>"));
        refused(FilesProblem.TYPE_DIFFERS, "x.png", "image/png", text("no picture"));
        refused(FilesProblem.TYPE_DIFFERS, "x.txt", null, text("<!doctype html><script>"));
        refused(FilesProblem.TYPE_DIFFERS, "x.pdf", "image/png", text("%PDF-1.4"));
        refused(FilesProblem.TOO_BIG, "x.txt", null, new ByteArrayInputStream(spaces(26)));
        assertThat(used()).isZero();
    }

    @Test
    void theShareOfTheOrganisationIsCounted() {
        taken(10240L * 1024 * 1024);

        refused(FilesProblem.QUOTA_FULL, "x.txt", null, text("one more"));
    }

    /** Each alone would fit; the check of either stands before anything of the other is to be seen. */
    @Test
    void twoUploadsAtOnceDoNotPassTheShare() throws Exception {
        taken(10240L * 1024 * 1024 - 700_000);
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<StoredFile>> uploads = new ArrayList<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 2; i++) {
                uploads.add(two.submit(() -> put(
                        new NewFile("test.raw", "x.bin", null, Check.RAW, null),
                        new MeetingHalfWay(new byte[600_000], together))));
            }
        }

        assertThat(uploads)
                .filteredOn(one -> one.state() == Future.State.SUCCESS)
                .hasSize(1);
        assertThat(uploads)
                .filteredOn(one -> one.state() == Future.State.FAILED)
                .singleElement()
                .extracting(Future::exceptionNow)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(FilesProblem.QUOTA_FULL));
        assertThat(used()).isEqualTo(2);
    }

    /** Waits for the other upload once the first piece is read. */
    private static final class MeetingHalfWay extends ByteArrayInputStream {

        private final CyclicBarrier together;
        private boolean met;

        MeetingHalfWay(byte[] content, CyclicBarrier together) {
            super(content);
            this.together = together;
        }

        @Override
        public synchronized byte[] readNBytes(int length) {
            if (pos > 0 && !met) {
                met = true;
                try {
                    together.await();
                } catch (InterruptedException | BrokenBarrierException e) {
                    throw new IllegalStateException(e);
                }
            }
            byte[] piece = new byte[Math.min(length, available())];
            int count = read(piece, 0, piece.length);
            return count < 0 ? new byte[0] : piece;
        }
    }

    @Test
    void aLinkIsADownloadForOneAccountAndAShortTime() throws Exception {
        UUID id = put(document("Приказ № 5.txt"));
        String link = tenants.as(secretary, school, () -> files.link(id));

        web.perform(get(link).with(authentication(SignedInAs.token(secretary))))
                .andExpect(status().isOk())
                .andExpect(content().bytes("Приказ".getBytes(StandardCharsets.UTF_8)))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment")));
        web.perform(get(link).with(authentication(SignedInAs.token(colleague)))).andExpect(status().isNotFound());
        web.perform(get(link + "0").with(authentication(SignedInAs.token(secretary))))
                .andExpect(status().isNotFound());
        web.perform(get(link.replace("/o/" + school, "/o/" + other)).with(authentication(SignedInAs.token(secretary))))
                .andExpect(status().isNotFound());
        web.perform(get("/o/" + school + "/files/" + id).with(authentication(SignedInAs.token(secretary))))
                .andExpect(status().isNotFound());

        clock.moveTo(LocalDateTime.of(2026, 11, 12, 10, 46));
        web.perform(get(link).with(authentication(SignedInAs.token(secretary)))).andExpect(status().isNotFound());
    }

    @Test
    void theRightIsAskedAgainWhenALinkIsFollowed() throws Exception {
        UUID id = put(document("Приказ.txt"));
        String link = tenants.as(secretary, school, () -> files.link(id));
        tenants.run(secretary, school, () -> files.delete(id));

        web.perform(get(link).with(authentication(SignedInAs.token(secretary)))).andExpect(status().isNotFound());
        assertThat(events(school)).contains("files.deleted");
    }

    private void taken(long bytes) {
        scope.run(
                school,
                () -> transaction.executeWithoutResult(status ->
                        jdbc.sql("""
                                insert into files.file (organisation_id, id, public_id, size, created_at, content_type, purpose, name)
                                values (:o, nextval('files.file_seq'), gen_random_uuid(), :size, now(), 'x', 'x', 'x')
                                """).param("o", school).param("size", bytes).update()));
    }

    private UUID put(NewFile file) {
        return put(file, text("Приказ")).publicId();
    }

    private StoredFile put(NewFile file, InputStream content) {
        return tenants.as(secretary, school, () -> files.put(file, content));
    }

    private static NewFile document(String name) {
        return new NewFile("test.document", name, "text/plain", Check.DOCUMENT, null);
    }

    private byte[] read(Actor actor, long organisation, UUID id) {
        return tenants.as(actor, organisation, () -> {
            var out = new ByteArrayOutputStream();
            files.write(id, out);
            return out.toByteArray();
        });
    }

    private void assertNotThere(Actor actor, long organisation, UUID id) {
        assertThatThrownBy(() -> tenants.as(actor, organisation, () -> files.info(id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> read(actor, organisation, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tenants.as(actor, organisation, () -> files.link(id)))
                .isInstanceOf(NotFound.class);
    }

    private void refused(FilesProblem problem, String name, @Nullable String type, InputStream content) {
        assertThatThrownBy(() -> put(new NewFile("test.document", name, type, Check.DOCUMENT, null), content))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    private long used() {
        return scope.in(
                school,
                () -> transaction.execute(
                        status -> jdbc.sql("select count(*) from files.file where organisation_id = :o")
                                .param("o", school)
                                .query(Long.class)
                                .single()));
    }

    private List<String> events(long organisation) {
        return scope.in(
                organisation,
                () -> transaction.execute(status -> jdbc.sql("select event from audit.entry where organisation_id = :o")
                        .param("o", organisation)
                        .query(String.class)
                        .list()));
    }

    private static byte[] spaces(int megabytes) {
        byte[] content = new byte[megabytes * 1024 * 1024];
        Arrays.fill(content, (byte) ' ');
        return content;
    }

    private static InputStream text(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }
}
