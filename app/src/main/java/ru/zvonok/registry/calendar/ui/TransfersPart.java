package ru.zvonok.registry.calendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
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
import ru.zvonok.registry.calendar.DayTransfer;
import ru.zvonok.registry.calendar.SchoolYears;
import ru.zvonok.registry.calendar.YearEntry;

/** Days that are studied by the timetable of another weekday. */
final class TransfersPart {

    private final SchoolYears years;
    private final YearEntry year;
    private final boolean editable;

    TransfersPart(SchoolYears years, YearEntry year, boolean editable) {
        this.years = years;
        this.year = year;
        this.editable = editable;
    }

    Component content() {
        List<List<Component>> rows = new ArrayList<>();
        for (DayTransfer one : years.transfers(year.year())) {
            List<Component> cells = new ArrayList<>(List.of(
                    new Span(Dates.day(one.day())),
                    new Span(Parts.weekday(one.day().getDayOfWeek())),
                    new Span(Parts.weekday(one.as()))));
            if (editable) {
                Div actions = new Div(
                        Icons.button("pencil", "calendar.edit-it", click -> editing(one)),
                        Icons.button("trash-2", "calendar.remove", click -> {
                            years.remove(one);
                            Pieces.again();
                        }));
                actions.addClassName("z-nowrap");
                cells.add(actions);
            }
            rows.add(cells);
        }
        List<String> headers = new ArrayList<>(
                List.of(Words.t("calendar.day"), Words.t("calendar.weekday"), Words.t("calendar.studied-as")));
        if (editable) {
            headers.add("");
        }
        Component content =
                rows.isEmpty() ? new Paragraph(Words.t("calendar.transfers.none")) : Pieces.table(headers, rows);
        return Parts.section(
                Words.t("calendar.tab.transfers"),
                "",
                content,
                editable
                        ? List.of(
                                new Button(Words.t("calendar.transfer.add"), Icons.of("plus"), click -> editing(null)))
                        : List.of());
    }

    private void editing(@Nullable DayTransfer old) {
        DatePicker day = Fields.date("calendar.day");
        Select<DayOfWeek> as = Fields.select("calendar.studied-as", List.of(DayOfWeek.values()), Parts::weekday);
        Form form = new Form();
        FormSection section = form.section();
        section.add("day", day);
        section.add("as", as);
        form.required(day, "calendar.date-missing");
        form.required(as, "calendar.weekday-missing");
        form.fill(() -> {
            if (old != null) {
                day.setValue(old.day());
                as.setValue(old.as());
            }
        });
        Edited<DayTransfer> edited = Edited.once(old, years::save, years::change);
        form.onSave(() -> edited.save(
                        new DayTransfer(old == null ? 0 : old.id(), year.year(), day.getValue(), as.getValue())))
                .afterSave(Pieces::again);
        FormDialog.open(
                Words.t(old == null ? "calendar.transfer.add" : "calendar.transfer.edit"),
                form,
                Words.t(old == null ? "calendar.transfer.action" : "calendar.save"));
    }
}
