package ru.zvonok.learning.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.diary.DiaryMarks.SubjectLine;
import ru.zvonok.learning.diary.DiaryWeek.DiaryDay;
import ru.zvonok.learning.journal.Averages;
import ru.zvonok.learning.journal.CellAnswer;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.EditResult;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.people.Kinship;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.Relation;
import ru.zvonok.support.AuditTrail;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.QueryCount;
import ru.zvonok.support.TwoTenants;

/** The door of the diary: the family's alone. */
@ModuleTest
class DiaryTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final LocalDate THURSDAY = LearningFixture.TODAY;

    @Autowired
    LearningFixture fixture;

    @Autowired
    Diary diary;

    @Autowired
    Journal journal;

    @Autowired
    People people;

    @Autowired
    AuditTrail audit;

    @Autowired
    TwoTenants tenants;

    School school;
    Colleague teacher;
    Actor self;
    Actor mother;
    long group;
    long algebra;
    long pupil;
    long classmate;
    Lesson monday;
    Lesson thursday;

    @BeforeEach
    void aWeek() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        group = school.schoolClass(7, "Б");
        algebra = school.course(group, "Алгебра", teacher);
        school.slot(algebra, DayOfWeek.MONDAY, 1);
        school.slot(algebra, DayOfWeek.THURSDAY, 2);
        school.generate(LocalDate.of(2026, 10, 12), THURSDAY);
        List<Long> pupils = school.pupils(group, 2, LearningFixture.START);
        pupil = pupils.get(0);
        classmate = pupils.get(1);
        self = school.account(pupil, Role.STUDENT);
        mother = motherOf(school, pupil);
        monday = school.lesson(algebra, MONDAY);
        thursday = school.lesson(algebra, THURSDAY);
        type(monday, "4");
        type(thursday, "н");
    }

    @Test
    void pupilAndMotherReadTheOwnWeek() {
        for (Actor reader : List.of(self, mother)) {
            assertThat(school.as(reader, diary::children))
                    .extracting(DiaryChild::person, DiaryChild::groupName, DiaryChild::organisation)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(pupil, "7Б", school.id()));
            DiaryWeek week = school.as(reader, () -> diary.week(pupil, THURSDAY));
            assertThat(week.monday()).isEqualTo(MONDAY);
            assertThat(week.days()).extracting(DiaryDay::date).hasSize(5).startsWith(MONDAY);
            assertThat(week.days().getFirst().marked()).isTrue();
            assertThat(week.unexplained()).containsExactly(new DiaryWeek.Missed(THURSDAY, 1));
        }
    }

    /** More subjects, lessons and marks cost no further statement. */
    @Test
    void aFullWeekIsReadInAsManyStatementsAsAThinOne() {
        school.as(mother, () -> diary.week(pupil, THURSDAY));
        List<String> thin = statements();
        for (int number = 3; number < 7; number++) {
            long course = school.course(group, "Предмет " + number, teacher);
            school.slot(course, DayOfWeek.MONDAY, number);
            school.slot(course, DayOfWeek.THURSDAY, number);
            school.generate(MONDAY, THURSDAY);
            Lesson lesson = school.lesson(course, MONDAY);
            assertThat(school.as(
                            teacher.actor(),
                            () -> journal.edit(
                                    course,
                                    new DateRange(MONDAY, THURSDAY),
                                    List.of(new EditCell(UUID.randomUUID(), pupil, lesson.id(), "5", 0)))))
                    .isNotNull();
        }
        assertThat(thin).hasSizeGreaterThan(5);
        // that a family has seen its new marks is written once
        assertThat(statements()).hasSizeGreaterThan(thin.size());
        assertThat(statements()).hasSameSizeAs(thin);
    }

    private List<String> statements() {
        return QueryCount.of(() -> school.as(mother, () -> diary.week(pupil, THURSDAY)));
    }

    @Test
    void aWeekBetweenTwoYearsIsReadToo() {
        DiaryWeek week = school.as(self, () -> diary.week(pupil, LocalDate.of(2027, 8, 1)));
        assertThat(week.monday()).isEqualTo(LocalDate.of(2027, 7, 26));
        assertThat(week.days()).allMatch(day -> day.lessons().isEmpty());
    }

    @Test
    void marksAreThoseOfThePeriodAskedFor() {
        DiaryMarks now = school.as(self, () -> diary.marks(pupil, 2026, null));
        assertThat(now.shown()).isNotNull().extracting(Period::name).isEqualTo("II четверть");
        assertThat(now.subjects())
                .extracting(line -> line.course().marks().size())
                .containsExactly(1);
        long first = now.periods().getFirst().id();
        DiaryMarks before = school.as(mother, () -> diary.marks(pupil, 2026, first));
        assertThat(before.subjects())
                .flatExtracting(line -> line.course().marks())
                .isEmpty();
        assertThat(before.subjects()).extracting(SubjectLine::settled).containsOnly(Map.of());
        assertThatThrownBy(() -> school.as(self, () -> diary.marks(pupil, 2026, Long.MAX_VALUE)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aSubjectIsShownOverAPeriodTheYearOrAnyDays() {
        DiarySubject now = school.as(mother, () -> diary.subject(pupil, algebra, null, null));
        assertThat(now.shown()).isNotNull().extracting(Period::name).isEqualTo("II четверть");
        assertThat(now.subject().marks())
                .extracting(mark -> mark.mark().value())
                .containsExactly(4);
        assertThat(now.names()).containsValue(teacher.actor().name());
        assertThat(now.teachers()).hasSize(1);
        DateRange before = new DateRange(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 8));
        DiarySubject earlier = school.as(self, () -> diary.subject(pupil, algebra, null, before));
        assertThat(earlier.shown()).isNull();
        assertThat(earlier.subject().marks()).isEmpty();
        DateRange open = new DateRange(LocalDate.of(2026, 9, 1), LocalDate.of(2028, 1, 1));
        assertThat(school.as(self, () -> diary.subject(pupil, algebra, null, open))
                        .subject()
                        .days()
                        .to())
                .as("no further than the school year")
                .isEqualTo(LocalDate.of(2027, 7, 31));
        assertThatThrownBy(() -> school.as(self, () -> diary.subject(pupil, Long.MAX_VALUE, null, null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theYearHoldsEverySubjectByPeriodAndEveryAbsence() {
        DiaryYear year = school.as(mother, () -> diary.year(pupil, 2026));
        assertThat(year.periods()).hasSize(4);
        DiaryYear.YearLine line = year.subjects().getFirst();
        assertThat(line.whole().weighted()).isEqualByComparingTo("4");
        assertThat(year.periods())
                .extracting(period ->
                        line.averages().getOrDefault(period.id(), Averages.NONE).marks())
                .containsExactly(0, 1, 0, 0);
        assertThat(year.signs()).extracting(sign -> sign.lesson().id()).containsExactly(thursday.id());
    }

    @Test
    void whoSetOrChangedWhatIsTold() {
        type(monday, "5");
        List<MarkStory> story = school.as(mother, () -> diary.story(pupil, monday.id(), 2026));
        assertThat(story)
                .extracting(MarkStory::before, MarkStory::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("4", "5"), org.assertj.core.groups.Tuple.tuple("", "4"));
        assertThat(story)
                .allSatisfy(one -> assertThat(one.marks()).singleElement().satisfies(mark -> assertThat(mark.type())
                        .isNotNull()));
        assertThat(story.getFirst().reason()).isEqualTo("Ошибка при вводе");
        assertThat(story)
                .extracting(MarkStory::who)
                .containsOnly(teacher.actor().name());
    }

    @Test
    void nobodyElsesDiaryIsThereAndTheStaffHasNone() {
        Actor other = school.account(classmate, Role.STUDENT);
        Actor otherMother = motherOf(school, classmate);
        for (Actor family : List.of(other, otherMother)) {
            for (Runnable look : looks(pupil)) {
                assertThatThrownBy(() -> school.run(family, look)).isInstanceOf(NotFound.class);
            }
        }
        for (Runnable look : looks(Long.MAX_VALUE)) {
            assertThatThrownBy(() -> school.run(self, look)).isInstanceOf(NotFound.class);
        }
        for (Role role : List.of(Role.TEACHER, Role.PRINCIPAL, Role.ORG_ADMIN, Role.SECRETARY)) {
            Actor colleague = school.colleague(role).actor();
            for (Runnable look : looks(pupil)) {
                assertThatThrownBy(() -> school.run(colleague, look)).isInstanceOf(Denied.class);
            }
            assertThat(school.as(colleague, diary::children)).isEmpty();
        }
    }

    @Test
    void anotherSchoolsFamilyReadsNothingHere() {
        School other = fixture.school();
        long group = other.schoolClass(7, "Б");
        long own = other.pupils(group, 1, LearningFixture.START).getFirst();
        Actor stranger = other.account(own, Role.STUDENT);
        for (Runnable look : looks(pupil)) {
            assertThatThrownBy(() -> other.run(stranger, look)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> school.run(stranger, look)).isInstanceOf(Denied.class);
        }
        assertThat(school.as(stranger, diary::children)).isEmpty();
        long municipality = tenants.municipality();
        Actor officer = tenants.officer(municipality);
        for (Runnable look : looks(pupil)) {
            assertThatThrownBy(() -> tenants.looking(officer, new Scope.Several(List.of(school.id())), () -> {
                        look.run();
                        return 0;
                    }))
                    .isInstanceOf(Denied.class);
        }
    }

    @Test
    void readingIsNoted() {
        school.run(mother, () -> diary.week(pupil, MONDAY));
        assertThat(audit.of(school.id(), mother)).contains("journal.student-read");
    }

    private List<Runnable> looks(long person) {
        return List.of(
                () -> diary.week(person, MONDAY),
                () -> diary.marks(person, 2026, null),
                () -> diary.subject(person, algebra, null, null),
                () -> diary.tasks(person),
                () -> diary.year(person, 2026),
                () -> diary.story(person, monday.id(), 2026));
    }

    private Actor motherOf(School there, long child) {
        long person = there.person();
        there.bySystem(() -> {
            people.relate(List.of(Kinship.of(person, child, Relation.MOTHER)));
            return 0;
        });
        return there.account(person, Role.GUARDIAN);
    }

    private void type(Lesson lesson, String value) {
        DateRange week = new DateRange(MONDAY, MONDAY.plusDays(6));
        EditResult result = school.as(
                teacher.actor(),
                () -> journal.edit(
                        algebra,
                        week,
                        List.of(new EditCell(
                                UUID.randomUUID(),
                                pupil,
                                lesson.id(),
                                value,
                                version(lesson),
                                EditCell.Way.PLAIN,
                                "Ошибка при вводе"))));
        assertThat(result.answers()).allMatch(CellAnswer.Saved.class::isInstance);
    }

    private long version(Lesson lesson) {
        return school.as(self, () -> diary.week(pupil, lesson.date())).days().stream()
                .flatMap(day -> day.lessons().stream())
                .filter(one -> one.lesson().id() == lesson.id())
                .findFirst()
                .orElseThrow()
                .cell()
                .version();
    }
}
