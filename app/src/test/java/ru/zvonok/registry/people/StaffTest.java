package ru.zvonok.registry.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.registry.DoorTest;
import ru.zvonok.registry.RegistryFixtures;
import ru.zvonok.registry.TestSchool;
import ru.zvonok.registry.organisation.Position;
import ru.zvonok.registry.organisation.Positions;
import ru.zvonok.support.QueryCount;

class StaffTest extends DoorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
    private static final LocalDate SINCE = LocalDate.of(2026, 9, 1);

    @Autowired
    Staff staff;

    @Autowired
    People people;

    @Autowired
    Positions positions;

    long cook;
    long person;
    RegistryFixtures.Member teacher;

    @BeforeEach
    void aPosition() {
        cook = position(school);
        person = fixtures.person(school, new PersonName("Поварова", "Дарья", null));
        teacher = fixtures.teacher(school);
    }

    @Test
    void somebodyIsTakenInListedAndReleased() {
        long id = as(school.secretary(), () -> staff.employ(employment(person, cook, "0.5")));
        assertThat(list(teacher.actor(), StaffFilter.ALL))
                .extracting(StaffRow::person)
                .contains(person);
        assertThat(list(teacher.actor(), new StaffFilter("ПОВАР", cook, false)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.positions()).isEqualTo("Повар");
                    assertThat(row.rate()).isEqualByComparingTo("0.5");
                });
        assertThat(as(teacher.actor(), () -> staff.count(new StaffFilter("повар", null, false))))
                .isEqualTo(1);
        for (Staff.Sort sort : Staff.Sort.values()) {
            assertThat(as(teacher.actor(), () -> staff.list(StaffFilter.ALL, sort, true, 0, 10)))
                    .hasSize(2);
        }
        run(school.secretary(), () -> staff.release(id, TODAY.minusDays(1)));
        assertThat(list(teacher.actor(), StaffFilter.ALL))
                .extracting(StaffRow::person)
                .doesNotContain(person);
        assertThat(list(teacher.actor(), new StaffFilter("", null, true)))
                .extracting(StaffRow::person)
                .containsExactly(person);
        assertThat(as(school.admin(), () -> staff.employed(TODAY.minusDays(1))))
                .allSatisfy(one -> assertThat(one.birthDate()).isNull())
                .extracting(PersonEntry::id)
                .contains(person);
        assertThat(as(school.admin(), () -> staff.released(TODAY))).hasSize(1);
        assertThat(as(school.admin(), () -> staff.released(TODAY.minusDays(1)))).isEmpty();
        assertThat(as(school.admin(), () -> staff.employed(TODAY)))
                .extracting(PersonEntry::id)
                .doesNotContain(person);
        noted(school.secretary(), "people.employed", "people.released");
        noted(teacher.actor(), "people.staff-read");
    }

    @Test
    void somebodyUnknownIsHiredInOneGo() {
        PersonData data = PersonData.named(new PersonName("Новиков", "Пётр", null));
        long hired = as(school.secretary(), () -> staff.hire(data, employment(0, cook, "1")));
        assertThat(as(school.secretary(), () -> people.card(hired)).employments())
                .extracting(Employment::position)
                .containsExactly(cook);
        refusedAt(
                "rate",
                PeopleProblem.RATE_IMPOSSIBLE,
                () -> run(
                        school.secretary(),
                        () -> staff.hire(
                                PersonData.named(new PersonName("Несозданный", "Пётр", null)),
                                employment(0, cook, "3"))));
        assertThat(as(school.secretary(), () -> people.search("Несозданный", 5)))
                .as("nobody is left behind by a refused hire")
                .isEmpty();
        refusedAt(
                "lastName",
                PeopleProblem.LAST_NAME_MISSING,
                () -> run(
                        school.secretary(),
                        () -> staff.hire(
                                PersonData.named(new PersonName("", "Пётр", null)), employment(0, cook, "1"))));
    }

    @Test
    void whoMayNotIsDeniedAndWhoIsElsewhereFindsNothing() {
        long id = as(school.admin(), () -> staff.employ(employment(person, cook, "1")));
        Actor parent = fixtures.mother(school, person).actor();
        for (Actor actor : List.of(teacher.actor(), parent, school.principal(), school.deputy())) {
            denied(actor, () -> staff.employ(employment(person, cook, "1")));
            denied(actor, () -> staff.hire(PersonData.named(new PersonName("А", "Б", null)), employment(0, cook, "1")));
            denied(actor, () -> staff.release(id, TODAY));
        }
        denied(parent, () -> staff.list(StaffFilter.ALL, Staff.Sort.NAME, false, 0, 10));
        denied(parent, () -> staff.count(StaffFilter.ALL));
        denied(elsewhere.admin(), () -> staff.count(StaffFilter.ALL));
        walledOff(elsewhere.admin(), () -> staff.release(id, TODAY));
        walledOff(elsewhere.admin(), () -> staff.employ(employment(person, position(elsewhere), "1")));
        assertThat(tenants.as(elsewhere.admin(), elsewhere.id(), () -> staff.count(StaffFilter.ALL)))
                .isZero();
        Actor specialist = tenants.member(school.id(), Role.HR_SPECIALIST);
        run(specialist, () -> staff.release(id, TODAY));
    }

    @Test
    void howMuchOneMayWorkIsANumberOfTheRegion() {
        tenants.rule("people.employment.rate", null, "2026-09-01", "1.5");
        try {
            refusedAt(
                    "rate",
                    PeopleProblem.RATE_IMPOSSIBLE,
                    () -> run(school.admin(), () -> staff.employ(employment(person, cook, "1.75"))));
        } finally {
            tenants.forgetRule("people.employment.rate");
        }
        run(school.admin(), () -> staff.employ(employment(person, cook, "1.75")));
    }

    @Test
    void whatThereIsToSeeToIsToldToWhoEmploysAndNotedOnce() {
        Actor specialist = tenants.member(school.id(), Role.HR_SPECIALIST);
        assertThat(concerns(specialist)).satisfies(none -> {
            assertThat(none.withoutAccount()).isZero();
            assertThat(none.neverSignedIn()).isZero();
            assertThat(none.ending().inAll()).isZero();
            assertThat(none.vacant().first()).containsExactly("Повар");
        });
        long other = fixtures.person(school, new PersonName("Учителева", "Анна", null));
        long teaching = as(school.admin(), () -> positions.propose("Учитель").id());
        run(school.admin(), () -> staff.employ(employment(other, teaching, "1")));
        long id = as(school.admin(), () -> staff.employ(employment(person, cook, "1")));
        run(school.admin(), () -> staff.release(id, TODAY.plusDays(30)));

        StaffConcerns found = concerns(specialist);
        concerns(specialist);

        assertThat(found.withoutAccount()).as("the cook's position has no role").isEqualTo(1);
        assertThat(found.vacant().inAll()).isZero();
        assertThat(found.ending().first()).singleElement().satisfies(one -> {
            assertThat(one.person()).isEqualTo(person);
            assertThat(one.position()).isEqualTo("Повар");
            assertThat(one.lastDay()).isEqualTo(TODAY.plusDays(30));
        });
        assertThat(audit.of(school.id(), specialist))
                .filteredOn("people.staff-concerns-read"::equals)
                .hasSize(1);
    }

    @Test
    void whatThereIsToSeeToIsShortAndCostsTheSameForMany() {
        for (int number = 0; number < 7; number++) {
            long one = fixtures.person(school, new PersonName("Временный" + "абвгдеж".charAt(number), "Иван", null));
            long id = as(school.admin(), () -> staff.employ(employment(one, cook, "1")));
            run(school.admin(), () -> staff.release(id, TODAY.plusDays(3)));
        }
        assertThat(concerns(school.secretary())).satisfies(found -> {
            assertThat(found.ending().first()).hasSize(5);
            assertThat(found.ending().inAll()).isEqualTo(7);
        });
        assertThat(QueryCount.of(() -> concerns(school.secretary()))).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void whatThereIsToSeeToStaysWithWhoEmploys() {
        as(school.admin(), () -> staff.employ(employment(person, cook, "1")));
        for (Actor actor : List.of(teacher.actor(), school.principal(), school.deputy(), elsewhere.admin())) {
            denied(actor, () -> staff.concerns());
        }
        assertThat(tenants.as(elsewhere.admin(), elsewhere.id(), () -> staff.concerns())
                        .none())
                .isTrue();
    }

    @Test
    void anEmploymentWithoutSenseIsRefused() {
        for (String rate : List.of("0", "0.004", "-1", "2.01")) {
            refusedAt(
                    "rate",
                    PeopleProblem.RATE_IMPOSSIBLE,
                    () -> run(school.admin(), () -> staff.employ(employment(person, cook, rate))));
        }
        long id = as(school.admin(), () -> staff.employ(employment(person, cook, "0.01")));
        refusedAt(
                "position",
                PeopleProblem.EMPLOYED_ALREADY,
                () -> run(school.admin(), () -> staff.employ(employment(person, cook, "1"))));
        refusedAt(
                "lastDay",
                PeopleProblem.RELEASE_IMPOSSIBLE,
                () -> run(school.admin(), () -> staff.release(id, SINCE.minusDays(1))));
        run(school.admin(), () -> staff.release(id, SINCE));
        refusedAt(
                "lastDay", PeopleProblem.RELEASE_IMPOSSIBLE, () -> run(school.admin(), () -> staff.release(id, TODAY)));
        run(
                school.admin(),
                () -> staff.employ(
                        new Employment(0, person, cook, "", DateRange.from(SINCE.plusDays(1)), BigDecimal.ONE, true)));
        notThere(school.admin(), () -> staff.employ(employment(999_999_999L, cook, "1")));
        notThere(school.admin(), () -> staff.employ(employment(person, position(elsewhere), "1")));
        notThere(school.admin(), () -> staff.release(999_999_999L, TODAY));
    }

    private long position(TestSchool of) {
        return tenants.as(of.admin(), of.id(), () -> {
            Position proposed = positions.propose("Повар");
            return proposed.id() != 0 ? proposed.id() : positions.save(proposed);
        });
    }

    private static Employment employment(long person, long position, String rate) {
        return new Employment(0, person, position, "", DateRange.from(SINCE), new BigDecimal(rate), true);
    }

    private StaffConcerns concerns(Actor actor) {
        return as(actor, () -> staff.concerns());
    }

    private List<StaffRow> list(Actor actor, StaffFilter filter) {
        return as(actor, () -> staff.list(filter, Staff.Sort.NAME, false, 0, 100));
    }
}
