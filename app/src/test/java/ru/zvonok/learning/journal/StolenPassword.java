package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.support.AuditTrail;
import ru.zvonok.support.FixedClock;
import ru.zvonok.support.ViewTest;

/** A class with a lesson on Monday; what its teacher wrote between ten and half past ten is put back by the administrator. */
abstract class StolenPassword extends ViewTest {

    static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    static final DateRange DAYS = new DateRange(MONDAY, LearningFixture.TODAY);
    static final LocalDateTime FROM = LearningFixture.TODAY.atTime(10, 0);
    static final LocalDateTime TO = LearningFixture.TODAY.atTime(10, 30);

    @Autowired
    LearningFixture fixture;

    @Autowired
    Journal journal;

    @Autowired
    LessonCards cards;

    @Autowired
    Works works;

    @Autowired
    Rollback rollback;

    @Autowired
    Changes changes;

    @Autowired
    AuditTrail trail;

    @Autowired
    FixedClock clock;

    School school;
    Colleague teacher;
    Colleague admin;
    Colleague deputy;
    long group;
    List<Long> pupils;
    long algebra;
    Lesson monday;

    @BeforeEach
    void aLesson() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        admin = school.colleague(Role.ORG_ADMIN);
        deputy = school.colleague(Role.DEPUTY_HEAD);
        group = school.schoolClass(7, "Б");
        pupils = school.pupils(group, 4, LearningFixture.START);
        algebra = school.course(group, "Алгебра", teacher);
        school.slot(algebra, DayOfWeek.MONDAY, 1);
        school.slot(algebra, DayOfWeek.WEDNESDAY, 2);
        school.generate(MONDAY, LearningFixture.TODAY);
        monday = school.lesson(algebra, MONDAY);
        at(9, 0);
        LocaleContextHolder.setLocale(Texts.RUSSIAN);
    }

    @AfterEach
    void now() {
        clock.reset();
        LocaleContextHolder.resetLocaleContext();
    }

    void at(int hour, int minute) {
        clock.moveTo(LearningFixture.TODAY.atTime(hour, minute));
    }

    long account() {
        return teacher.actor().account();
    }

    RollbackSpan span() {
        return new RollbackSpan(account(), FROM, TO);
    }

    RollbackReview preview() {
        return school.as(admin.actor(), () -> rollback.preview(span()));
    }

    RollbackReview done() {
        return finished(school.as(admin.actor(), () -> rollback.start(span(), "Пароль украден")));
    }

    RollbackReview finished(long id) {
        await().atMost(Duration.ofSeconds(20)).until(() -> done(id).at() != null);
        return school.as(admin.actor(), () -> rollback.review(id));
    }

    private RollbackReview.Done done(long id) {
        return Objects.requireNonNull(
                school.as(admin.actor(), () -> rollback.review(id)).done());
    }

    Cell cell(int pupil) {
        return school.as(teacher.actor(), () -> journal.page(algebra, DAYS)).students().stream()
                .filter(one -> one.person() == pupils.get(pupil))
                .findFirst()
                .map(one -> one.cells().getOrDefault(monday.id(), Cell.EMPTY))
                .orElseThrow();
    }

    void type(int pupil, String value) {
        type(teacher, pupil, value);
    }

    void type(Colleague who, int pupil, String value) {
        EditCell edit = new EditCell(
                UUID.randomUUID(),
                pupils.get(pupil),
                monday.id(),
                value,
                cell(pupil).version());
        assertThat(school.as(who.actor(), () -> journal.edit(algebra, DAYS, List.of(edit)))
                        .answers())
                .allSatisfy(one -> assertThat(one).isInstanceOf(CellAnswer.Saved.class));
    }
}
