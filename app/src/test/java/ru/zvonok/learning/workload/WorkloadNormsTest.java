package ru.zvonok.learning.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.zvonok.learning.LearningFixture.TODAY;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.support.AuditTrail;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

/** The numbers of the region, and stricter ones of a school. */
@ModuleTest
class WorkloadNormsTest {

    @Autowired
    WorkloadNorms door;

    @Autowired
    LearningFixture fixture;

    @Autowired
    TwoTenants tenants;

    @Autowired
    AuditTrail trail;

    School school;
    Actor deputy;

    @BeforeEach
    void aSchool() {
        school = fixture.school();
        deputy = school.colleague(Role.DEPUTY_HEAD).actor();
    }

    @Test
    void theRegionsNumbersHoldAtFirst() {
        assertThat(school.as(deputy, () -> door.today()))
                .isEqualTo(new Norms(Set.of(2, 4, 8, 11, 12, 13, 14, 16), 30, 18, 10, 1, true, BigDecimal.ONE, 45, 34));
    }

    @Test
    void aStricterNumberHoldsFromItsDayOn() {
        add(new OwnNorm(0, Norm.INTERVAL_DAYS, 21, TODAY.plusDays(1), ""));
        assertThat(school.as(deputy, () -> door.today()).intervalDays()).isEqualTo(18);
        add(new OwnNorm(0, Norm.INTERVAL_DAYS, 20, TODAY, "Приказ № 5"));
        assertThat(school.as(deputy, () -> door.today()).intervalDays()).isEqualTo(20);
        assertThat(trail.of(school.id(), deputy)).contains("workload.norm-set");
        School other = fixture.school();
        Actor there = other.colleague(Role.DEPUTY_HEAD).actor();
        assertThat(other.as(there, () -> door.today()).intervalDays()).isEqualTo(18);
        long norm = school.as(deputy, () -> door.own()).getLast().id();
        assertThatThrownBy(() -> other.run(there, () -> door.remove(norm))).isInstanceOf(NotFound.class);
        school.run(deputy, () -> door.remove(norm));
        assertThat(school.as(deputy, () -> door.today()).intervalDays()).isEqualTo(18);
    }

    @Test
    void aRegionThatBecameStricterCounts() {
        add(new OwnNorm(0, Norm.SHARE_PERCENT, 8, TODAY, ""));
        tenants.rule("workload.assessment.share-percent", null, "2026-09-01", "5");
        try {
            assertThat(school.as(deputy, () -> door.today()).sharePercent()).isEqualTo(5);
        } finally {
            tenants.forgetRule("workload.assessment.share-percent");
        }
        assertThat(school.as(deputy, () -> door.today()).sharePercent()).isEqualTo(8);
    }

    @Test
    void milderNumbersAndStrangersAreRefused() {
        refused(new OwnNorm(0, Norm.INTERVAL_DAYS, 17, TODAY, ""), WorkloadProblem.NOT_STRICTER);
        refused(new OwnNorm(0, Norm.SHARE_PERCENT, 11, TODAY, ""), WorkloadProblem.NOT_STRICTER);
        refused(new OwnNorm(0, Norm.SHARE_PERCENT, 9, TODAY, "я".repeat(301)), WorkloadProblem.TEXT_TOO_LONG);
        add(new OwnNorm(0, Norm.SHARE_PERCENT, 10, TODAY, ""));
        refused(new OwnNorm(0, Norm.SHARE_PERCENT, 9, TODAY, ""), WorkloadProblem.NORM_EXISTS);
        Actor teacher = school.colleague(Role.TEACHER).actor();
        assertThat(school.as(teacher, () -> door.own())).hasSize(1);
        assertThatThrownBy(() -> school.run(teacher, () -> door.add(new OwnNorm(0, Norm.SHARE_PERCENT, 1, TODAY, ""))))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.run(teacher, () -> door.remove(1))).isInstanceOf(Denied.class);
        Actor nobody = school.colleague(Role.SUPPORT_STAFF).actor();
        assertThatThrownBy(() -> school.as(nobody, () -> door.today())).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.as(nobody, () -> door.own())).isInstanceOf(Denied.class);
    }

    private void add(OwnNorm norm) {
        school.run(deputy, () -> door.add(norm));
    }

    private void refused(OwnNorm norm, WorkloadProblem problem) {
        assertThatThrownBy(() -> add(norm)).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.problem())
                .isEqualTo(problem));
    }
}
