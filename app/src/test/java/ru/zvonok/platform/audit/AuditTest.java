package ru.zvonok.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.audit.AuditRecord.Presence;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.support.FixedClock;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

/** The record: a write is in its transaction, a reading lasts, nothing of it is changed, nobody reads another's. */
@ModuleTest
class AuditTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
    private static final long PERSON = 71;
    private static final long GROUP = 72;

    @Autowired
    Audit audit;

    @Autowired
    AuditTrail trail;

    @Autowired
    TwoTenants tenants;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FixedClock clock;

    long school;
    long other;
    Actor admin;

    @BeforeEach
    void twoSchools() {
        school = tenants.school();
        other = tenants.school();
        admin = tenants.member(school, Role.ORG_ADMIN);
    }

    @Test
    void aWriteIsNotedWithWhoAndWhomAndGoesWithItsTransaction() {
        tenants.run(admin, school, () -> {
            assertThatThrownBy(() -> audit.wrote("test.written", entry -> entry))
                    .isInstanceOf(IllegalStateException.class);
            transaction.executeWithoutResult(status ->
                    audit.wrote("test.written", entry -> entry.person(PERSON).day(TODAY)));
            transaction.executeWithoutResult(status -> {
                audit.wrote("test.undone", entry -> entry);
                status.setRollbackOnly();
            });
        });
        assertThat(ofSchool(school)).singleElement().satisfies(record -> {
            assertThat(record.event()).isEqualTo("test.written");
            assertThat(record.write()).isTrue();
            assertThat(record.account()).isEqualTo(admin.account());
            assertThat(record.roles()).contains("ORG_ADMIN");
            assertThat(record.persons()).containsExactly(PERSON);
            assertThat(record.day()).isEqualTo(TODAY);
        });
        assertThat(ofSchool(other)).isEmpty();
    }

    @Test
    void theSameReadingIsNotedOnceADayAndAnotherByItself() {
        tenants.run(admin, school, () -> {
            audit.readOnceADay("test.often", entry -> entry.person(PERSON));
            audit.readOnceADay("test.often", entry -> entry.person(PERSON));
            audit.readOnceADay("test.often", entry -> entry.person(PERSON + 1));
        });
        Actor deputy = tenants.member(school, Role.DEPUTY_HEAD);
        tenants.run(deputy, school, () -> audit.readOnceADay("test.often", entry -> entry.person(PERSON)));
        assertThat(ofSchool(school))
                .filteredOn(record -> record.event().equals("test.often"))
                .extracting(AuditRecord::account, AuditRecord::persons)
                .containsExactlyInAnyOrder(
                        tuple(admin.account(), List.of(PERSON)),
                        tuple(admin.account(), List.of(PERSON + 1)),
                        tuple(deputy.account(), List.of(PERSON)));
    }

    @Test
    void theDayOfAReadingIsThatOfTheOrganisation() {
        clock.moveTo(LocalDateTime.of(2026, 11, 12, 23, 30));
        tenants.run(admin, school, () -> audit.readOnceADay("test.late", entry -> entry.person(PERSON)));
        clock.moveTo(LocalDateTime.of(2026, 11, 13, 0, 30));
        tenants.run(admin, school, () -> audit.readOnceADay("test.late", entry -> entry.person(PERSON)));
        assertThat(ofSchool(school)).extracting(AuditRecord::event).containsExactly("test.late", "test.late");
        clock.moveTo(LocalDateTime.of(2026, 11, 13, 4, 30));
        tenants.run(admin, school, () -> audit.readOnceADay("test.late", entry -> entry.person(PERSON)));
        assertThat(ofSchool(school)).hasSize(2);
    }

    @AfterEach
    void clockBack() {
        clock.reset();
    }

    @Test
    void aReadingThatWasUndoneIsNotedTheNextTime() {
        tenants.run(admin, school, () -> {
            transaction.executeWithoutResult(status -> {
                audit.readOnceADay("test.often", entry -> entry.person(PERSON));
                status.setRollbackOnly();
            });
            audit.readOnceADay("test.often", entry -> entry.person(PERSON));
        });
        assertThat(ofSchool(school)).extracting(AuditRecord::event).containsExactly("test.often");
    }

    @Test
    void theLatestOfSomeEventsAreFoundAndNoOthers() {
        tenants.run(
                admin,
                school,
                () -> transaction.executeWithoutResult(status -> {
                    audit.wrote("test.one", entry -> entry);
                    audit.wrote("test.two", entry -> entry);
                    audit.wrote("test.other", entry -> entry);
                }));
        Instant from = TODAY.atStartOfDay(ZoneOffset.UTC).toInstant();
        Set<String> wanted = Set.of("test.one", "test.two");
        assertThat(tenants.as(admin, school, () -> trail.latest(wanted, from, 10)))
                .extracting(AuditRecord::event)
                .containsExactlyInAnyOrder("test.one", "test.two");
        assertThat(tenants.as(admin, school, () -> trail.latest(wanted, from, 1)))
                .hasSize(1);
        Actor stranger = tenants.member(other, Role.ORG_ADMIN);
        assertThat(tenants.as(stranger, other, () -> trail.latest(wanted, from, 10)))
                .isEmpty();
    }

    @Test
    void aReadingIsNotedOutsideOfAnyTransactionAndInEachOrganisationLookedInto() {
        tenants.run(admin, school, () -> audit.read("test.read", entry -> entry.person(PERSON)));
        Actor officer = tenants.regionalOfficer();
        tenants.looking(officer, new Scope.Several(List.of(school, other)), () -> {
            audit.read("test.looked", entry -> entry);
            return 0;
        });
        assertThat(ofSchool(school)).extracting(AuditRecord::event).containsExactly("test.looked", "test.read");
        assertThat(ofSchool(other)).extracting(AuditRecord::account).containsExactly(officer.account());
    }

    @Test
    void thePersonsHistoryHasTheReadingsOfTheirClassOnTheirDays() {
        tenants.run(admin, school, () -> {
            audit.read("test.class", entry -> entry.group(GROUP).day(TODAY));
            audit.read("test.card", entry -> entry.person(PERSON));
            audit.read("test.other", entry -> entry.person(PERSON + 9));
        });
        assertThat(ofPerson(school, TODAY.minusDays(5), null)).containsExactly("test.card", "test.class");
        assertThat(ofPerson(school, TODAY.plusDays(1), null)).containsExactly("test.card");
        assertThat(ofPerson(school, TODAY.minusDays(5), TODAY.minusDays(1))).containsExactly("test.card");
        assertThat(ofPerson(other, TODAY.minusDays(5), null)).isEmpty();
    }

    @Test
    void theFilterAndThePlaceToGoOnAreKept() {
        tenants.run(
                admin,
                school,
                () -> transaction.executeWithoutResult(status -> {
                    audit.wrote("test.one", entry -> entry);
                    audit.read("sample.two", entry -> entry.person(PERSON));
                    audit.wrote("test.three", entry -> entry);
                }));
        assertThat(events(null, null, null, true)).containsExactly("test.three", "test.one");
        assertThat(events("sample", null, null, null)).containsExactly("sample.two");
        assertThat(events(null, Set.of(PERSON), null, null)).containsExactly("sample.two");
        assertThat(events(null, null, Set.of(-1L), null)).isEmpty();
        List<AuditRecord> first = tenants.as(admin, school, () -> trail.organisation(filter(), null, 2));
        assertThat(first).extracting(AuditRecord::event).containsExactly("test.three", "sample.two");
        assertThat(tenants.as(
                        admin,
                        school,
                        () -> trail.organisation(filter(), first.getLast().key(), 2)))
                .extracting(AuditRecord::event)
                .containsExactly("test.one");
    }

    @Test
    void whatBelongsToNoOrganisationIsNotedAmongTheRegions() {
        Actor about = tenants.stranger();
        tenants.run(admin, school, () -> audit.regional("test.regional", entry -> entry.account(about.account())));
        assertThat(trail.regional(
                        new AuditFilter(from(), until(), Set.of(about.account()), null, null, null), null, 10))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.event()).isEqualTo("test.regional");
                    assertThat(record.account()).isEqualTo(admin.account());
                    assertThat(record.about()).isEqualTo(about.account());
                });
        assertThat(ofSchool(school)).isEmpty();
    }

    @Test
    void nothingOfTheRecordIsChangedOrTakenAway() {
        tenants.run(admin, school, () -> audit.read("test.read", entry -> entry.person(PERSON)));
        for (String sql : List.of(
                "update audit.entry set event = 'x' where organisation_id = :school",
                "delete from audit.entry where organisation_id = :school",
                "update audit.entry_person set person_id = 1 where organisation_id = :school",
                "delete from audit.entry_person where organisation_id = :school",
                "update audit.regional_entry set event = 'x' where :school > 0",
                "delete from audit.regional_entry where :school > 0")) {
            assertThatThrownBy(() -> tenants.run(
                            admin,
                            school,
                            () -> transaction.executeWithoutResult(status ->
                                    jdbc.sql(sql).param("school", school).update())))
                    .as(sql)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private List<AuditRecord> ofSchool(long organisation) {
        return tenants.as(admin, organisation, () -> trail.organisation(filter(), null, 50));
    }

    private List<String> ofPerson(long organisation, LocalDate since, @Nullable LocalDate until) {
        return tenants
                .as(
                        admin,
                        organisation,
                        () -> trail.person(
                                PERSON,
                                List.of(new Presence(GROUP, new DateRange(since, until))),
                                List.of(),
                                filter(),
                                null,
                                50))
                .stream()
                .map(AuditRecord::event)
                .sorted()
                .toList();
    }

    private List<String> events(
            @Nullable String module,
            @Nullable Set<Long> persons,
            @Nullable Set<Long> accounts,
            @Nullable Boolean write) {
        var filter = new AuditFilter(from(), until(), accounts, persons, write, module);
        return tenants.as(admin, school, () -> trail.organisation(filter, null, 50)).stream()
                .map(AuditRecord::event)
                .toList();
    }

    private static AuditFilter filter() {
        return new AuditFilter(from(), until(), null, null, null, null);
    }

    private static java.time.Instant from() {
        return FixedClock.START.minus(Duration.ofDays(1));
    }

    private static java.time.Instant until() {
        return FixedClock.START.plus(Duration.ofDays(1));
    }
}
