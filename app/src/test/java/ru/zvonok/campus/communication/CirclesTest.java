package ru.zvonok.campus.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.registry.DoorTest;
import ru.zvonok.registry.RegistryFixtures;
import ru.zvonok.registry.TestClass;
import ru.zvonok.registry.TestSchool;
import ru.zvonok.registry.enrolment.EnrolmentAction;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.PeopleAction;
import ru.zvonok.registry.people.PersonFacts;
import ru.zvonok.registry.people.Staff;

/** Circles: who is in them, and whom an action lets one address. */
class CirclesTest extends DoorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);

    @Autowired
    Circles circles;

    @Autowired
    PersonFacts persons;

    @Autowired
    People people;

    @Autowired
    Staff staff;

    TestClass own;
    TestClass other;
    RegistryFixtures.Member mother;
    RegistryFixtures.Member pupil;

    @BeforeEach
    void twoClassesAndAFamily() {
        LocaleContextHolder.setLocale(Texts.RUSSIAN);
        own = fixtures.schoolClass(school, 7, "Б", 3);
        other = fixtures.schoolClass(school, 8, "А", 2);
        mother = fixtures.mother(school, own.first(), other.first());
        pupil = fixtures.account(school, own.first(), Role.STUDENT);
    }

    @AfterEach
    void anyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void oneBelongsToWhatOnesRolesAndChildrenSay() {
        assertThat(mine(mother.actor()))
                .containsExactlyInAnyOrder(
                        Circle.of(CircleKind.EVERYBODY),
                        Circle.of(CircleKind.GUARDIANS),
                        new Circle(CircleKind.CLASS_GUARDIANS, own.id()),
                        new Circle(CircleKind.CLASS_GUARDIANS, other.id()));
        assertThat(mine(pupil.actor()))
                .containsExactlyInAnyOrder(
                        Circle.of(CircleKind.EVERYBODY),
                        Circle.of(CircleKind.PUPILS),
                        new Circle(CircleKind.CLASS_PUPILS, own.id()));
        assertThat(mine(own.teacher()))
                .containsExactlyInAnyOrder(
                        Circle.of(CircleKind.EVERYBODY), Circle.of(CircleKind.STAFF), Circle.of(CircleKind.TEACHERS));
        assertThat(mine(school.deputy()))
                .containsExactlyInAnyOrder(
                        Circle.of(CircleKind.EVERYBODY),
                        Circle.of(CircleKind.STAFF),
                        Circle.of(CircleKind.ADMINISTRATION));
        assertThat(mine(elsewhere.deputy())).isEmpty();
    }

    @Test
    void whoLeftIsInNone() {
        Set<Circle> all = Set.of(Circle.of(CircleKind.EVERYBODY));
        assertThat(accounts(all)).contains(account(mother.actor()), account(pupil.actor()), account(own.teacher()));
        fixtures.depart(school, own.first(), own.id(), TODAY);
        assertThat(mine(pupil.actor())).isEmpty();
        assertThat(mine(mother.actor())).doesNotContain(new Circle(CircleKind.CLASS_GUARDIANS, own.id()));
        assertThat(accounts(all)).doesNotContain(account(pupil.actor())).contains(account(mother.actor()));
        release(own.teacher());
        assertThat(mine(own.teacher())).isEmpty();
        assertThat(accounts(all)).doesNotContain(account(own.teacher()));
        assertThat(as(school.admin(), () -> circles.people(Set.of(Circle.of(CircleKind.TEACHERS)))))
                .containsExactly(other.teacher().person());
        assertThat(as(school.admin(), () -> staff.released(TODAY)))
                .containsExactly(own.teacher().person());
    }

    @Test
    void aCircleOfAClassHasItsPeopleAndNobodyElse() {
        RegistryFixtures.Member father = fixtures.mother(school, other.pupils().get(1));
        assertThat(accounts(Set.of(new Circle(CircleKind.CLASS_GUARDIANS, other.id()))))
                .containsExactlyInAnyOrder(account(mother.actor()), account(father.actor()));
        assertThat(accounts(Set.of(new Circle(CircleKind.CLASS_PUPILS, own.id()))))
                .containsExactly(account(pupil.actor()));
        assertThat(accounts(Set.of(new Circle(CircleKind.CLASS_PUPILS, other.id()))))
                .isEmpty();
        assertThat(as(
                        school.admin(),
                        () -> circles.accountsByPerson(Set.of(
                                new Circle(CircleKind.CLASS_GUARDIANS, own.id()), Circle.of(CircleKind.PUPILS)))))
                .containsOnlyKeys(mother.actor().person(), pupil.actor().person());
        assertThat(accounts(Set.of())).isEmpty();
        assertThat(as(school.admin(), () -> circles.people(List.of()))).isEmpty();
    }

    @Test
    void anActionReachesWhatItsReachSays() {
        assertThat(reachable(school.deputy()))
                .extracting(NamedCircle::name)
                .containsExactly(
                        "Все",
                        "Сотрудники",
                        "Учителя",
                        "Администрация",
                        "Ученики",
                        "Родители",
                        "Ученики 7Б",
                        "Родители 7Б",
                        "Ученики 8А",
                        "Родители 8А");
        assertThat(reachable(own.teacher())).extracting(NamedCircle::name).containsExactly("Ученики 7Б", "Родители 7Б");
        assertThat(reachable(elsewhere.deputy())).isEmpty();
    }

    @Test
    void whatIsOutOfReachIsRefused() {
        Circle near = new Circle(CircleKind.CLASS_GUARDIANS, own.id());
        Circle far = new Circle(CircleKind.CLASS_GUARDIANS, other.id());
        Circle whole = Circle.of(CircleKind.STAFF);
        assertThat(as(own.teacher(), () -> circles.require(PeopleAction.VIEW, List.of(near, near))))
                .containsExactly(near);
        for (Circle one : List.of(far, whole, new Circle(CircleKind.CLASS_PUPILS, Long.MAX_VALUE))) {
            assertThatThrownBy(() -> as(own.teacher(), () -> circles.require(PeopleAction.VIEW, List.of(near, one))))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(as(school.deputy(), () -> circles.require(PeopleAction.VIEW, List.of(far, whole))))
                .containsExactlyInAnyOrder(far, whole);
        assertThatThrownBy(() -> as(
                        school.deputy(),
                        () -> circles.require(
                                PeopleAction.VIEW, List.of(new Circle(CircleKind.CLASS_PUPILS, Long.MAX_VALUE)))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(pupil.actor(), () -> circles.require(EnrolmentAction.VIEW_CLASSES, List.of(near))))
                .isInstanceOf(Denied.class);
        walledOff(elsewhere.deputy(), () -> circles.require(PeopleAction.VIEW, List.of(near)));
    }

    @Test
    void collegesAndKindergartensHaveTheirOwnWords() {
        TestSchool college = fixtures.college();
        TestClass group = fixtures.studyGroup(college, 2, "ПД-21", 1);
        assertThat(tenants.as(college.deputy(), college.id(), () -> circles.reachable(PeopleAction.VIEW)))
                .extracting(NamedCircle::name)
                .contains("Преподаватели", "Студенты", "Студенты ПД-21", "Родители ПД-21");
        TestSchool garden = fixtures.kindergarten();
        fixtures.preschoolGroup(garden, 4, "Ромашки", 1);
        assertThat(tenants.as(garden.deputy(), garden.id(), () -> circles.reachable(PeopleAction.VIEW)))
                .extracting(NamedCircle::name)
                .containsExactly(
                        "Все",
                        "Сотрудники",
                        "Воспитатели и педагоги",
                        "Администрация",
                        "Родители",
                        "Родители группы «Ромашки»");
        Circle known = new Circle(CircleKind.CLASS_PUPILS, group.id());
        assertThat(tenants.as(
                        college.deputy(),
                        college.id(),
                        () -> circles.names(List.of(known, new Circle(CircleKind.CLASS_PUPILS, own.id())))))
                .containsExactly(Map.entry(known, "Студенты ПД-21"));
    }

    @Test
    void aKeyIsReadBack() {
        List<Circle> some = List.of(Circle.of(CircleKind.STAFF), new Circle(CircleKind.CLASS_GUARDIANS, 17L));
        assertThat(some).extracting(Circle::key).containsExactly("staff", "class-guardians-17");
        assertThat(some).allSatisfy(one -> assertThat(Circle.of(one.key())).contains(one));
        assertThat(List.of("", "class-pupils", "staff-1", "nobody", "class-pupils-x", "class-pupils-0"))
                .allSatisfy(key -> assertThat(Circle.of(key)).isEmpty());
        assertThatThrownBy(() -> Circle.of(CircleKind.CLASS_PUPILS)).isInstanceOf(IllegalArgumentException.class);
    }

    private Set<Circle> mine(Actor actor) {
        return as(actor, circles::mine);
    }

    private List<NamedCircle> reachable(Actor actor) {
        return as(actor, () -> circles.reachable(PeopleAction.VIEW));
    }

    private Set<Long> accounts(Set<Circle> some) {
        return as(school.admin(), () -> circles.accounts(some));
    }

    private static long account(Actor actor) {
        return actor.account();
    }

    private void release(Actor teacher) {
        run(school.admin(), () -> {
            long person = persons.byGuid(teacher.person()).orElseThrow();
            people.card(person).employments().forEach(one -> staff.release(one.id(), TODAY.minusDays(1)));
        });
    }
}
