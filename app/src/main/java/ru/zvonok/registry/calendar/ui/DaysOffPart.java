package ru.zvonok.registry.calendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Edited;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.DayOff;
import ru.zvonok.registry.calendar.PeriodSet;
import ru.zvonok.registry.calendar.SchoolYears;
import ru.zvonok.registry.calendar.YearEntry;

/** Vacations, holidays and other days off. */
final class DaysOffPart {

    private final SchoolYears years;
    private final YearEntry year;
    private final boolean editable;
    private final List<PeriodSet> sets;

    DaysOffPart(Calendar calendar, SchoolYears years, YearEntry year, boolean editable) {
        this.years = years;
        this.year = year;
        this.editable = editable;
        this.sets = calendar.periodSets(year.year());
    }

    Component content() {
        Map<Long, String> names = sets.stream().collect(Collectors.toMap(PeriodSet::id, PeriodSet::name));
        List<List<Component>> rows = new ArrayList<>();
        for (DayOff off : years.allDaysOff(year.year())) {
            String whose = off.set() == null ? Words.t("calendar.all-classes") : names.getOrDefault(off.set(), "");
            List<Component> cells = new ArrayList<>(List.of(
                    new Span(
                            off.startsOn().equals(off.endsOn())
                                    ? Dates.day(off.startsOn())
                                    : Words.t("calendar.from-to", Dates.day(off.startsOn()), Dates.day(off.endsOn()))),
                    new Span(off.name()),
                    new Span(Words.t(off.kind().textKey())),
                    new Span(whose)));
            if (editable) {
                Div actions = new Div(
                        Icons.button("pencil", "calendar.edit-it", click -> editing(off)),
                        Icons.button("trash-2", "calendar.remove", click -> {
                            years.remove(off);
                            Pieces.again();
                        }));
                actions.addClassName("z-nowrap");
                cells.add(actions);
            }
            rows.add(cells);
        }
        List<String> headers = new ArrayList<>(List.of(
                Words.t("calendar.dates"),
                Words.t("calendar.name"),
                Words.t("calendar.kind"),
                Words.t("calendar.for-whom")));
        if (editable) {
            headers.add("");
        }
        Component content =
                rows.isEmpty() ? new Paragraph(Words.t("calendar.days-off.none")) : Pieces.table(headers, rows);
        return Parts.section(
                Words.t("calendar.tab.days-off"),
                "",
                content,
                editable
                        ? List.of(new Button(Words.t("calendar.day-off.add"), Icons.of("plus"), click -> editing(null)))
                        : List.of());
    }

    private void editing(@Nullable DayOff off) {
        Select<DayOff.Kind> kind =
                Fields.select("calendar.kind", List.of(DayOff.Kind.values()), one -> Words.t(one.textKey()));
        TextField name = Fields.text("calendar.name", "calendar.day-off.example");
        DatePicker starts = Fields.date("calendar.first-day");
        DatePicker ends = Fields.date("calendar.last-day");
        Select<PeriodSet> set = Fields.select("calendar.for-whom", sets, PeriodSet::name);
        set.setEmptySelectionAllowed(true);
        set.setEmptySelectionCaption(Words.t("calendar.all-classes"));
        Form form = new Form();
        FormSection section = form.section();
        section.add("kind", kind);
        section.add("name", name);
        section.add("startsOn", starts);
        section.add("endsOn", ends);
        section.wide("set", set);
        form.required(name, "calendar.name-missing");
        form.required(starts, "calendar.date-missing");
        form.required(ends, "calendar.date-missing");
        form.fill(() -> {
            kind.setValue(off == null ? DayOff.Kind.VACATION : off.kind());
            if (off != null) {
                name.setValue(off.name());
                starts.setValue(off.startsOn());
                ends.setValue(off.endsOn());
                sets.stream()
                        .filter(one -> off.set() != null && one.id() == off.set())
                        .findFirst()
                        .ifPresent(set::setValue);
            }
        });
        Edited<DayOff> edited = Edited.once(off, years::save, years::change);
        form.onSave(() -> {
                    @Nullable PeriodSet chosen = set.getValue();
                    edited.save(new DayOff(
                            off == null ? 0 : off.id(),
                            year.year(),
                            chosen == null ? null : chosen.id(),
                            kind.getValue(),
                            name.getValue().strip(),
                            starts.getValue(),
                            ends.getValue()));
                })
                .afterSave(Pieces::again);
        FormDialog.open(
                Words.t(off == null ? "calendar.day-off.add" : "calendar.day-off.edit"),
                form,
                Words.t("calendar.save"));
    }
}
