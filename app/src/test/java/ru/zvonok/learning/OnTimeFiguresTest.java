package ru.zvonok.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.finals.Finals;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.SettleMark;
import ru.zvonok.learning.journal.GiveHomework;
import ru.zvonok.learning.journal.LessonCards;
import ru.zvonok.learning.journal.LessonPart;
import ru.zvonok.learning.journal.OnTime;
import ru.zvonok.learning.journal.OnTimeShare;
import ru.zvonok.learning.journal.OnTimeShare.Part;
import ru.zvonok.learning.journal.WriteLesson;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.support.FixedClock;
import ru.zvonok.support.ModuleTest;

/**
 * Whenever it is written, the shares of what was written in time are what one reckons plainly from it (DL-30…32). A failure
 * names its seed, with which it comes again.
 */
@ModuleTest
class OnTimeFiguresTest {

    private static final LocalDateTime NOW = LearningFixture.TODAY.atTime(10, 40);
    private static final List<LocalDate> DAYS = IntStream.of(5, 6, 9, 10, 11)
            .mapToObj(day -> LocalDate.of(2026, 11, day))
            .toList();
    private static final DateRange RANGE = new DateRange(LocalDate.of(2026, 10, 19), LearningFixture.TODAY);
    private static final List<LessonPart> PARTS = List.of(LessonPart.TOPIC, LessonPart.ATTENDANCE, LessonPart.HOMEWORK);

    /** What was due: of which teacher, class and day, and when it was written; a null part is a period mark. */
    private record Owed(
            long teacher,
            long group,
            LocalDate day,
            @Nullable LessonPart part,
            LocalDate due,
            @Nullable LocalDateTime written) {

        Part counted() {
            if (written == null) {
                return due.isBefore(LearningFixture.TODAY) ? new Part(0, 1) : Part.NONE;
            }
            return new Part(written.toLocalDate().isAfter(due) ? 0 : 1, 1);
        }
    }

    @Autowired
    LearningFixture fixture;

    @Autowired
    OnTime onTime;

    @Autowired
    LessonCards cards;

    @Autowired
    Finals finals;

    @Autowired
    Calendar calendar;

    @Autowired
    FixedClock clock;

    School school;
    List<Owed> owed;

    @AfterEach
    void now() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void everyShareIsThePlainOne(long seed) {
        Random dice = new Random(seed);
        school = fixture.school();
        owed = new ArrayList<>();
        List<Colleague> teachers = List.of(school.colleague(Role.TEACHER), school.colleague(Role.TEACHER));
        Period quarter = school.bySystem(() -> calendar.periodOn(school.periodSet(), LearningFixture.START))
                .orElseThrow();
        for (int i = 0; i < 3; i++) {
            long group = school.schoolClass(7, List.of("А", "Б", "В").get(i));
            Colleague teacher = teachers.get(i % 2);
            List<Long> pupils = school.pupils(group, 2 + dice.nextInt(2), LearningFixture.START);
            long course = school.course(group, "Алгебра", teacher);
            for (LocalDate day : DAYS) {
                school.slot(course, day.getDayOfWeek(), 1 + i);
            }
            school.generate(DAYS.getFirst(), DAYS.getLast());
            for (LocalDate day : DAYS) {
                for (LessonPart part : PARTS) {
                    LocalDateTime at = moment(dice, day, next(day));
                    owed.add(new Owed(teacher.person(), group, day, part, next(day), at));
                    if (at != null) {
                        clock.moveTo(at);
                        write(
                                teacher.actor(),
                                course,
                                school.lesson(course, day).id(),
                                part);
                    }
                }
            }
            for (long pupil : pupils) {
                LocalDateTime at = moment(dice, quarter.endsOn().minusDays(1), quarter.endsOn());
                owed.add(new Owed(teacher.person(), group, quarter.endsOn(), null, quarter.endsOn(), at));
                if (at != null) {
                    clock.moveTo(at);
                    SettleMark mark = new SettleMark(UUID.randomUUID(), pupil, PeriodValue.FOUR, 0);
                    assertThat(school.as(teacher.actor(), () -> finals.settle(course, quarter.id(), List.of(mark))))
                            .allMatch(answer -> answer.problem() == null);
                }
            }
        }
        clock.reset();
        List<OnTimeShare> shares = school.as(school.colleague(Role.DEPUTY_HEAD).actor(), () -> onTime.shares(RANGE));
        assertThat(shares)
                .as("two teachers, three classes, five days and the quarter's")
                .hasSize(2 + 3 + 6);
        for (OnTimeShare share : shares) {
            List<Owed> own = owed.stream()
                    .filter(one -> switch (share.by()) {
                        case TEACHER -> one.teacher() == share.id();
                        case CLASS -> one.group() == share.id();
                        case DAY -> one.day().equals(share.day());
                    })
                    .toList();
            assertThat(Arrays.asList(
                            share.lessons(), share.topics(), share.attendance(), share.homework(), share.periodMarks()))
                    .as(share.by() + " " + share.id() + " " + share.day())
                    .isEqualTo(Arrays.asList(
                            (int) own.stream()
                                    .filter(one -> one.part() == LessonPart.TOPIC)
                                    .count(),
                            sum(own, LessonPart.TOPIC),
                            sum(own, LessonPart.ATTENDANCE),
                            sum(own, LessonPart.HOMEWORK),
                            sum(own, null)));
        }
    }

    private static Part sum(List<Owed> own, @Nullable LessonPart part) {
        return own.stream().filter(one -> one.part() == part).map(Owed::counted).reduce(Part.NONE, Part::plus);
    }

    /** The next working day, a Monday after a Friday. */
    private static LocalDate next(LocalDate day) {
        return day.plusDays(day.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1);
    }

    /** On the day itself, at the last minute, a minute late, much later; null for never. */
    private static @Nullable LocalDateTime moment(Random dice, LocalDate day, LocalDate due) {
        List<LocalDateTime> moments = Stream.of(
                        day.atTime(16, 0),
                        due.atTime(8, 30),
                        due.atTime(23, 59),
                        due.plusDays(1).atTime(0, 1),
                        NOW.minusHours(2))
                .filter(moment -> moment.isBefore(NOW))
                .toList();
        int drawn = dice.nextInt(moments.size() + 1);
        return drawn == moments.size() ? null : moments.get(drawn);
    }

    private void write(Actor teacher, long course, long lesson, LessonPart part) {
        school.run(teacher, () -> {
            switch (part) {
                case TOPIC -> {
                    Integer version = cards.card(course, lesson).version();
                    cards.write(new WriteLesson(course, lesson, "Степень числа", null, null, version));
                }
                case ATTENDANCE -> cards.attendanceTaken(course, lesson);
                case HOMEWORK, MARKS -> cards.give(new GiveHomework(course, lesson, null, "§ 1", null));
            }
        });
    }
}
