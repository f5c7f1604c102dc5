package ru.zvonok.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

/** A college reads of students and groups where a school reads of pupils and classes. */
@ModuleTest
class OwnWordsTest {

    private static final String STUDENTS = "journal.page.students";

    @Autowired
    OwnWords words;

    @Autowired
    TenantScope scope;

    @Autowired
    TwoTenants tenants;

    @Test
    void aCollegeReadsItsOwnWordsInBothLanguages() {
        long college = tenants.organisation(OrganisationKind.COLLEGE, null);

        assertThat(scope.in(college, () -> words.of(Texts.RUSSIAN, STUDENTS))).isEqualTo("Студенты");
        assertThat(scope.in(college, () -> words.of(Texts.ENGLISH, STUDENTS))).isEqualTo("Students");
        assertThat(scope.in(college, () -> words.of(Texts.RUSSIAN, "journal.menu")))
                .as("what is the same for both stands once")
                .isEqualTo("Журнал");
    }

    @Test
    void whoLooksIntoOneCollegeReadsItsWordsToo() {
        long college = tenants.organisation(OrganisationKind.COLLEGE, null);

        assertThat(scope.in(new Scope.Several(List.of(college)), () -> words.of(Texts.RUSSIAN, STUDENTS)))
                .isEqualTo("Студенты");
    }

    @Test
    void elsewhereTheWordsAreTheSchools() {
        long college = tenants.organisation(OrganisationKind.COLLEGE, null);
        long school = tenants.school();

        assertThat(scope.in(school, () -> words.of(Texts.RUSSIAN, STUDENTS))).isEqualTo("Ученики");
        assertThat(scope.in(new Scope.Several(List.of(college, school)), () -> words.of(Texts.RUSSIAN, STUDENTS)))
                .isEqualTo("Ученики");
        assertThat(words.of(Texts.RUSSIAN, STUDENTS)).as("nothing is bound").isEqualTo("Ученики");
    }
}
