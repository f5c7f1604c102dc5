package ru.zvonok.gateway.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Invitations;
import ru.zvonok.platform.access.Rights;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.audit.AuditKey;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.reporting.ReportPart.Table;
import ru.zvonok.platform.reporting.Reports;
import ru.zvonok.platform.tenancy.OrganisationKind;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.registry.RegistryFixtures;
import ru.zvonok.registry.TestClass;
import ru.zvonok.registry.TestSchool;
import ru.zvonok.registry.enrolment.SchoolClasses;
import ru.zvonok.registry.people.People;
import ru.zvonok.support.AuditTrail;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

/** The audit read by those who may, and by nobody else. */
@ModuleTest
class AccessHistoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);

    @Autowired
    AccessHistory history;

    @Autowired
    People people;

    @Autowired
    Reports reports;

    @Autowired
    SchoolClasses classes;

    @Autowired
    Invitations invitations;

    @Autowired
    Rights rights;

    @Autowired
    AuditTrail trail;

    @Autowired
    RegistryFixtures fixtures;

    @Autowired
    TwoTenants tenants;

    TestSchool school;
    TestClass five;

    @BeforeEach
    void aSchool() {
        school = fixtures.school();
        five = fixtures.schoolClass(school, 5, "А", 3);
    }

    @Test
    void changedRightsAreToldToWhoMayAndTheirReadingIsNotedOnce() {
        assertThat(tenants.as(school.admin(), school.id(), () -> history.rightsChanged(TODAY.minusDays(6), 5)))
                .isEmpty();
        tenants.run(school.admin(), school.id(), () -> rights.set("journal.nudge", Role.DEPUTY_HEAD, Set.of()));

        for (int looked = 0; looked < 2; looked++) {
            assertThat(tenants.as(school.admin(), school.id(), () -> history.rightsChanged(TODAY.minusDays(6), 5)))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.event()).isEqualTo("access.right-changed");
                        assertThat(entry.who()).isEqualTo(school.admin().name());
                    });
        }
        assertThat(trail.of(school.id(), school.admin()))
                .filteredOn("trail.organisation-read"::equals)
                .hasSize(1);
        for (Actor stranger :
                List.of(school.secretary(), five.teacher(), fixtures.school().admin())) {
            assertThatThrownBy(() -> tenants.as(stranger, school.id(), () -> history.rightsChanged(TODAY, 5)))
                    .isInstanceOf(Denied.class);
        }
        TestSchool other = fixtures.school();
        assertThat(tenants.as(other.admin(), other.id(), () -> history.rightsChanged(TODAY.minusDays(6), 5)))
                .isEmpty();
    }

    @Test
    void aFamilyReadsWhoSawItsChildAndNotWhichOtherFamilyDid() {
        RegistryFixtures.Member mother = fixtures.mother(school, five.first());
        tenants.as(school.secretary(), school.id(), () -> people.card(five.first()));
        tenants.as(mother.actor(), school.id(), () -> people.card(five.first()));
        DateRange days = new DateRange(TODAY.minusDays(1), TODAY);

        List<TrailEntry> own = tenants.as(mother.actor(), school.id(), () -> history.ofOwn(five.first(), days, 100));
        assertThat(own)
                .filteredOn(entry -> entry.event().equals("people.card-read"))
                .extracting(TrailEntry::who, TrailEntry::roles, TrailEntry::people)
                .containsExactlyInAnyOrder(
                        tuple(school.secretary().name(), List.of(Role.SECRETARY), List.of()),
                        tuple(null, List.of(Role.GUARDIAN), List.of()));
        assertThat(tenants.as(mother.actor(), school.id(), () -> history.ofOwn(five.first(), days, 1)))
                .hasSize(1);
        assertThat(trail.of(school.id(), mother.actor())).contains("trail.own-read");
        assertThatThrownBy(() -> tenants.as(
                        mother.actor(),
                        school.id(),
                        () -> history.ofOwn(five.pupils().get(1), days, 1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tenants.as(five.teacher(), school.id(), () -> history.ofOwn(five.first(), days, 1)))
                .isInstanceOf(Denied.class);
        TestSchool other = fixtures.school();
        assertThatThrownBy(() -> tenants.as(other.admin(), other.id(), () -> history.ofOwn(five.first(), days, 1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        tenants.as(mother.actor(), school.id(), () -> history.ofPerson(five.first(), 2026, null, 1)))
                .isInstanceOf(Denied.class);
        Map<String, String> codes =
                Map.of("year", "2026", "class", "" + five.id(), "pupil", "" + five.first(), "period", "year");
        List<Table> tables = tenants
                .as(mother.actor(), school.id(), () -> reports.make("trail.pupil-access", codes, Texts.RUSSIAN))
                .content()
                .parts()
                .stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
        assertThat(tables.getLast().rows())
                .extracting(row -> row.cells().getFirst())
                .contains(school.secretary().name(), "Семья");
    }

    @Test
    void theHistoryOfAPersonTellsWhoLookedFromWhichRole() {
        tenants.as(school.secretary(), school.id(), () -> people.card(five.first()));

        TrailEntry read = ofPerson(five.first()).stream()
                .filter(entry -> entry.event().equals("people.card-read"))
                .findFirst()
                .orElseThrow();
        assertThat(read.write()).isFalse();
        assertThat(read.who()).isEqualTo(school.secretary().name());
        assertThat(read.roles()).containsExactly(Role.SECRETARY);
        assertThat(read.at().toLocalDate()).isEqualTo(TODAY);
    }

    @Test
    void aListOfTheClassCountsForThoseWhoWereInIt() {
        long newcomer = fixtures.person(school, new PersonName("Новикова", "Мария", null));
        tenants.as(school.deputy(), school.id(), () -> classes.card(five.id()));

        assertThat(ofPerson(five.first())).extracting(TrailEntry::event).contains("enrolment.class-read");
        assertThat(ofPerson(newcomer)).extracting(TrailEntry::event).doesNotContain("enrolment.class-read");
    }

    @Test
    void whoLeftBeforeIsNotInTheList() {
        long left = five.first();
        fixtures.depart(school, left, five.id(), LocalDate.of(2026, 10, 1));
        tenants.as(school.deputy(), school.id(), () -> classes.card(five.id()));

        assertThat(ofPerson(left)).extracting(TrailEntry::event).doesNotContain("enrolment.class-read");
    }

    @Test
    void readingTheHistoryIsItselfNoted() {
        ofPerson(five.first());

        assertThat(ofPerson(five.first())).extracting(TrailEntry::event).contains("trail.person-read");
        assertThat(ofOrganisation(filter("", false), null, 50))
                .extracting(TrailEntry::event)
                .contains("trail.person-read");
        assertThat(ofOrganisation(filter("", false), null, 50))
                .extracting(TrailEntry::event)
                .contains("trail.organisation-read");
    }

    @Test
    void pagesGoOnFromTheKeyAndMeetNothingTwice() {
        Set<AuditKey> seen = new HashSet<>();
        @Nullable AuditKey after = null;
        List<TrailEntry> page;
        int read = 0;
        do {
            page = ofOrganisation(filter("", false), after, 3);
            page.forEach(entry -> seen.add(entry.key()));
            read += page.size();
            after = page.isEmpty() ? after : page.getLast().key();
        } while (page.size() == 3);

        assertThat(read).isGreaterThan(6).isEqualTo(seen.size());
    }

    @Test
    void filtersByWhoKindModuleAndWhom() {
        tenants.as(school.secretary(), school.id(), () -> people.card(five.first()));
        String pupil = tenants.as(school.admin(), school.id(), () -> people.card(five.first()))
                .name()
                .last();

        assertThat(ofOrganisation(filter(pupil, true), null, 100))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.people()).anyMatch(name -> name.startsWith(pupil)));
        assertThat(ofOrganisation(filter(school.secretary().name(), false), null, 100))
                .isNotEmpty()
                .allSatisfy(entry ->
                        assertThat(entry.who()).isEqualTo(school.secretary().name()));
        assertThat(ofOrganisation(
                        new TrailFilter(new DateRange(TODAY, TODAY), "", false, true, "enrolment"), null, 100))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.event()).startsWith("enrolment."))
                .allSatisfy(entry -> assertThat(entry.write()).isTrue());
        assertThat(ofOrganisation(
                        new TrailFilter(new DateRange(TODAY.minusDays(9), TODAY.minusDays(1)), "", false, null, null),
                        null,
                        100))
                .isEmpty();
    }

    @Test
    void nobodyElseReadsIt() {
        for (Actor actor : List.of(school.deputy(), school.secretary(), five.teacher(), tenants.stranger())) {
            assertThatThrownBy(() ->
                            tenants.as(actor, school.id(), () -> history.ofOrganisation(filter("", false), null, 10)))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(
                            () -> tenants.as(actor, school.id(), () -> history.ofPerson(five.first(), 2026, null, 10)))
                    .isInstanceOf(Denied.class);
        }
    }

    @Test
    void anotherOrganisationSeesNothing() {
        TestSchool other = fixtures.school();
        tenants.as(school.secretary(), school.id(), () -> people.card(five.first()));

        assertThatThrownBy(() ->
                        tenants.as(other.admin(), other.id(), () -> history.ofPerson(five.first(), 2026, null, 10)))
                .isInstanceOf(NotFound.class);
        assertThat(tenants.as(other.admin(), other.id(), () -> history.ofOrganisation(filter("", false), null, 500)))
                .extracting(TrailEntry::who)
                .doesNotContain(school.secretary().name());
        assertThatThrownBy(() -> tenants.as(
                        other.admin(), school.id(), () -> history.ofOrganisation(filter("", false), null, 10)))
                .isInstanceOf(Denied.class);
    }

    @Test
    void theRegionReadsItsOwnEventsAndNoneOfAnOrganisation() {
        Actor officer = tenants.regionalOfficer();
        var region = new Scope.Region();
        tenants.looking(
                officer,
                region,
                () -> invitations.inviteAdministrator(school.id(), new PersonName("Ярославцева", "Анна", null)));

        List<RegionEntry> entries =
                tenants.looking(officer, region, () -> history.ofRegion(filter(officer.name(), false), null, 50));
        assertThat(entries)
                .anySatisfy(entry -> {
                    assertThat(entry.event()).isEqualTo("access.invited");
                    assertThat(entry.about()).startsWith("Ярославцева");
                })
                .allSatisfy(entry -> assertThat(entry.event()).doesNotStartWith("people."));
        assertThat(tenants.looking(officer, region, () -> history.ofRegion(filter(officer.name(), false), null, 50)))
                .extracting(RegionEntry::event)
                .contains("trail.region-read");
    }

    @Test
    void noneButTheRegionReadsTheRegion() {
        long municipality = tenants.municipality();
        long own = tenants.organisation(OrganisationKind.SCHOOL, municipality);
        Actor municipal = tenants.officer(municipality);
        assertThatThrownBy(() -> tenants.looking(
                        municipal,
                        new Scope.Several(List.of(own)),
                        () -> history.ofRegion(filter("", false), null, 10)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() ->
                        tenants.as(school.admin(), school.id(), () -> history.ofRegion(filter("", false), null, 10)))
                .isInstanceOf(Denied.class);
    }

    private List<TrailEntry> ofPerson(long person) {
        return tenants.as(school.admin(), school.id(), () -> history.ofPerson(person, 2026, null, 100));
    }

    private List<TrailEntry> ofOrganisation(TrailFilter filter, @Nullable AuditKey after, int limit) {
        return tenants.as(school.principal(), school.id(), () -> history.ofOrganisation(filter, after, limit));
    }

    private static TrailFilter filter(String name, boolean about) {
        return new TrailFilter(new DateRange(TODAY, TODAY), name, about, null, null);
    }
}
