package ru.zvonok.registry.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.registry.DoorTest;
import ru.zvonok.registry.RegistryFixtures;
import ru.zvonok.registry.TestSchool;

/** Programmes of a college and the groups that study by them (COL-01). */
class ProgrammesTest extends DoorTest {

    private static final Programme COOKS =
            new Programme(0, "43.02.15", "Поварское и кондитерское дело", ProgrammeKind.SPECIALISTS, 4, false);

    @Autowired
    Programmes programmes;

    @Autowired
    SchoolClasses classes;

    @Autowired
    Enrolment enrolment;

    @Override
    protected TestSchool organisation() {
        return fixtures.college();
    }

    @Test
    void aProgrammeIsWrittenAndAGroupStudiesByIt() {
        long id = as(school.deputy(), () -> programmes.save(COOKS));
        long group = as(school.secretary(), () -> classes.create(group(4, id)));
        ClassEntry entry = as(school.secretary(), () -> enrolment.schoolClass(group));
        assertThat(entry.programme()).isEqualTo(id);
        assertThat(as(school.secretary(), () -> programmes.ofGroups(List.of(entry))))
                .hasEntrySatisfying(group, one -> {
                    assertThat(one.title()).isEqualTo("43.02.15 Поварское и кондитерское дело");
                    assertThat(one.endsWith(entry)).isTrue();
                });
        run(school.secretary(), () -> classes.change(group, 0, group(3, id)));
        ClassEntry third = as(school.secretary(), () -> enrolment.schoolClass(group));
        assertThat(as(school.secretary(), () -> programmes.ofGroups(List.of(third)))
                        .get(group))
                .satisfies(one -> assertThat(one.endsWith(third)).isFalse());
        run(school.secretary(), () -> classes.change(group, 1, group(3, null)));
        ClassEntry none = as(school.secretary(), () -> enrolment.schoolClass(group));
        assertThat(as(school.secretary(), () -> programmes.ofGroups(List.of(none))))
                .isEmpty();

        as(school.deputy(), () -> programmes.save(with(id, "43.02.15", "Повар", 3, true)));
        assertThat(as(tenants.member(school.id(), Role.TEACHER), () -> programmes.all()))
                .containsExactly(with(id, "43.02.15", "Повар", 3, true));
        noted(school.deputy(), "enrolment.programme-written");
    }

    @Test
    void whatNoProgrammeCanBeIsRefused() {
        long id = as(school.deputy(), () -> programmes.save(COOKS));
        for (String code : List.of("", "43", "43.02.155", "абв")) {
            refusedAt("code", EnrolmentProblem.PROGRAMME_CODE, () -> save(with(0, code, "Повар", 3, false)));
        }
        refusedAt("name", EnrolmentProblem.PROGRAMME_NAME, () -> save(with(0, "16675", " ", 1, false)));
        refusedAt("name", EnrolmentProblem.PROGRAMME_NAME, () -> save(with(0, "16675", "я".repeat(201), 1, false)));
        refusedAt("courses", EnrolmentProblem.PROGRAMME_COURSES, () -> save(with(0, "16675", "Повар", 0, false)));
        refusedAt("courses", EnrolmentProblem.PROGRAMME_COURSES, () -> save(with(0, "16675", "Повар", 7, false)));
        refusedAt("name", EnrolmentProblem.PROGRAMME_TAKEN, () -> save(COOKS));
        as(school.secretary(), () -> classes.create(group(4, id)));
        refusedAt(
                "courses",
                EnrolmentProblem.PROGRAMME_SHORT,
                () -> save(with(id, COOKS.code(), COOKS.name(), 3, false)));
        long shorter = as(school.deputy(), () -> programmes.save(with(0, "16675", "Повар", 1, false)));
        refusedAt(
                "programme",
                EnrolmentProblem.PROGRAMME_SHORT,
                () -> run(school.secretary(), () -> classes.create(group(2, shorter))));
    }

    @Test
    void othersMayNotAndElsewhereItIsNotThere() {
        long id = as(school.deputy(), () -> programmes.save(COOKS));
        for (Actor actor : List.of(
                school.principal(),
                tenants.member(school.id(), Role.TEACHER),
                tenants.member(school.id(), Role.STUDENT))) {
            denied(actor, () -> programmes.save(COOKS));
        }
        denied(tenants.member(school.id(), Role.STUDENT), () -> programmes.all());
        walledOff(elsewhere.deputy(), () -> programmes.save(with(id, "43.02.15", "Повар", 3, false)));
        assertThat(tenants.as(elsewhere.deputy(), elsewhere.id(), () -> programmes.all()))
                .isEmpty();
        walledOff(elsewhere.secretary(), () -> classes.create(group(1, id)));
        TestSchool noCollege = fixtures.school();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> tenants.run(noCollege.deputy(), noCollege.id(), () -> programmes.save(COOKS))))
                .as("a school has none")
                .isInstanceOf(ru.zvonok.platform.kernel.NotFound.class);
    }

    private void save(Programme programme) {
        run(school.deputy(), () -> programmes.save(programme));
    }

    private static Programme with(long id, String code, String name, int courses, boolean closed) {
        return new Programme(id, code, name, ProgrammeKind.SPECIALISTS, courses, closed);
    }

    private static ClassData group(int course, @Nullable Long programme) {
        return new ClassData(
                RegistryFixtures.YEAR, ClassKind.STUDY_GROUP, course, "ПД-" + course, 1, null, null, null, programme);
    }
}
