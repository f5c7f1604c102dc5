package ru.zvonok.campus.preschool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.campus.preschool.MonthSheet.Day;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.tenancy.OrganisationKind;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.registry.DoorTest;
import ru.zvonok.registry.RegistryFixtures;
import ru.zvonok.registry.TestClass;
import ru.zvonok.registry.TestSchool;
import ru.zvonok.registry.calendar.CalendarProblem;
import ru.zvonok.registry.calendar.SchoolYears;
import ru.zvonok.support.QueryCount;

class AttendanceSheetsTest extends DoorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final LocalDate SATURDAY = TODAY.plusDays(2);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Autowired
    AttendanceSheets sheets;

    @Autowired
    SchoolYears years;

    TestClass group;
    TestClass other;
    Actor educator;
    RegistryFixtures.Member mother;

    @Override
    protected TestSchool organisation() {
        return fixtures.kindergarten();
    }

    @BeforeEach
    void twoGroups() {
        group = fixtures.preschoolGroup(school, 4, "Ромашки", 3);
        other = fixtures.preschoolGroup(school, 5, "Васильки", 1);
        educator = group.teacher();
        mother = fixtures.mother(school, group.first());
    }

    @Test
    void aDayIsNotedSeenAndTakenBack() {
        Day ill = saved(note(cell(group.first(), TODAY, "б", 0)));
        assertThat(sheet(educator).children().getFirst().days()).containsEntry(TODAY, ill);
        Day none = saved(note(cell(group.first(), TODAY, "", ill.version())));
        assertThat(none.sign()).isZero();
        assertThat(as(school.principal(), () -> sheets.history(group.id(), group.first(), TODAY)))
                .extracting(DayChange::to)
                .containsExactly(0, ill.sign());
        assertThat(as(school.admin(), () -> sheets.signs())).isNotEmpty();
        noted(educator, "preschool.days-noted", "preschool.sheet-shown");
        noted(school.principal(), "preschool.day-history-shown");
    }

    @Test
    void theAnswerBringsTheSheetAlongAndNotesNoReading() {
        Noted noted =
                as(educator, () -> sheets.note(group.id(), NOVEMBER, List.of(cell(group.first(), TODAY, "+", 0))));
        assertThat(noted.sheet().children().getFirst().days()).containsKey(TODAY);
        assertThat(audit.of(school.id(), educator))
                .contains("preschool.days-noted")
                .doesNotContain("preschool.sheet-shown");
    }

    @Test
    void theSameEditCountsOnceAndAnOldVersionConflicts() {
        NoteDay edit = cell(group.first(), TODAY, "+", 0);
        Day first = saved(note(edit));
        assertThat(saved(note(edit))).isEqualTo(first);
        assertThat(note(cell(group.first(), TODAY, "б", 0)))
                .isInstanceOfSatisfying(NoteAnswer.Conflict.class, conflict -> assertThat(conflict.now())
                        .isEqualTo(first));
        assertThat(as(school.principal(), () -> sheets.history(group.id(), group.first(), TODAY)))
                .hasSize(1);
    }

    @Test
    void twoEditsOfOneCellAtOnceAreASavedOneAndAConflict() {
        NoteDay first = cell(group.first(), TODAY, "б", 0);
        NoteDay second = cell(group.first(), TODAY, "+", 0);
        List<NoteAnswer> answers = as(educator, () -> sheets.note(group.id(), NOVEMBER, List.of(first, second)))
                .answers();

        assertThat(answers)
                .hasSize(2)
                .anySatisfy(answer -> assertThat(answer)
                        .isInstanceOfSatisfying(NoteAnswer.Saved.class, saved -> assertThat(saved.edit())
                                .isEqualTo(first.edit())))
                .anySatisfy(answer -> assertThat(answer)
                        .isInstanceOfSatisfying(NoteAnswer.Conflict.class, conflict -> assertThat(conflict.edit())
                                .isEqualTo(second.edit())));
        assertThat(as(school.principal(), () -> sheets.history(group.id(), group.first(), TODAY)))
                .hasSize(1);
    }

    @Test
    void whatCannotStandThereIsRefusedAtItsCellAndTheRestIsSaved() {
        List<NoteAnswer> answers = as(
                        educator,
                        () -> sheets.note(
                                group.id(),
                                NOVEMBER,
                                List.of(
                                        cell(group.first(), TODAY, "6", 0),
                                        cell(group.first(), TODAY, "ъ".repeat(200), 0),
                                        cell(group.first(), SATURDAY, "б", 0),
                                        cell(group.first(), TODAY.plusMonths(1), "б", 0),
                                        cell(group.first(), TOMORROW, "+", 0),
                                        cell(other.first(), TODAY, "б", 0),
                                        cell(999_999_999L, TODAY, "б", 0),
                                        cell(group.pupils().getLast(), TOMORROW, "б", 0))))
                .answers();
        assertThat(answers).hasSize(8);
        assertThat(answers.subList(0, 7))
                .extracting(answer -> ((NoteAnswer.Refused) answer).problem())
                .containsExactly(
                        PreschoolProblem.NOT_A_SIGN,
                        PreschoolProblem.NOT_A_SIGN,
                        PreschoolProblem.DAY_OFF,
                        PreschoolProblem.DAY_OFF,
                        PreschoolProblem.NOT_YET,
                        PreschoolProblem.NOT_IN_GROUP,
                        PreschoolProblem.NOT_IN_GROUP);
        assertThat(answers.getLast()).isInstanceOf(NoteAnswer.Saved.class);
    }

    @Test
    void everybodyIsPresentOnceAndWhoIsIllStaysIll() {
        saved(note(cell(group.first(), TODAY, "б", 0)));
        GroupDay once = as(educator, () -> sheets.allPresent(group.id(), TODAY));
        DaySign ill = sheets.signs().stream()
                .filter(sign -> sign.sign().equals("Б"))
                .findFirst()
                .orElseThrow();
        assertThat(once).isEqualTo(new GroupDay(group.id(), "Ромашки", TODAY, true, 3, 3, 2, 0, Map.of(ill, 1)));
        Map<Long, Day> before = days();
        assertThat(as(educator, () -> sheets.allPresent(group.id(), TODAY))).isEqualTo(once);
        assertThat(days()).isEqualTo(before);
        refused(PreschoolProblem.NOT_YET, () -> run(educator, () -> sheets.allPresent(group.id(), TOMORROW)));
        refused(PreschoolProblem.DAY_OFF, () -> run(educator, () -> sheets.allPresent(group.id(), SATURDAY)));
    }

    @Test
    void aClosedYearIsOnlyReadAndAMonthOfAnotherYearIsNotThere() {
        notThere(educator, () -> sheets.note(group.id(), YearMonth.of(2026, 7), List.of()));
        notThere(educator, () -> sheets.note(group.id(), YearMonth.of(9999, 1), List.of()));
        notThere(educator, () -> sheets.allPresent(group.id(), TODAY.plusYears(1)));
        run(school.deputy(), () -> years.close(2026));
        assertThat(note(cell(group.first(), TODAY, "б", 0)))
                .isInstanceOfSatisfying(NoteAnswer.Refused.class, refused -> assertThat(refused.problem())
                        .isEqualTo(PreschoolProblem.YEAR_CLOSED));
        refused(CalendarProblem.YEAR_CLOSED, () -> run(educator, () -> sheets.allPresent(group.id(), TODAY)));
        assertThat(sheet(educator).children()).hasSize(3);
    }

    @Test
    void whoMayAndWhoMayNot() {
        for (Actor actor : List.of(school.principal(), school.deputy(), school.secretary(), school.admin())) {
            assertThat(sheet(actor).mayNote()).isFalse();
            denied(actor, () -> sheets.note(group.id(), NOVEMBER, List.of()));
            denied(actor, () -> sheets.allPresent(group.id(), TODAY));
            denied(actor, () -> sheets.ofChild(group.first(), NOVEMBER));
        }
        assertThat(sheet(educator).mayNote()).isTrue();
        notThere(other.teacher(), () -> sheets.sheet(group.id(), NOVEMBER));
        NoteDay anothers = cell(group.first(), TODAY, "б", 0);
        Noted answered = as(other.teacher(), () -> sheets.note(group.id(), NOVEMBER, List.of(anothers)));
        assertThat(answered.answers())
                .containsExactly(new NoteAnswer.Refused(anothers.edit(), null, PreschoolProblem.NOT_YOUR_GROUP));
        assertThat(answered.sheet().children()).as("shows nobody").isEmpty();
        notThere(other.teacher(), () -> sheets.note(404, NOVEMBER, List.of(anothers)));
        notThere(other.teacher(), () -> sheets.allPresent(group.id(), TODAY));
        notThere(other.teacher(), () -> sheets.history(group.id(), group.first(), TODAY));
        denied(mother.actor(), () -> sheets.sheet(group.id(), NOVEMBER));
        denied(mother.actor(), () -> sheets.history(group.id(), group.first(), TODAY));
        notThere(mother.actor(), () -> sheets.ofChild(group.pupils().getLast(), NOVEMBER));
        walledOff(elsewhere.principal(), () -> sheets.sheet(group.id(), NOVEMBER));
        walledOff(elsewhere.principal(), () -> sheets.history(group.id(), group.first(), TODAY));
        TestClass theirs = fixtures.preschoolGroup(elsewhere, 4, "Ромашки", 1);
        walledOff(theirs.teacher(), () -> sheets.note(group.id(), NOVEMBER, List.of()));
        walledOff(theirs.teacher(), () -> sheets.allPresent(group.id(), TODAY));
        assertThat(tenants.as(
                                theirs.teacher(),
                                elsewhere.id(),
                                () -> sheets.note(theirs.id(), NOVEMBER, List.of(cell(group.first(), TODAY, "б", 0))))
                        .answers()
                        .getFirst())
                .isInstanceOfSatisfying(NoteAnswer.Refused.class, refused -> assertThat(refused.problem())
                        .isEqualTo(PreschoolProblem.NOT_IN_GROUP));
    }

    @Test
    void aClassOfASchoolHasNoSheet() {
        TestClass pupils = fixtures.schoolClass(school, 1, "А", 1);
        notThere(school.principal(), () -> sheets.sheet(pupils.id(), NOVEMBER));
        notThere(pupils.teacher(), () -> sheets.allPresent(pupils.id(), TODAY));
    }

    @Test
    void theFamilySeesItsChildInEveryGroupOfTheMonth() {
        saved(note(cell(group.first(), TODAY.minusDays(1), "б", 0)));
        fixtures.transfer(school, group.first(), group.id(), other.id(), TODAY);
        as(other.teacher(), () -> sheets.note(other.id(), NOVEMBER, List.of(cell(group.first(), TODAY, "+", 0))));
        ChildMonth month = as(mother.actor(), () -> sheets.ofChild(group.first(), NOVEMBER))
                .orElseThrow();
        assertThat(month.groupName()).isEqualTo("Васильки");
        assertThat(month.days()).containsOnlyKeys(TODAY.minusDays(1), TODAY);
        fixtures.depart(school, group.first(), other.id(), TOMORROW);
        assertThat(as(mother.actor(), () -> sheets.ofChild(group.first(), NOVEMBER)))
                .isPresent();
        assertThat(as(mother.actor(), () -> sheets.ofChild(group.first(), NOVEMBER.plusMonths(1))))
                .isEmpty();
        noted(mother.actor(), "preschool.child-month-shown");
    }

    @Test
    void todayCountsTheGroupsOneMaySeeInAFixedNumberOfStatements() {
        assertThat(as(educator, () -> sheets.groupsToday()))
                .extracting(GroupDay::name)
                .containsExactly("Ромашки");
        assertThat(as(school.principal(), () -> sheets.groupsToday())).hasSize(2);
        assertThat(as(mother.actor(), () -> sheets.groupsToday())).isEmpty();
        assertThat(tenants.as(elsewhere.principal(), elsewhere.id(), () -> sheets.groupsToday()))
                .isEmpty();
        int two = statements();
        fixtures.preschoolGroup(school, 6, "Колокольчики", 1);
        fixtures.preschoolGroup(school, 6, "Лютики", 1);
        assertThat(statements()).isEqualTo(two);
    }

    @Test
    void aMunicipalOfficerLooksIntoTheOwnKindergartensOnly() {
        long municipality = tenants.municipality();
        Actor officer = tenants.officer(municipality);
        TestSchool ours = fixtures.organisation(tenants.organisation(OrganisationKind.PRESCHOOL, municipality));
        TestClass theirs = fixtures.preschoolGroup(ours, 4, "Ромашки", 1);
        Scope look = new Scope.Several(List.of(ours.id()));
        assertThat(tenants.looking(officer, look, () -> sheets.sheet(theirs.id(), NOVEMBER))
                        .mayNote())
                .isFalse();
        denied(officer, () -> sheets.sheet(group.id(), NOVEMBER));
    }

    @Test
    void whoIsNoLongerInTheGroupIsNotNoted() {
        long gone = group.first();
        fixtures.depart(school, gone, group.id(), TODAY);
        long newcomer = fixtures.person(school, new PersonName("Новикова", "Мария", null));
        fixtures.enrol(school, group.id(), List.of(newcomer), TODAY);
        assertThat(note(cell(gone, TODAY, "б", 0))).isInstanceOf(NoteAnswer.Refused.class);
        saved(note(cell(gone, TODAY.minusDays(1), "б", 0)));
        saved(note(cell(newcomer, TODAY, "б", 0)));
        assertThat(note(cell(newcomer, TODAY.minusDays(1), "б", 0))).isInstanceOf(NoteAnswer.Refused.class);
    }

    private int statements() {
        return (int) QueryCount.of(() -> as(school.principal(), () -> sheets.groupsToday())).stream()
                .filter(sql -> !sql.contains("access.role_"))
                .count();
    }

    private static NoteDay cell(long child, LocalDate day, String typed, long version) {
        return new NoteDay(UUID.randomUUID(), child, day, typed, version);
    }

    private NoteAnswer note(NoteDay edit) {
        return as(educator, () -> sheets.note(group.id(), NOVEMBER, List.of(edit)))
                .answers()
                .getFirst();
    }

    private static Day saved(NoteAnswer answer) {
        assertThat(answer).isInstanceOf(NoteAnswer.Saved.class);
        return ((NoteAnswer.Saved) answer).now();
    }

    private MonthSheet sheet(Actor actor) {
        return as(actor, () -> sheets.sheet(group.id(), NOVEMBER));
    }

    private Map<Long, Day> days() {
        return sheet(educator).children().stream()
                .collect(Collectors.toMap(
                        MonthSheet.Child::person, child -> child.days().getOrDefault(TODAY, new Day(0, 0))));
    }
}
