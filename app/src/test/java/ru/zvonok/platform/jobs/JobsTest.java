package ru.zvonok.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.jobs.JobState.State;
import ru.zvonok.platform.kernel.KernelProblem;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

@ModuleTest
class JobsTest {

    @Autowired
    Jobs jobs;

    @Autowired
    TwoTenants tenants;

    @Autowired
    TenantScope scope;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aJobRunsAfterTheCommitAsThePersonWhoAsked() {
        long school = tenants.school();
        Actor secretary = tenants.member(school, Role.SECRETARY);
        long job = start(secretary, school, "file");

        JobState state = ended(secretary, school, job);

        assertThat(state.state()).isEqualTo(State.DONE);
        assertThat(state.percent()).isEqualTo(100);
        assertThat(state.file()).isEqualTo(UUID.fromString(CountingJob.FILE));
        assertThat(CountingJob.RAN_AS.get(school)).containsExactly(secretary.account());
        assertThat(CountingJob.PREPARED.get(school)).isTrue();
        assertThat(rows(school)).isEqualTo(1);
    }

    @Test
    void aJobOfARolledBackTransactionNeverWas() {
        long school = tenants.school();
        Actor secretary = tenants.member(school, Role.SECRETARY);

        tenants.run(
                secretary,
                school,
                () -> transaction.executeWithoutResult(status -> {
                    jobs.start(CountingJob.class, new CountingJob.Order("done"));
                    status.setRollbackOnly();
                }));

        assertThat(tenants.as(secretary, school, () -> jobs.own(10))).isEmpty();
        assertThat(tickets(school)).isZero();
    }

    @Test
    void progressIsSeenWhileTheDataAreNotCommitted() {
        long school = tenants.school();
        Actor secretary = tenants.member(school, Role.SECRETARY);
        CountDownLatch held = new CountDownLatch(1);
        CountingJob.HELD.put(school, held);
        long job = start(secretary, school, "done");

        try {
            await().until(() ->
                    tenants.as(secretary, school, () -> jobs.state(job)).percent() == 40);
            JobState running = tenants.as(secretary, school, () -> jobs.state(job));
            assertThat(running.state()).isEqualTo(State.RUNNING);
            assertThat(running.phase()).isEqualTo("test.phase");
            assertThat(running.phaseArguments()).containsExactly(2, 5);
            assertThat(rows(school)).isZero();
            assertThat(tenants.as(secretary, school, jobs::running)).containsExactly(job);
            assertThat(tenants.as(tenants.member(school, Role.SECRETARY), school, jobs::running))
                    .isEmpty();
        } finally {
            held.countDown();
        }
        assertThat(ended(secretary, school, job).path()).isEqualTo("journal");
        assertThat(tenants.as(secretary, school, jobs::running)).isEmpty();
        assertThat(rows(school)).isEqualTo(1);
    }

    @Test
    void aRefusalIsKeptWithItsCodeAndNothingOfTheData() {
        long school = tenants.school();
        Actor secretary = tenants.member(school, Role.SECRETARY);
        long job = start(secretary, school, "refusal");

        JobState state = ended(secretary, school, job);

        assertThat(state.state()).isEqualTo(State.FAILED);
        assertThat(state.refusal()).isEqualTo(KernelProblem.CONFLICT.code());
        assertThat(state.refusalArguments()).containsExactly(7);
        assertThat(rows(school)).isZero();
    }

    @Test
    void everyOtherBadEndHasItsCode() {
        long school = tenants.school();
        Actor secretary = tenants.member(school, Role.SECRETARY);

        assertThat(refusal(secretary, school, "denied")).isEqualTo(JobsProblem.DENIED.code());
        assertThat(refusal(secretary, school, "gone")).isEqualTo(JobsProblem.GONE.code());
        assertThat(refusal(secretary, school, "fault")).isEqualTo(JobsProblem.FAULT.code());
    }

    @Test
    void nobodyElseSeesIt() {
        long school = tenants.school();
        long other = tenants.school();
        Actor secretary = tenants.member(school, Role.SECRETARY);
        Actor colleague = tenants.member(school, Role.ORG_ADMIN);
        tenants.grant(secretary, Role.SECRETARY, other);
        long job = start(secretary, school, "done");
        ended(secretary, school, job);

        assertThatThrownBy(() -> tenants.as(colleague, school, () -> jobs.state(job)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tenants.as(secretary, other, () -> jobs.state(job)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tenants.as(secretary, school, () -> jobs.state(job + 1_000_000)))
                .isInstanceOf(NotFound.class);
        assertThat(tenants.as(secretary, other, () -> jobs.own(10))).isEmpty();
        assertThat(tenants.as(secretary, school, () -> jobs.own(10))).hasSize(1);
    }

    @Test
    void aJobThatBrokeOffIsTakenUpAgainAndOneThatEndedIsNot() {
        long school = tenants.school();
        Actor secretary = tenants.member(school, Role.SECRETARY);
        long job = brokenOff(secretary, school, 1);

        assertThat(ended(secretary, school, job).state()).isEqualTo(State.DONE);
        assertThat(rows(school)).isEqualTo(1);
        handOutAgain(school, job);
        await().until(() -> tickets(school) == 0);
        assertThat(rows(school)).isEqualTo(1);
    }

    @Test
    void aJobThatBreaksOffEveryTimeIsGivenUp() {
        long school = tenants.school();
        Actor secretary = tenants.member(school, Role.SECRETARY);
        long job = brokenOff(secretary, school, 3);

        assertThat(ended(secretary, school, job).refusal()).isEqualTo(JobsProblem.GAVE_UP.code());
    }

    /** A node that was thought dead, and works on: what it did does not count beside the attempt that took over. */
    @Test
    void ofTwoAttemptsAtOnceOneCounts() {
        long school = tenants.school();
        Actor secretary = tenants.member(school, Role.SECRETARY);
        CountDownLatch held = new CountDownLatch(1);
        CountingJob.HELD.put(school, held);
        long job = start(secretary, school, "done");
        await().until(() -> tenants.as(secretary, school, () -> jobs.state(job)).percent() == 40);
        scope.run(
                school,
                () -> transaction.executeWithoutResult(status -> jdbc.sql(
                                "update jobs.job set attempts = 2 where organisation_id = :school and id = :job")
                        .param("school", school)
                        .param("job", job)
                        .update()));
        CountingJob.HELD.remove(school);
        held.countDown();
        await().until(() -> tickets(school) == 0);
        assertThat(rows(school)).isZero();
        assertThat(tenants.as(secretary, school, () -> jobs.state(job)).state()).isEqualTo(State.RUNNING);

        handOutAgain(school, job);
        assertThat(ended(secretary, school, job).state()).isEqualTo(State.DONE);
        assertThat(rows(school)).isEqualTo(1);
    }

    /** As many jobs as there are connections: none is left to tell of progress, and all come to their end. */
    @Test
    void jobsThatHoldAllConnectionsComeToTheirEnd() {
        List<Long> schools = Stream.generate(tenants::school).limit(4).toList();
        Map<Long, Actor> secretaries = new LinkedHashMap<>();
        Map<Long, Long> started = new LinkedHashMap<>();
        for (long school : schools) {
            secretaries.put(school, tenants.member(school, Role.SECRETARY));
        }
        secretaries.forEach((school, secretary) -> started.put(school, start(secretary, school, "crowd")));
        await().atMost(Duration.ofSeconds(60)).until(() -> CountingJob.CROWD.getCount() == 0);
        started.forEach((school, job) -> {
            Actor secretary = Objects.requireNonNull(secretaries.get(school));
            JobState state = await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> tenants.as(secretary, school, () -> jobs.state(job)), JobState::ended);
            assertThat(state.state()).isEqualTo(State.DONE);
            assertThat(attempts(school, job)).isEqualTo(1);
        });
    }

    private int attempts(long school, long job) {
        return scope.in(
                school,
                () -> transaction.execute(status -> jdbc.sql(
                                "select attempts from jobs.job where organisation_id = :school and id = :job")
                        .param("school", school)
                        .param("job", job)
                        .query(Integer.class)
                        .single()));
    }

    /** What a crash leaves behind: a job that runs, picked by a node whose heart stopped long ago. */
    private long brokenOff(Actor actor, long school, int attempts) {
        return tenants.as(
                actor,
                school,
                () -> transaction.execute(status -> {
                    long job = jdbc.sql("""
                            insert into jobs.job (organisation_id, id, account_id, person, actor_name, created_at, state, attempts,
                                                  name, payload)
                            values (:school, nextval('jobs.job_seq'), :account, :person, 'x', now(), 'RUNNING', :attempts,
                                    'test.counting', '{"ending": "done"}')
                            returning id
                            """)
                            .param("school", school)
                            .param("account", actor.account())
                            .param("person", actor.person())
                            .param("attempts", attempts)
                            .query(Long.class)
                            .single();
                    jdbc.sql("""
                            insert into jobs.scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,
                                                              last_heartbeat, version)
                            values ('job', :ticket, now(), true, 'a node that is gone', now() - interval '1 hour', 1)
                            """).param("ticket", school + ":" + job).update();
                    return job;
                }));
    }

    private void handOutAgain(long school, long job) {
        transaction.executeWithoutResult(
                status -> jdbc.sql("""
                        insert into jobs.scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                        values ('job', :ticket, now(), false, 1) on conflict do nothing
                        """).param("ticket", school + ":" + job).update());
    }

    private long start(Actor actor, long school, String ending) {
        return tenants.as(
                actor,
                school,
                () -> transaction.execute(status -> jobs.start(CountingJob.class, new CountingJob.Order(ending))));
    }

    private @Nullable String refusal(Actor actor, long school, String ending) {
        return ended(actor, school, start(actor, school, ending)).refusal();
    }

    private JobState ended(Actor actor, long school, long job) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> tenants.as(actor, school, () -> jobs.state(job)).ended());
        return tenants.as(actor, school, () -> jobs.state(job));
    }

    private long rows(long school) {
        return scope.in(
                school,
                () -> transaction.execute(status -> jdbc.sql(
                                "select count(*) from access.role_right where organisation_id = :o and action = 'job'")
                        .param("o", school)
                        .query(Long.class)
                        .single()));
    }

    private long tickets(long school) {
        return transaction.execute(
                status -> jdbc.sql("select count(*) from jobs.scheduled_tasks where task_instance like :school || ':%'")
                        .param("school", String.valueOf(school))
                        .query(Long.class)
                        .single());
    }
}
