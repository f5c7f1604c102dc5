package ru.zvonok.platform.intake.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.files.NewFile;
import ru.zvonok.platform.intake.ImportDefinition;
import ru.zvonok.platform.intake.Intake;
import ru.zvonok.platform.intake.IntakeCard;
import ru.zvonok.platform.intake.IntakeProblem;
import ru.zvonok.platform.jobs.JobProgress;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.support.ViewTest;
import tools.jackson.databind.json.JsonMapper;

/** Files that were let in earlier: read before anything is locked, and named where they cannot be read any more. */
class StoredFilesTest extends ViewTest {

    @Autowired
    Intake intake;

    @Autowired
    Files files;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    IntakeQuery query;

    @Autowired
    DecisionQuery decisions;

    @Autowired
    ObjectProvider<ImportDefinition> definitions;

    @Autowired
    Directory directory;

    @Autowired
    SchoolClock clock;

    @Autowired
    JsonMapper json;

    @Autowired
    AccessControl access;

    @Autowired
    Audit audit;

    @Autowired
    TenantScope scope;

    private long school;
    private Actor admin;
    private long id;

    @BeforeEach
    void aFile() {
        school = tenants.school();
        admin = tenants.member(school, Role.ORG_ADMIN);
        id = tenants.as(admin, school, intake::begin);
        tenants.run(admin, school, () -> intake.upload(id, "прежний.csv", csv("ФИО;Должность\nЛи Чен;учитель\n")));
    }

    @Test
    void whatPassesTheLimitsOfTodayIsNamedAndCanBeRemoved() {
        replaceFirst(csv("ФИО;Должность\n" + "Ли Чен;учитель\n".repeat(20_001)));
        tenants.run(admin, school, () -> intake.upload(id, "новый.csv", csv("ФИО;Должность\nЦой Ян;учитель\n")));

        List<IntakeCard.SheetCard> sheets =
                tenants.as(admin, school, () -> intake.card(id)).sheets();
        assertThat(sheets).extracting(IntakeCard.SheetCard::fileName).containsExactly("прежний.csv", "новый.csv");
        IntakeCard.SheetCard first = sheets.getFirst();
        assertThat(first.unreadable()).isNotNull().satisfies(why -> assertThat(why.problem())
                .isEqualTo(IntakeProblem.FILE_TOO_MANY_ROWS));
        assertThat(sheets.getLast().unreadable()).isNull();
        assertThat(tenants.as(admin, school, () -> intake.preview(id))).hasSize(1);
        refused(() -> tenants.as(admin, school, () -> intake.apply(id)));
        refused(() -> tenants.run(admin, school, () -> intake.choose(id, first.id(), "people.staff", null)));

        signIn(admin);
        open("o/" + school + "/intake/" + id);
        assertThat($(H2.class).all()).extracting(H2::getText).contains("прежний.csv", "новый.csv");
        assertThat($(Section.class).all())
                .anyMatch(section -> section.getElement().getTextRecursively().contains("больше не читается"));

        tenants.run(admin, school, () -> intake.remove(id, first.id()));
        assertThat(tenants.as(admin, school, () -> intake.card(id)).sheets())
                .singleElement()
                .satisfies(left -> assertThat(left.unreadable()).isNull());
    }

    /** Another node knows nothing of what this one has read. */
    @Test
    void theJobReadsItsFilesBeforeItsTransaction() {
        Desk fresh = new Desk(
                query, decisions, definitions, directory, clock, files, IntakeLimits.DEFAULT, json, transaction);
        ApplyJob job = new ApplyJob(access, audit, scope, clock, directory, query, decisions, fresh, json);
        ApplyJob.Told told = new ApplyJob.Told(id);

        tenants.run(admin, school, () -> {
            job.prepare(told);
            // what is still read from here on finds nothing
            transaction.executeWithoutResult(
                    status -> query.sheets(school, id, clock.now()).forEach(sheet -> files.delete(sheet.file())));
            JobProgress untold = (percent, phase, arguments) -> {};
            transaction.executeWithoutResult(status -> job.run(told, untold));
        });

        assertThat(tenants.as(admin, school, () -> intake.state(id))).isEqualTo(IntakeCard.State.APPLIED);
    }

    /** As if the limits had been wider when it was uploaded. */
    private void replaceFirst(byte[] content) {
        tenants.run(
                admin,
                school,
                () -> transaction.executeWithoutResult(status -> {
                    IntakeQuery.Sheet sheet =
                            query.sheets(school, id, clock.now()).getFirst();
                    var stored = files.put(
                            new NewFile(
                                    UploadGuard.PURPOSE, "прежний.csv", null, NewFile.Check.RAW, Duration.ofDays(30)),
                            new ByteArrayInputStream(content));
                    jdbc.sql("update intake.upload set file = :file where organisation_id = :school and id = :upload")
                            .param("file", stored.publicId())
                            .param("school", school)
                            .param("upload", sheet.upload())
                            .update();
                }));
    }

    private static void refused(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem())
                .isEqualTo(IntakeProblem.FILE_UNREADABLE));
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
