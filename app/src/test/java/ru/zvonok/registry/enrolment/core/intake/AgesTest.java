package ru.zvonok.registry.enrolment.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.platform.tenancy.OrganisationKind;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

/** Ages are compared with what the rules of the region say. */
@ModuleTest
class AgesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);

    @Autowired
    Ages ages;

    @Autowired
    TwoTenants tenants;

    @Autowired
    TenantScope scope;

    @Test
    void whoIsFarFromTheUsualAgeOfAGradeIsOdd() {
        long school = tenants.school();
        assertThat(odd(school, LocalDate.of(2016, 3, 1), 5)).isEmpty();
        assertThat(odd(school, LocalDate.of(2012, 9, 2), 5)).isEmpty();
        assertThat(odd(school, LocalDate.of(2011, 9, 2), 5)).isEmpty();
        assertThat(odd(school, LocalDate.of(2011, 9, 1), 5)).hasValue(15);
        assertThat(odd(school, LocalDate.of(2019, 9, 1), 5)).hasValue(7);
    }

    @Test
    void aRegionHasItsOwnNumbers() {
        long municipality = tenants.municipality();
        long school = tenants.organisation(OrganisationKind.SCHOOL, municipality);
        tenants.rule("enrolment.age.odd-years", municipality, "2026-09-01", "1");
        tenants.rule("people.majority.age", municipality, "2026-09-01", "21");
        assertThat(odd(school, LocalDate.of(2013, 8, 1), 5)).hasValue(13);
        LocalDate birth = LocalDate.of(2007, 1, 1);
        assertThat(scope.in(school, () -> grownUp().test(birth))).isFalse();
        assertThat(scope.in(tenants.school(), () -> grownUp().test(birth))).isTrue();
    }

    private Predicate<LocalDate> grownUp() {
        return ages.grownUp(TODAY);
    }

    private OptionalInt odd(long school, LocalDate birth, int grade) {
        return scope.in(school, () -> ages.odd(birth, grade, TODAY));
    }
}
