package ru.zvonok.gateway.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.gateway.oversight.AskFigures.By;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.LessonCards;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.tenancy.OrganisationKind;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.support.DueNow;
import ru.zvonok.support.FixedClock;
import ru.zvonok.support.QueryCount;
import ru.zvonok.support.ViewTest;

/** What those above see of marks and attendance: their own organisations, added up, as of when. */
class SummariesTest extends ViewTest {

    private static final String WORK = "oversight.summaries";
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 11);

    @Autowired
    Summaries summaries;

    @Autowired
    LearningFixture fixture;

    @Autowired
    Journal journal;

    @Autowired
    LessonCards cards;

    @Autowired
    DueNow due;

    @Autowired
    FixedClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    long municipality;
    School school;
    Colleague teacher;
    List<Long> pupils;
    Lesson lesson;
    Actor officer;
    Scope scope;

    @BeforeEach
    void aSchoolWithMarks() {
        municipality = tenants.municipality();
        officer = tenants.officer(municipality);
        school = fixture.open(tenants.organisation(OrganisationKind.SCHOOL, municipality));
        scope = new Scope.Several(List.of(school.id()));
        teacher = school.colleague(Role.TEACHER);
        long group = school.schoolClass(7, "Б");
        pupils = school.pupils(group, 4, LearningFixture.START);
        long course = school.course(group, "Алгебра", teacher);
        school.slot(course, DayOfWeek.WEDNESDAY, 1);
        school.generate(YESTERDAY, YESTERDAY);
        lesson = school.lesson(course, YESTERDAY);
        type(0, "5");
        type(1, "4");
        type(2, "2");
        type(3, "н");
        school.run(teacher.actor(), () -> cards.attendanceTaken(lesson.course(), lesson.id()));
        due.run(WORK, school.id());
        LocaleContextHolder.setLocale(Texts.RUSSIAN);
    }

    @AfterEach
    void now() {
        clock.reset();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void marksAndAbsencesAreAddedUp() {
        FigureRow row = rows(officer, By.ORGANISATION, null).getFirst();

        assertThat(row.name())
                .isEqualTo(Objects.requireNonNull(row.organisation()).shortName());
        assertThat(row.sums().marks()).isEqualTo(3);
        assertThat(row.sums().average()).isEqualByComparingTo("3.67");
        assertThat(row.sums().quality()).isEqualByComparingTo("66.7");
        assertThat(row.sums().passRate()).isEqualByComparingTo("66.7");
        assertThat(row.sums().pupilLessons()).isEqualTo(4);
        assertThat(row.sums().absenceShare()).isEqualByComparingTo("25.0");
        assertThat(row.sums().unknown()).isEqualTo(1);
        FigurePlaces places = Objects.requireNonNull(row.places());
        assertThat(places.learners()).isEqualTo(4);
        assertThat(places.classes()).isEqualTo(1);
        assertThat(places.staff()).isEqualTo(1);
        assertThat(places.due()).as("topic, homework, attendance").isBetween(1L, 3L);
        assertThat(places.inTimeShare()).isEqualTo(100);
        assertThat(rows(officer, By.SUBJECT, null))
                .extracting(FigureRow::name, one -> one.sums().marks())
                .containsExactly(tuple("Алгебра", 3L));
        assertThat(rows(officer, By.ORGANISATION, "Физика").getFirst().sums().average())
                .isNull();
        FigureChoices choices = looking(officer, scope, () -> summaries.choices());
        assertThat(choices.subjects()).containsExactly("Алгебра");
        assertThat(choices.periods()).first().isEqualTo(FigurePeriod.YEAR);
    }

    @Test
    void aNeighboursOfficerSeesNothingOfIt() {
        Actor stranger = tenants.officer(tenants.municipality());
        assertThatThrownBy(() -> rows(stranger, By.ORGANISATION, null)).isInstanceOf(Denied.class);
        long neighbours = tenants.municipality();
        Actor neighbour = tenants.officer(neighbours);
        long own = tenants.organisation(OrganisationKind.SCHOOL, neighbours);
        var asked = new AskFigures(By.SUBJECT, FigurePeriod.YEAR, null, null, school.id(), null);
        assertThat(looking(neighbour, new Scope.Several(List.of(own)), () -> summaries.figures(asked)))
                .isEmpty();
        assertThat(looking(neighbour, new Scope.Several(List.of(own)), () -> summaries.choices())
                        .subjects())
                .isEmpty();
        Integer seen = tenants.looking(
                neighbour,
                new Scope.Several(List.of(own)),
                () -> transaction.execute(status -> jdbc.sql(
                                "select count(*)::int from oversight.subject_figures where organisation_id = :id")
                        .param("id", school.id())
                        .query(Integer.class)
                        .single()));
        assertThat(seen).as("the database itself").isZero();
    }

    @Test
    void thoseAboveWriteNoSummary() {
        assertThatThrownBy(() -> tenants.looking(
                        officer,
                        scope,
                        () -> transaction.execute(
                                status -> jdbc.sql("delete from oversight.subject_figures where organisation_id = :id")
                                        .param("id", school.id())
                                        .update())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void insideASchoolNobodyHasThem() {
        Actor principal = school.colleague(Role.PRINCIPAL).actor();
        var asked = new AskFigures(By.SUBJECT, FigurePeriod.YEAR, null, null, null, null);
        assertThatThrownBy(() -> school.as(principal, () -> summaries.figures(asked)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.as(principal, summaries::choices)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.as(principal, summaries::freshness)).isInstanceOf(Denied.class);
    }

    @Test
    void theRegionGoesDownToMunicipalityAndOrganisation() {
        Actor operator = tenants.regionalOfficer();
        List<FigureRow> region = looking(
                operator,
                new Scope.Region(),
                () -> summaries.figures(
                        new AskFigures(By.MUNICIPALITY, FigurePeriod.YEAR, null, null, null, OrganisationKind.SCHOOL)));
        FigureRow own = region.stream()
                .filter(row -> row.id() == municipality)
                .findFirst()
                .orElseThrow();
        assertThat(own.organisations()).isEqualTo(1);
        assertThat(own.sums().marks()).isEqualTo(3);
        assertThat(looking(
                        operator,
                        new Scope.Region(),
                        () -> summaries.figures(
                                new AskFigures(By.ORGANISATION, FigurePeriod.YEAR, null, municipality, null, null))))
                .extracting(FigureRow::id)
                .containsExactly(school.id());
        assertThat(looking(
                        operator,
                        new Scope.Region(),
                        () -> summaries.figures(
                                new AskFigures(By.SUBJECT, FigurePeriod.YEAR, null, null, school.id(), null))))
                .extracting(FigureRow::name)
                .containsExactly("Алгебра");
    }

    @Test
    void howManyStatementsAPageTakesDoesNotGrow() {
        assertThat(QueryCount.of(() -> rows(officer, By.ORGANISATION, null))).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void figuresAreAsOfTheOldestChangeThatWaits() {
        clock.moveTo(LearningFixture.TODAY.atTime(10, 0));
        assertThat(looking(officer, scope, summaries::freshness))
                .isEqualTo(new Summaries.Freshness(LearningFixture.TODAY.atTime(10, 0), false));
        type(0, "3");
        clock.moveTo(LearningFixture.TODAY.atTime(10, 4));
        assertThat(looking(officer, scope, summaries::freshness))
                .isEqualTo(new Summaries.Freshness(LearningFixture.TODAY.atTime(10, 0), false));
        clock.moveTo(LearningFixture.TODAY.atTime(10, 6));
        assertThat(looking(officer, scope, summaries::freshness).late()).isTrue();
        due.run(WORK, school.id());
        assertThat(looking(officer, scope, summaries::freshness))
                .isEqualTo(new Summaries.Freshness(LearningFixture.TODAY.atTime(10, 6), false));
    }

    @Test
    void theRegionHasEverythingReckonedAnewAndSeesHowFarItIs() {
        Actor operator = tenants.regionalOfficer();
        var region = new Scope.Region();
        tenants.looking(operator, region, () -> {
            summaries.startRebuild();
            return 0;
        });
        Summaries.Rebuild begun = Objects.requireNonNull(looking(operator, region, summaries::rebuild));
        assertThat(begun.runs()).isTrue();
        assertThatThrownBy(() -> tenants.looking(operator, region, () -> {
                    summaries.startRebuild();
                    return 0;
                }))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem())
                        .isEqualTo(OversightProblem.REBUILD_RUNS));
        assertThatThrownBy(() -> looking(officer, scope, summaries::rebuild)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> tenants.looking(officer, scope, () -> {
                    summaries.startRebuild();
                    return 0;
                }))
                .isInstanceOf(Denied.class);

        assertThat(due.run(WORK, school.id())).isTrue();

        Summaries.Rebuild later = Objects.requireNonNull(looking(operator, region, summaries::rebuild));
        assertThat(later.done()).isGreaterThan(begun.done());
        assertThat(later.checked()).isPositive();
        signIn(operator);
        open("region/summaries");
        assertThat($(Button.class).withText("Пересчитать всё").single().isEnabled())
                .isEqualTo(!later.runs());
    }

    @Test
    void anOfficerGoesFromTheOrganisationsToTheSubjectsOfOne() {
        signIn(officer);
        open("m/" + municipality + "/figures");
        assertThat(grid().getListDataView().getItems())
                .extracting(FigureRow::id)
                .containsExactly(school.id());
        assertThat($(Span.class).withTextContaining("По состоянию на").all()).isNotEmpty();
        open("m/" + municipality + "/figures?organisation=" + school.id());
        assertThat(grid().getListDataView().getItems())
                .extracting(FigureRow::name)
                .containsExactly("Алгебра");
        assertThat($(Anchor.class).withText("Все организации").all()).isNotEmpty();
    }

    @SuppressWarnings("unchecked")
    private Grid<FigureRow> grid() {
        return $(Grid.class).single();
    }

    private List<FigureRow> rows(Actor actor, By by, @Nullable String subject) {
        return looking(
                actor,
                scope,
                () -> summaries.figures(new AskFigures(by, FigurePeriod.YEAR, subject, null, null, null)));
    }

    private <T extends @Nullable Object> T looking(Actor actor, Scope many, Supplier<T> work) {
        return tenants.looking(actor, many, work);
    }

    private void type(int pupil, String value) {
        var days = new DateRange(YESTERDAY, LearningFixture.TODAY);
        long version = school.as(teacher.actor(), () -> journal.page(lesson.course(), days)).students().stream()
                .filter(one -> one.person() == pupils.get(pupil) && one.cells().get(lesson.id()) != null)
                .findFirst()
                .map(one -> Objects.requireNonNull(one.cells().get(lesson.id())).version())
                .orElse(0L);
        school.as(
                teacher.actor(),
                () -> journal.edit(
                        lesson.course(),
                        days,
                        List.of(new EditCell(UUID.randomUUID(), pupils.get(pupil), lesson.id(), value, version))));
    }
}
