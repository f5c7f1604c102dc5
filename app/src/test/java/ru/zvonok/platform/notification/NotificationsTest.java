package ru.zvonok.platform.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

@ModuleTest
class NotificationsTest {

    private static final Notice NOTICE = new Notice(
            null, "notification.job-done", List.of(3, LocalDate.of(2026, 11, 12), new Notice.Word("x.y")), "journal/7");

    private static final String CHANNEL = "zvonok:nodes:notification.bell";

    @Autowired
    Notifications notifications;

    @Autowired
    TwoTenants tenants;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    StringRedisTemplate redis;

    private long school;
    private long other;
    private Actor teacher;
    private Actor parent;

    @BeforeEach
    void twoSchools() {
        school = tenants.school();
        other = tenants.school();
        teacher = tenants.member(school, Role.TEACHER);
        parent = tenants.member(school, Role.GUARDIAN);
        tenants.grant(parent, Role.GUARDIAN, other);
    }

    @Test
    void onesOwnAndNobodyElses() {
        tell(school, parent.person());

        List<Told> told = tenants.as(parent, school, () -> notifications.latest(10));
        assertThat(told).singleElement().satisfies(one -> {
            assertThat(one.notice()).isEqualTo(NOTICE);
            assertThat(one.unread()).isTrue();
        });
        assertThat(unread(parent, school)).isEqualTo(1);
        assertThat(unread(parent, other)).isZero();
        assertThat(unread(teacher, school)).isZero();
        assertThat(tenants.as(teacher, school, () -> notifications.latest(10))).isEmpty();
    }

    @Test
    void whatWasSeenIsNoLongerNew() {
        tell(school, parent.person(), teacher.person());

        tenants.run(parent, school, () -> notifications.seen());

        assertThat(unread(parent, school)).isZero();
        assertThat(unread(teacher, school)).isEqualTo(1);
        assertThat(tenants.as(parent, school, () -> notifications.latest(10))).hasSize(1);
    }

    @Test
    void nobodyIsToldOfWhatNeverWas() {
        tenants.run(
                teacher,
                school,
                () -> transaction.executeWithoutResult(status -> {
                    notifications.tell(List.of(parent.person()), NOTICE);
                    status.setRollbackOnly();
                }));

        assertThat(unread(parent, school)).isZero();
    }

    @Test
    void anOpenPageHearsTheBellOfItsOwnOrganisation() {
        AtomicInteger here = new AtomicInteger();
        AtomicInteger there = new AtomicInteger();
        Runnable stop = tenants.as(parent, school, () -> notifications.listen(here::incrementAndGet));
        tenants.as(parent, other, () -> notifications.listen(there::incrementAndGet));

        tell(school, parent.person());
        await().until(() -> here.get() == 1);
        redis.convertAndSend(CHANNEL, "another-node " + school + " " + parent.person());
        await().until(() -> here.get() == 2);
        stop.run();
        redis.convertAndSend(CHANNEL, "another-node " + school + " " + parent.person());
        redis.convertAndSend(CHANNEL, "another-node " + other + " " + parent.person());

        await().until(() -> there.get() == 1);
        assertThat(here.get()).isEqualTo(2);
    }

    private void tell(long organisation, UUID... persons) {
        tenants.run(teacher, organisation, () -> notifications.tell(List.of(persons), NOTICE));
    }

    private int unread(Actor actor, long organisation) {
        return tenants.as(actor, organisation, () -> notifications.unread());
    }
}
