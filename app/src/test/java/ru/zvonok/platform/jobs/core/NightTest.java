package ru.zvonok.platform.jobs.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.files.NewFile;
import ru.zvonok.platform.files.NewFile.Check;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.support.FixedClock;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

/** The work of a night: every organisation for itself, one that fails holds up nobody, what is over is gone. */
@ModuleTest
class NightTest {

    @Autowired
    NightRunner night;

    @Autowired
    Files files;

    @Autowired
    TwoTenants tenants;

    @Autowired
    TenantScope scope;

    @Autowired
    FixedClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void today() {
        clock.reset();
        RestlessNight.FAILING.clear();
    }

    @Test
    void whatIsOverIsRemovedInEveryOrganisationAndNothingElse() {
        long school = tenants.school();
        long other = tenants.school();
        UUID here = put(school, Duration.ofHours(1));
        UUID there = put(other, Duration.ofHours(1));
        UUID kept = put(school, null);
        UUID later = put(other, Duration.ofDays(30));

        clock.moveTo(LocalDateTime.of(2026, 11, 14, 3, 20));
        night.run();

        assertThat(stored(school)).containsExactly(kept).doesNotContain(here);
        assertThat(stored(other)).containsExactly(later).doesNotContain(there);
    }

    @Test
    void oneOrganisationThatFailsHoldsUpNobody() {
        long failing = tenants.school();
        long other = tenants.school();
        RestlessNight.FAILING.add(failing);
        UUID over = put(failing, Duration.ofHours(1));

        clock.moveTo(LocalDateTime.of(2026, 11, 14, 3, 20));
        night.run();

        assertThat(RestlessNight.DONE).contains(other).doesNotContain(failing);
        assertThat(stored(failing)).doesNotContain(over);
    }

    /** A node that works on into another school year is told that nobody made the next one. */
    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void theNightWarnsOfASchoolYearThatHasNoPlace(CapturedOutput output) {
        night.run();
        assertThat(output).doesNotContain("have no place for the school year");

        clock.moveTo(LocalDateTime.of(2031, 8, 2, 3, 20));
        night.run();
        assertThat(output)
                .contains("journal.mark")
                .contains("audit.")
                .contains("have no place for the school year 2032");
    }

    private UUID put(long organisation, @Nullable Duration keep) {
        Actor secretary = tenants.member(organisation, Role.SECRETARY);
        return tenants.as(
                        secretary,
                        organisation,
                        () -> files.put(
                                new NewFile("test.night", "x.bin", null, Check.RAW, keep),
                                new ByteArrayInputStream(new byte[] {1, 2, 3})))
                .publicId();
    }

    private List<UUID> stored(long organisation) {
        return scope.in(
                organisation,
                () -> transaction.execute(
                        status -> jdbc.sql("select public_id from files.file where organisation_id = :organisation")
                                .param("organisation", organisation)
                                .query(UUID.class)
                                .list()));
    }
}
