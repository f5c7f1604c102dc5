package ru.zvonok.registry.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.Snils;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.registry.corrections.Correction.Line;
import ru.zvonok.registry.corrections.NewCorrection.Paper;
import ru.zvonok.registry.people.Contact;
import ru.zvonok.registry.people.Contact.Kind;
import ru.zvonok.registry.people.Kinship;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.PeopleProblem;
import ru.zvonok.registry.people.PersonCard;
import ru.zvonok.registry.people.PersonData;
import ru.zvonok.registry.people.Relation;
import ru.zvonok.support.AuditTrail;
import ru.zvonok.support.FixedClock;
import ru.zvonok.support.ModuleTest;

/** What families say has changed in their data, and what becomes of it. */
@ModuleTest
class DataReportsTest {

    private static final byte[] PDF = "%PDF-1.4 свидетельство".getBytes(StandardCharsets.UTF_8);
    private static final String SNILS = "11223344595";

    @Autowired
    LearningFixture fixture;

    @Autowired
    Corrections door;

    @Autowired
    People people;

    @Autowired
    Files files;

    @Autowired
    Notifications notifications;

    @Autowired
    FixedClock clock;

    @Autowired
    AuditTrail audit;

    School school;
    Colleague leader;
    Actor secretary;
    long pupil;
    long classmate;
    long motherPerson;
    Actor mother;
    Actor father;

    @BeforeEach
    void aFamily() {
        school = fixture.school();
        leader = school.colleague(Role.TEACHER);
        secretary = school.colleague(Role.SECRETARY).actor();
        long group = school.schoolClass(7, "Б");
        school.lead(group, leader);
        List<Long> pupils = school.pupils(group, 2, LearningFixture.START);
        pupil = pupils.get(0);
        classmate = pupils.get(1);
        motherPerson = parent(pupil, Relation.MOTHER, true);
        mother = school.account(motherPerson, Role.GUARDIAN);
        father = school.account(parent(pupil, Relation.FATHER, true), Role.GUARDIAN);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aFieldGoesFromTheFamilyIntoTheCard() {
        report(mother, pupil, data -> contacts(surname(data, "Новикова"), Kind.ADDRESS, "ул. Новая, д. 1"));
        assertThat(bell(leader.actor())).containsExactly("corrections.bell.sent");
        WaitingPerson waiting = waiting(secretary).getFirst();
        assertThat(waiting.person()).isEqualTo(pupil);
        assertThat(waiting.groupName()).isEqualTo("7Б");
        assertThat(waiting.fields()).containsExactly(DataField.LAST_NAME, DataField.ADDRESS);
        assertThat(waiting.due()).as("three working days").isEqualTo(LocalDate.of(2026, 11, 17));
        assertThat(waiting(leader.actor())).hasSize(1);
        assertThat(school.as(leader.actor(), () -> door.any(pupil))).isTrue();
        assertThat(school.as(leader.actor(), () -> door.any(classmate))).isFalse();

        Line name = line(secretary, pupil, DataField.LAST_NAME);
        assertThat(name.wanted()).isEqualTo("Новикова");
        assertThat(name.before()).isEqualTo(name.now()).isNotEqualTo("Новикова");
        take(secretary, name);
        assertThat(card(pupil).name().last()).isEqualTo("Новикова");
        assertThat(bell(mother)).as("one field still waits").isEmpty();
        Line address = line(secretary, pupil, DataField.ADDRESS);
        school.run(secretary, () -> door.decline(address.id(), "Принесите, пожалуйста, справку"));
        assertThat(card(pupil).contacts()).isEmpty();
        assertThat(bell(mother)).containsExactly("corrections.bell.answered");
        assertThat(waiting(secretary)).isEmpty();

        Line refused = line(mother, DataField.ADDRESS);
        assertThat(refused.state()).isEqualTo(CorrectionState.DECLINED);
        assertThat(Objects.requireNonNull(refused.answer()).words()).isEqualTo("Принесите, пожалуйста, справку");
        assertThat(line(mother, DataField.LAST_NAME).state()).isEqualTo(CorrectionState.TAKEN);
        assertThat(audit.of(school.id(), mother)).contains("corrections.sent");
        assertThat(audit.of(school.id(), secretary))
                .contains("corrections.taken", "people.changed", "corrections.declined");
    }

    @Test
    void everyFieldCanBeReportedAndTaken() {
        report(
                mother,
                pupil,
                data -> new PersonData(
                        new PersonName("Салтыкова", "Анна", null),
                        ru.zvonok.registry.people.Sex.F,
                        LocalDate.of(2013, 5, 4),
                        new Snils(SNILS),
                        List.of(
                                Contact.phone("8 (000) 111-22-33"),
                                Contact.phone("+7 000 111-22-44"),
                                Contact.email("Anna@Example.org"),
                                new Contact(Kind.ADDRESS, "ул. Новая, д. 1"))));
        for (DataField field : waiting(secretary).getFirst().fields()) {
            take(secretary, line(secretary, pupil, field));
        }
        PersonCard card = card(pupil);
        assertThat(card.name()).isEqualTo(new PersonName("Салтыкова", "Анна", null));
        assertThat(card.birthDate()).isEqualTo(LocalDate.of(2013, 5, 4));
        assertThat(card.snils()).isEqualTo(new Snils(SNILS));
        assertThat(card.contacts())
                .containsExactly(
                        Contact.phone("+70001112233"),
                        Contact.phone("+70001112244"),
                        Contact.email("anna@example.org"),
                        new Contact(Kind.ADDRESS, "ул. Новая, д. 1"));
        report(mother, pupil, data -> new PersonData(data.name(), null, null, null, List.of()));
        List<DataField> gone = waiting(secretary).getFirst().fields();
        assertThat(gone).hasSize(7);
        gone.reversed().forEach(field -> take(secretary, line(secretary, pupil, field)));
        assertThat(card(pupil).contacts()).isEmpty();
        assertThat(card(pupil).snils()).isNull();
    }

    @Test
    void whatTheCardWouldRefuseIsRefusedAtOnce() {
        assertRefused(() -> report(mother, pupil, data -> contacts(data, Kind.PHONE, "12")), PeopleProblem.PHONE_WRONG);
        assertRefused(
                () -> report(mother, pupil, data -> contacts(data, Kind.EMAIL, "почта")), PeopleProblem.EMAIL_WRONG);
        assertRefused(() -> report(mother, pupil, data -> surname(data, " ")), PeopleProblem.LAST_NAME_MISSING);
        assertRefused(() -> report(mother, pupil, data -> surname(data, "Ив4нова")), PeopleProblem.NAME_CHARACTERS);
        assertRefused(
                () -> report(mother, pupil, data -> born(data, LocalDate.of(2027, 1, 1))),
                PeopleProblem.BIRTH_DATE_IMPOSSIBLE);
        assertRefused(
                () -> report(mother, pupil, data -> contacts(data, Kind.ADDRESS, "а".repeat(501))),
                CorrectionsProblem.TOO_LONG);
        assertRefused(() -> report(mother, pupil, UnaryOperator.identity()), CorrectionsProblem.NOTHING);
        assertRefused(
                () -> send(mother, pupil, data -> surname(data, "Новикова"), "а".repeat(501), List.of()),
                CorrectionsProblem.TOO_LONG);
        List<Paper> many =
                Stream.of(1, 2, 3, 4).map(i -> new Paper(i + ".pdf", PDF)).toList();
        assertRefused(
                () -> send(mother, pupil, data -> surname(data, "Новикова"), "", many), CorrectionsProblem.TOO_LONG);
        assertThat(waiting(secretary)).isEmpty();
    }

    @Test
    void theSameFieldIsReplacedByItsAuthorAndNotByTheOtherParent() {
        report(mother, pupil, data -> surname(data, "Новикова"));
        assertRefused(() -> report(father, pupil, data -> surname(data, "Староверова")), CorrectionsProblem.OPEN);
        Correction seen = reports(father).getFirst();
        assertThat(seen.mine()).isFalse();
        assertThat(seen.lines()).allSatisfy(line -> {
            assertThat(line.state()).isEqualTo(CorrectionState.SENT);
            assertThat(line.wanted()).as("what the other parent wrote").isEmpty();
        });
        report(mother, pupil, data -> surname(data, "Новицкая"));
        assertThat(reports(mother)).hasSize(2);
        assertThat(reports(mother).getLast().lines().getFirst().state()).isEqualTo(CorrectionState.REPLACED);
        assertThat(waiting(secretary).getFirst().fields()).containsExactly(DataField.LAST_NAME);
        Line line = line(mother, DataField.LAST_NAME);
        assertThatThrownBy(() -> school.run(father, () -> door.withdraw(line.id())))
                .isInstanceOf(NotFound.class);
        school.run(mother, () -> door.withdraw(line.id()));
        assertRefused(() -> school.run(mother, () -> door.withdraw(line.id())), CorrectionsProblem.ANSWERED);
        assertRefused(() -> take(secretary, line), CorrectionsProblem.ANSWERED);
        report(father, pupil, data -> surname(data, "Староверова"));
        assertThat(waiting(secretary)).hasSize(1);
    }

    @Test
    void whatTheSchoolChangedMeanwhileIsSaid() {
        PersonCard old = card(pupil);
        report(mother, pupil, data -> contacts(data, Kind.PHONE, "+7 000 111-22-33"));
        write(contacts(data(card(pupil)), Kind.PHONE, "+7 000 999-88-77"));
        Line line = line(secretary, pupil, DataField.PHONE);
        assertThat(line.changedMeanwhile()).isTrue();
        assertThat(line.before()).isEmpty();
        assertThat(line.now()).isEqualTo("+70009998877");
        assertThat(line(mother, DataField.PHONE).changedMeanwhile()).isTrue();
        assertRefused(
                () -> school.run(secretary, () -> door.take(line.id(), old.version())),
                CorrectionsProblem.CHANGED_MEANWHILE);
        assertRefused(
                () -> school.run(
                        mother,
                        () -> door.report(new NewCorrection(
                                pupil, old.version(), surname(data(old), "Новикова"), "", List.of()))),
                CorrectionsProblem.CHANGED_MEANWHILE);
        write(contacts(data(card(pupil)), Kind.PHONE, "+7 000 111-22-33"));
        int version = card(pupil).version();
        take(secretary, line);
        assertThat(card(pupil).version()).as("nothing is written twice").isEqualTo(version);
        assertThat(line(mother, DataField.PHONE).state()).isEqualTo(CorrectionState.TAKEN);
    }

    @Test
    void aTakenSnilsStaysWhereItIs() {
        school.bySystem(() -> people.create(
                new PersonData(new PersonName("Чужова", "Нина", null), null, null, new Snils(SNILS), List.of())));
        report(
                mother,
                pupil,
                data -> new PersonData(data.name(), data.sex(), data.birthDate(), new Snils(SNILS), data.contacts()));
        Line line = line(secretary, pupil, DataField.SNILS);
        assertRefused(() -> take(secretary, line), PeopleProblem.SNILS_TAKEN);
        assertThat(line(secretary, pupil, DataField.SNILS).state()).isEqualTo(CorrectionState.SENT);
    }

    @Test
    void ownContactsChangeAtOnceAndTheRestWaits() {
        report(mother, motherPerson, data -> contacts(data, Kind.PHONE, "+7 000 111-22-33"));
        assertThat(card(motherPerson).contacts()).containsExactly(Contact.phone("+70001112233"));
        assertThat(waiting(secretary)).isEmpty();
        assertThat(bell(leader.actor())).containsExactly("corrections.bell.changed");
        report(mother, motherPerson, data -> contacts(surname(data, "Новикова"), Kind.EMAIL, "n@example.org"));
        assertThat(card(motherPerson).contacts()).hasSize(2);
        WaitingPerson waiting = waiting(secretary).getFirst();
        assertThat(waiting.fields()).containsExactly(DataField.LAST_NAME);
        assertThat(waiting.groupName()).as("of the child").isEqualTo("7Б");
        take(secretary, line(secretary, motherPerson, DataField.LAST_NAME));
        assertThat(card(motherPerson).name().last()).isEqualTo("Новикова");
    }

    @Test
    void aPaperIsSeenByItsSenderAndByWhoeverAnswersAndGoesAfterwards() {
        send(
                mother,
                pupil,
                data -> surname(data, "Новикова"),
                "по свидетельству",
                List.of(new Paper("свидетельство.pdf", PDF)));
        UUID paper = of(secretary, pupil).getFirst().papers().getFirst().file();
        assertThat(reports(mother).getFirst().papers()).hasSize(1);
        assertThat(reports(father).getFirst().papers()).isEmpty();
        assertThat(of(leader.actor(), pupil).getFirst().papers()).isEmpty();
        for (Actor reader : List.of(mother, secretary)) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            school.run(reader, () -> files.write(paper, content));
            assertThat(content.toByteArray()).isEqualTo(PDF);
        }
        for (Actor stranger : List.of(father, leader.actor())) {
            assertThatThrownBy(() -> school.as(stranger, () -> files.info(paper)))
                    .isInstanceOf(NotFound.class);
        }
        take(secretary, line(secretary, pupil, DataField.LAST_NAME));
        assertThat(of(secretary, pupil).getFirst().papers()).hasSize(1);
        clock.moveTo(LocalDateTime.of(2026, 12, 13, 10, 40));
        assertThat(of(secretary, pupil).getFirst().papers()).isEmpty();
        assertThatThrownBy(() -> school.as(secretary, () -> files.info(paper))).isInstanceOf(NotFound.class);
    }

    @Test
    void anAnswerIsOverdueAndNeedsAReason() {
        report(mother, pupil, data -> surname(data, "Новикова"));
        clock.moveTo(LocalDateTime.of(2026, 11, 18, 10, 40));
        assertThat(waiting(secretary).getFirst().overdue()).isTrue();
        Line line = line(secretary, pupil, DataField.LAST_NAME);
        assertRefused(() -> school.run(secretary, () -> door.decline(line.id(), " ")), CorrectionsProblem.REASON);
        assertRefused(
                () -> school.run(secretary, () -> door.decline(line.id(), "а".repeat(501))),
                CorrectionsProblem.TOO_LONG);
        school.run(secretary, () -> door.decline(line.id(), "Нет документа"));
        assertRefused(() -> school.run(secretary, () -> door.decline(line.id(), "Ещё")), CorrectionsProblem.ANSWERED);
    }

    @Test
    void whoMayReportIsALegalRepresentativeOrOfAge() {
        Actor aunt = school.account(parent(pupil, Relation.RELATIVE, false), Role.GUARDIAN);
        assertThat(school.as(aunt, () -> door.record(pupil)).whyNot()).isEqualTo(CorrectionsProblem.NOT_LEGAL);
        assertRefused(() -> report(aunt, pupil, data -> surname(data, "Новикова")), CorrectionsProblem.NOT_LEGAL);
        write(born(data(card(pupil)), LocalDate.of(2013, 5, 4)));
        Actor self = school.account(pupil, Role.STUDENT);
        assertRefused(() -> report(self, pupil, data -> surname(data, "Новикова")), CorrectionsProblem.UNDER_AGE);
        write(born(data(card(pupil)), LocalDate.of(2008, 5, 4)));
        report(self, pupil, data -> contacts(data, Kind.PHONE, "+7 000 111-22-33"));
        assertThat(waiting(secretary).getFirst().fields()).containsExactly(DataField.PHONE);
    }

    @Test
    void nobodyElseReadsReportsOrAnswers() {
        report(mother, pupil, data -> surname(data, "Новикова"));
        Line line = line(secretary, pupil, DataField.LAST_NAME);
        int version = card(pupil).version();
        assertThat(school.as(mother, door::family))
                .extracting(FamilyMember::person)
                .containsExactly(motherPerson, pupil);
        assertThatThrownBy(() -> school.as(mother, () -> door.record(classmate)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> report(mother, classmate, data -> surname(data, "Новикова")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(mother, door::waiting)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.run(mother, () -> door.take(line.id(), version)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.run(leader.actor(), () -> door.take(line.id(), version)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.run(leader.actor(), () -> door.decline(line.id(), "нет")))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.as(secretary, () -> door.record(pupil))).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.run(secretary, () -> door.take(Long.MAX_VALUE, version)))
                .isInstanceOf(NotFound.class);
        Colleague stranger = school.colleague(Role.TEACHER);
        assertThat(waiting(stranger.actor())).isEmpty();
        PersonCard card = card(pupil);
        assertThatThrownBy(() -> school.as(stranger.actor(), () -> door.of(card)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(stranger.actor(), () -> door.any(pupil)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anotherSchoolSeesNothingOfIt() {
        report(mother, pupil, data -> surname(data, "Новикова"));
        Line line = line(secretary, pupil, DataField.LAST_NAME);
        School other = fixture.school();
        Actor stranger = other.colleague(Role.SECRETARY).actor();
        assertThat(other.as(stranger, door::waiting)).isEmpty();
        assertThatThrownBy(() -> other.run(stranger, () -> door.take(line.id(), 0)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.run(stranger, () -> door.decline(line.id(), "нет")))
                .isInstanceOf(NotFound.class);
        Actor parent = other.account(other.person(), Role.GUARDIAN);
        assertThatThrownBy(() -> other.as(parent, () -> door.record(pupil))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.run(parent, () -> door.withdraw(line.id())))
                .isInstanceOf(NotFound.class);
    }

    private long parent(long child, Relation relation, boolean legal) {
        long person = school.person();
        school.bySystem(() -> {
            people.relate(List.of(new Kinship(person, child, relation, legal, true)));
            return 0;
        });
        return person;
    }

    private void report(Actor actor, long person, UnaryOperator<PersonData> changed) {
        send(actor, person, changed, "", List.of());
    }

    private void send(Actor actor, long person, UnaryOperator<PersonData> changed, String words, List<Paper> papers) {
        PersonCard card = card(person);
        school.run(
                actor,
                () -> door.report(new NewCorrection(person, card.version(), changed.apply(data(card)), words, papers)));
    }

    private void take(Actor actor, Line line) {
        int version = card(pupil).version();
        int ofMother = card(motherPerson).version();
        boolean own = of(actor, motherPerson).stream()
                .flatMap(one -> one.lines().stream())
                .anyMatch(one -> one.id() == line.id());
        school.run(actor, () -> door.take(line.id(), own ? ofMother : version));
    }

    private void write(PersonData data) {
        school.bySystem(() -> {
            people.change(pupil, people.card(pupil).version(), data);
            return 0;
        });
    }

    private PersonCard card(long person) {
        return school.bySystem(() -> people.card(person));
    }

    private List<WaitingPerson> waiting(Actor actor) {
        return school.as(actor, door::waiting);
    }

    private List<Correction> reports(Actor actor) {
        return school.as(actor, () -> door.record(pupil)).reports();
    }

    private List<Correction> of(Actor actor, long person) {
        PersonCard card = card(person);
        return school.as(actor, () -> door.of(card));
    }

    /** The latest line about a field of the pupil, as the family sees it. */
    private Line line(Actor family, DataField field) {
        return latest(reports(family), field);
    }

    private Line line(Actor staff, long person, DataField field) {
        return latest(of(staff, person), field);
    }

    private static Line latest(List<Correction> reports, DataField field) {
        return reports.stream()
                .flatMap(one -> one.lines().stream())
                .filter(one -> one.field() == field)
                .findFirst()
                .orElseThrow();
    }

    private List<String> bell(Actor actor) {
        return school.as(actor, () -> notifications.latest(5)).stream()
                .map(told -> told.notice().textKey())
                .toList();
    }

    private static void assertRefused(Runnable work, Problem problem) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem())
                .isEqualTo(problem));
    }

    private static PersonData data(PersonCard card) {
        return new PersonData(card.name(), card.sex(), card.birthDate(), card.snils(), card.contacts());
    }

    private static PersonData surname(PersonData data, String last) {
        PersonName name = new PersonName(last, data.name().first(), data.name().middle());
        return new PersonData(name, data.sex(), data.birthDate(), data.snils(), data.contacts());
    }

    private static PersonData born(PersonData data, @Nullable LocalDate day) {
        return new PersonData(data.name(), data.sex(), day, data.snils(), data.contacts());
    }

    private static PersonData contacts(PersonData data, Kind kind, String value) {
        List<Contact> all = new ArrayList<>(data.contacts());
        all.removeIf(one -> one.kind() == kind);
        all.add(new Contact(kind, value));
        return new PersonData(data.name(), data.sex(), data.birthDate(), data.snils(), all);
    }
}
