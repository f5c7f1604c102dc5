package ru.zvonok.registry.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.platform.access.AccessProblem;
import ru.zvonok.platform.access.AccountEntry;
import ru.zvonok.platform.access.AccountState;
import ru.zvonok.platform.access.Accounts;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.NewAccount;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.registry.RegistryFixtures;
import ru.zvonok.registry.TestClass;
import ru.zvonok.registry.TestSchool;
import ru.zvonok.registry.people.Kinship;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.PersonData;
import ru.zvonok.registry.people.PersonFacts;
import ru.zvonok.registry.people.Relation;
import ru.zvonok.registry.people.SlipHolder;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

/** Slips for a class: who prints them, for whom, and that printing opens what is missing. */
@ModuleTest
class ClassSlipsTest {

    @Autowired
    ClassSlips slips;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    PersonFacts facts;

    @Autowired
    RegistryFixtures fixtures;

    @Autowired
    TwoTenants tenants;

    @Test
    void theClassTeacherPrintsForTheOwnClassAndWhoHadNoAccountHasOne() throws IOException {
        TestSchool school = fixtures.school();
        TestClass own = fixtures.schoolClass(school, 5, "А", 3);
        List<SlipHolder> pupils = tenants.as(own.teacher(), school.id(), () -> slips.holders(own.id()))
                .pupils();
        assertThat(pupils).hasSize(3).allSatisfy(one -> assertThat(one.state()).isEqualTo(AccountState.NEW));
        List<UUID> persons = pupils.stream().map(SlipHolder::person).toList();

        String text = text(tenants.as(own.teacher(), school.id(), () -> slips.print(own.id(), persons)));

        assertThat(text).contains("5А").contains(pupils.getFirst().name().full());
        Map<UUID, AccountEntry> made =
                tenants.as(school.admin(), school.id(), () -> accounts.of(Target.organisation(), persons));
        assertThat(made).hasSize(3);
        assertThat(made.values()).allSatisfy(entry -> {
            assertThat(entry.roles()).containsExactly(Role.STUDENT);
            assertThat(entry.codeMade()).isNotNull();
            assertThat(text).contains(entry.login());
        });
    }

    @Test
    void nobodyPrintsForAClassThatIsNotTheirs() {
        TestSchool school = fixtures.school();
        TestClass own = fixtures.schoolClass(school, 5, "А", 2);
        TestClass other = fixtures.schoolClass(school, 5, "Б", 2);
        TestSchool elsewhere = fixtures.school();
        Actor parent = tenants.member(school.id(), Role.GUARDIAN);

        assertThatThrownBy(() -> tenants.as(own.teacher(), school.id(), () -> slips.holders(other.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tenants.as(own.teacher(), school.id(), () -> slips.print(other.id(), List.of())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tenants.as(parent, school.id(), () -> slips.holders(own.id())))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> tenants.as(elsewhere.admin(), elsewhere.id(), () -> slips.holders(own.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tenants.as(elsewhere.admin(), elsewhere.id(), () -> slips.print(own.id(), List.of())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onlyPeopleOfTheClassAreOnItsSlips() {
        TestSchool school = fixtures.school();
        TestClass own = fixtures.schoolClass(school, 5, "А", 2);
        TestClass other = fixtures.schoolClass(school, 5, "Б", 2);
        UUID stranger = tenants.as(school.admin(), school.id(), () -> facts.guids(other.pupils()))
                .get(other.first());
        assertThatThrownBy(() -> tenants.as(own.teacher(), school.id(), () -> slips.print(own.id(), List.of(stranger))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aParentWhoWorksHereGetsNoSlipFromTheClassTeacher() {
        TestSchool school = fixtures.school();
        TestClass own = fixtures.schoolClass(school, 5, "А", 1);
        long parent = tenants.as(school.admin(), school.id(), () -> {
            long made = people.create(
                    new PersonData(new PersonName("Иванова", "Ольга", null), null, null, null, List.of()));
            people.relate(List.of(Kinship.of(made, own.first(), Relation.MOTHER)));
            UUID guid = Objects.requireNonNull(facts.guids(List.of(made)).get(made));
            accounts.open(
                    List.of(new NewAccount(guid, new PersonName("Иванова", "Ольга", null), Set.of(Role.DEPUTY_HEAD))));
            return made;
        });
        UUID guid = Objects.requireNonNull(tenants.as(school.admin(), school.id(), () -> facts.guids(List.of(parent)))
                .get(parent));

        assertThat(tenants.as(own.teacher(), school.id(), () -> slips.holders(own.id()))
                        .parents())
                .isEmpty();
        assertThatThrownBy(() -> tenants.as(own.teacher(), school.id(), () -> slips.print(own.id(), List.of(guid))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem())
                        .isEqualTo(AccessProblem.ACCOUNT_USED_ELSEWHERE));
        assertThat(tenants.as(school.admin(), school.id(), () -> slips.holders(own.id()))
                        .parents())
                .extracting(SlipHolder::person)
                .containsExactly(guid);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
