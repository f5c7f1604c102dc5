package ru.zvonok.registry.calendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import ru.zvonok.platform.uikit.Dates;
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
                cells.add(Icons.button("trash-2", "calendar.remove", click -> {
                    years.removeTransfer(one.id());
                    Pieces.again();
                }));
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
                        ? List.of(new Button(Words.t("calendar.transfer.add"), Icons.of("plus"), click -> adding()))
                        : List.of());
    }

    private void adding() {
        DatePicker day = Fields.date("calendar.day");
        Select<DayOfWeek> as = Fields.select("calendar.studied-as", List.of(DayOfWeek.values()), Parts::weekday);
        Form form = new Form();
        FormSection section = form.section();
        section.add("day", day);
        section.add("as", as);
        form.required(day, "calendar.date-missing");
        form.required(as, "calendar.weekday-missing");
        form.onSave(() -> years.save(new DayTransfer(0, year.year(), day.getValue(), as.getValue())))
                .afterSave(Pieces::again);
        FormDialog.open(Words.t("calendar.transfer.add"), form, Words.t("calendar.transfer.action"));
    }
}
