package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.support.ModuleTest;

/** What upper modules are told of cells. */
@ModuleTest
class CellFactsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final int YEAR = 2026;

    @Autowired
    LearningFixture fixture;

    @Autowired
    CellFacts cells;

    @Autowired
    Journal journal;

    School school;
    Colleague teacher;
    long algebra;
    long pupil;
    Lesson monday;

    @BeforeEach
    void aLesson() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        long group = school.schoolClass(7, "Б");
        algebra = school.course(group, "Алгебра", teacher);
        school.slot(algebra, DayOfWeek.MONDAY, 1);
        school.generate(LocalDate.of(2026, 11, 5), LearningFixture.TODAY);
        pupil = school.pupils(group, 1, LearningFixture.START).getFirst();
        monday = school.lesson(algebra, MONDAY);
    }

    @Test
    void changesOfACellAreKnownTheLatestFirst() {
        assertThat(changes()).isEmpty();
        long first = type("3", 0);
        long same = type("3", first);
        long second = type("4", same);

        assertThat(changes()).as("typing the same again is no change").containsExactly(second, first);
        assertThat(school.bySystem(() -> cells.byIds(YEAR, List.of(second, Long.MAX_VALUE))))
                .hasSize(1)
                .hasEntrySatisfying(second, change -> {
                    assertThat(change.oldValue()).isEqualTo("3");
                    assertThat(change.newValue()).isEqualTo("4");
                });
        assertThat(school.bySystem(() -> cells.changes(YEAR - 1, pupil, monday.id())))
                .as("of another year")
                .isEmpty();
    }

    @Test
    void aPupilIsTaughtAtLessonsOfTheOwnClass() {
        long other = school.pupils(school.schoolClass(7, "В"), 1, LearningFixture.START)
                .getFirst();

        assertThat(school.bySystem(() -> cells.taughtAt(pupil, monday))).isTrue();
        assertThat(school.bySystem(() -> cells.taughtAt(other, monday))).isFalse();
    }

    @Test
    void anotherSchoolKnowsNothingOfIt() {
        long change = type("5", 0);
        School away = fixture.school();

        assertThat(away.bySystem(() -> cells.changes(YEAR, pupil, monday.id()))).isEmpty();
        assertThat(away.bySystem(() -> cells.byIds(YEAR, List.of(change)))).isEmpty();
        assertThat(away.bySystem(() -> cells.taughtAt(pupil, monday))).isFalse();
    }

    private List<Long> changes() {
        return school.bySystem(() -> cells.changes(YEAR, pupil, monday.id()));
    }

    private long type(String value, long version) {
        EditResult result = school.as(
                teacher.actor(),
                () -> journal.edit(
                        algebra,
                        new DateRange(MONDAY, MONDAY),
                        List.of(new EditCell(UUID.randomUUID(), pupil, monday.id(), value, version))));
        return ((CellAnswer.Saved) result.answers().getFirst()).cell().version();
    }
}
