package ru.zvonok.learning.attestation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.attestation.CertificateSheet.Row;
import ru.zvonok.learning.finals.Finals;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.SettleMark;
import ru.zvonok.learning.finals.YearResult;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.reporting.Reports;
import ru.zvonok.support.AuditTrail;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.QueryCount;

/** Numbers of the blanks of issued certificates: the book of certificates given out. */
@ModuleTest
class BlanksTest {

    @Autowired
    LearningFixture fixture;

    @Autowired
    Certificates certificates;

    @Autowired
    Finals finals;

    @Autowired
    Reports reports;

    @Autowired
    AuditTrail audit;

    School school;
    Actor deputy;
    Actor admin;
    Colleague leader;
    long group;
    List<Long> pupils = List.of();

    @BeforeEach
    void twoHaveTheirCertificates() {
        school = fixture.school();
        deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        admin = school.colleague(Role.ORG_ADMIN).actor();
        leader = school.colleague(Role.TEACHER);
        group = issued("А", 3);
        school.lead(group, leader);
    }

    /** A ninth class, the last pupil of which has no certificate yet. */
    private long issued(String letter, int size) {
        long made = school.schoolClass(9, letter);
        long history = school.course(made, "История", null);
        pupils = school.pupils(made, size, LearningFixture.START);
        for (long pupil : pupils.subList(0, size - 1)) {
            SettleMark mark = new SettleMark(UUID.randomUUID(), pupil, PeriodValue.FIVE, 0);
            school.bySystem(() -> finals.settle(history, YearResult.YEAR.column(), List.of(mark)));
        }
        school.as(deputy, () -> certificates.acceptAll(made));
        List<Long> ready = List.copyOf(pupils.subList(0, size - 1));
        school.run(deputy, () -> certificates.issue(made, ready, LearningFixture.TODAY));
        return made;
    }

    @Test
    void numbersAreWrittenChangedAndTakenBack() {
        number(" 07718000123456 ", "07718000123457");
        assertThat(row(0).blank()).isEqualTo("07718000123456");
        number("07718000123457", "07718000123456");
        assertThat(row(0).blank()).as("the two changed places").isEqualTo("07718000123457");
        Actor self = school.account(pupils.getFirst(), Role.STUDENT);
        assertThat(school.as(self, () -> certificates.ofStudent(pupils.getFirst())))
                .extracting(StudentCertificate::blank)
                .containsExactly("07718000123457");
        Map<String, String> codes = Map.of("year", "2026", "class", String.valueOf(group));
        assertThat(school.as(deputy, () -> reports.make("attestation.certificates-sheet", codes, Texts.RUSSIAN))
                        .toString())
                .contains("07718000123457");
        school.run(admin, () -> certificates.reopen(group, pupils.getFirst(), "Ошибка"));
        assertThat(row(0).blank()).as("stays with the pupil").isEqualTo("07718000123457");
        school.run(deputy, () -> certificates.number(group, List.of(new BlankNumber(pupils.get(1), " "))));
        assertThat(row(1).blank()).isNull();
        assertThat(audit.of(school.id(), deputy)).contains("attestation.blanks-written");
    }

    @Test
    void allAreWrittenInTwoStatements() {
        List<String> statements = QueryCount.of(() -> number("07718000123456", "07718000123457"));
        assertThat(statements)
                .filteredOn(sql -> sql.contains("update attestation.certificate"))
                .hasSize(2);
        assertThat(row(1).blank()).isEqualTo("07718000123457");
    }

    @Test
    void whatCannotBeANumberAndWhatIsTakenIsRefused() {
        assertThatThrownBy(() -> number("077/18", "")).satisfies(refused(0, AttestationProblem.BLANK_NUMBER));
        assertThatThrownBy(() -> number("", "1".repeat(21))).satisfies(refused(1, AttestationProblem.BLANK_NUMBER));
        assertThatThrownBy(() -> number("077", "077")).satisfies(refused(1, AttestationProblem.BLANK_TAKEN));
        long open = pupils.getLast();
        assertThatThrownBy(() ->
                        school.run(deputy, () -> certificates.number(group, List.of(new BlankNumber(open, "077")))))
                .satisfies(refused(2, AttestationProblem.NOT_ISSUED));
        number("077", "078");
        issued("Б", 2);
        long other = school.as(deputy, () -> certificates.classes()).stream()
                .filter(one -> one.name().equals("9Б"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThatThrownBy(() -> school.run(
                        deputy, () -> certificates.number(other, List.of(new BlankNumber(pupils.getFirst(), "078")))))
                .as("in another class")
                .satisfies(refused(0, AttestationProblem.BLANK_TAKEN));
    }

    @Test
    void onlyTheDeputyWritesThemAndOnlyHere() {
        List<BlankNumber> one = List.of(new BlankNumber(pupils.getFirst(), "077"));
        for (Actor actor : List.of(
                leader.actor(),
                school.colleague(Role.TEACHER).actor(),
                school.account(pupils.getFirst(), Role.STUDENT))) {
            assertThatThrownBy(() -> school.run(actor, () -> certificates.number(group, one)))
                    .isInstanceOf(Denied.class);
        }
        long stranger = school.pupils(school.schoolClass(9, "В"), 1, LearningFixture.START)
                .getFirst();
        assertThatThrownBy(() ->
                        school.run(deputy, () -> certificates.number(group, List.of(new BlankNumber(stranger, "077")))))
                .isInstanceOf(NotFound.class);
        School neighbour = fixture.school();
        Actor theirs = neighbour.colleague(Role.DEPUTY_HEAD).actor();
        assertThatThrownBy(() -> neighbour.run(theirs, () -> certificates.number(group, one)))
                .isInstanceOf(NotFound.class);
        assertThat(row(0).blank()).isNull();
    }

    private void number(String first, String second) {
        school.run(
                deputy,
                () -> certificates.number(
                        group, List.of(new BlankNumber(pupils.get(0), first), new BlankNumber(pupils.get(1), second))));
    }

    private Row row(int pupil) {
        return school.as(deputy, () -> certificates.sheet(group)).rows().stream()
                .filter(one -> one.student() == pupils.get(pupil))
                .findFirst()
                .orElseThrow();
    }

    private Consumer<Throwable> refused(int pupil, AttestationProblem problem) {
        return thrown -> assertThat(thrown).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem()).isEqualTo(problem);
            assertThat(refusal.field()).isEqualTo("blank-" + pupils.get(pupil));
        });
    }
}
