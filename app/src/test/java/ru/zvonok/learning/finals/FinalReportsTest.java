package ru.zvonok.learning.finals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.zvonok.learning.finals.PeriodValue.FIVE;
import static ru.zvonok.learning.finals.PeriodValue.FOUR;
import static ru.zvonok.learning.finals.PeriodValue.NOT_ATTESTED;
import static ru.zvonok.learning.finals.PeriodValue.THREE;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.reporting.ReportPart;
import ru.zvonok.platform.reporting.ReportPart.Table;
import ru.zvonok.platform.reporting.ReportSheet;
import ru.zvonok.platform.reporting.Reports;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.support.ModuleTest;

/** Reports on settled marks, on a class of four whose figures one can reckon in the head. */
@ModuleTest
class FinalReportsTest {

    private static final PeriodValue[] ALGEBRA = {FIVE, FOUR, FOUR, NOT_ATTESTED};
    private static final PeriodValue[] PHYSICS = {FIVE, FIVE, THREE, FOUR};

    @Autowired
    LearningFixture fixture;

    @Autowired
    Finals finals;

    @Autowired
    FinalFigures figures;

    @Autowired
    Council council;

    @Autowired
    Reports reports;

    @Autowired
    Calendar calendar;

    School school;
    Colleague teacher;
    Colleague other;
    Colleague leader;
    Actor deputy;
    long group;
    long algebra;
    long physics;
    long period;
    List<Long> pupils;

    @BeforeEach
    void settle() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        other = school.colleague(Role.TEACHER);
        leader = school.colleague(Role.TEACHER);
        deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        group = school.schoolClass(7, "Б");
        school.lead(group, leader);
        algebra = school.course(group, "Алгебра", teacher);
        physics = school.course(group, "Физика", other);
        pupils = school.pupils(group, 4, LearningFixture.START);
        period = school.bySystem(() -> calendar.periods(school.periodSet())).stream()
                .filter(one -> one.number() == 2)
                .mapToLong(Period::id)
                .sum();
        settle(teacher, algebra, period, ALGEBRA);
        settle(other, physics, period, PHYSICS);
    }

    @Test
    void aTallyIsReckonedByTheRule() {
        Tally tally = new Tally(2, 1, 1, 0, 1, 3, 0);
        FigureRule rule = school.as(teacher.actor(), () -> figures.rule(LearningFixture.TODAY));
        assertThat(tally.average()).isEqualByComparingTo("4.25");
        assertThat(tally.pass(rule)).isEqualByComparingTo("80");
        assertThat(tally.quality(rule)).isEqualByComparingTo("60");
        assertThat(tally.learned(rule)).as("(2 × 100 + 64 + 36 + 7) / 5").isEqualByComparingTo("61.4");
        assertThat(Tally.NOTHING.pass(rule)).isNull();
        assertThat(Tally.NOTHING.average()).isNull();
        assertThat(new Tally(3, 0, 0, 0, 0, 1, 0).standing()).isEqualTo(Standing.EXCELLENT);
        assertThat(new Tally(3, 1, 0, 0, 0, 0, 0).standing()).isEqualTo(Standing.GOOD);
        assertThat(new Tally(3, 1, 1, 0, 0, 0, 0).standing()).isEqualTo(Standing.ONE_THREE);
        assertThat(new Tally(0, 0, 2, 0, 0, 0, 0).standing()).isEqualTo(Standing.THREES);
        assertThat(new Tally(9, 0, 0, 0, 1, 0, 0).standing()).isEqualTo(Standing.FAILING);
        assertThat(new Tally(0, 0, 0, 0, 0, 2, 0).standing()).isEqualTo(Standing.NONE);
    }

    @Test
    void theResultsOfAClassStandByPupilAndSubject() {
        List<Table> tables = tables(leader.actor(), "finals.class-results", codes());
        assertThat(cells(tables.get(0), 0)).startsWith(name(0), 5, 5).endsWith(new BigDecimal("5.00"), 1);
        assertThat(cells(tables.get(0), 2)).contains(4, 3, new BigDecimal("3.50"));
        assertThat(cells(tables.get(0), 3)).contains("н/а", 4);
        assertThat(cells(tables.get(1), 0))
                .as("algebra: 5 4 4 н/а")
                .containsExactly(
                        "Алгебра",
                        1,
                        2,
                        0,
                        0,
                        1,
                        0,
                        new BigDecimal("75.0"),
                        new BigDecimal("75.0"),
                        new BigDecimal("4.33"),
                        new BigDecimal("58.8"));
        assertThat(tables.get(2).rows())
                .extracting(row -> row.cells().get(1))
                .containsExactly(4, 1, 1, 1, 0, 1, 0, new BigDecimal("75.0"), new BigDecimal("50.0"));
    }

    @Test
    void theSchoolHasALineForEachClassAndItsTotals() {
        Table table = tables(deputy, "finals.school-attainment", Map.of("year", "2026", "period", "" + period))
                .getFirst();
        assertThat(cells(table, 0))
                .startsWith("7Б", 4, 4, 1, 1, 1, 0, 1, new BigDecimal("75.0"), new BigDecimal("50.0"));
        assertThat(table.rows().getLast().cells().subList(1, 8))
                .isEqualTo(cells(table, 0).subList(1, 8));
    }

    @Test
    void figuresAreForWhoeverAnswersForThem() {
        School elsewhere = fixture.school();
        Actor neighbour = elsewhere.colleague(Role.DEPUTY_HEAD).actor();
        assertThat(school.as(leader.actor(), () -> figures.ofClass(group))).hasSize(8);
        assertThatThrownBy(() -> school.as(teacher.actor(), () -> figures.ofClass(group)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> elsewhere.as(neighbour, () -> figures.ofClass(group)))
                .isInstanceOf(NotFound.class);
        assertThat(school.as(deputy, () -> figures.ofSchool(2026, List.of(period))))
                .hasSize(4);
        assertThat(elsewhere.as(neighbour, () -> figures.ofSchool(2026, List.of(period))))
                .isEmpty();
        assertThatThrownBy(() -> school.as(leader.actor(), () -> figures.ofSchool(2026, List.of(period))))
                .isInstanceOf(NotFound.class);
        assertThat(school.as(teacher.actor(), () -> figures.ofCourses(2026, List.of(algebra, physics))))
                .as("the own course only")
                .hasSize(4)
                .allMatch(mark -> mark.course() == algebra);
        assertThat(elsewhere.as(neighbour, () -> figures.ofCourses(2026, List.of(algebra))))
                .isEmpty();
        assertThat(school.as(deputy, () -> figures.ofClasses(List.of(group))).get(group))
                .hasSize(8);
        assertThatThrownBy(() -> school.as(leader.actor(), () -> figures.ofClasses(List.of(group))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> elsewhere.as(neighbour, () -> figures.ofClasses(List.of(group))))
                .isInstanceOf(NotFound.class);
        Actor secretary = school.colleague(Role.SECRETARY).actor();
        for (Runnable read : List.<Runnable>of(
                () -> figures.ofClasses(List.of(group)),
                () -> figures.ofClass(group),
                () -> figures.ofSchool(2026, List.of(period)),
                () -> figures.ofCourses(2026, List.of(algebra)),
                () -> figures.rule(LearningFixture.TODAY))) {
            assertThatThrownBy(() -> school.run(secretary, read)).isInstanceOf(Denied.class);
        }
    }

    @Test
    void aReportIsMadeOfTheOwnClassOnly() {
        long stranger = school.schoolClass(8, "А");
        assertThatThrownBy(() -> school.as(
                        leader.actor(),
                        () -> reports.make(
                                "finals.class-results", Map.of("year", "2026", "class", "" + stranger), Texts.RUSSIAN)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(
                        leader.actor(), () -> reports.make("finals.school-attainment", Map.of(), Texts.RUSSIAN)))
                .isInstanceOf(NotFound.class);
        Actor secretary = school.colleague(Role.SECRETARY).actor();
        assertThatThrownBy(
                        () -> school.as(secretary, () -> reports.make("finals.class-results", codes(), Texts.RUSSIAN)))
                .isInstanceOf(Denied.class);
    }

    @Test
    void aTeacherHasOwnCoursesOnly() {
        Map<String, String> mine = Map.of("year", "2026", "teacher", "" + teacher.person());
        Table table = tables(teacher.actor(), "finals.subject-teacher", mine).getFirst();
        assertThat(table.rows())
                .as("the subject, its second quarter, the total")
                .hasSize(3);
        assertThat(cells(table, 1))
                .containsExactly(
                        "7Б",
                        "II четверть",
                        4,
                        1,
                        2,
                        0,
                        0,
                        1,
                        0,
                        new BigDecimal("75.0"),
                        new BigDecimal("75.0"),
                        new BigDecimal("4.33"),
                        new BigDecimal("58.8"));
        List<Table> sheets = tables(teacher.actor(), "finals.course-sheet", with(mine, "period", "" + period));
        assertThat(sheets).as("a sheet and its tally").hasSize(2);
        assertThat(cells(sheets.getFirst(), 3)).startsWith(4).contains("н/а");
        Map<String, String> others = Map.of("year", "2026", "teacher", "" + other.person());
        assertThat(tables(deputy, "finals.subject-teacher", others)).hasSize(1);
        assertThatThrownBy(() -> tables(teacher.actor(), "finals.subject-teacher", others))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aFamilyHasTheMarksOfItsOwnChild() {
        Actor pupil = school.account(pupils.get(2), Role.STUDENT);
        Map<String, String> own = Map.of("year", "2026", "class", "" + group, "pupil", "" + pupils.get(2));
        Table marks = tables(pupil, "finals.pupil-marks", own).getFirst();
        assertThat(cells(marks, 0)).containsExactly("Алгебра", "", 4, "", "");
        assertThat(cells(marks, 1)).containsExactly("Физика", "", 3, "", "");
        Table grid = tables(pupil, "finals.pupil-grid", with(own, "period", "" + period))
                .getFirst();
        assertThat(cells(grid, 0)).containsExactly("Алгебра", "", 4);
        for (String report : List.of("finals.pupil-marks", "finals.pupil-grid")) {
            assertThatThrownBy(() -> tables(pupil, report, with(own, "pupil", "" + pupils.get(0))))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> tables(pupil, "finals.parent-letter", own)).isInstanceOf(Denied.class);
    }

    @Test
    void theGridOfAClassWithoutMarksHasNoColumnOfAverages() {
        long first = school.schoolClass(1, "А");
        school.course(first, "Чтение", teacher);
        long child = school.pupils(first, 1, LearningFixture.START).getFirst();
        Actor own = school.account(child, Role.STUDENT);
        Map<String, String> asked = Map.of("year", "2026", "class", "" + first, "pupil", "" + child);
        Table grid = tables(own, "finals.pupil-grid", with(asked, "period", "" + period))
                .getFirst();
        assertThat(grid.columns()).extracting(ReportPart.Column::header).containsExactly("Предмет");
        assertThat(cells(grid, 0)).containsExactly("Чтение");

        Actor pupil = school.account(pupils.get(2), Role.STUDENT);
        Map<String, String> seventh = Map.of("year", "2026", "class", "" + group, "pupil", "" + pupils.get(2));
        assertThat(tables(pupil, "finals.pupil-grid", with(seventh, "period", "" + period))
                        .getFirst()
                        .columns())
                .extracting(ReportPart.Column::header)
                .contains("Средний балл");
    }

    @Test
    void theSheetHoldsEverybodyAndEveryPeriod() {
        Table sheet = tables(leader.actor(), "finals.attainment-sheet", Map.of("year", "2026", "class", "" + group))
                .getFirst();
        assertThat(sheet.rows()).as("a name and four quarters for each").hasSize(20);
        assertThat(cells(sheet, 2)).containsExactly("II четверть", 5, 5, new BigDecimal("5.00"));
        assertThat(cells(sheet, 1)).containsExactly("I четверть", "", "", "");
    }

    @Test
    void theClassTeacherReadsWhoStandsHow() {
        List<Table> report = tables(leader.actor(), "finals.class-teacher", codes());
        assertThat(report.get(0).rows()).extracting(row -> row.cells().get(1)).containsExactly(4L, 0, 0, 4L);
        assertThat(cells(report.get(1), 2).get(2)).asString().contains("(Физика)");
        assertThat(cells(report.get(1), 4).get(2)).asString().contains("(Алгебра)");
        List<Table> before = tables(leader.actor(), "finals.class-preliminary", codes());
        assertThat(before.getFirst().rows().stream()
                        .filter(row -> row.cells().size() == 1)
                        .map(row -> row.cells().getFirst()))
                .containsExactly("Не аттестован или мало отметок: 1", "С одной «3»: 1", "С одной «4»: 1");
    }

    @Test
    void whatTheCouncilDecidedStandsInTheReports() {
        settle(teacher, algebra, YearResult.YEAR.column(), FIVE, FOUR, FOUR, NOT_ATTESTED);
        settle(other, physics, YearResult.YEAR.column(), FIVE, FIVE, THREE, FOUR);
        List<CouncilChoice> choices = List.of(
                new CouncilChoice(pupils.getFirst(), CouncilMatter.PROMOTION, CouncilValue.PROMOTED, null, 0),
                new CouncilChoice(pupils.get(3), CouncilMatter.PROMOTION, CouncilValue.CONDITIONAL, null, 0));
        CouncilProtocol paper = new CouncilProtocol("8", LearningFixture.TODAY);
        school.run(deputy, () -> council.decide(group, paper, choices));

        Map<String, String> year = with(codes(), "period", "year");
        Table grid = tables(leader.actor(), "finals.class-results", year).getFirst();
        assertThat(cells(grid, 0)).endsWith("перевод");
        assertThat(cells(grid, 1)).endsWith("");
        assertThat(cells(grid, 3)).endsWith("условно");
        List<Table> report = tables(leader.actor(), "finals.class-teacher", year);
        assertThat(report.get(2).caption()).contains("протокол № 8 от 12.11.2026");
        assertThat(report.get(2).rows()).extracting(row -> row.cells().get(1)).containsExactly(1, 1);
        assertThat(cells(report.get(2), 1).get(2)).asString().contains("(Алгебра)");
        assertThat(report.get(3).rows())
                .as("two are not decided on, and both pass")
                .extracting(row -> row.cells().get(1))
                .containsExactly(2, 0, 0);
        Table sheet = tables(leader.actor(), "finals.attainment-sheet", Map.of("year", "2026", "class", "" + group))
                .getFirst();
        assertThat(cells(sheet, 18).getFirst()).asString().contains("условный перевод (Алгебра), протокол № 8");
    }

    @Test
    void marksBroughtFromAnotherClassStandInTheReports() {
        long before = school.schoolClass(7, "Д");
        long there = school.course(before, "Алгебра", teacher);
        long pupil = school.pupils(before, 1, LearningFixture.START).getFirst();
        SettleMark three = new SettleMark(UUID.randomUUID(), pupil, THREE, 0);
        long first = school.bySystem(() -> calendar.periods(school.periodSet()))
                .getFirst()
                .id();
        assertThat(school.as(teacher.actor(), () -> finals.settle(there, first, List.of(three))))
                .allMatch(answer -> answer.problem() == null);
        school.transfer(before, group, pupil, LearningFixture.QUARTER.from());

        assertThat(school.as(deputy, () -> figures.ofClass(group)))
                .contains(new SettledMark(algebra, first, pupil, THREE));
        assertThat(school.as(deputy, () -> figures.ofClass(before)))
                .containsExactly(new SettledMark(there, first, pupil, THREE));
        assertThat(school.as(deputy, () -> figures.ofClasses(List.of(before, group))))
                .as("both at once say the same")
                .hasSize(2)
                .allSatisfy((one, marks) -> assertThat(marks)
                        .containsExactlyInAnyOrderElementsOf(school.as(deputy, () -> figures.ofClass(one))));
    }

    @Test
    void theResultsOfTheYearStandBehindItsPeriods() {
        settle(teacher, algebra, YearResult.YEAR.column(), FIVE, FOUR, FOUR, NOT_ATTESTED);
        settle(other, physics, YearResult.YEAR.column(), FIVE, FIVE, THREE);
        Map<String, String> year = with(codes(), "period", "year");
        assertThat(cells(tables(leader.actor(), "finals.class-results", year).getFirst(), 2))
                .contains(4, 3, new BigDecimal("3.50"));
        List<Table> report = tables(leader.actor(), "finals.class-teacher", year);
        assertThat(report.get(2).rows())
                .extracting(row -> row.cells().get(1))
                .as("three pass, one has a debt, nobody is open")
                .containsExactly(3, 1, 0);
        assertThat(cells(report.get(2), 1).get(2)).asString().contains("(Алгебра)");
        Table sheet = tables(leader.actor(), "finals.attainment-sheet", Map.of("year", "2026", "class", "" + group))
                .getFirst();
        assertThat(cells(sheet, 5)).containsExactly("Год", 5, 5, new BigDecimal("5.00"));
        assertThat(cells(sheet, 0).getFirst()).asString().contains("годовые отметки положительные");
        assertThat(cells(sheet, 18).getFirst()).asString().contains("академическая задолженность");
        Actor pupil = school.account(pupils.get(2), Role.STUDENT);
        Map<String, String> own = Map.of("year", "2026", "class", "" + group, "pupil", "" + pupils.get(2));
        assertThat(cells(tables(pupil, "finals.pupil-marks", own).getFirst(), 0))
                .containsExactly("Алгебра", "", 4, "", "", 4);
        Table school = tables(deputy, "finals.school-attainment", Map.of("year", "2026", "period", "year"))
                .getFirst();
        assertThat(cells(school, 0)).startsWith("7Б", 4, 4, 1);
        Map<String, String> mine = Map.of("year", "2026", "teacher", "" + teacher.person());
        Table subjects = tables(teacher.actor(), "finals.subject-teacher", mine).getFirst();
        assertThat(cells(subjects, 2)).startsWith("7Б", "Год", 4, 1, 2, 0, 0, 1);
        assertThat(cells(subjects, 3)).as("the total is of periods alone").startsWith("Всего", "", "", 1, 2, 0, 0, 1);
    }

    @Test
    void aLetterIsPrintedForEachPupilOnItsOwnSheet() throws IOException {
        byte[] all = school.as(leader.actor(), () -> reports.pdf("finals.parent-letter", codes(), Texts.RUSSIAN));
        byte[] one = school.as(
                leader.actor(),
                () -> reports.pdf("finals.parent-letter", with(codes(), "pupil", "" + pupils.get(1)), Texts.RUSSIAN));
        byte[] whole = school.as(
                deputy,
                () -> reports.pdf(
                        "finals.school-letters", Map.of("year", "2026", "period", "" + period), Texts.RUSSIAN));
        try (PDDocument letters = Loader.loadPDF(whole)) {
            assertThat(letters.getNumberOfPages())
                    .as("the only class of the school")
                    .isEqualTo(4);
        }
        try (PDDocument letters = Loader.loadPDF(all);
                PDDocument letter = Loader.loadPDF(one)) {
            assertThat(letters.getNumberOfPages()).isEqualTo(4);
            assertThat(letter.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(letter))
                    .contains("Уважаемые родители", name(1), "Отрывная часть", "Подпись родителя");
        }
    }

    private static Map<String, String> with(Map<String, String> codes, String name, String value) {
        Map<String, String> more = new HashMap<>(codes);
        more.put(name, value);
        return more;
    }

    @Test
    void aSchoolReckonsByItsOwnRuleFromADayOn() {
        FigureRule region = school.as(deputy, () -> figures.rule(LearningFixture.TODAY));
        FigureRule own = new FigureRule(
                4, 5, BigDecimal.ONE, new BigDecimal("0.5"), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        DatedFigures november = new DatedFigures(LocalDate.of(2026, 11, 1), own);
        school.run(deputy, () -> figures.addRule(november));
        assertThat(school.as(deputy, () -> figures.rule(LearningFixture.START))).isEqualTo(region);
        assertThat(cells(tables(leader.actor(), "finals.class-results", codes()).get(1), 0))
                .as("5 4 4 н/а: passed from 4, good from 5, (1 + 2 × 0.5) / 4")
                .contains(new BigDecimal("75.0"), new BigDecimal("25.0"), new BigDecimal("50.0"));
        assertThat(school.as(teacher.actor(), () -> figures.ownRules())).hasSize(1);
        assertRefused(FinalsProblem.FIGURES_EXIST, november);
        assertRefused(
                FinalsProblem.FIGURE_NUMBERS,
                new DatedFigures(
                        LearningFixture.TODAY,
                        new FigureRule(5, 4, own.five(), own.four(), own.three(), own.two(), own.two())));
        assertThatThrownBy(() -> school.run(teacher.actor(), () -> figures.addRule(november)))
                .isInstanceOf(Denied.class);
        School elsewhere = fixture.school();
        Actor neighbour = elsewhere.colleague(Role.DEPUTY_HEAD).actor();
        assertThat(elsewhere.as(neighbour, () -> figures.ownRules())).isEmpty();
        assertThat(elsewhere.as(neighbour, () -> figures.rule(LearningFixture.TODAY)))
                .isEqualTo(region);
    }

    private void assertRefused(FinalsProblem problem, DatedFigures figuresOfNow) {
        assertThatThrownBy(() -> school.run(deputy, () -> figures.addRule(figuresOfNow)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat((Object) refusal.problem())
                        .isEqualTo(problem));
    }

    private Map<String, String> codes() {
        return Map.of("year", "2026", "class", "" + group, "period", "" + period);
    }

    private List<Table> tables(Actor actor, String report, Map<String, String> codes) {
        ReportSheet sheet = school.as(actor, () -> reports.make(report, codes, Texts.RUSSIAN));
        return sheet.content().parts().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    private static List<Object> cells(Table table, int row) {
        return table.rows().get(row).cells().stream()
                .map(cell -> cell == null ? "" : cell)
                .toList();
    }

    private String name(int pupil) {
        return finals(pupil).name().listed();
    }

    private PeriodSheet.PeriodRow finals(int pupil) {
        return school.as(teacher.actor(), () -> finals.sheet(algebra, period)).rows().stream()
                .filter(row -> row.person() == pupils.get(pupil))
                .findFirst()
                .orElseThrow();
    }

    private void settle(Colleague by, long course, long column, PeriodValue... values) {
        school.run(
                by.actor(),
                () -> finals.settle(
                        course,
                        column,
                        IntStream.range(0, values.length)
                                .mapToObj(i -> new SettleMark(UUID.randomUUID(), pupils.get(i), values[i], 0))
                                .toList()));
    }
}
