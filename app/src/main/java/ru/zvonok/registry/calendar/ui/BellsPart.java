package ru.zvonok.registry.calendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Edited;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.calendar.Bell;
import ru.zvonok.registry.calendar.BellSchedule;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.PeriodSet;
import ru.zvonok.registry.calendar.SchoolYears;
import ru.zvonok.registry.calendar.YearEntry;

/** Bells by shift, study calendar and weekday. */
final class BellsPart {

    private final SchoolYears years;
    private final YearEntry year;
    private final boolean editable;
    private final List<PeriodSet> sets;

    BellsPart(Calendar calendar, SchoolYears years, YearEntry year, boolean editable) {
        this.years = years;
        this.year = year;
        this.editable = editable;
        this.sets = calendar.periodSets(year.year());
    }

    Component content() {
        List<BellSchedule> schedules = years.bellSchedules(year.year());
        if (schedules.isEmpty()) {
            EmptyPage none = new EmptyPage("bell", Words.t("calendar.bells.none"), Words.t("calendar.bells.none.text"));
            if (editable) {
                none.actions(adding());
            }
            return none;
        }
        Map<Long, String> names = sets.stream().collect(Collectors.toMap(PeriodSet::id, PeriodSet::name));
        Div whole = new Div();
        schedules.forEach(one -> whole.add(section(one, names)));
        if (editable) {
            whole.add(adding());
        }
        return whole;
    }

    private Component section(BellSchedule schedule, Map<Long, String> names) {
        List<List<Component>> rows = new ArrayList<>();
        for (Bell bell : schedule.bells()) {
            rows.add(List.of(
                    new Span(Words.t("calendar.lesson", bell.number())),
                    new Span(Dates.time(bell.startsAt()) + "\u2013" + Dates.time(bell.endsAt()))));
        }
        List<String> second = new ArrayList<>(List.of(Words.t("calendar.shift-number", schedule.shift())));
        if (schedule.set() != null) {
            second.add(names.getOrDefault(schedule.set(), ""));
        }
        if (schedule.weekday() != null) {
            second.add(Parts.weekday(schedule.weekday()));
        }
        List<Button> actions = new ArrayList<>();
        if (editable) {
            actions.add(new Button(Words.t("calendar.edit-it"), click -> editing(schedule)));
            actions.add(Icons.button("trash-2", "calendar.remove", click -> {
                years.remove(schedule);
                Pieces.again();
            }));
        }
        List<String> headers = List.of(Words.t("calendar.lesson-column"), Words.t("calendar.time"));
        return Parts.section(schedule.name(), String.join(" · ", second), Pieces.table(headers, rows), actions);
    }

    private Button adding() {
        return new Button(Words.t("calendar.bells.add"), Icons.of("plus"), click -> editing(null));
    }

    private void editing(@Nullable BellSchedule old) {
        TextField name = Fields.text("calendar.name", "calendar.bells.example");
        RadioButtonGroup<Integer> shift = Fields.radio("calendar.shift", List.of(1, 2, 3), String::valueOf);
        Select<PeriodSet> set = Fields.select("calendar.for-whom", sets, PeriodSet::name);
        set.setEmptySelectionAllowed(true);
        set.setEmptySelectionCaption(Words.t("calendar.all-classes"));
        Select<DayOfWeek> weekday = Fields.select("calendar.weekday", List.of(DayOfWeek.values()), Parts::weekday);
        weekday.setEmptySelectionAllowed(true);
        weekday.setEmptySelectionCaption(Words.t("calendar.any-weekday"));
        TextArea times = Fields.area("calendar.times", "calendar.times.example");
        times.setMinRows(8);
        Form form = new Form();
        FormSection section = form.section();
        section.add("name", name);
        section.add("shift", shift);
        section.add("set", set);
        section.add("weekday", weekday);
        section.wide("bells", times);
        form.required(name, "calendar.name-missing");
        form.required(times, "calendar.times-missing");
        form.check(times, text -> BellLines.read(text).isEmpty() ? Words.t("calendar.times-wrong") : null);
        form.fill(() -> {
            shift.setValue(old == null ? 1 : old.shift());
            if (old != null) {
                name.setValue(old.name());
                weekday.setValue(old.weekday());
                times.setValue(BellLines.write(old.bells()));
                sets.stream()
                        .filter(one -> old.set() != null && one.id() == old.set())
                        .findFirst()
                        .ifPresent(set::setValue);
            }
        });
        Edited<BellSchedule> edited = Edited.once(old, years::save, years::change);
        form.onSave(() -> {
                    @Nullable PeriodSet chosen = set.getValue();
                    edited.save(new BellSchedule(
                            old == null ? 0 : old.id(),
                            year.year(),
                            name.getValue().strip(),
                            shift.getValue(),
                            chosen == null ? null : chosen.id(),
                            weekday.getValue(),
                            BellLines.read(times.getValue()).orElse(List.of())));
                })
                .afterSave(Pieces::again);
        FormDialog.open(
                Words.t(old == null ? "calendar.bells.add" : "calendar.bells.edit"), form, Words.t("calendar.save"));
    }
}
