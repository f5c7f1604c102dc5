package ru.zvonok.gateway.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.campus.preschool.AttendanceSheets;
import ru.zvonok.campus.preschool.NoteDay;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.LessonCards;
import ru.zvonok.learning.journal.WriteLesson;
import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.access.Actions;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.tenancy.OrganisationKind;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.registry.RegistryFixtures;
import ru.zvonok.support.DueNow;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

/** The view from above: the own organisations and no neighbour's. */
@ModuleTest
class OversightTest {

    private static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 11);

    @Autowired
    Oversight oversight;

    @Autowired
    TwoTenants tenants;

    @Autowired
    RegistryFixtures fixtures;

    @Autowired
    LearningFixture lessons;

    @Autowired
    AttendanceSheets sheets;

    @Autowired
    LessonCards cards;

    @Autowired
    Journal journal;

    @Autowired
    Actions actions;

    @Autowired
    DueNow due;

    @Test
    void anOfficerSeesTheOrganisationsOfTheScopeAndNoOther() {
        long municipality = tenants.municipality();
        long own = tenants.organisation(OrganisationKind.SCHOOL, municipality);
        long second = tenants.organisation(OrganisationKind.PRESCHOOL, municipality);
        long neighbour = tenants.organisation(OrganisationKind.SCHOOL, tenants.municipality());
        var scope = new Scope.Several(List.of(own, second));

        assertThat(tenants.looking(tenants.officer(municipality), scope, oversight::table))
                .extracting(figures -> figures.organisation().id())
                .containsExactlyInAnyOrder(own, second)
                .doesNotContain(neighbour);
    }

    @Test
    void whatIsClosedIsNotInTheTable() {
        long municipality = tenants.municipality();
        long open = tenants.organisation(OrganisationKind.SCHOOL, municipality);
        long closed = tenants.organisation(OrganisationKind.SCHOOL, municipality);
        tenants.close(closed);

        assertThat(tenants.looking(
                        tenants.officer(municipality), new Scope.Several(List.of(open, closed)), oversight::table))
                .extracting(figures -> figures.organisation().id())
                .containsExactly(open);
    }

    @Test
    void aNeighboursOfficerIsDenied() {
        long municipality = tenants.municipality();
        long own = tenants.organisation(OrganisationKind.SCHOOL, municipality);
        var stranger = tenants.officer(tenants.municipality());

        assertThatThrownBy(() -> tenants.looking(stranger, new Scope.Several(List.of(own)), oversight::table))
                .isInstanceOf(Denied.class);
    }

    @Test
    void theRegionSeesEverybody() {
        long own = tenants.organisation(OrganisationKind.SCHOOL, tenants.municipality());
        assertThat(tenants.looking(tenants.regionalOfficer(), new Scope.Region(), oversight::table))
                .extracting(figures -> figures.organisation().id())
                .contains(own);
    }

    @Test
    void theSheetsOfKindergartenGroupsCountAsAttendanceAndTheWorstComesFirst() {
        long municipality = tenants.municipality();
        var half = fixtures.organisation(tenants.organisation(OrganisationKind.PRESCHOOL, municipality));
        var full = fixtures.organisation(tenants.organisation(OrganisationKind.PRESCHOOL, municipality));
        var noted = fixtures.preschoolGroup(half, 4, "Гномики", 3);
        fixtures.preschoolGroup(half, 5, "Звёздочки", 2);
        var other = fixtures.preschoolGroup(full, 4, "Пчёлки", 2);
        tenants.run(noted.teacher(), half.id(), () -> sheets.allPresent(noted.id(), YESTERDAY));
        tenants.run(other.teacher(), full.id(), () -> {
            sheets.note(
                    other.id(),
                    YearMonth.from(YESTERDAY),
                    List.of(new NoteDay(UUID.randomUUID(), other.pupils().getFirst(), YESTERDAY, "б", 0)));
            sheets.allPresent(other.id(), YESTERDAY);
        });

        due.run("oversight.summaries", full.id());
        due.run("oversight.summaries", half.id());

        List<OrganisationFigures> table = tenants.looking(
                tenants.officer(municipality), new Scope.Several(List.of(full.id(), half.id())), oversight::table);

        assertThat(table)
                .extracting(
                        one -> one.organisation().id(),
                        OrganisationFigures::day,
                        OrganisationFigures::learners,
                        OrganisationFigures::sheets,
                        OrganisationFigures::withoutAttendance,
                        OrganisationFigures::attendanceTaken,
                        OrganisationFigures::absent)
                .containsExactly(
                        tuple(half.id(), YESTERDAY, 5, 2, 1, 50, 0), tuple(full.id(), YESTERDAY, 2, 1, 0, 100, 1));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatSchoolsAndCollegesWroteOfTheLastDayIsCounted(boolean college) {
        var place = college ? lessons.college() : lessons.school();
        long group = place.schoolClass(5, "А");
        List<Long> pupils = place.pupils(group, 4, LearningFixture.START);
        // today is the last day of one, yesterday was the last of another
        place.depart(group, pupils.get(2), LearningFixture.TODAY.plusDays(1));
        place.depart(group, pupils.get(3), LearningFixture.TODAY);
        var teacher = place.colleague(Role.TEACHER);
        long first = place.course(group, "Математика", teacher);
        long second = place.course(group, "История", teacher);
        place.slot(first, YESTERDAY.getDayOfWeek(), 1);
        place.slot(second, YESTERDAY.getDayOfWeek(), 2);
        place.generate(YESTERDAY.minusDays(1), YESTERDAY);
        long lesson = place.lesson(first, YESTERDAY).id();
        place.run(teacher.actor(), () -> {
            cards.write(new WriteLesson(first, lesson, "Дроби", null, null, null));
            cards.attendanceTaken(first, lesson);
            journal.edit(
                    first,
                    LearningFixture.QUARTER,
                    List.of(
                            edit(pupils.get(0), lesson, "5 4"),
                            edit(pupils.get(1), lesson, "н"),
                            edit(pupils.get(2), lesson, "оп")));
        });
        due.run("oversight.summaries", place.id());

        assertThat(tenants.looking(tenants.regionalOfficer(), new Scope.Several(List.of(place.id())), oversight::table))
                .extracting(
                        OrganisationFigures::day,
                        OrganisationFigures::learners,
                        OrganisationFigures::staff,
                        OrganisationFigures::lessons,
                        OrganisationFigures::withoutTopic,
                        OrganisationFigures::withoutAttendance,
                        OrganisationFigures::marks,
                        OrganisationFigures::absent)
                .containsExactly(tuple(YESTERDAY, 3, 1, 2, 1, 1, 2, 1));
    }

    private static EditCell edit(long pupil, long lesson, String value) {
        return new EditCell(UUID.randomUUID(), pupil, lesson, value, 0L);
    }

    @Test
    void lessonsWithoutTopicAreCounted() {
        var school = lessons.school();
        long group = school.schoolClass(5, "А");
        school.pupils(group, 2, LearningFixture.START);
        long course = school.course(group, "Математика", school.colleague(Role.TEACHER));
        school.slot(course, YESTERDAY.getDayOfWeek(), 1);
        school.slot(course, YESTERDAY.getDayOfWeek(), 2);
        school.generate(YESTERDAY, YESTERDAY);
        due.run("oversight.summaries", school.id());

        OrganisationFigures figures = tenants.looking(
                        tenants.regionalOfficer(), new Scope.Several(List.of(school.id())), oversight::table)
                .getFirst();

        assertThat(figures.lessons()).isEqualTo(2);
        assertThat(figures.withoutTopic()).isEqualTo(2);
        assertThat(figures.worst()).isZero();
    }

    @Test
    void whoSitsAboveMayOnlyLook() {
        assertThat(actions.all())
                .filteredOn(action -> !action.key().matches(".*[.](view.*|find)"))
                .filteredOn(action -> Stream.of(OrganisationKind.values())
                        .flatMap(kind -> Stream.of(Role.MUNICIPAL_OFFICER, Role.REGIONAL_OFFICER)
                                .flatMap(role -> action.rules().of(role, kind).stream()))
                        .findAny()
                        .isPresent())
                .extracting(Action::key)
                .containsExactlyInAnyOrder("access.invite", "oversight.rebuild", "oversight.reload-configuration");
    }

    @Test
    void aDirectorHasNoTable() {
        long own = tenants.school();
        var director = tenants.member(own, Role.PRINCIPAL);
        assertThatThrownBy(() -> tenants.as(director, own, oversight::table)).isInstanceOf(Denied.class);
    }
}
