package ru.zvonok.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.jobs.JobState;
import ru.zvonok.platform.jobs.Jobs;
import ru.zvonok.support.QueryCount;
import ru.zvonok.support.ViewTest;

/** The wizard's pages while lists are applied. */
class IntakePagesTest extends ViewTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    Intake intake;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final HeldDefinition.Gate gate = new HeldDefinition.Gate();
    private long school;
    private Actor admin;
    private Actor colleague;
    private long id;
    private long job;

    @BeforeEach
    void apply() {
        school = tenants.school();
        admin = tenants.member(school, Role.ORG_ADMIN);
        colleague = tenants.member(school, Role.ORG_ADMIN);
        HeldDefinition.GATES.put(school, gate);
        id = tenants.as(admin, school, intake::begin);
        tenants.run(admin, school, () -> {
            intake.upload(id, "сотрудники.csv", csv("ФИО;Должность\nЛи Чен;учитель\n"));
            intake.upload(id, "опись.csv", csv("Инвентарь\nМел\nДоска\n"));
        });
        job = tenants.as(admin, school, () -> intake.apply(id));
    }

    @Test
    void howFarItIsIsSeenBeforeAnythingIsCommittedAndAfterAReload() {
        signIn(admin);
        try {
            awaitHeld();
            open(page());
            assertThat(lines()).contains("Классы и группы: 0 из 2");
            assertThat($(ProgressBar.class).single().getValue()).isBetween(30.0, 97.0);
            assertThat(persons()).isZero();
            poll();
            assertThat(lines()).contains("Классы и группы: 0 из 2");
            open("o/" + school + "/intake");
            open(page());
            assertThat(lines()).contains("Классы и группы: 0 из 2");
            assertThat(persons()).isZero();
        } finally {
            gate.open.countDown();
        }
        awaitEnd();
        poll();
        assertThat(titles()).contains("Внесено");
        assertThat(lines()).contains("Принят 1 сотрудник");
        assertThat(persons()).isEqualTo(1);
    }

    @Test
    void aColleagueIsToldThatItRunsAndThenWhatCameOfIt() {
        signIn(colleague);
        try {
            awaitHeld();
            open("o/" + school + "/intake/" + id + "/check");
            assertThat(titles()).contains("Списки вносит другой сотрудник");
            poll();
            assertThat(titles()).contains("Списки вносит другой сотрудник");
        } finally {
            gate.open.countDown();
        }
        awaitEnd();
        poll();
        assertThat(titles()).contains("Внесено");
    }

    @Test
    void aColleaguesIsAskedForWithoutTheList() {
        signIn(colleague);
        try {
            awaitHeld();
            open(page());
            assertThat(UI.getCurrent().getPollInterval()).isGreaterThanOrEqualTo(3000);
            assertThat(QueryCount.of(IntakePagesTest::poll))
                    .filteredOn(sql -> sql.contains("intake."))
                    .hasSize(1)
                    .noneMatch(sql -> sql.contains("intake.upload"));
        } finally {
            gate.open.countDown();
        }
        awaitEnd();
        tenants.run(
                admin,
                school,
                () -> transaction.executeWithoutResult(
                        status -> jdbc.sql("delete from intake.intake where organisation_id = :school and id = :id")
                                .param("school", school)
                                .param("id", id)
                                .update()));
        poll();
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).endsWith("/intake");
    }

    @Test
    void whatFailedIsOpenAgainForEverybody() {
        gate.fails = true;
        signIn(colleague);
        try {
            awaitHeld();
            open(page());
        } finally {
            gate.open.countDown();
        }
        awaitEnd();
        poll();
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).endsWith("/check");
        assertThat(tenants.as(colleague, school, () -> intake.card(id)).state()).isEqualTo(IntakeCard.State.OPEN);
        assertThat(tenants.as(admin, school, () -> jobs.state(job)).state()).isEqualTo(JobState.State.FAILED);
        assertThat(persons()).isZero();

        signIn(admin);
        open(page());
        assertThat(titles()).contains("Списки не внесены");
    }

    @Test
    void howFarTheJobsAreIsAskedOnceForTheWholeList() {
        gate.open.countDown();
        awaitEnd();
        tenants.run(admin, school, () -> {
            for (int more = 0; more < 3; more++) {
                long begun = intake.begin();
                transaction.executeWithoutResult(status -> jdbc.sql("""
                                update intake.intake set job_id = :job, job_account = :account, job_at = created_at
                                 where organisation_id = :school and id = :id
                                """)
                        .param("job", job)
                        .param("account", admin.account())
                        .param("school", school)
                        .param("id", begun)
                        .update());
            }
        });
        assertThat(QueryCount.of(() -> tenants.as(admin, school, intake::list)))
                .filteredOn(sql -> sql.contains("jobs.job"))
                .hasSize(1);
    }

    private String page() {
        return "o/" + school + "/intake/" + id + "/result";
    }

    private void awaitHeld() {
        await().atMost(PATIENCE).until(() -> "intake.classes.title"
                .equals(tenants.as(admin, school, () -> jobs.state(job)).phase()));
    }

    private void awaitEnd() {
        await().atMost(PATIENCE)
                .until(() -> tenants.as(admin, school, () -> jobs.state(job)).ended());
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    private List<String> lines() {
        return $(Span.class).all().stream().map(Span::getText).toList();
    }

    private List<String> titles() {
        return $(H2.class).all().stream().map(H2::getText).toList();
    }

    private int persons() {
        return tenants.as(
                admin,
                school,
                () -> Objects.requireNonNull(transaction.execute(
                        status -> jdbc.sql("select count(*) from people.person where organisation_id = :organisation")
                                .param("organisation", school)
                                .query(Integer.class)
                                .single())));
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
