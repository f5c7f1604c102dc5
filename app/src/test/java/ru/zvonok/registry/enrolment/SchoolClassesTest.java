package ru.zvonok.registry.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.FirstOf;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.registry.DoorTest;
import ru.zvonok.registry.RegistryFixtures;
import ru.zvonok.registry.TestClass;
import ru.zvonok.registry.TestSchool;
import ru.zvonok.registry.calendar.CalendarProblem;
import ru.zvonok.registry.calendar.SchoolYears;
import ru.zvonok.registry.enrolment.SchoolClasses.PupilSort;

class SchoolClassesTest extends DoorTest {

    private static final int YEAR = RegistryFixtures.YEAR;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);

    @Autowired
    SchoolClasses classes;

    @Autowired
    Enrolment enrolment;

    @Autowired
    SchoolYears years;

    TestClass five;
    Actor parent;

    @BeforeEach
    void aClass() {
        five = fixtures.schoolClass(school, 5, "А", 4);
        parent = fixtures.mother(school, five.first()).actor();
    }

    @Test
    void aClassIsFormedSeenAndChanged() {
        long six = as(school.deputy(), () -> classes.create(ClassData.schoolClass(YEAR, 6, " б ")));
        assertThat(card(six).row().entry().name()).isEqualTo("6Б");
        run(school.secretary(), () -> classes.change(six, 0, ClassData.schoolClass(YEAR, 6, "физмат  класс")));
        assertThat(card(six).row().entry().name()).isEqualTo("6 физмат класс");
        assertThat(as(school.secretary(), () -> classes.list(YEAR)))
                .extracting(row -> row.entry().name(), ClassRow::members)
                .containsExactly(tuple("5А", 4), tuple("6 физмат класс", 0));
        noted(school.deputy(), "enrolment.class-formed");
        noted(school.secretary(), "enrolment.class-changed", "enrolment.class-read");
    }

    @Test
    void whoCameWhileTheYearRanIsNewAndWhoMovedIsNot() {
        Actor psychologist = tenants.member(school.id(), Role.PSYCHOLOGIST);
        assertThat(newcomers(psychologist, RegistryFixtures.FIRST_DAY))
                .as("all came with the year")
                .isEmpty();
        long late = fixtures.person(school, new PersonName("Новенький", "Пётр", null));
        fixtures.enrol(school, five.id(), List.of(late), TODAY.minusDays(3));
        long six = as(school.deputy(), () -> classes.create(ClassData.schoolClass(YEAR, 6, "Б")));
        fixtures.transfer(school, five.first(), five.id(), six, TODAY.minusDays(2));

        assertThat(newcomers(psychologist, TODAY.minusDays(30)))
                .extracting(Newcomer::person, Newcomer::className, Newcomer::since)
                .containsExactly(tuple(late, "5А", TODAY.minusDays(3)));
        assertThat(newcomers(psychologist, TODAY.minusDays(2))).isEmpty();
        newcomers(psychologist, TODAY.minusDays(30));
        assertThat(audit.of(school.id(), psychologist))
                .filteredOn("enrolment.newcomers-read"::equals)
                .hasSize(1);
        denied(parent, () -> classes.newcomers(YEAR, TODAY, 10));
        denied(elsewhere.deputy(), () -> classes.newcomers(YEAR, TODAY, 10));
        assertThat(tenants.as(
                        elsewhere.deputy(), elsewhere.id(), () -> classes.newcomers(YEAR, TODAY.minusDays(30), 10)))
                .isEqualTo(new FirstOf<Newcomer>(List.of(), 0));
    }

    @Test
    void onlyTheNewcomersThatAreShownAreNoted() {
        Actor psychologist = tenants.member(school.id(), Role.PSYCHOLOGIST);
        long first = fixtures.person(school, new PersonName("Азбукин", "Пётр", null));
        long second = fixtures.person(school, new PersonName("Букин", "Пётр", null));
        long latest = fixtures.person(school, new PersonName("Ведин", "Пётр", null));
        fixtures.enrol(school, five.id(), List.of(second, first), TODAY.minusDays(3));
        fixtures.enrol(school, five.id(), List.of(latest), TODAY.minusDays(2));

        FirstOf<Newcomer> found = as(psychologist, () -> classes.newcomers(YEAR, TODAY.minusDays(30), 2));

        assertThat(found.first()).extracting(Newcomer::person).containsExactly(latest, first);
        assertThat(found.inAll()).isEqualTo(3);
        assertThat(audit.persons(school.id(), "enrolment.newcomers-read")).containsExactlyInAnyOrder(latest, first);
    }

    private List<Newcomer> newcomers(Actor actor, LocalDate since) {
        return as(actor, () -> classes.newcomers(YEAR, since, 10)).first();
    }

    @Test
    void whoMayNotIsDeniedAndWhoIsElsewhereFindsNothing() {
        ClassData data = ClassData.schoolClass(YEAR, 7, "А");
        for (Actor actor : List.of(five.teacher(), parent, school.principal())) {
            denied(actor, () -> classes.create(data));
            denied(actor, () -> classes.change(five.id(), 0, data));
            denied(actor, () -> classes.close(five.id(), 0));
            denied(actor, () -> classes.lead(five.id(), List.of(), TODAY));
            denied(actor, () -> classes.save(new Department(0, "Отделение", null, false)));
        }
        for (Runnable look : List.<Runnable>of(
                () -> classes.list(YEAR),
                () -> classes.card(five.id()),
                () -> classes.pupils(PupilFilter.of(YEAR), PupilSort.NAME, false, 0, 10),
                () -> classes.countPupils(PupilFilter.of(YEAR)),
                () -> classes.departments())) {
            denied(parent, look);
            denied(tenants.stranger(), look);
            denied(elsewhere.admin(), look);
        }
        walledOff(elsewhere.admin(), () -> classes.card(five.id()));
        walledOff(elsewhere.admin(), () -> classes.change(five.id(), 0, data));
        walledOff(elsewhere.admin(), () -> classes.close(five.id(), 0));
        walledOff(elsewhere.admin(), () -> classes.lead(five.id(), List.of(), TODAY));
        walledOff(elsewhere.admin(), () -> classes.divide(five.id(), Map.of(), TODAY));
        assertThat(tenants.as(elsewhere.admin(), elsewhere.id(), () -> classes.list(YEAR)))
                .isEmpty();
    }

    @Test
    void aClassIsCalledByItsGradeAndWhateverElseItHas() {
        for (ClassData data : List.of(
                ClassData.schoolClass(YEAR, 8, " "),
                ClassData.schoolClass(YEAR, 8, "1"),
                ClassData.schoolClass(YEAR, 8, "б"),
                ClassData.schoolClass(YEAR, 8, "физмат"))) {
            run(school.admin(), () -> classes.create(data));
        }
        assertThat(tenants.as(school.admin(), school.id(), () -> classes.list(YEAR)))
                .extracting(row -> row.entry().name())
                .contains("8", "8-1", "8Б", "8 физмат");
        creating("letter", EnrolmentProblem.CLASS_TAKEN, ClassData.schoolClass(YEAR, 8, ""));
    }

    @Test
    void whatAClassCannotBeIsRefused() {
        creating("letter", EnrolmentProblem.CLASS_TAKEN, ClassData.schoolClass(YEAR, 5, "а"));
        creating("letter", EnrolmentProblem.CLASS_NAME, ClassData.preschoolGroup(YEAR, 5, " \u00a0"));
        creating("letter", EnrolmentProblem.CLASS_NAME, ClassData.schoolClass(YEAR, 5, "ф".repeat(16)));
        creating("letter", EnrolmentProblem.CLASS_NAME, ClassData.studyGroup(YEAR, 1, "И".repeat(41), null));
        creating("grade", EnrolmentProblem.GRADE_IMPOSSIBLE, ClassData.schoolClass(YEAR, 13, "А"));
        creating("grade", EnrolmentProblem.GRADE_IMPOSSIBLE, ClassData.schoolClass(YEAR, 0, "А"));
        creating("grade", EnrolmentProblem.GRADE_IMPOSSIBLE, ClassData.studyGroup(YEAR, 7, "ИС-71", null));
        creating("shift", EnrolmentProblem.GRADE_IMPOSSIBLE, inShift(4));
        refused(
                EnrolmentProblem.YEAR_MISSING,
                () -> run(school.admin(), () -> classes.create(ClassData.schoolClass(YEAR + 1, 5, "А"))));
        run(school.deputy(), () -> years.close(YEAR));
        refused(
                CalendarProblem.YEAR_CLOSED,
                () -> run(school.admin(), () -> classes.create(ClassData.schoolClass(YEAR, 8, "А"))));
    }

    @Test
    void aThingOfAnotherOrganisationIsNotTakenIn() {
        long room = fixtures.room(elsewhere, "214");
        long department = tenants.as(
                elsewhere.admin(),
                elsewhere.id(),
                () -> classes.save(new Department(0, "Программирование", null, false)));
        notThere(school.admin(), () -> classes.create(with(null, department, null)));
        notThere(school.admin(), () -> classes.create(with(null, null, room)));
        notThere(school.admin(), () -> classes.create(with(elsewhere.set(), null, null)));
        long stranger = fixtures.person(elsewhere, new PersonName("Чужих", "Анна", null));
        notThere(school.admin(), () -> classes.lead(five.id(), List.of(stranger), TODAY));
        notThere(school.admin(), () -> classes.divide(five.id(), Map.of("1", List.of(stranger)), TODAY));
        notThere(school.admin(), () -> classes.save(new Department(0, "Отделение", stranger, false)));
        notThere(school.admin(), () -> classes.save(new Department(department, "Отделение", null, false)));
    }

    @Test
    void whatChangedMeanwhileIsNotOverwritten() {
        run(school.secretary(), () -> classes.change(five.id(), 0, ClassData.schoolClass(YEAR, 5, "В")));
        refused(
                EnrolmentProblem.CHANGED_MEANWHILE,
                () -> run(school.admin(), () -> classes.change(five.id(), 0, ClassData.schoolClass(YEAR, 5, "Г"))));
        long empty = as(school.admin(), () -> classes.create(ClassData.schoolClass(YEAR, 9, "А")));
        refused(EnrolmentProblem.CHANGED_MEANWHILE, () -> run(school.admin(), () -> classes.close(empty, 5)));
    }

    @Test
    void onlyAnEmptyClassIsClosed() {
        refused(EnrolmentProblem.CLASS_NOT_EMPTY, () -> run(school.admin(), () -> classes.close(five.id(), 0)));
        five.pupils().forEach(pupil -> fixtures.depart(school, pupil, five.id(), TODAY));
        run(school.admin(), () -> classes.close(five.id(), 0));
        assertThat(card(five.id()).row().entry().closed()).isTrue();
        noted(school.admin(), "enrolment.class-closed");
    }

    @Test
    void fromADayOnTheseAndNobodyElseLead() {
        RegistryFixtures.Member second = fixtures.teacher(school);
        LocalDate december = LocalDate.of(2026, 12, 1);
        run(school.admin(), () -> classes.lead(five.id(), List.of(second.person()), december));
        assertThat(leaders(december.minusDays(1))).containsExactly(five.teacherPerson());
        assertThat(leaders(december)).containsExactly(second.person());
        notThere(second.actor(), () -> classes.divide(five.id(), Map.of(), TODAY));

        run(school.admin(), () -> classes.lead(five.id(), List.of(second.person(), second.person()), TODAY));
        assertThat(leaders(TODAY)).containsExactly(second.person());
        assertThat(leaders(december)).containsExactly(second.person());
        run(second.actor(), () -> classes.divide(five.id(), Map.of("1", five.pupils()), TODAY));
        notThere(five.teacher(), () -> classes.divide(five.id(), Map.of(), TODAY));

        run(school.admin(), () -> classes.lead(five.id(), List.of(five.teacherPerson(), second.person()), TODAY));
        assertThat(leaders(december)).containsExactlyInAnyOrder(five.teacherPerson(), second.person());
        run(school.admin(), () -> classes.lead(five.id(), List.of(), TODAY));
        assertThat(leaders(TODAY)).isEmpty();
        assertThat(leaders(TODAY.minusDays(1))).containsExactly(five.teacherPerson());
        noted(school.admin(), "enrolment.class-led");
    }

    @Test
    void somebodyWhoWasToLeaveStaysWhenNamedAgain() {
        RegistryFixtures.Member second = fixtures.teacher(school);
        LocalDate december = LocalDate.of(2026, 12, 1);
        run(school.admin(), () -> classes.lead(five.id(), List.of(second.person()), december));
        run(school.admin(), () -> classes.lead(five.id(), List.of(five.teacherPerson()), TODAY));
        assertThat(leaders(december)).containsExactly(five.teacherPerson());
    }

    @Test
    void aDayOutsideOfTheYearIsRefused() {
        for (LocalDate day : List.of(RegistryFixtures.FIRST_DAY.minusDays(1), RegistryFixtures.LAST_DAY.plusDays(1))) {
            refused(
                    EnrolmentProblem.OUTSIDE_OF_YEAR,
                    () -> run(school.admin(), () -> classes.lead(five.id(), List.of(), day)));
            refused(
                    EnrolmentProblem.OUTSIDE_OF_YEAR,
                    () -> run(school.admin(), () -> classes.divide(five.id(), Map.of(), day)));
        }
    }

    @Test
    void aClassIsDividedByItsTeacherAndByNobodyElsesTeacher() {
        TestClass other = fixtures.schoolClass(school, 5, "Б", 2);
        List<Long> two = five.pupils().subList(0, 2);
        run(five.teacher(), () -> classes.divide(five.id(), Map.of(" английский  1 ", two), TODAY));
        notThere(other.teacher(), () -> classes.divide(five.id(), Map.of("1", two), TODAY));
        denied(parent, () -> classes.divide(five.id(), Map.of("1", two), TODAY));
        denied(school.principal(), () -> classes.divide(five.id(), Map.of("1", two), TODAY));

        ClassCard card = card(five.id());
        assertThat(card.subgroups()).extracting(Subgroup::name).containsExactly("английский 1");
        long subgroup = card.subgroups().getFirst().id();
        assertThat(inSubgroup(subgroup, TODAY)).containsExactlyInAnyOrderElementsOf(two);
        assertThat(inSubgroup(subgroup, TODAY.minusDays(1))).isEmpty();
        run(five.teacher(), () -> classes.divide(five.id(), Map.of("английский 1", List.of(two.getLast())), TODAY));
        assertThat(inSubgroup(subgroup, TODAY)).containsExactly(two.getLast());
        noted(five.teacher(), "enrolment.class-divided");
    }

    @Test
    void aDivisionWithoutSenseIsRefused() {
        TestClass other = fixtures.schoolClass(school, 5, "Б", 1);
        refused(
                EnrolmentProblem.NOT_OF_CLASS,
                () -> run(five.teacher(), () -> classes.divide(five.id(), Map.of("1", other.pupils()), TODAY)));
        refusedAt(
                "name",
                EnrolmentProblem.SUBGROUP_NAME,
                () -> run(five.teacher(), () -> classes.divide(five.id(), Map.of(" ", five.pupils()), TODAY)));
        Map<String, List<Long>> twice = new LinkedHashMap<>();
        twice.put("1", five.pupils());
        twice.put(" 1", List.of());
        refusedAt(
                "name",
                EnrolmentProblem.SUBGROUP_TAKEN,
                () -> run(five.teacher(), () -> classes.divide(five.id(), twice, TODAY)));
        assertThat(card(five.id()).subgroups()).isEmpty();
    }

    @Test
    void departmentsAreWritten() {
        long id = as(
                school.admin(),
                () -> classes.save(new Department(0, " Программирование ", five.teacherPerson(), false)));
        assertThat(as(five.teacher(), () -> classes.departments()))
                .containsExactly(new Department(id, "Программирование", five.teacherPerson(), false));
        run(school.admin(), () -> classes.save(new Department(id, "Разработка", null, true)));
        refusedAt(
                "name",
                EnrolmentProblem.DEPARTMENT_TAKEN,
                () -> run(school.admin(), () -> classes.save(new Department(0, "Разработка", null, false))));
        refusedAt(
                "name",
                EnrolmentProblem.CLASS_NAME,
                () -> run(school.admin(), () -> classes.save(new Department(0, " ", null, false))));
        refusedAt(
                "name",
                EnrolmentProblem.CLASS_NAME,
                () -> run(school.admin(), () -> classes.save(new Department(0, "О".repeat(41), null, false))));
        noted(school.admin(), "enrolment.department-written");
    }

    @Test
    void theListOfLearnersIsFilteredSortedAndCounted() {
        TestClass six = fixtures.schoolClass(school, 6, "А", 2);
        fixtures.depart(school, six.pupils().getLast(), six.id(), TODAY.minusDays(1));
        PupilFilter all = PupilFilter.of(YEAR);
        assertThat(pupils(school.secretary(), all)).hasSize(5);
        assertThat(as(school.secretary(), () -> classes.countPupils(all))).isEqualTo(5);
        PupilFilter former = new PupilFilter(YEAR, "", null, null, true, null);
        assertThat(pupils(school.secretary(), former))
                .extracting(PupilRow::person)
                .containsExactly(six.pupils().getLast());
        assertThat(pupils(school.secretary(), new PupilFilter(YEAR, "", null, 6, false, null)))
                .hasSize(1);
        assertThat(pupils(school.secretary(), new PupilFilter(YEAR, "АБРАМ", five.id(), null, false, null)))
                .extracting(PupilRow::person)
                .containsExactly(five.first());
        assertThat(pupils(school.secretary(), new PupilFilter(YEAR, "абрамова  анна", five.id(), null, false, null)))
                .hasSize(1);
        for (PupilSort sort : PupilSort.values()) {
            assertThat(as(school.secretary(), () -> classes.pupils(all, sort, true, 1, 2)))
                    .hasSize(2);
        }
        noted(school.secretary(), "enrolment.pupils-read");
    }

    @Test
    void whatCardsLackIsCountedAndFilteredForWhoeverSeesAllCards() {
        var gaps = as(school.secretary(), () -> classes.pupilGaps(YEAR));
        for (PupilGap gap : PupilGap.values()) {
            PupilFilter lacking = new PupilFilter(YEAR, "", null, null, false, gap);
            assertThat(pupils(school.secretary(), lacking)).hasSize(gaps.getOrDefault(gap, 0));
            assertThat(as(school.secretary(), () -> classes.countPupils(lacking)))
                    .isEqualTo(gaps.getOrDefault(gap, 0));
            notThere(five.teacher(), () -> classes.pupils(lacking, PupilSort.NAME, false, 0, 10));
            notThere(five.teacher(), () -> classes.countPupils(lacking));
        }
        assertThat(gaps).as("nobody has a parent with a phone").containsEntry(PupilGap.GUARDIAN_PHONE, 4);
        notThere(five.teacher(), () -> classes.pupilGaps(YEAR));
        TestSchool other = fixtures.school();
        assertThat(tenants.as(other.secretary(), other.id(), () -> classes.pupilGaps(YEAR)))
                .isEmpty();
        denied(other.secretary(), () -> classes.pupilGaps(YEAR));
    }

    @Test
    void aTeacherSeesTheNamesAndOnlyOfTheOwnClassTheBirthDates() {
        TestClass other = fixtures.schoolClass(school, 5, "Б", 1);
        List<PupilRow> rows = pupils(five.teacher(), PupilFilter.of(YEAR));
        assertThat(rows).hasSize(5);
        assertThat(rows).allSatisfy(row -> assertThat(row.birthDate() == null).isEqualTo(row.group() == other.id()));
    }

    @Test
    void aMunicipalOfficerLooksAtTheOwnSchoolsOnly() {
        long municipality = tenants.municipality();
        TestSchool ours = fixtures.schoolOf(municipality);
        TestClass group = fixtures.schoolClass(ours, 1, "А", 1);
        Actor officer = tenants.officer(municipality);
        assertThat(tenants.looking(officer, new Scope.Several(List.of(ours.id())), () -> classes.card(group.id()))
                        .members())
                .hasSize(1);
        denied(officer, () -> classes.card(five.id()));
    }

    private void creating(String field, EnrolmentProblem problem, ClassData data) {
        refusedAt(field, problem, () -> run(school.admin(), () -> classes.create(data)));
    }

    private static ClassData inShift(int shift) {
        return new ClassData(YEAR, ClassKind.SCHOOL_CLASS, 5, "Ж", shift, null, null, null);
    }

    private static ClassData with(@Nullable Long set, @Nullable Long department, @Nullable Long room) {
        return new ClassData(YEAR, ClassKind.SCHOOL_CLASS, 5, "Ж", 1, set, department, room);
    }

    private ClassCard card(long group) {
        return as(school.secretary(), () -> classes.card(group));
    }

    private List<Long> leaders(LocalDate day) {
        return as(school.admin(), () -> enrolment.leaders(five.id(), day));
    }

    private List<Long> inSubgroup(long subgroup, LocalDate day) {
        return as(school.admin(), () -> enrolment.subgroupMembers(subgroup, new DateRange(day, day)).stream()
                .map(Member::person)
                .toList());
    }

    private List<PupilRow> pupils(Actor actor, PupilFilter filter) {
        return as(actor, () -> classes.pupils(filter, PupilSort.NAME, false, 0, 100));
    }
}
