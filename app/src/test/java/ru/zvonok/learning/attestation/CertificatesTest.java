package ru.zvonok.learning.attestation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.attestation.CertificateSheet.Mark;
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
import ru.zvonok.platform.reporting.ReportCard;
import ru.zvonok.platform.reporting.ReportChoice;
import ru.zvonok.platform.reporting.Reports;
import ru.zvonok.support.GridPost;
import ru.zvonok.support.ModuleTest;

/** Marks of certificates (order 546): proposed, settled, awarded, issued, locked. */
@ModuleTest
class CertificatesTest {

    private static final String SHEET = "attestation.certificates-sheet";

    @Autowired
    LearningFixture fixture;

    @Autowired
    Certificates certificates;

    @Autowired
    StateExams exams;

    @Autowired
    Finals finals;

    @Autowired
    Reports reports;

    @Autowired
    MockMvc http;

    School school;
    Actor deputy;
    Actor admin;
    Colleague leader;
    long group;
    long history;
    long algebra;
    long geometry;
    List<Long> pupils;

    @BeforeEach
    void aNinthClass() {
        school = fixture.school();
        deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        admin = school.colleague(Role.ORG_ADMIN).actor();
        leader = school.colleague(Role.TEACHER);
        group = school.schoolClass(9, "А");
        school.lead(group, leader);
        history = school.course(group, "История", null);
        algebra = school.course(group, "Алгебра", null);
        geometry = school.course(group, "Геометрия", null);
        pupils = school.pupils(group, 2, LearningFixture.START);
    }

    @Test
    void theRuleProposesAndSaysWhy() {
        year(history, 0, PeriodValue.FOUR);
        assertThat(mark(0, "История").proposal()).satisfies(one -> {
            assertThat(one.value()).isEqualTo(PeriodValue.FOUR);
            assertThat(one.reason()).isEqualTo("attestation.reason.annual");
        });
        assertThat(mark(0, "Математика").proposal().refusal()).isEqualTo(AttestationProblem.NOTHING_PROPOSED);
        year(algebra, 0, PeriodValue.FOUR);
        year(geometry, 0, PeriodValue.FOUR);
        exam(0, 5);
        assertThat(mark(0, "Математика").proposal()).as("4, 4 and 5 are 4.33").satisfies(one -> {
            assertThat(one.value()).isEqualTo(PeriodValue.FOUR);
            assertThat(one.average()).isEqualByComparingTo("4.33");
            assertThat(one.reason()).isEqualTo("attestation.reason.exam");
        });
        year(algebra, 1, PeriodValue.FIVE);
        year(geometry, 1, PeriodValue.FIVE);
        assertThat(mark(1, "Математика").proposal().reason())
                .as("others have their exam already")
                .isEqualTo("attestation.reason.exam-missing");
        settleFinal(history, 0, PeriodValue.FIVE);
        assertThat(mark(0, "История").proposal().refusal())
                .as("the teacher says another")
                .isEqualTo(AttestationProblem.BY_HAND);
    }

    @Test
    void marksAreSettledAwardedIssuedAndThenLocked() {
        everything();
        assertThat(school.as(deputy, () -> certificates.sheet(group)).ready()).isEqualTo(2);
        List<CertificateAnswer> accepted = school.as(deputy, () -> certificates.acceptAll(group));
        assertThat(accepted)
                .filteredOn(one -> one.problem() == null)
                .hasSize(2)
                .allMatch(one -> one.student() == pupils.getFirst());
        Row row = row(0);
        assertThat(row.complete()).isTrue();
        assertThat(row.proposed()).isEqualTo(Honours.HONOURS);
        assertThatThrownBy(() -> school.run(deputy, () -> certificates.issue(group, pupils, LearningFixture.TODAY)))
                .satisfies(refused(AttestationProblem.INCOMPLETE));
        assertThatThrownBy(() ->
                        school.run(deputy, () -> certificates.award(group, pupils.getFirst(), Honours.MEDAL_FIRST)))
                .satisfies(refused(AttestationProblem.HONOURS_LEVEL));
        school.run(deputy, () -> certificates.award(group, pupils.getFirst(), Honours.NONE));
        assertThatThrownBy(() -> issue(LearningFixture.TODAY.plusDays(1)))
                .satisfies(refused(AttestationProblem.DAY_WRONG));
        issue(LearningFixture.TODAY);
        issue(LearningFixture.TODAY);
        assertThat(row(0)).extracting(Row::honours, Row::issuedOn).containsExactly(Honours.NONE, LearningFixture.TODAY);

        assertThat(settle(deputy, 0, "История", PeriodValue.THREE).problem()).isEqualTo(AttestationProblem.ISSUED);
        assertThatThrownBy(
                        () -> school.run(deputy, () -> certificates.award(group, pupils.getFirst(), Honours.HONOURS)))
                .satisfies(refused(AttestationProblem.ISSUED));
        assertThatThrownBy(() -> school.run(deputy, () -> certificates.reopen(group, pupils.getFirst(), "Ошибка")))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.run(admin, () -> certificates.reopen(group, pupils.getFirst(), " ")))
                .satisfies(refused(AttestationProblem.WORDS_MISSING));
        long other = school.schoolClass(9, "В");
        assertThatThrownBy(() -> school.run(admin, () -> certificates.reopen(other, pupils.getFirst(), "Ошибка")))
                .as("of another class")
                .isInstanceOf(NotFound.class);
        school.run(admin, () -> certificates.reopen(group, pupils.getFirst(), "Ошибка"));
        assertThat(settle(deputy, 0, "История", PeriodValue.THREE).problem()).isNull();
        assertThatThrownBy(() -> school.run(admin, () -> certificates.reopen(group, pupils.getFirst(), "Ошибка")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aMarkIsWrittenOnceAndNeverOverAnother() {
        year(history, 0, PeriodValue.FOUR);
        SettleCertificate five =
                new SettleCertificate(UUID.randomUUID(), pupils.getFirst(), code("История"), PeriodValue.FIVE, 0);
        assertThat(settle(deputy, five).problem()).isNull();
        assertThat(settle(deputy, five).problem()).as("the same once more").isNull();
        assertThat(settle(deputy, new SettleCertificate(five.edit(), five.student(), five.line(), null, 0))
                        .problem())
                .isEqualTo(AttestationProblem.EDIT_REUSED);
        assertThat(settle(
                                deputy,
                                new SettleCertificate(
                                        UUID.randomUUID(), five.student(), five.line(), PeriodValue.THREE, 0))
                        .conflict())
                .isTrue();
        assertThat(settle(deputy, 0, "История", PeriodValue.TWO).problem()).isEqualTo(AttestationProblem.NOT_A_MARK);
        assertThat(settle(deputy, new SettleCertificate(UUID.randomUUID(), five.student(), "s0", PeriodValue.THREE, 0))
                        .problem())
                .isEqualTo(AttestationProblem.NOT_IN_CLASS);
        assertThat(mark(0, "История").value()).isEqualTo(PeriodValue.FIVE);
        assertThat(settle(deputy, 0, "История", null).problem()).isNull();
        assertThat(mark(0, "История").value()).isNull();
    }

    @Test
    void anEditTwiceInOneRequestIsDoneOnce() {
        year(history, 0, PeriodValue.FOUR);
        year(history, 1, PeriodValue.FOUR);
        SettleCertificate five =
                new SettleCertificate(UUID.randomUUID(), pupils.getFirst(), code("История"), PeriodValue.FIVE, 0);
        SettleCertificate reused =
                new SettleCertificate(five.edit(), pupils.getLast(), five.line(), PeriodValue.FIVE, 0);
        assertThat(school.as(deputy, () -> certificates.settle(group, List.of(five, five, reused))))
                .extracting(CertificateAnswer::problem, CertificateAnswer::conflict)
                .containsExactly(tuple(null, false), tuple(null, false), tuple(AttestationProblem.EDIT_REUSED, false));
        assertThat(mark(0, "История").value()).isEqualTo(PeriodValue.FIVE);
        assertThat(mark(1, "История").value()).isNull();
    }

    @Test
    void theGridAnswersWithTheHonoursThatFollow() {
        everything();
        GridPost grid = new GridPost(http, deputy, school.id(), "certificates", String.valueOf(group));
        assertThat(grid.type(pupils.getFirst(), code("История"), "5", 0).outcome())
                .isEqualTo("saved");
        assertThat(grid.type(pupils.getFirst(), code("История"), "2", 0).outcome())
                .isEqualTo("refused");
        assertThat(grid.by(leader.actor())
                        .type(pupils.getFirst(), code("История"), "5", 0)
                        .outcome())
                .isEqualTo("refused");
    }

    @Test
    void theClassTeacherLooksTheFamilySeesItsOwnNobodyElse() {
        everything();
        school.as(deputy, () -> certificates.acceptAll(group));
        assertThat(school.as(leader.actor(), () -> certificates.sheet(group)).rows())
                .hasSize(2);
        assertThat(school.as(leader.actor(), () -> certificates.classes()))
                .extracting(one -> one.id())
                .containsExactly(group);
        assertThatThrownBy(() -> school.as(leader.actor(), () -> certificates.acceptAll(group)))
                .isInstanceOf(Denied.class);
        Actor self = school.account(pupils.getFirst(), Role.STUDENT);
        school.run(deputy, () -> certificates.award(group, pupils.getFirst(), Honours.HONOURS));
        assertThat(school.as(self, () -> certificates.ofStudent(pupils.getFirst())))
                .as("not issued yet")
                .isEmpty();
        issue(LearningFixture.TODAY);
        assertThat(school.as(self, () -> certificates.ofStudent(pupils.getFirst())))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.issuedOn()).isEqualTo(LearningFixture.TODAY);
                    assertThat(one.honours()).isEqualTo(Honours.HONOURS);
                    assertThat(one.marks())
                            .extracting(StudentCertificate.Line::subject)
                            .containsExactly("История", "Математика");
                });
        school.run(admin, () -> certificates.reopen(group, pupils.getFirst(), "Ошибка"));
        assertThat(school.as(self, () -> certificates.ofStudent(pupils.getFirst())))
                .as("opened again")
                .isEmpty();
        assertThatThrownBy(() -> school.as(self, () -> certificates.ofStudent(pupils.getLast())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(self, () -> certificates.sheet(group)))
                .isInstanceOf(Denied.class);
        long eighth = school.schoolClass(8, "А");
        assertThatThrownBy(() -> school.as(deputy, () -> certificates.sheet(eighth)))
                .isInstanceOf(NotFound.class);

        School neighbour = fixture.school();
        Actor other = neighbour.colleague(Role.DEPUTY_HEAD).actor();
        assertThatThrownBy(() -> neighbour.as(other, () -> certificates.sheet(group)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> neighbour.as(other, () -> certificates.acceptAll(group)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onlyTheDeputySettlesAwardsAndIssuesAndOnlyHere() {
        everything();
        String line = code("История");
        SettleCertificate five = new SettleCertificate(UUID.randomUUID(), pupils.getFirst(), line, PeriodValue.FIVE, 0);
        Actor other = school.colleague(Role.TEACHER).actor();
        Actor self = school.account(pupils.getFirst(), Role.STUDENT);
        for (Actor actor : List.of(leader.actor(), other, self)) {
            assertThatThrownBy(() -> school.as(actor, () -> certificates.settle(group, List.of(five))))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> school.as(actor, () -> certificates.acceptAll(group)))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(
                            () -> school.run(actor, () -> certificates.award(group, pupils.getFirst(), Honours.NONE)))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> school.run(
                            actor, () -> certificates.issue(group, List.of(pupils.getFirst()), LearningFixture.TODAY)))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> school.run(actor, () -> certificates.reopen(group, pupils.getFirst(), "Ошибка")))
                    .isInstanceOf(Denied.class);
        }
        Colleague another = school.colleague(Role.TEACHER);
        school.lead(school.schoolClass(9, "Б"), another);
        assertThatThrownBy(() -> school.as(another.actor(), () -> certificates.sheet(group)))
                .as("the class teacher of another class")
                .isInstanceOf(NotFound.class);

        School neighbour = fixture.school();
        Actor theirs = neighbour.colleague(Role.DEPUTY_HEAD).actor();
        Actor admins = neighbour.colleague(Role.ORG_ADMIN).actor();
        assertThatThrownBy(() -> neighbour.as(theirs, () -> certificates.settle(group, List.of(five))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> neighbour.run(theirs, () -> certificates.award(group, pupils.getFirst(), Honours.NONE)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> neighbour.run(
                        theirs, () -> certificates.issue(group, List.of(pupils.getFirst()), LearningFixture.TODAY)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> neighbour.run(admins, () -> certificates.reopen(group, pupils.getFirst(), "Ошибка")))
                .isInstanceOf(NotFound.class);
        assertThat(neighbour.as(theirs, () -> certificates.ofStudent(pupils.getFirst())))
                .isEmpty();
        assertThat(row(0)).extracting(Row::honours, Row::issuedOn).containsOnlyNulls();
        assertThat(mark(0, "История").value()).isNull();
    }

    @Test
    void theSummarySheetIsPrinted() {
        everything();
        school.as(deputy, () -> certificates.acceptAll(group));
        Map<String, String> codes = Map.of("year", "2026", "class", String.valueOf(group));
        assertThat(school.as(leader.actor(), () -> reports.make(SHEET, codes, Texts.RUSSIAN))
                        .toString())
                .contains("Математика", "История");
    }

    @Test
    void theSheetIsOfferedForLeavingClassesOfASchoolOnly() {
        long eighth = school.schoolClass(8, "А");
        assertThat(school.as(deputy, () -> reports.form(SHEET, Map.of(), Map.of(), Texts.RUSSIAN)).fields().stream()
                        .flatMap(field -> field.choices().stream())
                        .map(ReportChoice::code))
                .contains(String.valueOf(group))
                .doesNotContain(String.valueOf(eighth));
        School college = fixture.college();
        Actor head = college.colleague(Role.DEPUTY_HEAD).actor();
        assertThat(college.as(head, () -> reports.own(Texts.RUSSIAN)))
                .extracting(ReportCard::key)
                .isNotEmpty()
                .doesNotContain(SHEET);
        assertThatThrownBy(() -> college.as(head, () -> reports.form(SHEET, Map.of(), Map.of(), Texts.RUSSIAN)))
                .isInstanceOf(NotFound.class);
    }

    /** The first pupil has all that a certificate with honours needs, the second nothing. */
    private void everything() {
        year(history, 0, PeriodValue.FIVE);
        year(algebra, 0, PeriodValue.FIVE);
        year(geometry, 0, PeriodValue.FIVE);
        exam(0, 5);
    }

    private void year(long course, int pupil, PeriodValue value) {
        settleResult(course, YearResult.YEAR, pupil, value);
    }

    private void settleFinal(long course, int pupil, PeriodValue value) {
        settleResult(course, YearResult.FINAL, pupil, value);
    }

    private void settleResult(long course, YearResult result, int pupil, PeriodValue value) {
        school.bySystem(() -> finals.settle(
                course, result.column(), List.of(new SettleMark(UUID.randomUUID(), pupils.get(pupil), value, 0))));
    }

    private void exam(int pupil, int mark) {
        school.run(
                deputy,
                () -> exams.enter(new EnterResult(
                        pupils.get(pupil), StateExam.OGE, 2, LocalDate.of(2026, 11, 6), null, null, mark)));
    }

    private void issue(LocalDate day) {
        school.run(deputy, () -> certificates.issue(group, List.of(pupils.getFirst()), day));
    }

    private Row row(int pupil) {
        return school.as(deputy, () -> certificates.sheet(group)).rows().stream()
                .filter(row -> row.student() == pupils.get(pupil))
                .findFirst()
                .orElseThrow();
    }

    private Mark mark(int pupil, String subject) {
        return Objects.requireNonNull(row(pupil).marks().get(code(subject)));
    }

    private String code(String subject) {
        return school.as(deputy, () -> certificates.sheet(group)).lines().stream()
                .filter(line -> line.name().equals(subject))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private CertificateAnswer settle(Actor actor, int pupil, String subject, @Nullable PeriodValue value) {
        return settle(
                actor,
                new SettleCertificate(
                        UUID.randomUUID(),
                        pupils.get(pupil),
                        code(subject),
                        value,
                        mark(pupil, subject).version()));
    }

    private CertificateAnswer settle(Actor actor, SettleCertificate mark) {
        return school.as(actor, () -> certificates.settle(group, List.of(mark))).getFirst();
    }

    private java.util.function.Consumer<Throwable> refused(AttestationProblem problem) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}
