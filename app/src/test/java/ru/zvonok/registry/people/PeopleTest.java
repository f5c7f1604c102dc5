package ru.zvonok.registry.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Snils;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.registry.DoorTest;
import ru.zvonok.registry.RegistryFixtures;
import ru.zvonok.registry.TestClass;
import ru.zvonok.registry.TestSchool;

class PeopleTest extends DoorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
    private static final LocalDate BORN = LocalDate.of(2015, 3, 14);

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PersonFacts facts;

    TestClass five;
    TestClass other;
    RegistryFixtures.Member mother;

    @BeforeEach
    void twoClasses() {
        five = fixtures.schoolClass(school, 5, "А", 2);
        other = fixtures.schoolClass(school, 5, "Б", 1);
        mother = fixtures.mother(school, five.first());
    }

    @Test
    void aPersonIsCreatedCleanAndChanged() {
        Snils snils = RegistryFixtures.snils();
        long person = as(
                school.secretary(),
                () -> people.create(data(
                        "  Ёлкина ",
                        " Анна  Мария",
                        " ",
                        snils,
                        Contact.phone("8 (000) 123-45-67"),
                        Contact.email("A@B.ru"))));
        PersonCard card = as(school.secretary(), () -> people.card(person));
        assertThat(card.name()).isEqualTo(new PersonName("Ёлкина", "Анна Мария", null));
        assertThat(card.snils()).isEqualTo(snils);
        assertThat(card.contacts()).containsExactly(Contact.phone("+70001234567"), Contact.email("a@b.ru"));

        run(school.secretary(), () -> people.change(person, card.version(), data("Ель", "Анна", null, snils)));
        PersonCard after = as(school.secretary(), () -> people.card(person));
        assertThat(after.name().last()).isEqualTo("Ель");
        assertThat(after.contacts()).isEmpty();
        refused(
                PeopleProblem.CHANGED_MEANWHILE,
                () -> run(
                        school.admin(), () -> people.change(person, card.version(), data("Дуб", "Анна", null, null))));
        noted(school.secretary(), "people.created", "people.changed", "people.card-read");
    }

    @Test
    void manyAreCreatedInTheOrderGiven() {
        List<PersonData> many = IntStream.range(0, 60)
                .mapToObj(number -> PersonData.named(new PersonName("Иванов" + "а".repeat(number), "Иван", null)))
                .toList();
        List<Long> ids = as(school.admin(), () -> people.createAll(many));
        assertThat(ids).hasSize(60).doesNotHaveDuplicates();
        assertThat(as(school.admin(), () -> facts.names(ids)))
                .containsEntry(ids.get(57), new PersonName("Иванов" + "а".repeat(57), "Иван", null));
        assertThat(as(school.admin(), () -> people.createAll(List.of()))).isEmpty();
    }

    @Test
    void dataWithoutSenseAreRefusedAtTheirField() {
        Snils snils = RegistryFixtures.snils();
        run(school.admin(), () -> people.create(data("Белова", "Вера", null, snils)));
        creating("lastName", PeopleProblem.LAST_NAME_MISSING, data("\u00a0 ", "Вера", null, null));
        creating("firstName", PeopleProblem.FIRST_NAME_MISSING, data("Белова", "", null, null));
        creating("lastName", PeopleProblem.NAME_TOO_LONG, data("Б".repeat(101), "Вера", null, null));
        creating("middleName", PeopleProblem.NAME_TOO_LONG, data("Белова", "Вера", "О".repeat(101), null));
        creating("birthDate", PeopleProblem.BIRTH_DATE_IMPOSSIBLE, born(TODAY.plusDays(1)));
        creating(
                "birthDate",
                PeopleProblem.BIRTH_DATE_IMPOSSIBLE,
                born(TODAY.minusYears(120).minusDays(1)));
        creating("snils", PeopleProblem.SNILS_TAKEN, data("Другая", "Вера", null, snils));
        creating("phone", PeopleProblem.PHONE_WRONG, data("Белова", "Вера", null, null, Contact.phone("12-34")));
        creating("email", PeopleProblem.EMAIL_WRONG, data("Белова", "Вера", null, null, Contact.email("вера@")));
        Snils twice = RegistryFixtures.snils();
        refusedAt(
                "snils",
                PeopleProblem.SNILS_TAKEN,
                () -> run(
                        school.admin(),
                        () -> people.createAll(
                                List.of(data("Один", "Иван", null, twice), data("Два", "Иван", null, twice)))));
        refusedAt(
                "snils",
                PeopleProblem.SNILS_TAKEN,
                () -> run(school.admin(), () -> people.change(five.first(), 0, data("Белова", "Вера", null, snils))));
    }

    @Test
    void theSameNumberIsOnePersonInTheRegionAndNobodyIsTold() {
        Snils snils = RegistryFixtures.snils();
        long here = as(school.admin(), () -> people.create(data("Орлова", "Анна", null, snils)));
        long there =
                tenants.as(elsewhere.admin(), elsewhere.id(), () -> people.create(data("Орлова", "Анна", null, snils)));
        assertThat(tenants.as(elsewhere.admin(), elsewhere.id(), () -> people.card(there))
                        .guid())
                .isEqualTo(as(school.admin(), () -> people.card(here)).guid());
        notThere(school.admin(), () -> people.card(there));
    }

    @Test
    void whoMaySeeACard() {
        for (Actor actor : List.of(school.admin(), school.principal(), school.secretary(), five.teacher())) {
            assertThat(as(actor, () -> people.card(five.first())).guardians())
                    .extracting(Kin::person)
                    .containsExactly(mother.person());
        }
        assertThat(as(mother.actor(), () -> people.card(five.first())).id()).isEqualTo(five.first());
        assertThat(as(mother.actor(), () -> people.card(mother.person())).children())
                .extracting(Kin::person)
                .containsExactly(five.first());
        notThere(mother.actor(), () -> people.card(five.pupils().getLast()));
        notThere(five.teacher(), () -> people.card(other.first()));
        notThere(five.teacher(), () -> people.card(999_999_999L));
        denied(tenants.stranger(), () -> people.card(five.first()));
        walledOff(elsewhere.admin(), () -> people.card(five.first()));
        noted(mother.actor(), "people.card-read");
    }

    @Test
    void whoMayChangeACard() {
        PersonData data = data("Новая", "Анна", null, null);
        for (Actor actor : List.of(five.teacher(), mother.actor(), school.principal(), school.deputy())) {
            denied(actor, () -> people.create(data));
            denied(actor, () -> people.createAll(List.of(data)));
            denied(actor, () -> people.change(five.first(), 0, data));
            denied(actor, () -> people.createGuardian(data, five.first(), Relation.FATHER, true, true));
            denied(actor, () -> people.relate(List.of()));
            denied(actor, () -> people.unrelate(mother.person(), five.first()));
        }
        walledOff(elsewhere.secretary(), () -> people.change(five.first(), 0, data));
        walledOff(elsewhere.secretary(), () -> people.changeContacts(five.first(), 0, List.of()));
        walledOff(elsewhere.secretary(), () -> people.unrelate(mother.person(), five.first()));
    }

    @Test
    void contactsAreChangedByTheClassTeacherAndByOneself() {
        run(five.teacher(), () -> people.changeContacts(five.first(), 0, List.of(Contact.phone("000 765 43 21"))));
        assertThat(as(school.admin(), () -> people.card(five.first())).contacts())
                .containsExactly(Contact.phone("+70007654321"));
        run(
                mother.actor(),
                () -> people.changeContacts(mother.person(), 0, List.of(Contact.email("mama@example.org"))));
        notThere(mother.actor(), () -> people.changeContacts(five.first(), 0, List.of()));
        notThere(five.teacher(), () -> people.changeContacts(other.first(), 0, List.of()));
        denied(school.principal(), () -> people.changeContacts(five.first(), 0, List.of()));
        refusedAt(
                "phone",
                PeopleProblem.PHONE_WRONG,
                () -> run(
                        mother.actor(),
                        () -> people.changeContacts(mother.person(), 0, List.of(Contact.phone("+1 202 555 01 99")))));
        refused(
                PeopleProblem.CHANGED_MEANWHILE,
                () -> run(mother.actor(), () -> people.changeContacts(mother.person(), 0, List.of())));
        noted(five.teacher(), "people.contacts-changed");
    }

    @Test
    void aNameIsFoundByItsBeginning() {
        long ёлкина = as(school.admin(), () -> people.create(data("Ёлкина-Ольхова", "Зоя", null, null)));
        assertThat(as(five.teacher(), () -> people.search(" ЕЛКИНА-о", 10)))
                .extracting(PersonEntry::id)
                .containsExactly(ёлкина);
        assertThat(as(school.admin(), () -> people.search("ёлкина-ольхова   зоя", 10)))
                .hasSize(1);
        assertThat(as(school.admin(), () -> people.search("%", 10))).isEmpty();
        assertThat(as(school.admin(), () -> people.search("", 1000))).hasSizeLessThanOrEqualTo(50);
        assertThat(tenants.as(elsewhere.admin(), elsewhere.id(), () -> people.search("ёлкина-ольхова", 10)))
                .isEmpty();
        denied(mother.actor(), () -> people.search("Ё", 10));
        denied(elsewhere.admin(), () -> people.search("Ё", 10));
        noted(five.teacher(), "people.searched");
    }

    @Test
    void aKinshipOpensTheChildAndItsEndClosesIt() {
        RegistryFixtures.Member father = fixtures.mother(school, other.first());
        notThere(father.actor(), () -> people.card(five.first()));
        run(
                school.secretary(),
                () -> people.relate(List.of(
                        Kinship.of(father.person(), five.first(), Relation.RELATIVE),
                        new Kinship(father.person(), five.first(), Relation.FATHER, true, false))));
        assertThat(as(father.actor(), () -> people.card(five.first())).guardians())
                .filteredOn(kin -> kin.person() == father.person())
                .singleElement()
                .satisfies(kin -> {
                    assertThat(kin.relation()).isEqualTo(Relation.FATHER);
                    assertThat(kin.mayPickUp()).isFalse();
                });
        run(school.secretary(), () -> people.unrelate(father.person(), five.first()));
        notThere(father.actor(), () -> people.card(five.first()));
        notThere(school.secretary(), () -> people.unrelate(father.person(), five.first()));
        run(
                school.secretary(),
                () -> people.relate(List.of(Kinship.of(father.person(), five.first(), Relation.FATHER))));
        assertThat(as(father.actor(), () -> people.card(five.first())).id()).isEqualTo(five.first());
        noted(school.secretary(), "people.related", "people.unrelated");
    }

    @Test
    void aNewGuardianIsMadeTogetherWithTheKinshipOrNotAtAll() {
        PersonData data = data("Рябинин", "Пётр", null, null, Contact.phone("000 765 43 21"));
        long father =
                as(school.secretary(), () -> people.createGuardian(data, five.first(), Relation.FATHER, true, false));
        assertThat(as(school.secretary(), () -> people.card(five.first())).guardians())
                .filteredOn(kin -> kin.person() == father)
                .singleElement()
                .satisfies(kin -> {
                    assertThat(kin.relation()).isEqualTo(Relation.FATHER);
                    assertThat(kin.mayPickUp()).isFalse();
                });
        noted(school.secretary(), "people.created", "people.related");

        walledOff(elsewhere.secretary(), () -> people.createGuardian(data, five.first(), Relation.FATHER, true, true));
        assertThat(tenants.as(elsewhere.secretary(), elsewhere.id(), () -> people.search("Рябинин", 5)))
                .isEmpty();
    }

    @Test
    void aSecondCardOfSomebodyIsMadeKnowinglyOnly() {
        PersonEntry there = as(school.secretary(), () -> people.search("", 1)).getFirst();
        Namesakes namesakes = new Namesakes(people);
        refusedAt(
                "lastName",
                PeopleProblem.NAMESAKE,
                () -> run(school.secretary(), () -> namesakes.refuseOnce(there.name(), there.birthDate())));
        run(school.secretary(), () -> namesakes.refuseOnce(there.name(), there.birthDate()));
        run(school.secretary(), () -> namesakes.refuseOnce(there.name(), LocalDate.of(1950, 1, 1)));
        tenants.run(elsewhere.secretary(), elsewhere.id(), () -> new Namesakes(people)
                .refuseOnce(there.name(), LocalDate.of(1951, 1, 1)));
    }

    @Test
    void aKinshipMadeAnewDoesNotReachBack() {
        LocalDate today = mine("select max(valid_from) from people.kinship where organisation_id = :school");
        mine(
                "update people.kinship set valid_from = valid_from - 30 where organisation_id = :school returning valid_from");
        run(school.secretary(), () -> people.unrelate(mother.person(), five.first()));
        mine(
                "update people.kinship set valid_to = valid_to - 10 where organisation_id = :school and valid_to is not null"
                        + " returning valid_to");

        run(
                school.secretary(),
                () -> people.relate(List.of(Kinship.of(mother.person(), five.first(), Relation.STEP_PARENT))));

        assertThat(as(school.secretary(), () -> people.card(five.first())).guardians())
                .filteredOn(kin -> kin.person() == mother.person())
                .extracting(Kin::relation)
                .containsExactly(Relation.STEP_PARENT);
        LocalDate began = mine("select max(valid_from) from people.kinship where organisation_id = :school");
        LocalDate ended = mine("select max(valid_to) from people.kinship where organisation_id = :school");
        assertThat(began).isEqualTo(today);
        assertThat(ended).isEqualTo(today.minusDays(11));
    }

    private LocalDate mine(String sql) {
        return as(
                school.admin(),
                () -> transaction.execute(status -> jdbc.sql(sql)
                        .param("school", school.id())
                        .query(LocalDate.class)
                        .list()
                        .getFirst()));
    }

    @Test
    void aKinshipWithoutSenseIsRefused() {
        refused(
                PeopleProblem.KIN_OF_SELF,
                () -> run(
                        school.admin(),
                        () -> people.relate(List.of(Kinship.of(five.first(), five.first(), Relation.MOTHER)))));
        long stranger = fixtures.person(elsewhere, new PersonName("Чужих", "Анна", null));
        notThere(school.admin(), () -> people.relate(List.of(Kinship.of(stranger, five.first(), Relation.MOTHER))));
        notThere(school.admin(), () -> people.unrelate(stranger, five.first()));
    }

    @Test
    void aMunicipalOfficerReadsTheOwnSchoolsAndWritesNowhere() {
        long municipality = tenants.municipality();
        TestSchool ours = fixtures.schoolOf(municipality);
        long person = fixtures.person(ours, new PersonName("Наша", "Анна", null));
        Actor officer = tenants.officer(municipality);
        assertThat(tenants.looking(officer, new Scope.Several(List.of(ours.id())), () -> people.card(person))
                        .name()
                        .last())
                .isEqualTo("Наша");
        denied(officer, () -> people.card(five.first()));
        tenants.grant(officer, Role.TEACHER, school.id());
        denied(officer, () -> people.create(data("Новая", "Анна", null, null)));
    }

    private void creating(String field, PeopleProblem problem, PersonData data) {
        refusedAt(field, problem, () -> run(school.admin(), () -> people.create(data)));
    }

    private static PersonData born(LocalDate day) {
        return new PersonData(new PersonName("Белова", "Вера", null), Sex.F, day, null, List.of());
    }

    private static PersonData data(
            String last, String first, @Nullable String middle, @Nullable Snils snils, Contact... contacts) {
        return new PersonData(new PersonName(last, first, middle), Sex.F, BORN, snils, List.of(contacts));
    }
}
