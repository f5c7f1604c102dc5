package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.finals.Finals;
import ru.zvonok.learning.finals.PeriodSheet;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.support.ModuleTest;

/** Scales of courses: who chooses them, what may be typed then, and that no mark is ever read in another one. */
@ModuleTest
class ScalesTest {

    private static final DateRange DAYS = new DateRange(LocalDate.of(2026, 11, 5), LearningFixture.TODAY);

    @Autowired
    LearningFixture fixture;

    @Autowired
    Scales scales;

    @Autowired
    MarklessClasses markless;

    @Autowired
    Enrolment enrolment;

    @Autowired
    Journal journal;

    @Autowired
    Finals finals;

    @Autowired
    Calendar calendar;

    @Autowired
    CourseFacts courses;

    School school;
    Actor deputy;
    Colleague teacher;
    long group;
    long course;
    long subject;
    long pupil;
    List<Lesson> lessons;

    @BeforeEach
    void teach() {
        school = fixture.school();
        deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        teacher = school.colleague(Role.TEACHER);
        group = school.schoolClass(7, "Б");
        course = school.course(group, "Музыка", teacher);
        for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY)) {
            school.slot(course, day, 1);
        }
        school.generate(DAYS.from(), LocalDate.of(2026, 11, 20));
        pupil = school.pupils(group, 1, LearningFixture.START).getFirst();
        subject = school.bySystem(() -> courses.course(course).subject());
        lessons = List.of(
                school.lesson(course, LocalDate.of(2026, 11, 9)),
                school.lesson(course, LocalDate.of(2026, 11, 10)),
                school.lesson(course, LocalDate.of(2026, 11, 11)),
                school.lesson(course, LearningFixture.TODAY));
    }

    @Test
    void theFirstGradeIsTaughtWithoutMarks() {
        long first = school.schoolClass(1, "А");
        assertThat(withoutMarks(first)).isTrue();
        assertThat(withoutMarks(group)).isFalse();
    }

    private boolean withoutMarks(long one) {
        return school.bySystem(() -> markless.markless(enrolment.schoolClass(one)));
    }

    @Test
    void withoutALineFivePointsAreTheScale() {
        assertThat(page().scale().kind()).isEqualTo(Scale.Kind.FIVE);
        assertThat(type(0, "5")).isNull();
        assertThat(type(1, "6")).isEqualTo(JournalProblem.NOT_A_MARK);
        assertThat(type(1, "зч")).isEqualTo(JournalProblem.NOT_A_MARK);
        assertThat(school.as(teacher.actor(), scales::usual))
                .extracting(Scale::kind)
                .containsExactly(Scale.Kind.values());
    }

    @Test
    void passAndFailAreTypedCountedAndProposed() {
        add(rule(Scale.Kind.PASS_FAIL));
        assertThat(type(0, "5")).isEqualTo(JournalProblem.NOT_PASS_OR_FAIL);
        assertThat(type(0, "зачёт")).isNull();
        assertThat(type(1, "-")).isNull();
        assertThat(type(2, "+ .")).isNull();
        JournalPage page = page();
        JournalStudent student = page.students().getFirst();
        assertThat(student.cells().getOrDefault(lessons.get(0).id(), Cell.EMPTY).value())
                .isEqualTo("зач");
        assertThat(student.cells().getOrDefault(lessons.get(1).id(), Cell.EMPTY).value())
                .isEqualTo("нез");
        assertThat(student.averages()).isEqualTo(new Averages(null, null, 3, 2));
        assertThat(school.as(
                        teacher.actor(),
                        () -> journal.history(course, pupil, lessons.get(1).id())))
                .singleElement()
                .satisfies(change -> assertThat(change.newValue()).isEqualTo("нез"));
        var proposal = sheet().rows().getFirst().proposal();
        assertThat(proposal.value()).isEqualTo(PeriodValue.PASS);
        assertThat(proposal.average()).isNull();
        assertThat(proposal.refusal()).isNull();
    }

    @Test
    void twelvePointsLeadToAMarkOfTheirOwn() {
        add(rule(Scale.Kind.TWELVE));
        assertThat(type(0, "13")).isEqualTo(JournalProblem.NOT_A_MARK);
        for (int lesson = 0; lesson < 3; lesson++) {
            assertThat(type(lesson, "10 9")).isNull();
        }
        assertThat(page().students().getFirst().averages().plain()).isEqualByComparingTo("9.50");
        assertThat(sheet().rows().getFirst().proposal().value()).isEqualTo(PeriodValue.ofCode("12:10:5"));
    }

    @Test
    void anOrganisationSetsOtherLimits() {
        add(new ScaleRule(0, subject, null, 5, 9, Scale.Kind.HUNDRED, limits("90", "75", "60"), 2026));
        for (int lesson = 0; lesson < 3; lesson++) {
            assertThat(type(lesson, "89")).isNull();
        }
        assertThat(sheet().rows().getFirst().proposal().value()).isEqualTo(PeriodValue.ofCode("100:89:4"));
    }

    @Test
    void aClassCountsBeforeGradesAndTheseBeforeAll() {
        add(rule(Scale.Kind.TEN));
        assertThat(page().scale().kind()).isEqualTo(Scale.Kind.TEN);
        add(new ScaleRule(0, subject, null, 7, 8, Scale.Kind.TWELVE, null, 2026));
        assertThat(page().scale().kind()).isEqualTo(Scale.Kind.TWELVE);
        add(new ScaleRule(0, subject, group, null, null, Scale.Kind.PASS_FAIL, null, 2026));
        assertThat(page().scale().kind()).isEqualTo(Scale.Kind.PASS_FAIL);
        add(new ScaleRule(0, subject, null, 1, 6, Scale.Kind.HUNDRED, null, 2026));
        assertThat(page().scale().kind()).isEqualTo(Scale.Kind.PASS_FAIL);
        ScaleRule ofClass =
                rules().stream().filter(one -> one.group() != null).findFirst().orElseThrow();
        school.run(deputy, () -> scales.remove(ofClass.id()));
        assertThat(page().scale().kind()).isEqualTo(Scale.Kind.TWELVE);
    }

    @Test
    void aCourseThatWasEverMarkedKeepsItsScale() {
        add(rule(Scale.Kind.TEN));
        assertThat(type(0, "9")).isNull();
        ScaleRule ten = rules().getFirst();
        assertThat(problem(() -> scales.remove(ten.id()))).isEqualTo(JournalProblem.SCALE_MARKED);
        ScaleRule twelve = new ScaleRule(0, subject, group, null, null, Scale.Kind.TWELVE, null, 2026);
        assertThat(problem(() -> scales.add(twelve))).isEqualTo(JournalProblem.SCALE_MARKED);
        ScaleRule limits = new ScaleRule(0, subject, group, null, null, Scale.Kind.TEN, limits("9", "6", "4"), 2026);
        assertThat(problem(() -> scales.add(limits))).isEqualTo(JournalProblem.SCALE_MARKED);
        // a mark that is gone may be put back
        assertThat(type(0, "")).isNull();
        assertThat(problem(() -> scales.add(twelve))).isEqualTo(JournalProblem.SCALE_MARKED);
        // the same scale once more changes nothing, and next year is free
        add(new ScaleRule(0, subject, group, null, null, Scale.Kind.TEN, null, 2026));
        add(new ScaleRule(0, subject, null, null, null, Scale.Kind.TWELVE, null, 2027));
        assertThat(page().scale().kind()).isEqualTo(Scale.Kind.TEN);
    }

    @Test
    void absencesAndDutiesAreNoMarks() {
        assertThat(type(0, "н")).isNull();
        assertThat(type(1, ".")).isNull();
        add(rule(Scale.Kind.PASS_FAIL));
        assertThat(page().scale().kind()).isEqualTo(Scale.Kind.PASS_FAIL);
    }

    @Test
    void whatIsWrongIsRefused() {
        add(rule(Scale.Kind.TEN));
        assertThat(problem(() -> scales.add(rule(Scale.Kind.TEN)))).isEqualTo(JournalProblem.RULE_EXISTS);
        assertThat(problem(() -> scales.add(new ScaleRule(0, -1, null, null, null, Scale.Kind.TEN, null, 2026))))
                .isEqualTo(JournalProblem.SCALE_SUBJECT);
        for (int year : List.of(2025, 2028)) {
            assertThat(problem(
                            () -> scales.add(new ScaleRule(0, subject, null, null, null, Scale.Kind.TEN, null, year))))
                    .isEqualTo(JournalProblem.SCALE_YEAR);
        }
        for (ScaleRule wrong : List.of(
                new ScaleRule(0, subject, null, 5, null, Scale.Kind.TEN, null, 2026),
                new ScaleRule(0, subject, null, 8, 5, Scale.Kind.TEN, null, 2026),
                new ScaleRule(0, subject, null, 5, 13, Scale.Kind.TEN, null, 2026),
                new ScaleRule(0, subject, group, 5, 8, Scale.Kind.TEN, null, 2026))) {
            assertThat(problem(() -> scales.add(wrong))).isEqualTo(JournalProblem.GRADES);
        }
        for (Scale.Limits wrong : List.of(
                limits("11", "6", "4"), limits("8", "8", "4"), limits("8", "6", "1"), limits("8.555", "6", "4"))) {
            assertThat(problem(() -> scales.add(new ScaleRule(0, subject, null, 7, 8, Scale.Kind.TEN, wrong, 2026))))
                    .isEqualTo(JournalProblem.SCALE_LIMITS);
        }
        for (Scale.Kind none : List.of(Scale.Kind.FIVE, Scale.Kind.PASS_FAIL)) {
            assertThat(problem(
                            () -> scales.add(new ScaleRule(0, subject, null, 7, 8, none, limits("5", "4", "3"), 2026))))
                    .isEqualTo(JournalProblem.SCALE_LIMITS);
        }
    }

    @Test
    void teachersAndOtherOrganisationsChooseNothingHere() {
        add(rule(Scale.Kind.TEN));
        long line = rules().getFirst().id();
        for (Actor not :
                List.of(teacher.actor(), school.colleague(Role.COORDINATOR).actor())) {
            assertThatThrownBy(() -> school.as(not, scales::rules)).isInstanceOf(Denied.class);
            assertThatThrownBy(() -> school.run(not, () -> scales.add(rule(Scale.Kind.TEN))))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> school.run(not, () -> scales.remove(line))).isInstanceOf(Denied.class);
        }
        School elsewhere = fixture.school();
        Actor theirs = elsewhere.colleague(Role.DEPUTY_HEAD).actor();
        assertThat(elsewhere.as(theirs, scales::rules)).isEmpty();
        assertThatThrownBy(() -> elsewhere.run(theirs, () -> scales.remove(line)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> elsewhere.run(theirs, () -> scales.add(rule(Scale.Kind.TEN))))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.problem()).isEqualTo(JournalProblem.SCALE_SUBJECT));
        long own = elsewhere.bySystem(() -> courses.course(
                        elsewhere.course(elsewhere.schoolClass(7, "А"), "Музыка", elsewhere.colleague(Role.TEACHER)))
                .subject());
        assertThatThrownBy(() -> elsewhere.run(
                        theirs, () -> scales.add(new ScaleRule(0, own, group, null, null, Scale.Kind.TEN, null, 2026))))
                .isInstanceOf(NotFound.class);
    }

    private ScaleRule rule(Scale.Kind kind) {
        return new ScaleRule(0, subject, null, null, null, kind, null, 2026);
    }

    private static Scale.Limits limits(String five, String four, String three) {
        return new Scale.Limits(new BigDecimal(five), new BigDecimal(four), new BigDecimal(three));
    }

    private void add(ScaleRule rule) {
        school.run(deputy, () -> scales.add(rule));
    }

    private List<ScaleRule> rules() {
        return school.as(deputy, scales::rules);
    }

    private JournalPage page() {
        return school.as(teacher.actor(), () -> journal.page(course, DAYS));
    }

    private PeriodSheet sheet() {
        long period = school.bySystem(() -> calendar.periods(school.periodSet()).stream()
                .filter(one -> one.number() == 2)
                .map(Period::id)
                .findFirst()
                .orElseThrow());
        return school.as(teacher.actor(), () -> finals.sheet(course, period));
    }

    /** Types into the pupil's cell; the problem, or null where it was saved. */
    private @Nullable Problem type(int lesson, String value) {
        long id = lessons.get(lesson).id();
        Cell there = page().students().getFirst().cells().getOrDefault(id, Cell.EMPTY);
        CellAnswer answer = school.as(
                        teacher.actor(),
                        () -> journal.edit(
                                course,
                                DAYS,
                                List.of(new EditCell(UUID.randomUUID(), pupil, id, value, there.version()))))
                .answers()
                .getFirst();
        return answer instanceof CellAnswer.Refused refused ? refused.problem() : null;
    }

    private Problem problem(Runnable work) {
        try {
            school.run(deputy, work);
        } catch (Refusal refusal) {
            return refusal.problem();
        }
        throw new AssertionError("nothing was refused");
    }
}
