package ru.zvonok.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.jobs.JobState.State;
import ru.zvonok.registry.RegistryFixtures;
import ru.zvonok.registry.TestSchool;
import ru.zvonok.support.ViewTest;

/** One's own long work that failed, on «Сегодня». */
class FailedTodayTest extends ViewTest {

    @Autowired
    Jobs jobs;

    @Autowired
    RegistryFixtures fixtures;

    @Autowired
    TransactionTemplate transaction;

    TestSchool school;

    @BeforeEach
    void aSchool() {
        school = fixtures.school();
    }

    @Test
    void whatFailedLeadsToOnesWork() {
        run(school.secretary(), "fault", State.FAILED);

        assertThat(links(school.secretary(), school)).contains("o/" + school.id() + "/jobs");
    }

    @Test
    void whatWentWellIsNotWorthALine() {
        run(school.secretary(), "done", State.DONE);

        assertThat(links(school.secretary(), school)).doesNotContain("o/" + school.id() + "/jobs");
    }

    @Test
    void theFailureOfOneIsNobodyElsesNorSeenElsewhere() {
        run(school.secretary(), "fault", State.FAILED);
        TestSchool other = fixtures.school();
        tenants.grant(school.secretary(), Role.SECRETARY, other.id());

        assertThat(links(school.admin(), school)).doesNotContain("o/" + school.id() + "/jobs");
        assertThat(links(school.secretary(), other)).doesNotContain("o/" + other.id() + "/jobs");
    }

    private void run(Actor actor, String ending, State wanted) {
        long job = tenants.as(
                actor,
                school.id(),
                () -> transaction.execute(status -> jobs.start(CountingJob.class, new CountingJob.Order(ending))));
        await().until(() ->
                tenants.as(actor, school.id(), () -> jobs.state(job)).state() == wanted);
    }

    private List<String> links(Actor actor, TestSchool where) {
        signIn(actor);
        openAnew("o/" + where.id() + "/today");
        return $(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }
}
