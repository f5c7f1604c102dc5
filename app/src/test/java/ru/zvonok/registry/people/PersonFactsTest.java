package ru.zvonok.registry.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.Snils;
import ru.zvonok.registry.DoorTest;
import ru.zvonok.registry.RegistryFixtures;
import ru.zvonok.registry.TestClass;
import ru.zvonok.support.QueryCount;

/** Ids, names and kin for other modules: of the bound organisation and no other. */
class PersonFactsTest extends DoorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);

    @Autowired
    People people;

    @Autowired
    PersonFacts facts;

    @Autowired
    KnownPersons known;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    TestClass five;
    long child;
    RegistryFixtures.Member mother;

    @BeforeEach
    void aFamily() {
        five = fixtures.schoolClass(school, 5, "А", 2);
        child = five.first();
        mother = fixtures.mother(school, child);
    }

    @Test
    void personsAreFoundByIdAndByGuid() {
        PersonEntry entry =
                Objects.requireNonNull(as(five.teacher(), () -> facts.entries(List.of(child, Long.MAX_VALUE)))
                        .get(child));
        UUID guid = as(five.teacher(), () -> facts.guids(List.of(child))).get(child);
        assertThat(entry.guid()).isEqualTo(guid);
        assertThat(as(five.teacher(), () -> facts.byGuid(Objects.requireNonNull(guid))))
                .contains(child);
        assertThat(as(five.teacher(), () -> facts.byGuid(UUID.randomUUID()))).isEmpty();
        assertThat(as(five.teacher(), () -> facts.names(List.of(child)))).containsEntry(child, entry.name());
        assertThat(as(five.teacher(), () -> facts.entries(List.of()))).isEmpty();
        List<UUID> some = List.of(Objects.requireNonNull(guid), mother.actor().person(), UUID.randomUUID());
        assertThat(as(five.teacher(), () -> facts.among(some, "", 10))).hasSize(2);
        assertThat(as(
                        five.teacher(),
                        () -> facts.among(some, entry.name().last().toUpperCase(Locale.ROOT), 10)))
                .contains(entry);
        assertThat(as(five.teacher(), () -> facts.among(some, "", 1))).hasSize(1);
        assertThat(as(five.teacher(), () -> facts.among(List.of(), "", 1))).isEmpty();
        assertThat(tenants.as(elsewhere.admin(), elsewhere.id(), () -> facts.among(some, "", 10)))
                .isEmpty();
    }

    @Test
    void whoIsWrittenIsRememberedOnceThatIsSure() {
        UUID guid = UUID.randomUUID();
        run(
                school.secretary(),
                () -> transaction.executeWithoutResult(status -> {
                    give(child, guid);
                    assertThat(facts.byGuid(guid)).contains(child);
                    status.setRollbackOnly();
                }));
        assertThat(as(five.teacher(), () -> facts.byGuid(guid)))
                .as("taken back")
                .isEmpty();
        long other = five.pupils().getLast();
        run(
                school.secretary(),
                () -> transaction.executeWithoutResult(status -> {
                    give(other, guid);
                    assertThat(facts.byGuid(guid)).contains(other);
                }));
        assertThat(QueryCount.of(() ->
                        assertThat(as(five.teacher(), () -> facts.byGuid(guid))).contains(other)))
                .noneMatch(sql -> sql.contains("people.person"));
    }

    private void give(long person, UUID guid) {
        jdbc.sql("update people.person set guid = :guid where organisation_id = :organisation and id = :person")
                .param("guid", guid)
                .param("organisation", school.id())
                .param("person", person)
                .update();
    }

    @Test
    void namesakesAreToldApart() {
        PersonName name = new PersonName("Одинаков", "Олег", "Олегович");
        long older = as(school.secretary(), () -> people.create(born(name, LocalDate.of(2013, 3, 1))));
        long younger = as(school.secretary(), () -> people.create(born(name, LocalDate.of(2014, 4, 2))));
        Map<Long, PersonName> names = as(five.teacher(), () -> facts.names(List.of(older, younger, child)));
        assertThat(as(five.teacher(), () -> facts.listed(names)))
                .containsEntry(older, "Одинаков Олег Олегович, 01.03.2013")
                .containsEntry(younger, "Одинаков Олег Олегович, 02.04.2014")
                .containsEntry(child, names.getOrDefault(child, name).listed());
        assertThat(as(five.teacher(), () -> facts.brief(Map.of(older, name)))).containsEntry(older, name.brief());
    }

    @Test
    void dataAreCheckedAsACardChecksThem() {
        PersonName name = new PersonName(" Одинаков ", "Олег", null);
        List<Contact> typed = List.of(Contact.phone("8 (000) 111-22-33"));
        PersonData clean = as(five.teacher(), () -> facts.checked(new PersonData(name, null, TODAY, null, typed)));
        assertThat(clean.name().last()).isEqualTo("Одинаков");
        assertThat(clean.contacts()).containsExactly(Contact.phone("+70001112233"));
        assertThatThrownBy(() -> as(five.teacher(), () -> facts.checked(born(name, TODAY.plusDays(1)))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem())
                        .isEqualTo(PeopleProblem.BIRTH_DATE_IMPOSSIBLE));
    }

    private static PersonData born(PersonName name, LocalDate day) {
        return new PersonData(name, null, day, null, List.of());
    }

    @Test
    void kinHoldsOnItsDays() {
        assertThat(as(five.teacher(), () -> facts.guardians(five.pupils(), TODAY)))
                .containsOnlyKeys(child)
                .satisfies(kin -> assertThat(kin.get(child))
                        .extracting(Kin::person, Kin::relation)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple(mother.person(), Relation.MOTHER)));
        assertThat(as(five.teacher(), () -> facts.children(mother.person(), TODAY)))
                .extracting(Kin::person)
                .containsExactly(child);
        assertThat(as(five.teacher(), () -> facts.guardians(List.of(), TODAY))).isEmpty();
    }

    @Test
    void everybodyIsKnownWithWhatOneIsRecognisedBy() {
        Snils snils = RegistryFixtures.snils();
        long person = as(
                school.secretary(),
                () -> people.create(new PersonData(
                        new PersonName("Ёлкина", "Анна", null),
                        null,
                        LocalDate.of(2015, 3, 14),
                        snils,
                        List.of(Contact.phone("8 (000) 123-45-67")))));
        List<KnownPerson> all = as(school.secretary(), known::all);
        assertThat(all).extracting(KnownPerson::id).contains(person, child, mother.person(), five.teacherPerson());
        KnownPerson one =
                all.stream().filter(it -> it.id() == person).findFirst().orElseThrow();
        assertThat(one.snils()).isEqualTo(snils.digits());
        assertThat(one.phones()).containsExactly("+70001234567");
        assertThat(one.toString()).doesNotContain("Ёлкина").doesNotContain(snils.digits());
        assertThat(tenants.as(elsewhere.secretary(), elsewhere.id(), known::all))
                .extracting(KnownPerson::id)
                .doesNotContain(person, child);
    }

    @Test
    void peopleOfAnotherOrganisationAreNotThere() {
        UUID guid = Objects.requireNonNull(
                as(five.teacher(), () -> facts.guids(List.of(child))).get(child));
        tenants.run(elsewhere.admin(), elsewhere.id(), () -> {
            assertThat(facts.entries(List.of(child))).isEmpty();
            assertThat(facts.names(List.of(child))).isEmpty();
            assertThat(facts.guids(List.of(child))).isEmpty();
            assertThat(facts.byGuid(guid)).isEmpty();
            assertThat(facts.guardians(List.of(child), TODAY)).isEmpty();
            assertThat(facts.children(mother.person(), TODAY)).isEmpty();
        });
    }
}
