package ru.zvonok.registry.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.registry.RegistryFixtures;
import ru.zvonok.registry.TestSchool;
import ru.zvonok.registry.organisation.Position;
import ru.zvonok.registry.organisation.Positions;
import ru.zvonok.registry.organisation.Room;
import ru.zvonok.registry.organisation.Rooms;
import ru.zvonok.support.ViewTest;

/** Two people edit the same: the second is told, what was typed stays, what the first wrote stands. */
class TwoEditorsTest extends ViewTest {

    private static final int YEAR = RegistryFixtures.YEAR;
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 14);
    private static final String TOLD = "изменил другой сотрудник";

    @Autowired
    RegistryFixtures fixtures;

    @Autowired
    SchoolYears years;

    @Autowired
    Calendar calendar;

    @Autowired
    Rooms rooms;

    @Autowired
    Positions positions;

    TestSchool school;
    String place = "";

    @BeforeEach
    void theSecondEditorSignsIn() {
        school = fixtures.school();
        place = "o/" + school.id() + "/";
        signIn(school.deputy());
    }

    @Test
    void ofDaysOff() {
        long id = first(() -> years.save(dayOff(0, "Карантин")));
        open(place + "school-year/days-off?year=" + YEAR);
        press("Изменить", "Карантин");
        test(field("Название")).setValue("Карантин в двух классах");
        first(() -> {
            years.change(dayOff(id, "Карантин"), dayOff(id, "Карантин по гриппу"));
            return id;
        });
        isTold();
        assertThat(field("Название").getValue()).isEqualTo("Карантин в двух классах");
        assertThat(first(() -> years.allDaysOff(YEAR))).extracting(DayOff::name).contains("Карантин по гриппу");
    }

    @Test
    void ofMovedDays() {
        long id = first(() -> years.save(moved(0, DayOfWeek.MONDAY)));
        open(place + "school-year/transfers?year=" + YEAR);
        press("Изменить", "14.11.2026");
        test($(Select.class).single()).selectItem("Пятница");
        first(() -> {
            years.change(moved(id, DayOfWeek.MONDAY), moved(id, DayOfWeek.TUESDAY));
            return id;
        });
        isTold();
        assertThat($(Select.class).single().getValue()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(first(() -> years.transfers(YEAR))).containsExactly(moved(id, DayOfWeek.TUESDAY));
    }

    @Test
    void ofBells() {
        BellSchedule before = first(() -> years.bellSchedules(YEAR)).getFirst();
        open(place + "school-year/bells?year=" + YEAR);
        test($(Button.class).withText("Изменить").single()).click();
        TextArea times = $(TextArea.class).single();
        test(times).setValue("10:00–10:45");
        BellSchedule firsts = new BellSchedule(
                before.id(),
                YEAR,
                before.name(),
                before.shift(),
                before.set(),
                before.weekday(),
                List.of(before.bells().getFirst()));
        first(() -> {
            years.change(before, firsts);
            return 0;
        });
        isTold();
        assertThat(times.getValue()).isEqualTo("10:00–10:45");
        assertThat(first(() -> years.bellSchedules(YEAR))).containsExactly(firsts);
    }

    @Test
    void ofPeriods() {
        PeriodPlan before = first(() -> new PeriodPlan(
                calendar.periodSets(YEAR).getFirst(),
                calendar.periods(calendar.periodSets(YEAR).getFirst().id())));
        open(place + "school-year/periods?year=" + YEAR);
        test($(Button.class).withText("Изменить").single()).click();
        test(field("Название")).setValue("Четверти старших");
        PeriodPlan firsts = new PeriodPlan(before.set(), before.periods().subList(0, 3));
        first(() -> {
            years.change(before, firsts);
            return 0;
        });
        isTold();
        assertThat(field("Название").getValue()).isEqualTo("Четверти старших");
        assertThat(first(() -> calendar.periods(before.set().id()))).isEqualTo(firsts.periods());
    }

    @Test
    void ofTheBoundsOfAYear() {
        YearEntry before = first(() -> calendar.year(YEAR)).orElseThrow();
        open(place + "school-year/periods?year=" + YEAR);
        test($(Button.class).withText("Изменить даты").single()).click();
        DatePicker ends = $(DatePicker.class).all().getLast();
        test(ends).setValue(before.endsOn().plusDays(2));
        first(() -> {
            years.change(before, before.startsOn(), before.endsOn().plusDays(1));
            return 0;
        });
        isTold();
        assertThat(ends.getValue()).isEqualTo(before.endsOn().plusDays(2));
        assertThat(first(() -> calendar.year(YEAR)).orElseThrow().endsOn())
                .isEqualTo(before.endsOn().plusDays(1));
    }

    @Test
    void ofRoomsWhereOneGoesOnAfterSaving() {
        signIn(school.admin());
        long room = first(() -> rooms.save(room(0, "901")));
        open(place + "rooms?open=" + room);
        test(field("Номер или название")).setValue("902");
        test($(Button.class).withText("Сохранить").single()).click();
        test(field("Номер или название")).setValue("903");
        test($(Button.class).withText("Сохранить").single()).click();
        assertThat(first(() -> room(room)).name()).isEqualTo("903");
        test(field("Номер или название")).setValue("904");
        first(() -> rooms.change(room(room, "903"), room(room, "905")));
        test($(Button.class).withText("Сохранить").single()).click();
        assertThat(words()).contains(TOLD);
        assertThat(first(() -> room(room)).name()).isEqualTo("905");
    }

    @Test
    void ofPositions() {
        signIn(school.admin());
        Position position = new Position(0, "Смотритель обсерватории", Position.Kind.SUPPORT, null, false);
        long id = first(() -> positions.save(position));
        Position seen = first(() -> position(id));
        open(place + "positions?open=" + id);
        test(field("Название")).setValue("Смотритель планетария");
        first(() -> positions.change(seen, new Position(id, seen.name(), seen.kind(), null, true)));
        test($(Button.class).withText("Сохранить").single()).click();
        assertThat(field("Название").getValue()).isEqualTo("Смотритель планетария");
        assertThat(first(() -> position(id)).closed()).isTrue();
    }

    /** What the other editor does at the same time. */
    private <T extends @Nullable Object> T first(Supplier<T> work) {
        return tenants.as(school.admin(), school.id(), work);
    }

    private void isTold() {
        test($(Button.class).withText("Сохранить").single()).click();
        assertThat(words()).contains(TOLD);
        assertThat($(Dialog.class).single().isOpened()).isTrue();
    }

    private String words() {
        return $(Notification.class).all().stream()
                .map(one -> one.getElement().getTextRecursively())
                .reduce("", String::concat);
    }

    private TextField field(String label) {
        return $(TextField.class).all().stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    /** The pencil in the row that holds some words. */
    private void press(String name, String row) {
        test($(Button.class).all().stream()
                        .filter(one -> one.getAriaLabel().orElse("").startsWith(name))
                        .filter(one -> one.getParent()
                                .flatMap(div -> div.getParent())
                                .flatMap(cell -> cell.getParent())
                                .map(line -> line.getElement().getTextRecursively())
                                .orElse("")
                                .contains(row))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private Room room(long id) {
        return Objects.requireNonNull(rooms.byIds(List.of(id)).get(id));
    }

    private Position position(long id) {
        return Objects.requireNonNull(positions.byIds(List.of(id)).get(id));
    }

    private static DayOff dayOff(long id, String name) {
        return new DayOff(id, YEAR, null, DayOff.Kind.DAY_OFF, name, SATURDAY, SATURDAY);
    }

    private static DayTransfer moved(long id, DayOfWeek as) {
        return new DayTransfer(id, YEAR, SATURDAY, as);
    }

    private static Room room(long id, String name) {
        return new Room(id, name, Room.Kind.CLASSROOM, null, null, null, false);
    }
}
