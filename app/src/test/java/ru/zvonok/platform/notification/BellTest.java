package ru.zvonok.platform.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.uikit.BellSource;
import ru.zvonok.support.ViewTest;

/** The bell of somebody with roles in two organisations. */
class BellTest extends ViewTest {

    private static final Notice NOTICE =
            new Notice(null, "notification.job-done", List.of(3, LocalDate.of(2026, 11, 12), "x"), "journal/7");

    @Autowired
    private BellSource bell;

    @Autowired
    private Notifications notifications;

    @Autowired
    private Directory directory;

    @Test
    void theOtherOrganisationIsHeardNamedAndLedTo() {
        long here = tenants.school();
        long there = tenants.school();
        long foreign = tenants.school();
        Actor parent = tenants.member(here, Role.GUARDIAN);
        tenants.grant(parent, Role.GUARDIAN, there);
        signIn(parent);
        open("o/" + here + "/today");
        AtomicInteger rung = new AtomicInteger();
        Runnable stop = bell.listen(rung::incrementAndGet);

        for (long organisation : List.of(here, there, foreign)) {
            tenants.run(parent, organisation, () -> notifications.tell(List.of(parent.person()), NOTICE));
        }

        assertThat(bell.unread()).isEqualTo(2);
        assertThat(bell.latest(10)).hasSize(2).anySatisfy(item -> {
            assertThat(item.place())
                    .isEqualTo(directory.organisation(there).orElseThrow().shortName());
            assertThat(item.href()).isEqualTo("o/" + there + "/journal/7");
        });
        assertThat(bell.latest(10)).anySatisfy(item -> {
            assertThat(item.place()).isEmpty();
            assertThat(item.href()).isEqualTo("o/" + here + "/journal/7");
        });
        Awaitility.await().untilAsserted(() -> assertThat(rung).hasValue(2));
        stop.run();
        bell.seen();
        assertThat(bell.unread()).isZero();
    }

    @Test
    void anOfficerWhoLooksHasASilentBell() {
        long municipality = tenants.municipality();
        Actor officer = tenants.officer(municipality);
        signIn(officer);
        open("m/" + municipality + "/today");

        assertThat(bell.unread()).isZero();
        assertThat(bell.latest(10)).isEmpty();
    }
}
