package ru.zvonok.learning.journal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.EditCell.Way;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.support.ModuleTest;

/**
 * Whatever two people type into a journal, in whatever order and with whatever they have last seen: cells, their histories
 * and the averages tell the same. A failure names its seed, with which it comes again.
 */
@ModuleTest
class RandomHistoriesTest {

    private static final DateRange DAYS = new DateRange(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 20));
    private static final int BATCHES = 40;
    private static final int PUPILS = 4;

    /** What people type: marks, signs, duties, nothing, and what is refused. */
    private static final List<String> TYPED =
            List.of("5", "4", "3", "2", "4 5", "3.", ".", "н", "н", "оп 4", "б", "нп", "", "", "6", "ъ");

    @Autowired
    LearningFixture fixture;

    @Autowired
    Journal journal;

    @Autowired
    LessonCards cards;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Scales scales;

    @Autowired
    CourseFacts courses;

    List<String> typed = TYPED;
    School school;
    Colleague teacher;
    Colleague leader;
    long algebra;
    long geometry;
    List<Long> pupils;

    record Place(long student, LocalDate day) {}

    record Sent(Actor by, EditCell edit, boolean saved) {}

    @BeforeEach
    void teach() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        leader = school.colleague(Role.TEACHER);
        long group = school.schoolClass(7, "Б");
        school.lead(group, leader);
        algebra = school.course(group, "Алгебра", teacher);
        geometry = school.course(group, "Геометрия", teacher);
        for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY)) {
            school.slot(algebra, day, 1);
            school.slot(geometry, day, 2);
        }
        school.generate(DAYS.from(), LearningFixture.TODAY);
        pupils = school.pupils(group, PUPILS, LearningFixture.START);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void historiesExplainCellsAndAveragesArePlainSums(long seed) {
        scaled(seed);
        type(algebra, new Random(seed));

        Map<Place, Cell> cells = cells(algebra);
        Map<Place, List<CellChange>> histories = histories(algebra);
        assertThat(histories.values().stream().mapToInt(List::size).sum())
                .as("something was written")
                .isGreaterThan(BATCHES / 2);
        histories.forEach((place, changes) -> {
            Cell cell = cells.getOrDefault(place, Cell.EMPTY);
            String value = "";
            List<String> marks = new ArrayList<>();
            for (CellChange change : changes) {
                assertThat(change.oldValue())
                        .as("%s begins where the last ended", place)
                        .isEqualTo(value);
                value = change.newValue();
                change.marks().stream()
                        .map(MarkChange::before)
                        .filter(one -> !one.isEmpty())
                        .forEach(marks::remove);
                change.marks().stream()
                        .map(MarkChange::after)
                        .filter(one -> !one.isEmpty())
                        .forEach(marks::add);
            }
            assertThat(cell.value())
                    .as("what the history of %s ends with", place)
                    .isEqualTo(value);
            assertThat(marks)
                    .as("the marks that came and did not go, %s", place)
                    .containsExactlyInAnyOrderElementsOf(
                            cell.marks().stream().map(RandomHistoriesTest::text).toList());
        });
        JournalPage page = page(algebra);
        for (JournalStudent student : page.students()) {
            assertThat(student.averages()).isEqualTo(recomputed(student.person()));
        }
        assertThat(school.as(teacher.actor(), () -> journal.results(algebra, DAYS)))
                .allSatisfy(result -> assertThat(result.averages()).isEqualTo(recomputed(result.person())));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void everythingSentAgainChangesNothing(long seed) {
        scaled(seed);
        Random dice = new Random(seed);
        List<Sent> sent = type(algebra, dice);
        Map<Place, Cell> cells = cells(algebra);
        Map<Place, List<CellChange>> histories = histories(algebra);

        List<Sent> again = new ArrayList<>(sent);
        again.addAll(sent);
        Collections.shuffle(again, dice);
        again.forEach(one -> send(algebra, one.by(), List.of(one.edit())));

        assertThat(cells(algebra)).isEqualTo(cells);
        assertThat(histories(algebra)).isEqualTo(histories);
    }

    /** The order between cells does not matter, nor how often each edit comes. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void anotherOrderOfCellsEndsInTheSameJournal(long seed) {
        scaled(seed);
        Random dice = new Random(seed);
        List<Sent> sent = type(algebra, dice);
        Map<Long, LocalDate> days = lessons(algebra).stream().collect(Collectors.toMap(Lesson::id, Lesson::date));
        Map<LocalDate, Long> other = lessons(geometry).stream().collect(Collectors.toMap(Lesson::date, Lesson::id));
        Map<Place, List<Sent>> byCell = new LinkedHashMap<>();
        sent.stream().filter(Sent::saved).forEach(one -> byCell.computeIfAbsent(
                        new Place(
                                one.edit().student(),
                                requireNonNull(days.get(one.edit().lesson()))),
                        place -> new ArrayList<>())
                .add(one));

        Map<Place, Long> versions = new HashMap<>();
        List<Map.Entry<Place, List<Sent>>> open = new ArrayList<>(byCell.entrySet());
        while (!open.isEmpty()) {
            Map.Entry<Place, List<Sent>> cell = open.get(dice.nextInt(open.size()));
            Place place = cell.getKey();
            Sent next = cell.getValue().removeFirst();
            EditCell edit = new EditCell(
                    UUID.randomUUID(),
                    place.student(),
                    other.getOrDefault(place.day(), 0L),
                    next.edit().value(),
                    versions.getOrDefault(place, 0L),
                    next.edit().way());
            for (int times = dice.nextInt(3); times >= 0; times--) {
                CellAnswer answer = send(geometry, next.by(), List.of(edit)).getFirst();
                assertThat(answer).isInstanceOf(CellAnswer.Saved.class);
                versions.put(place, ((CellAnswer.Saved) answer).cell().version());
            }
            if (cell.getValue().isEmpty()) {
                open.remove(cell);
            }
        }

        assertThat(values(cells(geometry))).isEqualTo(values(cells(algebra)));
    }

    /** Both subjects are marked in one scale, another for the next seed. */
    private void scaled(long seed) {
        Scale.Kind kind = Scale.Kind.values()[(int) (seed % Scale.Kind.values().length)];
        if (kind != Scale.Kind.FIVE) {
            Actor deputy = school.colleague(Role.DEPUTY_HEAD).actor();
            for (long course : List.of(algebra, geometry)) {
                long subject = school.bySystem(() -> courses.course(course).subject());
                school.run(deputy, () -> scales.add(new ScaleRule(0, subject, null, null, null, kind, null, 2026)));
            }
        }
        typed = TYPED.stream()
                .map(text -> switch (kind) {
                    case FIVE -> text;
                    case TEN -> text.replace("5", "10 ").replace("4", "7 ");
                    case TWELVE -> text.replace("5", "11 ").replace("4", "8 ");
                    case HUNDRED -> text.replace("5", "97 ").replace("4", "71 ");
                    case PASS_FAIL -> text.replaceAll("[45]", "зч ").replaceAll("[23]", "нз ");
                })
                .toList();
    }

    /** Two people type at random, sometimes with an old version in mind. */
    private List<Sent> type(long course, Random dice) {
        List<Lesson> lessons = lessons(course);
        Map<Place, Long> versions = new HashMap<>();
        List<Sent> sent = new ArrayList<>();
        for (int batch = 0; batch < BATCHES; batch++) {
            if (dice.nextInt(8) == 0) {
                long lesson = lessons.get(dice.nextInt(lessons.size())).id();
                int weight = 1 + dice.nextInt(5);
                school.as(
                        teacher.actor(),
                        () -> cards.addAssignment(new NewAssignment(course, lesson, 4, null, weight, true)));
            }
            Actor by = dice.nextInt(4) == 0 ? leader.actor() : teacher.actor();
            Map<Place, EditCell> edits = new LinkedHashMap<>();
            for (int cell = dice.nextInt(5); cell >= 0; cell--) {
                Lesson lesson = lessons.get(dice.nextInt(lessons.size()));
                Place place = new Place(pupils.get(dice.nextInt(PUPILS)), lesson.date());
                edits.put(place, edit(dice, place, lesson, versions.getOrDefault(place, 0L)));
            }
            List<CellAnswer> answers = send(course, by, List.copyOf(edits.values()));
            int at = 0;
            for (Map.Entry<Place, EditCell> edit : edits.entrySet()) {
                CellAnswer answer = answers.get(at++);
                assertThat(answer.edit()).isEqualTo(edit.getValue().edit());
                if (answer instanceof CellAnswer.Saved(UUID id, Cell cell)) {
                    versions.put(edit.getKey(), cell.version());
                } else if (answer instanceof CellAnswer.Conflict conflict) {
                    versions.put(edit.getKey(), conflict.theirs().version());
                }
                sent.add(new Sent(by, edit.getValue(), answer instanceof CellAnswer.Saved));
            }
        }
        return sent;
    }

    private EditCell edit(Random dice, Place place, Lesson lesson, long version) {
        boolean stale = dice.nextInt(6) == 0;
        return new EditCell(
                UUID.randomUUID(),
                place.student(),
                lesson.id(),
                typed.get(dice.nextInt(typed.size())),
                stale ? version / 2 : version,
                dice.nextBoolean() ? Way.AFTERWARDS : Way.PLAIN);
    }

    private List<CellAnswer> send(long course, Actor by, List<EditCell> edits) {
        return school.as(by, () -> journal.edit(course, DAYS, edits)).answers();
    }

    private List<Lesson> lessons(long course) {
        return page(course).lessons().stream()
                .map(JournalLesson::lesson)
                .filter(lesson -> !lesson.date().isAfter(LearningFixture.TODAY))
                .toList();
    }

    private JournalPage page(long course) {
        return school.as(teacher.actor(), () -> journal.page(course, DAYS));
    }

    private Map<Place, Cell> cells(long course) {
        JournalPage page = page(course);
        Map<Long, LocalDate> days =
                page.lessons().stream().map(JournalLesson::lesson).collect(Collectors.toMap(Lesson::id, Lesson::date));
        Map<Place, Cell> cells = new HashMap<>();
        page.students().forEach(student -> student.cells()
                .forEach((lesson, cell) ->
                        cells.put(new Place(student.person(), requireNonNull(days.get(lesson))), cell)));
        return cells;
    }

    private static Map<Place, String> values(Map<Place, Cell> cells) {
        return cells.entrySet().stream()
                .filter(one -> !one.getValue().value().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().value()));
    }

    /** Changes of every cell that has any, the oldest first. */
    private Map<Place, List<CellChange>> histories(long course) {
        Map<Place, List<CellChange>> histories = new HashMap<>();
        for (Lesson lesson : lessons(course)) {
            for (long pupil : pupils) {
                List<CellChange> changes =
                        new ArrayList<>(school.as(leader.actor(), () -> journal.history(course, pupil, lesson.id())));
                Collections.reverse(changes);
                if (!changes.isEmpty()) {
                    histories.put(new Place(pupil, lesson.date()), changes);
                }
            }
        }
        return histories;
    }

    private static String text(Mark mark) {
        return mark.text();
    }

    /** The averages of a pupil, from the bare rows. */
    private Averages recomputed(long pupil) {
        record Row(BigDecimal value, BigDecimal weight) {}
        List<Row> rows = school.bySystem(() -> transaction.execute(status -> jdbc.sql("""
                        select m.value, a.weight from journal.mark m
                          join journal.assignment a on a.organisation_id = m.organisation_id and a.id = m.assignment_id
                         where m.organisation_id = :organisation and m.course_id = :course and m.student_id = :pupil
                           and m.value is not null
                        """)
                .param("organisation", school.id())
                .param("course", algebra)
                .param("pupil", pupil)
                .query((row, number) -> new Row(row.getBigDecimal("value"), row.getBigDecimal("weight")))
                .list()));
        if (rows.isEmpty()) {
            return Averages.NONE;
        }
        if (rows.getFirst().value().intValue() > 100) {
            int passes = (int) rows.stream()
                    .filter(row -> row.value().intValue() == Scale.PASS)
                    .count();
            return new Averages(null, null, rows.size(), passes);
        }
        BigDecimal weights = rows.stream().map(Row::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal sum = rows.stream().map(Row::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal weighted =
                rows.stream().map(row -> row.value().multiply(row.weight())).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Averages(
                sum.divide(BigDecimal.valueOf(rows.size()), 2, RoundingMode.HALF_UP),
                weighted.divide(weights, 2, RoundingMode.HALF_UP),
                rows.size(),
                0);
    }
}
