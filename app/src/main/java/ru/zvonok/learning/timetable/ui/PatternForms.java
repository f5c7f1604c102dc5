package ru.zvonok.learning.timetable.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.timetable.ChangeSlot;
import ru.zvonok.learning.timetable.Generated;
import ru.zvonok.learning.timetable.NewSlot;
import ru.zvonok.learning.timetable.PatternWeek;
import ru.zvonok.learning.timetable.PatternWeek.Line;
import ru.zvonok.learning.timetable.PatternWeek.Load;
import ru.zvonok.learning.timetable.WeekPattern;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.uikit.Failures;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.organisation.Room;
import ru.zvonok.registry.organisation.Rooms;

/** The dialogs of the weekly pattern: put a lesson, change it, take it away. */
final class PatternForms {

    private static final int LARGEST_NUMBER = 20;

    private final WeekPattern pattern;
    private final Rooms rooms;
    private final PatternWeek week;
    private final LocalDate today;
    private final Runnable again;

    PatternForms(WeekPattern pattern, Rooms rooms, PatternWeek week, LocalDate today, Runnable again) {
        this.pattern = pattern;
        this.rooms = rooms;
        this.week = week;
        this.today = today;
        this.again = again;
    }

    /** The fields of a line. */
    private final class LineFields {
        private final Form form = new Form();
        private final ComboBox<Load> course = Fields.choice("timetable.pattern.course", week.courses(), this::name);
        private final ComboBox<DayOfWeek> weekday = Fields.choice(
                "timetable.pattern.weekday",
                Arrays.stream(DayOfWeek.values())
                        .filter(day -> day.getValue() <= Math.max(week.weekDays(), DayOfWeek.SATURDAY.getValue()))
                        .toList(),
                PatternTable::name);
        private final IntegerField number = Fields.number("timetable.pattern.number", 0, LARGEST_NUMBER);
        private final ComboBox<Room> room = Fields.choice(
                "timetable.pattern.room",
                rooms.all().stream().filter(one -> !one.closed()).toList(),
                Room::name);
        private final DatePicker from = Fields.date("timetable.pattern.from");
        private final DatePicker to = Fields.date("timetable.pattern.to");

        private String name(Load load) {
            Course one = load.course();
            String part = one.subgroupName() == null ? "" : ", " + one.subgroupName();
            return one.subjectName()
                    + part
                    + (load.teacher() == null ? "" : ", " + load.teacher().brief());
        }

        private void lay(boolean fresh) {
            FormSection section = form.section();
            if (fresh) {
                section.wide("course", course);
                form.required(course, "timetable.pattern.course.missing");
            }
            section.add("weekday", weekday);
            section.add("number", number);
            section.wide("room", room);
            section.add("validFrom", from);
            section.add("validTo", to);
            room.setClearButtonVisible(true);
            to.setClearButtonVisible(true);
            to.setHelperText(Words.t("timetable.pattern.to.help"));
            form.required(weekday, "timetable.pattern.weekday.missing");
            form.required(number, "timetable.pattern.number.missing");
            form.required(from, "timetable.pattern.from.missing");
        }

        private @Nullable Long room() {
            @Nullable Room chosen = room.getValue();
            return chosen == null ? null : chosen.id();
        }
    }

    void add(@Nullable Load proposed, @Nullable DayOfWeek weekday, @Nullable Integer number) {
        LineFields fields = new LineFields();
        fields.lay(true);
        fields.form.fill(() -> {
            if (proposed != null) {
                fields.course.setValue(proposed);
            }
            if (weekday != null) {
                fields.weekday.setValue(weekday);
            }
            fields.number.setValue(number);
            fields.from.setValue(firstDay());
        });
        fields.form
                .onSave(() -> tell(pattern.add(new NewSlot(
                        fields.course.getValue().course().id(),
                        fields.weekday.getValue(),
                        fields.number.getValue(),
                        fields.room(),
                        fields.from.getValue(),
                        fields.to.getValue()))))
                .afterSave(again);
        FormDialog.open(
                Words.t("timetable.pattern.add.title", week.name()), fields.form, Words.t("timetable.pattern.add"));
    }

    void change(Line line) {
        LineFields fields = new LineFields();
        fields.lay(false);
        Span help = Pieces.muted(Words.t("timetable.pattern.change.help"));
        fields.form.section().note(help);
        LocalDate first =
                line.slot().validFrom().isAfter(firstDay()) ? line.slot().validFrom() : firstDay();
        fields.form.fill(() -> {
            fields.weekday.setValue(line.slot().weekday());
            fields.number.setValue(line.slot().number());
            fields.room
                    .getListDataView()
                    .getItems()
                    .filter(one -> line.slot().room() != null
                            && one.id() == line.slot().room())
                    .findFirst()
                    .ifPresent(fields.room::setValue);
            fields.from.setValue(first);
            fields.to.setValue(line.slot().validTo());
        });
        fields.form
                .onSave(() -> tell(pattern.change(new ChangeSlot(
                        line.slot().id(),
                        fields.weekday.getValue(),
                        fields.number.getValue(),
                        fields.room(),
                        fields.from.getValue(),
                        fields.to.getValue()))))
                .afterSave(again);
        Dialog dialog = FormDialog.open(
                week.name() + " " + line.course().subjectName(), fields.form, Words.t("timetable.pattern.save"));
        Button remove = new Button(Words.t("timetable.pattern.remove"), click -> remove(line, fields, dialog));
        remove.addClassName("z-danger");
        dialog.getFooter().addComponentAsFirst(remove);
    }

    /** From the day that stands in the form. */
    private void remove(Line line, LineFields fields, Dialog dialog) {
        @Nullable LocalDate day = fields.from.getValue();
        if (day == null) {
            fields.from.setErrorMessage(Words.t("timetable.pattern.from.missing"));
            fields.from.setInvalid(true);
            return;
        }
        try {
            tell(pattern.remove(line.slot().id(), day));
        } catch (Refusal refusal) {
            fields.from.setErrorMessage(Failures.atField(refusal));
            fields.from.setInvalid(true);
            return;
        }
        dialog.close();
        again.run();
    }

    private static void tell(Generated done) {
        List<String> words = new java.util.ArrayList<>();
        if (done.made() > 0) {
            words.add(Words.count("timetable.pattern.made", done.made()));
        }
        if (done.there() > 0) {
            words.add(Words.count("timetable.pattern.there", done.there()));
        }
        if (done.removed() > 0) {
            words.add(Words.count("timetable.pattern.gone", done.removed()));
        }
        Notice.done(words.isEmpty() ? Words.t("timetable.pattern.nothing") : String.join(", ", words));
    }

    /** The day shown, inside the school year; in this week today. */
    private LocalDate firstDay() {
        LocalDate day = WeekAddress.monday(today).equals(week.monday()) ? today : week.monday();
        return week.year() != null && day.isBefore(week.year().from())
                ? week.year().from()
                : day;
    }
}
