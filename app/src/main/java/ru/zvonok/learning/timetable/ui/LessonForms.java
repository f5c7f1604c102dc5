package ru.zvonok.learning.timetable.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.timetable.ChangeLesson;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.Timetable;
import ru.zvonok.learning.timetable.TimetableWeek.Held;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.organisation.Room;
import ru.zvonok.registry.organisation.Rooms;
import ru.zvonok.registry.people.PersonEntry;
import ru.zvonok.registry.people.Staff;

/** The dialog that changes one lesson of a week: who holds it, where, when, whether at all (TT-02). */
final class LessonForms {

    private enum What {
        TEACHER,
        ROOM,
        MOVE,
        CANCEL,
        RESTORE;

        String textKey() {
            return "timetable.change." + name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int LARGEST_NUMBER = 20;

    private final Timetable timetable;
    private final Staff staff;
    private final Rooms rooms;
    private final Runnable again;

    LessonForms(Timetable timetable, Staff staff, Rooms rooms, Runnable again) {
        this.timetable = timetable;
        this.staff = staff;
        this.rooms = rooms;
        this.again = again;
    }

    /** The button that stands at a lesson. */
    Button button(Held held) {
        Button button = Icons.button("pencil", "timetable.change.open", click -> open(held));
        button.addClassName("z-week-change");
        button.setAriaLabel(Words.t(
                "timetable.change.of",
                held.course().subjectName(),
                Dates.shortDay(held.lesson().date()),
                held.lesson().number()));
        return button;
    }

    private void open(Held held) {
        Lesson lesson = held.lesson();
        Form form = new Form();
        List<What> possible = lesson.cancelled()
                ? List.of(What.RESTORE)
                : Arrays.stream(What.values())
                        .filter(what -> what != What.RESTORE)
                        .toList();
        RadioButtonGroup<What> what = Fields.radio("timetable.change.what", possible, one -> Words.t(one.textKey()));
        ComboBox<PersonEntry> teacher =
                Fields.choice("timetable.change.who", staff.employed(lesson.date()), person -> person.name()
                        .full());
        teacher.setClearButtonVisible(true);
        teacher.setHelperText(Words.t("timetable.change.who.help"));
        ComboBox<Room> room = Fields.choice(
                "timetable.pattern.room",
                rooms.all().stream().filter(one -> !one.closed()).toList(),
                Room::name);
        room.setClearButtonVisible(true);
        DatePicker date = Fields.date("timetable.change.date");
        IntegerField number = Fields.number("timetable.pattern.number", 0, LARGEST_NUMBER);
        FormSection section = form.section();
        section.wide("what", what);
        section.wide("teacher", teacher);
        section.wide("room", room);
        section.add("date", date);
        section.add("number", number);
        form.required(date, "timetable.pattern.from.missing");
        form.required(number, "timetable.pattern.number.missing");
        what.addValueChangeListener(change -> {
            teacher.setVisible(change.getValue() == What.TEACHER);
            room.setVisible(change.getValue() == What.ROOM);
            date.setVisible(change.getValue() == What.MOVE);
            number.setVisible(change.getValue() == What.MOVE);
        });
        form.fill(() -> {
            what.setValue(possible.getFirst());
            choose(teacher, lesson.insteadOf() == null ? null : lesson.teacher());
            room.getListDataView()
                    .getItems()
                    .filter(one -> lesson.room() != null && one.id() == lesson.room())
                    .findFirst()
                    .ifPresent(room::setValue);
            date.setValue(lesson.date());
            number.setValue(lesson.number());
        });
        form.onSave(() -> timetable.change(
                        switch (what.getValue()) {
                            case TEACHER ->
                                new ChangeLesson.Substitute(lesson.id(), lesson.schoolYear(), person(teacher));
                            case ROOM -> new ChangeLesson.Room(lesson.id(), lesson.schoolYear(), place(room));
                            case MOVE ->
                                new ChangeLesson.Move(
                                        lesson.id(), lesson.schoolYear(), date.getValue(), number.getValue());
                            case CANCEL -> new ChangeLesson.Cancel(lesson.id(), lesson.schoolYear());
                            case RESTORE -> new ChangeLesson.Restore(lesson.id(), lesson.schoolYear());
                        }))
                .afterSave(() -> {
                    Notice.done(Words.t("timetable.change.done"));
                    again.run();
                });
        FormDialog.open(
                Words.t(
                        "timetable.change.title",
                        held.course().groupName(),
                        held.course().subjectName(),
                        Dates.shortDay(lesson.date()),
                        lesson.number()),
                form,
                Words.t("timetable.pattern.save"));
    }

    private static void choose(ComboBox<PersonEntry> field, @Nullable Long person) {
        field.getListDataView()
                .getItems()
                .filter(one -> person != null && one.id() == person)
                .findFirst()
                .ifPresent(field::setValue);
    }

    private static @Nullable Long person(ComboBox<PersonEntry> field) {
        @Nullable PersonEntry chosen = field.getValue();
        return chosen == null ? null : chosen.id();
    }

    private static @Nullable Long place(ComboBox<Room> field) {
        @Nullable Room chosen = field.getValue();
        return chosen == null ? null : chosen.id();
    }
}
