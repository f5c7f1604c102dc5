package ru.zvonok.learning.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.journal.CellAnswer;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.ExcuseNote;
import ru.zvonok.learning.journal.ExcuseNotes;
import ru.zvonok.learning.journal.GiveHomework;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.LessonCards;
import ru.zvonok.learning.journal.StudentWorks;
import ru.zvonok.learning.journal.WriteExcuse;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Snils;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.platform.notification.Told;
import ru.zvonok.registry.enrolment.ExcusedAbsence;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.PersonData;
import ru.zvonok.registry.people.Relation;
import ru.zvonok.support.DueNow;
import ru.zvonok.support.FixedClock;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

/** One mother, two children, two schools: each child's things are in its own school and nowhere else (DIA-06). */
@ModuleTest
class TwoSchoolsTest {

    private static final LocalDate TODAY = LearningFixture.TODAY;
    private static final DateRange WEEK = new DateRange(TODAY.minusDays(3), TODAY.plusDays(3));

    /** A school with the mother's child in it. */
    private record Place(
            School school, Colleague teacher, long group, long course, Lesson lesson, long mother, long child) {}

    @Autowired
    LearningFixture fixture;

    @Autowired
    TwoTenants tenants;

    @Autowired
    Diary diary;

    @Autowired
    StudentWorks works;

    @Autowired
    ExcuseNotes notes;

    @Autowired
    Journal journal;

    @Autowired
    LessonCards cards;

    @Autowired
    People people;

    @Autowired
    Notifications notifications;

    @Autowired
    DueNow due;

    @Autowired
    FixedClock clock;

    Place first;
    Place second;
    Actor mother;

    @BeforeEach
    void aFamilyInTwoSchools() {
        clock.reset();
        String nine = "%09d".formatted(ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999));
        Snils snils = new Snils(nine + "%02d".formatted(Snils.checksum(nine)));
        first = place(snils, "Алгебра", "§ 12");
        second = place(snils, "История", "§ 7");
        mother = first.school().account(first.mother(), Role.GUARDIAN);
        assertThat(second.school().guid(second.mother()))
                .as("one person, one account")
                .isEqualTo(mother.person());
        tenants.grant(mother, Role.GUARDIAN, second.school().id());
        type(first, "4");
        type(second, "н");
    }

    @Test
    void eachChildIsReadInItsOwnSchool() {
        for (Place place : List.of(first, second)) {
            School school = place.school();
            assertThat(school.as(mother, diary::children))
                    .extracting(DiaryChild::person, DiaryChild::organisation)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(place.child(), school.id()));
            assertThat(school.as(mother, () -> works.tasks(place.child())))
                    .singleElement()
                    .satisfies(task -> assertThat(task.course().id()).isEqualTo(place.course()));
            assertThat(school.as(mother, () -> diary.year(place.child(), 2026)).subjects())
                    .singleElement()
                    .satisfies(line -> assertThat(line.course().id()).isEqualTo(place.course()));
        }
        assertThat(marks(first)).containsExactly("4");
        assertThat(marks(second)).isEmpty();
        assertThat(missed(first)).isEmpty();
        assertThat(missed(second)).containsExactly(TODAY);
    }

    @Test
    void theChildOfTheOneIsNobodyInTheOther() {
        for (Runnable look : looks(first)) {
            assertThatThrownBy(() -> second.school().run(mother, look)).isInstanceOf(NotFound.class);
        }
        for (Runnable look : looks(second)) {
            assertThatThrownBy(() -> first.school().run(mother, look)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void aNoteGoesToTheSchoolItWasWrittenIn() {
        second.school().run(mother, () -> notes.write(note(second.child())));
        assertThat(second.school()
                        .as(mother, () -> notes.of(second.child(), WEEK))
                        .notes())
                .extracting(ExcuseNote::words)
                .containsExactly("Температура");
        assertThat(first.school()
                        .as(mother, () -> notes.of(first.child(), WEEK))
                        .notes())
                .isEmpty();
        assertThatThrownBy(() -> first.school().run(mother, () -> notes.write(note(second.child()))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theBellOfASchoolTellsOfItsOwnChildOnly() {
        clock.moveTo(TODAY.atTime(11, 0));
        try {
            for (Place place : List.of(first, second)) {
                due.run("journal.absence-news", place.school().id());
            }
            assertThat(heard(first)).doesNotContain("journal.bell.absence");
            assertThat(heard(second)).contains("journal.bell.absence");
        } finally {
            clock.reset();
        }
    }

    @Test
    void aChildThatLeftTheOneSchoolTakesNothingInTheOther() {
        first.school().depart(first.group(), first.child(), TODAY);
        seen(second);
        first.school().bySystem(() -> {
            people.unrelate(first.mother(), first.child());
            return 0;
        });
        assertThat(first.school().as(mother, diary::children)).isEmpty();
        for (Runnable look : looks(first)) {
            assertThatThrownBy(() -> first.school().run(mother, look)).isInstanceOf(NotFound.class);
        }
        seen(second);
    }

    private void seen(Place place) {
        assertThat(place.school().as(mother, diary::children))
                .extracting(DiaryChild::person)
                .containsExactly(place.child());
        for (Runnable look : looks(place)) {
            place.school().run(mother, look);
        }
    }

    private List<Runnable> looks(Place of) {
        return List.of(
                () -> diary.week(of.child(), TODAY),
                () -> diary.marks(of.child(), 2026, null),
                () -> diary.subject(of.child(), of.course(), null, null),
                () -> diary.year(of.child(), 2026),
                () -> diary.story(of.child(), of.lesson().id(), 2026),
                () -> works.tasks(of.child()),
                () -> works.missing(of.child()),
                () -> notes.of(of.child(), WEEK));
    }

    private List<String> marks(Place place) {
        return place.school().as(mother, () -> diary.week(place.child(), TODAY)).days().stream()
                .flatMap(day -> day.lessons().stream())
                .flatMap(lesson -> lesson.cell().marks().stream())
                .map(mark -> mark.text())
                .toList();
    }

    private List<LocalDate> missed(Place place) {
        return place.school().as(mother, () -> notes.of(place.child(), WEEK)).lines().stream()
                .map(line -> line.day())
                .toList();
    }

    private List<String> heard(Place place) {
        return place.school().as(mother, () -> notifications.latest(20)).stream()
                .map(Told::notice)
                .map(notice -> notice.textKey())
                .toList();
    }

    private static WriteExcuse note(long child) {
        return new WriteExcuse(
                UUID.randomUUID(),
                child,
                new DateRange(TODAY, TODAY),
                Set.of(),
                ExcusedAbsence.Reason.SICK,
                "Температура",
                List.of());
    }

    private Place place(Snils snils, String subject, String words) {
        School school = fixture.school();
        Colleague teacher = school.colleague(Role.TEACHER);
        long group = school.schoolClass(7, "Б");
        long course = school.course(group, subject, teacher);
        school.slot(course, DayOfWeek.THURSDAY, 1);
        school.generate(TODAY.minusDays(7), TODAY.plusDays(8));
        long child = school.pupils(group, 1, LearningFixture.START).getFirst();
        long mother = school.bySystem(() -> people.createGuardian(
                new PersonData(new PersonName("Волкова", "Анна", null), null, null, snils, List.of()),
                child,
                Relation.MOTHER,
                true,
                true));
        Lesson lesson = school.lesson(course, TODAY);
        school.run(teacher.actor(), () -> cards.give(new GiveHomework(course, lesson.id(), null, words, null)));
        return new Place(school, teacher, group, course, lesson, mother, child);
    }

    private void type(Place place, String value) {
        long version = place.school().as(mother, () -> diary.week(place.child(), TODAY)).days().stream()
                .flatMap(day -> day.lessons().stream())
                .filter(one -> one.lesson().id() == place.lesson().id())
                .map(one -> one.cell().version())
                .findFirst()
                .orElseThrow();
        assertThat(place.school()
                        .as(
                                place.teacher().actor(),
                                () -> journal.edit(
                                        place.course(),
                                        new DateRange(TODAY, TODAY),
                                        List.of(new EditCell(
                                                UUID.randomUUID(),
                                                place.child(),
                                                place.lesson().id(),
                                                value,
                                                version,
                                                EditCell.Way.PLAIN,
                                                "Ошибка при вводе"))))
                        .answers())
                .allMatch(CellAnswer.Saved.class::isInstance);
    }
}
