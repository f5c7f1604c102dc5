package ru.zvonok.registry.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.registry.DoorTest;
import ru.zvonok.registry.RegistryFixtures;
import ru.zvonok.registry.TestClass;

/** Who is where and when, for other modules: of the bound organisation and no other. */
class EnrolmentTest extends DoorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
    private static final LocalDate MOVED = LocalDate.of(2026, 11, 9);
    private static final DateRange NOW = new DateRange(TODAY, TODAY);

    @Autowired
    Enrolment enrolment;

    @Autowired
    ClassPeople people;

    @Autowired
    SchoolClasses classes;

    @Autowired
    Absences absences;

    TestClass five;
    TestClass six;
    long moved;
    long stays;

    @BeforeEach
    void twoClassesAndSomebodyWhoMoves() {
        five = fixtures.schoolClass(school, 5, "А", 3);
        six = fixtures.schoolClass(school, 6, "Б", 1);
        moved = five.pupils().get(0);
        stays = five.pupils().get(1);
        fixtures.transfer(school, moved, five.id(), six.id(), MOVED);
    }

    @Test
    void theSizesOfClassesAreThoseOfTheDay() {
        run(five.teacher(), () -> {
            assertThat(enrolment.sizes(List.of(five.id(), six.id()), MOVED.minusDays(1)))
                    .containsOnly(Map.entry(five.id(), 3), Map.entry(six.id(), 1));
            assertThat(enrolment.sizes(List.of(five.id(), six.id()), TODAY))
                    .containsOnly(Map.entry(five.id(), 2), Map.entry(six.id(), 2));
            assertThat(enrolment.sizes(List.of(), TODAY)).isEmpty();
        });
    }

    @Test
    void thePeopleOfClassesAreThoseOfTheDay() {
        RegistryFixtures.Member mother = fixtures.mother(school, moved, stays);
        RegistryFixtures.Member other = fixtures.mother(school, five.pupils().get(2));
        RowFilter only = new RowFilter(false, Set.of(six.id()));
        run(five.teacher(), () -> {
            assertThat(people.learners(only, MOVED.minusDays(1))).hasSize(1);
            assertThat(people.learners(only, TODAY)).hasSize(2);
            assertThat(people.learners(RowFilter.ALL, TODAY)).hasSize(4);
            assertThat(people.learners(RowFilter.NONE, TODAY)).isEmpty();
            assertThat(people.guardians(only, TODAY))
                    .containsExactly(mother.actor().person());
            assertThat(people.guardians(RowFilter.ALL, TODAY))
                    .containsExactlyInAnyOrder(
                            mother.actor().person(), other.actor().person());
        });
        tenants.run(elsewhere.admin(), elsewhere.id(), () -> assertThat(people.guardians(only, TODAY))
                .isEmpty());
    }

    @Test
    void classesAreFoundByIdPersonAndLeader() {
        run(five.teacher(), () -> {
            assertThat(enrolment.schoolClass(five.id()).name()).isEqualTo("5А");
            assertThat(enrolment.byIds(List.of(five.id(), six.id(), Long.MAX_VALUE)))
                    .containsOnlyKeys(five.id(), six.id());
            assertThat(enrolment.byIds(List.of())).isEmpty();
            assertThat(enrolment.ledBy(five.teacherPerson(), TODAY))
                    .extracting(ClassEntry::id)
                    .containsExactly(five.id());
            assertThat(enrolment.ledBy(five.teacherPerson(), RegistryFixtures.FIRST_DAY.minusDays(1)))
                    .isEmpty();
            assertThat(enrolment.ledBy(stays, TODAY)).isEmpty();
        });
    }

    @Test
    void whoMovedIsWhereTheDaySays() {
        run(five.teacher(), () -> {
            assertThat(classesOn(MOVED.minusDays(1))).isEqualTo(Map.of(moved, five.id(), stays, five.id()));
            assertThat(classesOn(MOVED)).isEqualTo(Map.of(moved, six.id(), stays, five.id()));
            assertThat(enrolment.classesOf(List.of(), TODAY)).isEmpty();
        });
    }

    @Test
    void subgroupsAreThoseOfTheirDays() {
        run(five.teacher(), () -> classes.divide(five.id(), Map.of("английский 1", List.of(stays)), TODAY));
        run(five.teacher(), () -> {
            List<Subgroup> parts = enrolment.subgroups(List.of(five.id()));
            assertThat(parts)
                    .extracting(Subgroup::name, Subgroup::group)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("английский 1", five.id()));
            assertThat(enrolment.subgroupsOf(stays, NOW))
                    .containsExactly(parts.getFirst().id());
            assertThat(enrolment.subgroupsOf(stays, new DateRange(TODAY.minusDays(2), TODAY.minusDays(1))))
                    .isEmpty();
            assertThat(enrolment.subgroupsOf(moved, NOW)).isEmpty();
            assertThat(enrolment.subgroups(List.of(six.id()))).isEmpty();
        });
        tenants.run(elsewhere.admin(), elsewhere.id(), () -> {
            assertThat(enrolment.subgroups(List.of(five.id()))).isEmpty();
            assertThat(enrolment.subgroupsOf(stays, NOW)).isEmpty();
        });
    }

    @Test
    void excusedDaysAreThoseThatTouchTheRange() {
        long id = as(
                five.teacher(),
                () -> absences.note(new ExcusedAbsence(0, stays, MOVED, TODAY, ExcusedAbsence.Reason.SICK, null)));
        run(five.teacher(), () -> {
            assertThat(enrolment.excused(List.of(stays, moved), NOW))
                    .extracting(ExcusedAbsence::id)
                    .containsExactly(id);
            assertThat(enrolment.excused(List.of(stays), new DateRange(TODAY.plusDays(1), TODAY.plusDays(9))))
                    .isEmpty();
            assertThat(enrolment.excused(List.of(moved), NOW)).isEmpty();
            assertThat(enrolment.excused(List.of(), NOW)).isEmpty();
        });
        tenants.run(elsewhere.admin(), elsewhere.id(), () -> assertThat(enrolment.excused(List.of(stays), NOW))
                .isEmpty());
    }

    @Test
    void anotherOrganisationsClassesAreNotThere() {
        walledOffReading(() -> enrolment.schoolClass(five.id()));
        tenants.run(elsewhere.admin(), elsewhere.id(), () -> {
            assertThat(enrolment.byIds(List.of(five.id()))).isEmpty();
            assertThat(enrolment.classesOf(List.of(stays), TODAY)).isEmpty();
            assertThat(enrolment.ledBy(five.teacherPerson(), TODAY)).isEmpty();
            assertThat(enrolment.members(five.id(), NOW)).isEmpty();
            assertThat(enrolment.membershipsOf(stays)).isEmpty();
            assertThat(enrolment.leaders(five.id(), TODAY)).isEmpty();
        });
    }

    @Test
    void whoLooksFromAboveReadsTheOrganisationLookedInto() {
        var officer = tenants.regionalOfficer();
        assertThat(tenants.looking(
                        officer, new Scope.Several(List.of(school.id())), () -> enrolment.byIds(List.of(five.id()))))
                .containsOnlyKeys(five.id());
        assertThat(tenants.looking(
                        officer, new Scope.Several(List.of(elsewhere.id())), () -> enrolment.byIds(List.of(five.id()))))
                .isEmpty();
    }

    private void walledOffReading(Runnable work) {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> tenants.run(elsewhere.admin(), elsewhere.id(), work))
                .isInstanceOf(ru.zvonok.platform.kernel.NotFound.class);
        notThere(five.teacher(), () -> enrolment.schoolClass(Long.MAX_VALUE));
    }

    private Map<Long, Long> classesOn(LocalDate day) {
        Map<Long, Long> found = new java.util.HashMap<>();
        enrolment.classesOf(List.of(moved, stays), day).forEach((person, entry) -> found.put(person, entry.id()));
        return found;
    }
}
