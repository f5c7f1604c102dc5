package ru.zvonok.gateway.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.LessonCards;
import ru.zvonok.learning.timetable.NewSlot;
import ru.zvonok.learning.timetable.Timetable;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.registry.RegistryFixtures;
import ru.zvonok.registry.TestSchool;
import ru.zvonok.registry.calendar.Bell;
import ru.zvonok.registry.calendar.BellSchedule;
import ru.zvonok.registry.calendar.SchoolYears;
import ru.zvonok.registry.enrolment.Absences;
import ru.zvonok.registry.enrolment.ClassData;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.ExcusedAbsence;
import ru.zvonok.registry.enrolment.SchoolClasses;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.Staff;
import ru.zvonok.support.QueryCount;
import ru.zvonok.support.ViewTest;

/** What each role of a school finds on «Сегодня», on the Thursday at 10:40 on which the clock of tests stands. */
class TodayRolesTest extends ViewTest {

    private static final LocalDate TODAY = LearningFixture.TODAY;

    @Autowired
    LearningFixture fixture;

    @Autowired
    RegistryFixtures registry;

    @Autowired
    Journal journal;

    @Autowired
    Absences absences;

    @Autowired
    Staff staff;

    @Autowired
    People people;

    @Autowired
    SchoolYears years;

    @Autowired
    SchoolClasses classes;

    @Autowired
    Timetable timetable;

    @Autowired
    LessonCards cards;

    School school;
    Colleague teacher;
    long group;
    long algebra;
    List<Long> pupils;

    @BeforeEach
    void aDay() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        group = school.schoolClass(7, "Б");
        school.lead(group, teacher);
        algebra = school.course(group, "Алгебра", teacher);
        school.slot(algebra, DayOfWeek.THURSDAY, 1);
        school.slot(algebra, DayOfWeek.THURSDAY, 3);
        school.slot(algebra, DayOfWeek.FRIDAY, 2);
        school.generate(TODAY, TODAY.plusDays(8));
        pupils = school.pupils(group, 2, LearningFixture.START);
    }

    @Test
    void headsSeeWhoIsMissingByClass() {
        missing();
        for (Role role : List.of(Role.PRINCIPAL, Role.DEPUTY_HEAD, Role.DEPARTMENT_HEAD)) {
            assertThat(titles(role)).contains("Отсутствуют сегодня");
            assertThat(spans()).contains("1 из 2", "без причины: 1");
            assertThat(links()).contains("o/" + school.id() + "/class-absences/" + group);
        }
        for (Role role : List.of(Role.SECRETARY, Role.PSYCHOLOGIST, Role.SUPPORT_STAFF)) {
            assertThat(titles(role)).doesNotContain("Отсутствуют сегодня");
        }
    }

    @Test
    void theMedicSeesWhoIsIllAndHeadsDoNotSeeItTwice() {
        DateRange days = new DateRange(TODAY.minusDays(1), TODAY.plusDays(3));
        school.run(teacher.actor(), () -> absences.settle(pupils.getFirst(), days, ExcusedAbsence.Reason.SICK, null));

        assertThat(titles(Role.MEDICAL_WORKER)).contains("Отсутствуют по здоровью");
        assertThat(spans()).contains("7Б, болезнь", "11.11 – 15.11");
        assertThat(links()).contains("o/" + school.id() + "/person/" + pupils.getFirst());
        for (Role role : List.of(Role.PRINCIPAL, Role.PSYCHOLOGIST, Role.HR_SPECIALIST)) {
            assertThat(titles(role)).doesNotContain("Отсутствуют по здоровью");
        }
    }

    @Test
    void aLongListSaysHowManyThereAreAndShowsTheFirst() {
        DateRange days = new DateRange(TODAY, TODAY);
        List<Long> many = school.pupils(group, 12, TODAY.minusDays(3));
        for (long pupil : many) {
            school.run(teacher.actor(), () -> absences.settle(pupil, days, ExcusedAbsence.Reason.QUARANTINE, null));
        }

        assertThat(titles(Role.MEDICAL_WORKER)).contains("Отсутствуют по здоровью", "Новички");
        assertThat(spans())
                .contains("12 человек", "и ещё 2 человека", "за месяц 12 человек")
                .filteredOn("7Б, карантин"::equals)
                .hasSize(10);
    }

    @Test
    void whoLooksAfterAllLearnersSeesWhoIsNew() {
        school.pupils(group, 1, TODAY.minusDays(3));
        for (Role role : List.of(Role.PSYCHOLOGIST, Role.SOCIAL_PEDAGOGUE, Role.MEDICAL_WORKER, Role.DEPUTY_HEAD)) {
            assertThat(titles(role)).contains("Новички");
        }
        for (Role role : List.of(Role.TEACHER, Role.SECRETARY, Role.HR_SPECIALIST)) {
            assertThat(titles(role)).doesNotContain("Новички");
        }
    }

    @Test
    void personnelSeesWhoseWorkEnds() {
        Colleague leaving = school.colleague(Role.SUPPORT_STAFF);
        school.bySystem(() -> {
            long employment =
                    people.card(leaving.person()).employments().getFirst().id();
            staff.release(employment, TODAY.plusDays(5));
            return 0;
        });

        for (Role role : List.of(Role.HR_SPECIALIST, Role.SECRETARY)) {
            assertThat(titles(role)).contains("Кадры");
            assertThat(spans()).contains("работает до 17.11");
            assertThat(links()).contains("o/" + school.id() + "/person/" + leaving.person() + "/employment");
        }
        assertThat(titles(Role.PRINCIPAL)).doesNotContain("Кадры");
        assertThat(titles(Role.PSYCHOLOGIST)).doesNotContain("Кадры");
    }

    @Test
    void theHeadOfAKindergartenIsAskedForNoJournal() {
        TestSchool garden = registry.kindergarten();
        registry.preschoolGroup(garden, 4, "Ромашки", 2);
        signIn(garden.principal());
        open("o/" + garden.id() + "/today");

        assertThat(titles()).containsExactly("Группы сегодня");
    }

    @Test
    void anotherSchoolSeesNothingOfIt() {
        missing();
        school.pupils(group, 1, TODAY.minusDays(3));
        School other = fixture.school();
        Actor head = other.colleague(Role.PRINCIPAL).actor();
        signIn(head);
        open("o/" + other.id() + "/today");

        assertThat($(H2.class).all()).extracting(H2::getText).doesNotContain("Отсутствуют сегодня", "Новички");
    }

    @Test
    void theTeacherSeesTheLessonThatRunsAndTheNextDay() {
        signIn(teacher.actor());
        open("o/" + school.id() + "/today");

        assertThat(spans()).contains("Идёт 3-й урок, до звонка 25 минут.");
        assertThat(titles()).contains("Завтра, пятница");
        assertThat(spans()).contains("1 урок, с 09:25 до 10:10");
    }

    @Test
    void withTwoShiftsTheDayGoesByTheBells() {
        long afternoon = school.bySystem(() -> {
            List<Bell> bells = List.of(new Bell(1, LocalTime.of(14, 0), LocalTime.of(14, 45)));
            years.save(new BellSchedule(0, 2026, "Вторая смена", 2, null, null, bells));
            return classes.create(new ClassData(2026, ClassKind.SCHOOL_CLASS, 5, "А", 2, null, null, null));
        });
        Colleague both = school.colleague(Role.TEACHER);
        long room = school.room("Мастерская дерева");
        long crafts = school.course(group, "Труд", both);
        long later = school.course(afternoon, "Труд", both);
        for (DayOfWeek day : List.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)) {
            school.bySystem(() -> timetable.addSlot(new NewSlot(crafts, day, 5, room, LearningFixture.START, null)));
            school.slot(later, day, 1);
        }
        school.generate(TODAY, TODAY.plusDays(1));

        signIn(both.actor());
        open("o/" + school.id() + "/today");

        assertThat(spans()).contains("Первый урок в 12:10.");
        assertThat(spans()).anyMatch(text -> text.endsWith(", Мастерская дерева"));
        assertThat(school.as(both.actor(), () -> cards.ofTeacher(both.person(), TODAY)))
                .extracting(state -> state.lesson().number())
                .containsExactly(5, 1);
        assertThat(school.as(both.actor(), () -> cards.ofTeacherNext(both.person(), TODAY)))
                .extracting(state -> state.lesson().number())
                .containsExactly(5, 1);
    }

    @Test
    void theFirstPageOfADeputyCostsTheSameForManyClasses() {
        missing();
        Actor deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        signIn(deputy);
        open("o/" + school.id() + "/today");
        int before = anew().size();
        for (String letter : List.of("В", "Г")) {
            Colleague another = school.colleague(Role.TEACHER);
            long course = school.course(school.schoolClass(7, letter), "Алгебра", another);
            school.slot(course, DayOfWeek.THURSDAY, 1);
        }
        school.generate(TODAY, TODAY);

        assertThat(anew()).hasSizeLessThanOrEqualTo(before);
        assertThat(before).isBetween(10, 50);
    }

    /** Statements of the cards; rights are read again after a second at the latest, whatever stands on the page. */
    private static List<String> anew() {
        return QueryCount.of(() -> UI.getCurrent().refreshCurrentRoute(false)).stream()
                .filter(statement -> !statement.contains(" access."))
                .toList();
    }

    private void missing() {
        long lesson = school.lesson(algebra, TODAY).id();
        EditCell edit = new EditCell(UUID.randomUUID(), pupils.getFirst(), lesson, "н", 0);
        school.run(teacher.actor(), () -> journal.edit(algebra, LearningFixture.QUARTER, List.of(edit)));
    }

    private List<String> titles(Role role) {
        signIn(school.colleague(role).actor());
        openAnew("o/" + school.id() + "/today");
        return titles();
    }

    private List<String> titles() {
        return $(H2.class).all().stream().map(H2::getText).toList();
    }

    private List<String> spans() {
        return $(Span.class).all().stream().map(Span::getText).toList();
    }

    private List<String> links() {
        return $(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }
}
