package ru.zvonok.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.finals.Finals;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.SettleMark;
import ru.zvonok.learning.journal.CellAnswer;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.LessonCards;
import ru.zvonok.learning.journal.NewAssignment;
import ru.zvonok.learning.journal.WriteLesson;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.reporting.ReportPart.Table;
import ru.zvonok.platform.reporting.Reports;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.support.ModuleTest;

/**
 * Whatever is typed, the figures of the reports are what one reckons plainly from it (REP-05…12, REP-26). A failure names its
 * seed, with which it comes again.
 */
@ModuleTest
class ReportFiguresTest {

    private static final List<LocalDate> DAYS = IntStream.of(5, 6, 9, 10, 11)
            .mapToObj(day -> LocalDate.of(2026, 11, day))
            .toList();
    private static final DateRange RANGE = new DateRange(DAYS.getFirst(), DAYS.getLast());
    private static final List<String> SUBJECTS = List.of("Алгебра", "Биология", "Физика");
    private static final List<String> SIGNS = List.of("ОТ", "УП", "Б", "НП", "ОП");
    /** What is typed for a sign. */
    private static final Map<String, String> TYPED = Map.of("ОТ", "н", "Б", "б", "НП", "нп", "ОП", "оп");

    private static final String LATE = "ОП";
    private static final List<PeriodValue> SETTLED =
            List.of(PeriodValue.FIVE, PeriodValue.FOUR, PeriodValue.THREE, PeriodValue.TWO, PeriodValue.NOT_ATTESTED);

    private record Cell(int pupil, int subject, LocalDate day, int mark, int weight, String sign) {}

    @Autowired
    LearningFixture fixture;

    @Autowired
    Journal journal;

    @Autowired
    LessonCards cards;

    @Autowired
    Finals finals;

    @Autowired
    Reports reports;

    @Autowired
    Calendar calendar;

    School school;
    Colleague teacher;
    Actor deputy;
    long group;
    List<Long> courses;
    List<Long> pupils;
    List<Cell> cells;
    PeriodValue[][] settled;
    int topics;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void everyFigureIsThePlainOne(long seed) {
        type(new Random(seed));
        attendance();
        averages();
        results();
        completeness();
    }

    private void type(Random dice) {
        school = fixture.school();
        group = school.schoolClass(8, "В");
        pupils = school.pupils(group, 4 + dice.nextInt(3), LearningFixture.START);
        teacher = school.colleague(Role.TEACHER);
        school.lead(group, teacher);
        deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        courses = SUBJECTS.stream()
                .map(name -> school.course(group, name, teacher))
                .toList();
        for (int i = 0; i < courses.size(); i++) {
            for (LocalDate day : DAYS) {
                DayOfWeek weekday = day.getDayOfWeek();
                school.slot(courses.get(i), weekday, i + 1);
            }
        }
        school.generate(RANGE.from(), DAYS.getLast());
        cells = new ArrayList<>();
        topics = 0;
        for (int subject = 0; subject < courses.size(); subject++) {
            long course = courses.get(subject);
            for (LocalDate day : DAYS) {
                long lesson = school.lesson(course, day).id();
                if (dice.nextInt(3) > 0) {
                    topics++;
                    school.run(
                            teacher.actor(),
                            () -> cards.write(new WriteLesson(course, lesson, "Тема", null, null, null)));
                }
                int weight = 1 + dice.nextInt(3);
                List<EditCell> edits = new ArrayList<>();
                Long work = weight == 1
                        ? null
                        : school.as(
                                teacher.actor(),
                                () -> cards.addAssignment(new NewAssignment(course, lesson, 4, null, weight, false)));
                for (int pupil = 0; pupil < pupils.size(); pupil++) {
                    Cell cell = cell(dice, pupil, subject, day, weight);
                    String value = cell.sign().isEmpty() ? mark(cell) : TYPED.getOrDefault(cell.sign(), "");
                    if (!value.isEmpty()) {
                        cells.add(cell);
                        edits.add(new EditCell(
                                UUID.randomUUID(),
                                pupils.get(pupil),
                                lesson,
                                value,
                                0,
                                EditCell.Way.PLAIN,
                                cell.mark() == 0 ? null : work,
                                null));
                    }
                }
                assertThat(school.as(teacher.actor(), () -> journal.edit(course, RANGE, edits))
                                .answers())
                        .allMatch(CellAnswer.Saved.class::isInstance);
            }
        }
        settle(dice);
    }

    private static Cell cell(Random dice, int pupil, int subject, LocalDate day, int weight) {
        return switch (dice.nextInt(4)) {
            case 0 -> new Cell(pupil, subject, day, 2 + dice.nextInt(4), weight, "");
            case 1 ->
                new Cell(
                        pupil,
                        subject,
                        day,
                        0,
                        1,
                        TYPED.keySet().stream().sorted().toList().get(dice.nextInt(TYPED.size())));
            default -> new Cell(pupil, subject, day, 0, 1, "");
        };
    }

    private static String mark(Cell cell) {
        return cell.mark() == 0 ? "" : String.valueOf(cell.mark());
    }

    private void settle(Random dice) {
        settled = new PeriodValue[pupils.size()][courses.size()];
        for (int subject = 0; subject < courses.size(); subject++) {
            long course = courses.get(subject);
            List<SettleMark> marks = new ArrayList<>();
            for (int pupil = 0; pupil < pupils.size(); pupil++) {
                settled[pupil][subject] = SETTLED.get(dice.nextInt(SETTLED.size()));
                marks.add(new SettleMark(UUID.randomUUID(), pupils.get(pupil), settled[pupil][subject], 0));
            }
            school.run(teacher.actor(), () -> assertThat(finals.settle(course, period(), marks))
                    .allMatch(answer -> answer.problem() == null));
        }
    }

    private long period() {
        return school.bySystem(() -> calendar.periods(school.periodSet())).stream()
                .mapToLong(Period::id)
                .findFirst()
                .orElseThrow();
    }

    private void attendance() {
        int lessons = DAYS.size() * courses.size();
        Table byDay = tables("journal.class-attendance", own(ofClass())).getFirst();
        Table sheet = tables("journal.attendance-sheet", ofClass()).getFirst();
        for (int i = 0; i < pupils.size(); i++) {
            int pupil = i;
            List<Object> signs = signs(cell -> cell.pupil() == pupil);
            List<Object> line = line(byDay, i);
            int width = line.size();
            assertThat(line.subList(width - 7, width - 1)).isEqualTo(signs);
            assertThat(line.getLast()).isEqualTo(share(lessons - missed(cell -> cell.pupil() == pupil), lessons));
            List<Object> year = line(sheet, i);
            assertThat(year.subList(year.size() - 6, year.size())).isEqualTo(signs);
            long whole = DAYS.stream()
                    .filter(day ->
                            missed(cell -> cell.pupil() == pupil && cell.day().equals(day)) == courses.size())
                    .count();
            assertThat(year.get(year.size() - 7)).isEqualTo((int) whole);

            Table own = tables("journal.pupil-attendance", own(ofPupil(pupil))).getFirst();
            for (int j = 0; j < SUBJECTS.size(); j++) {
                int subject = j;
                Predicate<Cell> here = cell -> cell.pupil() == pupil && cell.subject() == subject;
                List<Object> expected = new ArrayList<>(List.of(SUBJECTS.get(j), DAYS.size()));
                expected.addAll(signs(here));
                expected.add(share(DAYS.size() - missed(here), DAYS.size()));
                assertThat(line(own, j)).isEqualTo(expected);
            }
        }
        assertThat(line(byDay, pupils.size()).getLast())
                .isEqualTo(share(lessons * pupils.size() - missed(cell -> true), lessons * pupils.size()));
        List<Object> ofSchool = new ArrayList<>(List.of("8В", pupils.size()));
        ofSchool.addAll(signs(cell -> true));
        ofSchool.add(quotient(missed(cell -> true), pupils.size(), 1));
        assertThat(line(
                        tables("journal.school-attendance", own(Map.of("year", "2026")))
                                .getFirst(),
                        0))
                .isEqualTo(ofSchool);
    }

    private void averages() {
        for (int i = 0; i < pupils.size(); i++) {
            int pupil = i;
            List<List<Object>> beside = new ArrayList<>();
            Table grid = tables("finals.pupil-grid", own(ofPupil(i))).getFirst();
            Table letter = tables("finals.parent-letter", own(ofPupil(i))).getFirst();
            for (int j = 0; j < SUBJECTS.size(); j++) {
                int subject = j;
                Predicate<Cell> all = cell -> cell.subject() == subject && cell.mark() > 0;
                Predicate<Cell> mine = all.and(cell -> cell.pupil() == pupil);
                BigDecimal average = average(mine);
                if (average != null) {
                    beside.add(Arrays.asList(SUBJECTS.get(j), count(mine), average, average(all)));
                }
                assertThat(line(grid, j).getLast()).isEqualTo(average);
                List<Object> counted = new ArrayList<>(List.of(SUBJECTS.get(j)));
                for (int value = 5; value >= 2; value--) {
                    int mark = value;
                    int marks = count(mine.and(cell -> cell.mark() == mark));
                    counted.add(marks == 0 ? null : marks);
                }
                counted.add(null);
                counted.add(average);
                assertThat(line(letter, j)).isEqualTo(counted);
            }
            assertThat(tables("journal.pupil-average", own(ofPupil(i))).getFirst().rows().stream()
                            .map(row -> row.cells().subList(0, 4))
                            .toList())
                    .isEqualTo(beside);
            List<List<Object>> weeks = new ArrayList<>();
            for (List<LocalDate> week : List.of(DAYS.subList(0, 2), DAYS.subList(2, 5))) {
                Predicate<Cell> all = cell -> week.contains(cell.day()) && cell.mark() > 0;
                Predicate<Cell> mine = all.and(cell -> cell.pupil() == pupil);
                if (count(all) > 0) {
                    weeks.add(Arrays.asList(
                            week.getFirst().with(DayOfWeek.MONDAY),
                            count(mine),
                            average(mine),
                            count(all),
                            average(all)));
                }
            }
            assertThat(tables("journal.pupil-trend", own(ofPupil(i))).getFirst().rows())
                    .extracting(row -> row.cells())
                    .isEqualTo(weeks);
        }
    }

    private void results() {
        Map<String, String> quarter = new HashMap<>(ofClass());
        quarter.put("period", "" + period());
        List<Table> tables = tables("finals.class-results", quarter);
        List<@Nullable BigDecimal> means =
                Arrays.stream(settled).map(ReportFiguresTest::mean).toList();
        int fine = 0;
        int passed = 0;
        for (int i = 0; i < pupils.size(); i++) {
            BigDecimal mean = means.get(i);
            List<Object> line = line(tables.getFirst(), i);
            assertThat(line.get(line.size() - 2)).isEqualTo(mean);
            assertThat(line.getLast())
                    .as("place")
                    .isEqualTo(
                            mean == null
                                    ? null
                                    : 1
                                            + (int) means.stream()
                                                    .filter(Objects::nonNull)
                                                    .filter(other -> other.compareTo(mean) > 0)
                                                    .count());
            fine += Arrays.stream(settled[i]).allMatch(value -> value.worth() >= 4) ? 1 : 0;
            passed += Arrays.stream(settled[i]).allMatch(value -> value.worth() >= 3) ? 1 : 0;
            List<Object> own = line(tables("finals.pupil-marks", ofPupil(i)).getFirst(), courses.size());
            assertThat(own.get(1)).isEqualTo(mean);
        }
        PeriodValue[] everything =
                Arrays.stream(settled).flatMap(Arrays::stream).toArray(PeriodValue[]::new);
        for (int j = 0; j < courses.size(); j++) {
            int subject = j;
            PeriodValue[] column =
                    Arrays.stream(settled).map(values -> values[subject]).toArray(PeriodValue[]::new);
            assertThat(line(tables.get(1), j).subList(1, 11)).isEqualTo(figures(column));
        }
        assertThat(line(tables.get(1), courses.size()).subList(1, 11)).isEqualTo(figures(everything));
        List<Object> shares = tables.get(2).rows().reversed().stream()
                .limit(2)
                .map(row -> (Object) row.cells().get(1))
                .toList();
        assertThat(shares).containsExactly(share(fine, pupils.size()), share(passed, pupils.size()));
        List<Object> ofSchool = line(
                tables("finals.school-attainment", Map.of("year", "2026", "period", "" + period()))
                        .getFirst(),
                0);
        List<Object> all = figures(everything);
        assertThat(ofSchool.subList(8, 12))
                .containsExactly(share(passed, pupils.size()), share(fine, pupils.size()), all.get(8), all.get(9));
        List<Object> ofTeacher = line(
                tables("finals.subject-teacher", Map.of("year", "2026", "teacher", "" + teacher.person()))
                        .getFirst(),
                2 * courses.size());
        assertThat(ofTeacher.subList(3, 13)).as("the whole of the teacher").isEqualTo(all);
    }

    /** Numbers of each mark, pass, quality, mean, degree of training. */
    private static List<Object> figures(PeriodValue[] values) {
        int[] of = new int[6];
        Arrays.stream(values).forEach(value -> of[Math.max(0, value.worth())]++);
        int all = values.length;
        List<Object> figures = new ArrayList<>(List.of(of[5], of[4], of[3], of[2], of[0], 0));
        figures.add(share(of[5] + of[4] + of[3], all));
        figures.add(share(of[5] + of[4], all));
        figures.add(mean(values));
        figures.add(quotient(of[5] * 100 + of[4] * 64 + of[3] * 36 + of[2] * 16 + of[0] * 7, all, 1));
        return figures;
    }

    private void completeness() {
        int lessons = DAYS.size() * courses.size();
        for (Table table : tables("journal.completeness", own(Map.of("year", "2026")))) {
            assertThat(line(table, 0).subList(1, 3)).containsExactly(lessons, lessons - topics);
            assertThat(line(table, 1).subList(1, 9))
                    .as("one teacher, one class")
                    .isEqualTo(line(table, 0).subList(1, 9));
        }
    }

    private List<Object> signs(Predicate<Cell> which) {
        List<Object> signs = new ArrayList<>(List.of(missed(which)));
        SIGNS.forEach(sign -> signs.add(count(which.and(cell -> cell.sign().equals(sign)))));
        return signs;
    }

    private int missed(Predicate<Cell> which) {
        return count(which.and(cell -> !cell.sign().isEmpty() && !cell.sign().equals(LATE)));
    }

    private int count(Predicate<Cell> which) {
        return (int) cells.stream().filter(which).count();
    }

    private @Nullable BigDecimal average(Predicate<Cell> which) {
        int weights = cells.stream().filter(which).mapToInt(Cell::weight).sum();
        int sum = cells.stream()
                .filter(which)
                .mapToInt(cell -> cell.mark() * cell.weight())
                .sum();
        return weights == 0 ? null : quotient(sum, weights, 2);
    }

    private static @Nullable BigDecimal mean(PeriodValue[] values) {
        int[] marks = Arrays.stream(values)
                .mapToInt(PeriodValue::worth)
                .filter(worth -> worth > 0)
                .toArray();
        return marks.length == 0 ? null : quotient(Arrays.stream(marks).sum(), marks.length, 2);
    }

    private static BigDecimal share(int part, int whole) {
        return quotient(100 * part, whole, 1);
    }

    private static BigDecimal quotient(int part, int whole, int decimals) {
        return new BigDecimal(part).divide(new BigDecimal(whole), decimals, RoundingMode.HALF_UP);
    }

    private Map<String, String> ofClass() {
        return Map.of("year", "2026", "class", "" + group);
    }

    private Map<String, String> ofPupil(int pupil) {
        return Map.of("year", "2026", "class", "" + group, "pupil", "" + pupils.get(pupil));
    }

    private static Map<String, String> own(Map<String, String> codes) {
        Map<String, String> all = new HashMap<>(codes);
        all.put("period", "own");
        all.put("from", RANGE.from().toString());
        all.put("to", String.valueOf(RANGE.to()));
        return all;
    }

    private List<Table> tables(String report, Map<String, String> codes) {
        return school.as(deputy, () -> reports.make(report, codes, Texts.RUSSIAN)).content().parts().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    private static List<Object> line(Table table, int row) {
        return Arrays.asList(table.rows().get(row).cells().toArray());
    }
}
