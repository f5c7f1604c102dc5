package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.journal.CellAnswer.Conflict;
import ru.zvonok.learning.journal.CellAnswer.Saved;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.support.ModuleTest;

/**
 * Random histories of cells. One pupil's edits come as they were typed; the twin's come doubled, replayed and with batches
 * of others mixed in, as a bad line brings them. Both end alike, and averages are what a plain sum of the marks says.
 */
@ModuleTest
class CellHistoriesTest {

    private static final DateRange DAYS = new DateRange(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 20));
    private static final List<String> VALUES =
            List.of("", "5", "4", "3", "2", "4 5", "5 4", "3 3", ".", "4 .", "2 3 5");
    private static final int STEPS = 40;

    /** One thing typed: which lesson, what, on top of which of the pupil's earlier states of the cell. */
    private record Step(int lesson, String value, boolean late) {}

    @Autowired
    LearningFixture fixture;

    @Autowired
    Journal journal;

    @Autowired
    LessonCards cards;

    School school;
    Colleague teacher;
    long algebra;
    List<Long> pupils;
    List<Lesson> lessons;

    @BeforeEach
    void teach() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        long group = school.schoolClass(7, "Б");
        algebra = school.course(group, "Алгебра", teacher);
        school.slot(algebra, DayOfWeek.MONDAY, 1);
        school.slot(algebra, DayOfWeek.THURSDAY, 2);
        school.generate(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 20));
        pupils = school.pupils(group, 2, LearningFixture.START);
        lessons = List.of(
                school.lesson(algebra, LocalDate.of(2026, 11, 9)), school.lesson(algebra, LearningFixture.TODAY));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300, 4_000})
    void endInTheSameJournal(long seed) {
        Random dice = new Random(seed);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            steps.add(new Step(
                    dice.nextInt(lessons.size()), VALUES.get(dice.nextInt(VALUES.size())), dice.nextInt(5) == 0));
        }
        Writer plain = new Writer(pupils.get(0));
        Writer twin = new Writer(pupils.get(1));
        for (Step step : steps) {
            // the assignment marks go to changes on the way, and with it their weight
            if (dice.nextInt(6) == 0) {
                test(lessons.get(step.lesson()), 1 + dice.nextInt(5));
            }
            plain.type(step);
            twin.type(step);
            for (int again = dice.nextInt(3); again > 0; again--) {
                twin.replay(dice);
            }
        }
        twin.replayAll(dice);

        JournalPage page = school.as(teacher.actor(), () -> journal.page(algebra, DAYS));
        for (Lesson lesson : lessons) {
            String one = sorted(cell(page, 0, lesson).value());
            assertThat(one).isEqualTo(sorted(cell(page, 1, lesson).value()));
            assertThat(one).isEqualTo(sorted(plain.expected.getOrDefault(lesson.id(), "")));
            assertThat(story(0, lesson)).isEqualTo(story(1, lesson));
        }
        for (int pupil = 0; pupil < 2; pupil++) {
            int who = pupil;
            JournalStudent student = student(page, who);
            List<int[]> marks = marks(page, student);
            assertThat(student.averages().marks()).isEqualTo(marks.size());
            assertThat(student.averages().plain()).isEqualTo(average(marks, false));
            assertThat(student.averages().weighted()).isEqualTo(average(marks, true));
        }
        assertThat(twin.averages).isEqualTo(student(page, 1).averages());
    }

    /** Types for one pupil, remembering what it sent and what must stand there. */
    private final class Writer {

        private final long pupil;
        private final Map<Long, String> expected = new HashMap<>();
        private final Map<Long, List<Long>> versions = new HashMap<>();
        private final List<EditCell> sent = new ArrayList<>();
        private Averages averages = Averages.NONE;

        private Writer(long pupil) {
            this.pupil = pupil;
        }

        private void type(Step step) {
            long lesson = lessons.get(step.lesson()).id();
            List<Long> known = versions.computeIfAbsent(lesson, id -> new ArrayList<>(List.of(0L)));
            boolean stale = step.late() && known.size() > 1;
            long base = known.get(stale ? known.size() - 2 : known.size() - 1);
            EditCell edit = new EditCell(UUID.randomUUID(), pupil, lesson, step.value(), base);
            sent.add(edit);
            CellAnswer answer = send(edit);
            if (stale) {
                assertThat(answer).isInstanceOf(Conflict.class);
                sent.removeLast();
            } else {
                assertThat(answer).isInstanceOf(Saved.class);
                known.add(((Saved) answer).cell().version());
                expected.put(lesson, step.value().replace(".", "•"));
            }
        }

        private void replay(Random dice) {
            if (!sent.isEmpty()) {
                assertThat(send(sent.get(dice.nextInt(sent.size())))).isInstanceOf(Saved.class);
            }
        }

        private void replayAll(Random dice) {
            Collections.shuffle(sent, dice);
            sent.forEach(edit -> assertThat(send(edit)).isInstanceOf(Saved.class));
        }

        private CellAnswer send(EditCell edit) {
            EditResult result = school.as(teacher.actor(), () -> journal.edit(algebra, DAYS, List.of(edit)));
            if (result.sums().containsKey(pupil)) {
                averages = result.sums().get(pupil).averages();
            }
            return result.answers().getFirst();
        }
    }

    private void test(Lesson lesson, int weight) {
        school.as(
                teacher.actor(),
                () -> cards.addAssignment(new NewAssignment(algebra, lesson.id(), 4, null, weight, true)));
    }

    private List<String> story(int pupil, Lesson lesson) {
        return school.as(teacher.actor(), () -> journal.history(algebra, pupils.get(pupil), lesson.id())).stream()
                .map(change -> change.oldValue() + "→" + change.newValue())
                .toList();
    }

    private JournalStudent student(JournalPage page, int pupil) {
        return page.students().stream()
                .filter(one -> one.person() == pupils.get(pupil))
                .findFirst()
                .orElseThrow();
    }

    private Cell cell(JournalPage page, int pupil, Lesson lesson) {
        return student(page, pupil).cells().getOrDefault(lesson.id(), Cell.EMPTY);
    }

    /** Value and weight of every mark that stands on the page. */
    private List<int[]> marks(JournalPage page, JournalStudent student) {
        List<int[]> marks = new ArrayList<>();
        for (JournalLesson lesson : page.lessons()) {
            Cell cell = student.cells().getOrDefault(lesson.lesson().id(), Cell.EMPTY);
            for (Mark mark : cell.marks()) {
                Integer value = mark.value();
                if (value != null) {
                    int weight = lesson.assignments().stream()
                            .filter(one -> one.id() == mark.assignment())
                            .findFirst()
                            .orElseThrow()
                            .weight();
                    marks.add(new int[] {value, weight});
                }
            }
        }
        return marks;
    }

    private static @Nullable BigDecimal average(List<int[]> marks, boolean weighted) {
        long sum = 0;
        long weights = 0;
        for (int[] mark : marks) {
            int weight = weighted ? mark[1] : 1;
            sum += (long) mark[0] * weight;
            weights += weight;
        }
        return weights == 0
                ? null
                : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(weights), 2, RoundingMode.HALF_UP);
    }

    private static String sorted(String value) {
        return Arrays.stream(value.split(" ")).sorted().collect(Collectors.joining(" "));
    }
}
