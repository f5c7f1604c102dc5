package ru.zvonok.learning.finals;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H2;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.finals.PeriodSheet.PeriodRow;
import ru.zvonok.learning.journal.CellAnswer;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.uikit.keygrid.GridEvents;
import ru.zvonok.platform.uikit.keygrid.KeyGrid;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.support.ViewTest;

/** «принять» in the head of a period, on the sheet and in the journal: says of how many, and asks once. */
class FinalsPageTest extends ViewTest {

    @Autowired
    private LearningFixture fixture;

    @Autowired
    private Finals finals;

    @Autowired
    private Journal journal;

    @Autowired
    private Calendar calendar;

    private School school;
    private Colleague teacher;
    private long algebra;
    private long period;
    private List<Long> pupils;
    private List<Lesson> lessons;

    @BeforeEach
    void teach() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        long group = school.schoolClass(7, "Б");
        algebra = school.course(group, "Алгебра", teacher);
        school.slot(algebra, DayOfWeek.MONDAY, 1);
        school.slot(algebra, DayOfWeek.TUESDAY, 1);
        school.slot(algebra, DayOfWeek.THURSDAY, 2);
        school.generate(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 20));
        pupils = school.pupils(group, 3, LearningFixture.START);
        period = school.bySystem(() -> calendar.periods(school.periodSet()))
                .get(1)
                .id();
        lessons = List.of(
                school.lesson(algebra, LocalDate.of(2026, 11, 9)),
                school.lesson(algebra, LocalDate.of(2026, 11, 10)),
                school.lesson(algebra, LearningFixture.TODAY));
        marks(0, "4", "5", "5");
        signIn(teacher.actor());
    }

    @Test
    void theMarksOfSeveralAreSettledWhenAskedOnce() {
        marks(1, "4", "4", "4");
        marks(2, "5");
        open("o/" + school.id() + "/finals/" + algebra + "/" + period);
        accept("p" + period);
        assertThat(settled()).as("until it is confirmed").isZero();
        ConfirmDialog asked = $(ConfirmDialog.class).single();
        assertThat(asked.getElement().getProperty("header")).isEqualTo("Выставить 2 предложенные отметки?");
        test(asked).cancel();
        assertThat(settled()).isZero();

        accept("p" + period);
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(settled()).as("whose marks are too few stays proposed").isEqualTo(2);
    }

    @Test
    void theMarkOfOneIsSettledAtOnce() {
        open("o/" + school.id() + "/finals/" + algebra + "/" + period);
        accept("p" + period);
        assertThat($(ConfirmDialog.class).all()).isEmpty();
        assertThat(settled()).isOne();
    }

    @Test
    void theJournalAsksToo() {
        marks(1, "4", "4", "4");
        open("o/" + school.id() + "/journal/" + algebra);
        accept("period");
        assertThat(settled()).isZero();
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(settled()).isEqualTo(2);
    }

    @Test
    void aClassWithoutMarksHasNoneToSettle() {
        long first = school.schoolClass(1, "А");
        long reading = school.course(first, "Чтение", teacher);
        school.pupils(first, 2, LearningFixture.START);
        open("o/" + school.id() + "/finals/" + reading);
        assertThat($(KeyGrid.class).all()).isEmpty();
        assertThat($(H2.class).all()).extracting(H2::getText).contains("В этом классе учат без отметок");
    }

    private void accept(String column) {
        KeyGrid grid = $(KeyGrid.class).single();
        ComponentUtil.fireEvent(grid, new GridEvents.Signal(grid, true, "action", "", column));
    }

    private long settled() {
        return school.as(teacher.actor(), () -> finals.sheet(algebra, period)).rows().stream()
                .map(PeriodRow::value)
                .filter(Objects::nonNull)
                .count();
    }

    private void marks(int pupil, String... values) {
        for (int i = 0; i < values.length; i++) {
            EditCell edit = new EditCell(
                    UUID.randomUUID(), pupils.get(pupil), lessons.get(i).id(), values[i], 0);
            assertThat(school.as(teacher.actor(), () -> journal.edit(algebra, LearningFixture.QUARTER, List.of(edit)))
                            .answers())
                    .allMatch(CellAnswer.Saved.class::isInstance);
        }
    }
}
