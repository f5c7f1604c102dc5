package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.notification.Channel;
import ru.zvonok.platform.notification.NoticeChoices;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.platform.notification.QuietHours;
import ru.zvonok.platform.notification.UsualNotices;
import ru.zvonok.registry.people.Kinship;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.Relation;
import ru.zvonok.support.DueNow;
import ru.zvonok.support.FixedClock;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.SmtpSink;
import ru.zvonok.support.TwoTenants;

/** From the sign in the journal to the letter in a guardian's mail: when it comes, by which channel, and when none does. */
@ModuleTest
class AbsenceLettersTest {

    private static final String NEWS = "journal.absence-news";
    private static final String LETTERS = "notification.letters";
    private static final String KIND = JournalNotice.ABSENCE.key();
    private static final LocalDate TODAY = LearningFixture.TODAY;

    @Autowired
    LearningFixture fixture;

    @Autowired
    Journal journal;

    @Autowired
    People people;

    @Autowired
    Notifications notifications;

    @Autowired
    NoticeChoices choices;

    @Autowired
    UsualNotices usual;

    @Autowired
    DueNow due;

    @Autowired
    FixedClock clock;

    School school;
    Colleague teacher;
    Actor mother;
    String address = "";
    long pupil;
    long course;
    Lesson lesson;

    @BeforeEach
    void aClass() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        long group = school.schoolClass(7, "Б");
        course = school.course(group, "Алгебра", teacher);
        school.slot(course, DayOfWeek.THURSDAY, 1);
        school.generate(TODAY, TODAY);
        lesson = school.lesson(course, TODAY);
        pupil = school.pupils(group, 1, LearningFixture.START).getFirst();
        long person = school.person();
        school.bySystem(() -> {
            people.relate(List.of(new Kinship(person, pupil, Relation.MOTHER, true, true)));
            return 0;
        });
        mother = school.account(person, Role.GUARDIAN);
        address = "m" + TwoTenants.nextId() + "@example.org";
        by(mother, () -> choices.sendCode(address, Texts.RUSSIAN));
        by(mother, () -> choices.confirm(SmtpSink.to(address).getLast().text().replaceAll("(?s).*?(\\d{6}).*", "$1")));
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void byDayTheLetterGoesAtOnceWhenTheTenMinutesAreOver() {
        type("н");
        at(10, 49);
        assertThat(look()).isFalse();
        at(10, 50);
        assertThat(look()).isTrue();
        assertThat(send()).isTrue();
        await().untilAsserted(() -> assertThat(letters()).singleElement().satisfies(letter -> assertThat(letter.text())
                .contains("/o/" + school.id() + "/" + JournalPaths.familyAbsences(pupil))
                .doesNotContain("пропуск")));
        assertThat(bell()).isEqualTo(1);
    }

    @Test
    void atNightNoneGoesAndInTheMorningOne() {
        at(20, 55);
        type("н");
        at(21, 5);
        assertThat(look()).isTrue();
        assertThat(bell()).as("the bell wakes nobody").isEqualTo(1);
        assertThat(send()).isFalse();
        clock.moveTo(TODAY.plusDays(1).atTime(7, 59));
        assertThat(send()).isFalse();
        clock.moveTo(TODAY.plusDays(1).atTime(8, 0));
        assertThat(send()).isTrue();
        await().untilAsserted(() -> assertThat(letters()).hasSize(1));
        assertThat(send()).isFalse();
    }

    @Test
    void whatWasASlipCostsNoSecondLetterOfTheSameNight() {
        at(20, 55);
        type("н");
        at(21, 5);
        look();
        at(21, 20);
        type("");
        at(21, 30);
        look();
        assertThat(bell()).as("the absence, and that it was a mistake").isEqualTo(2);
        clock.moveTo(TODAY.plusDays(1).atTime(8, 0));
        send();
        await().untilAsserted(() -> assertThat(letters()).hasSize(1));
    }

    @Test
    void aSlipMendedWithinTheTenMinutesIsWrittenToNobody() {
        type("н");
        at(10, 45);
        type("");
        at(10, 55);
        look();
        assertThat(send()).isFalse();
        assertThat(bell()).isZero();
    }

    @Test
    void ownQuietHoursCountAndOwnChannelsToo() {
        by(
                mother,
                () -> choices.quiet(
                        new QuietHours(LocalTime.of(8, 0), LocalTime.of(18, 0), Set.of(DayOfWeek.THURSDAY))));
        by(mother, () -> choices.choose(KIND, Channel.BELL, false));
        type("н");
        at(10, 50);
        look();
        assertThat(bell()).isZero();
        assertThat(send()).isFalse();
        at(18, 0);
        assertThat(send()).isTrue();
        await().untilAsserted(() -> assertThat(letters()).hasSize(1));
    }

    @Test
    void whereTheSchoolSendsNoneOnlyWhoeverChoseOneGetsOne() {
        school.bySystem(() -> {
            usual.set(KIND, Channel.EMAIL, false);
            return 0;
        });
        type("н");
        at(10, 50);
        look();
        assertThat(send()).isFalse();
        assertThat(bell()).isEqualTo(1);
        at(10, 51);
        type("");
        by(mother, () -> choices.choose(KIND, Channel.EMAIL, true));
        at(11, 1);
        look();
        assertThat(send()).as("that it was a mistake").isTrue();
        await().untilAsserted(() -> assertThat(letters()).hasSize(1));
    }

    private void at(int hour, int minute) {
        clock.moveTo(LocalDateTime.of(TODAY, LocalTime.of(hour, minute)));
    }

    private boolean look() {
        return due.run(NEWS, school.id());
    }

    private boolean send() {
        return due.run(LETTERS, school.id());
    }

    private int bell() {
        return school.as(mother, () -> notifications.unread());
    }

    private List<SmtpSink.Taken> letters() {
        return SmtpSink.to(address).stream()
                .filter(letter -> letter.text().contains("/o/"))
                .toList();
    }

    private void by(Actor actor, Runnable work) {
        school.run(actor, work);
    }

    private void type(String value) {
        DateRange day = new DateRange(TODAY, TODAY);
        long version = school.bySystem(() -> journal.page(course, day)).students().stream()
                .filter(student -> student.person() == pupil)
                .map(student ->
                        student.cells().getOrDefault(lesson.id(), Cell.EMPTY).version())
                .findFirst()
                .orElseThrow();
        EditResult result = school.as(
                teacher.actor(),
                () -> journal.edit(
                        course, day, List.of(new EditCell(UUID.randomUUID(), pupil, lesson.id(), value, version))));
        assertThat(result.answers().getFirst()).isInstanceOf(CellAnswer.Saved.class);
    }
}
