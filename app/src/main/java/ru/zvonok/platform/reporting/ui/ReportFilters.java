package ru.zvonok.platform.reporting.ui;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.reporting.ReportChoice;
import ru.zvonok.platform.reporting.ReportForm;
import ru.zvonok.platform.reporting.ReportForm.Field;
import ru.zvonok.platform.reporting.ReportParameter;
import ru.zvonok.platform.reporting.ReportWords;
import ru.zvonok.platform.reporting.Reports;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Words;

/** What a report is asked for; each change shows the report anew, with what still fits of the choices after it. */
final class ReportFilters extends Div {

    /** More than these are found by typing. */
    private static final int FEW = 12;

    private final transient Reports reports;
    private final transient ReportWords words;
    private final transient ReportForm form;

    ReportFilters(Reports reports, ReportWords words, ReportForm form) {
        this.reports = reports;
        this.words = words;
        this.form = form;
        addClassName("z-report-filters");
        getElement().setAttribute("role", "search");
        getElement().setAttribute("aria-label", Words.t("reporting.filters"));
        for (Field field : form.fields()) {
            ReportChoice chosen = field.chosen();
            if (chosen != null) {
                add(chooser(field, chosen));
                if (chosen.code().equals(ReportParameter.OWN_DAYS)) {
                    days(field, chosen);
                }
            }
        }
    }

    private Component chooser(Field field, ReportChoice chosen) {
        List<ReportChoice> choices = field.choices();
        String label = field.parameter().textKey();
        if (choices.size() > FEW) {
            ComboBox<ReportChoice> box = Fields.choice(label, choices, ReportChoice::name);
            box.setLabel(words.of(Words.locale(), label));
            box.setValue(find(choices, chosen));
            box.addValueChangeListener(change -> changed(field, change));
            return box;
        }
        Select<ReportChoice> select = Fields.select(label, choices, ReportChoice::name);
        select.setLabel(words.of(Words.locale(), label));
        select.setValue(find(choices, chosen));
        select.addValueChangeListener(change -> changed(field, change));
        return select;
    }

    private static ReportChoice find(List<ReportChoice> choices, ReportChoice chosen) {
        return choices.stream()
                .filter(one -> one.code().equals(chosen.code()))
                .findFirst()
                .orElse(chosen);
    }

    private <C extends Component> void changed(Field field, ComponentValueChangeEvent<C, ReportChoice> change) {
        ReportChoice chosen = change.getValue();
        if (chosen == null || !change.isFromClient()) {
            return;
        }
        DateRange days = form.asked().days();
        ask(field, chosen.code(), days == null ? null : days.from(), days == null ? null : days.to());
    }

    private void days(Field field, ReportChoice chosen) {
        DateRange range = chosen.days();
        DatePicker from = Fields.date("reporting.from");
        DatePicker to = Fields.date("reporting.to");
        if (range != null) {
            from.setValue(range.from());
            to.setValue(range.to());
        }
        HasValue.ValueChangeListener<ComponentValueChangeEvent<DatePicker, LocalDate>> changed = change -> {
            if (change.isFromClient() && !from.isEmpty() && !to.isEmpty()) {
                boolean taken = ask(field, ReportParameter.OWN_DAYS, from.getValue(), to.getValue());
                to.setInvalid(!taken);
                to.setErrorMessage(taken ? "" : Words.t("reporting.days.bad"));
            }
        };
        from.addValueChangeListener(changed);
        to.addValueChangeListener(changed);
        add(from, to);
    }

    /** Answers whether the report could be asked so. */
    private boolean ask(Field field, String code, @Nullable LocalDate from, @Nullable LocalDate to) {
        Map<String, String> given = new HashMap<>();
        Map<String, String> wished = new HashMap<>();
        boolean before = true;
        Map<String, String> now = form.codes();
        for (Field one : form.fields()) {
            String name = one.parameter().code();
            if (one == field) {
                before = false;
                (code.equals(ReportParameter.OWN_DAYS) ? wished : given).put(name, code);
            } else if (now.containsKey(name)) {
                (before ? given : wished).put(name, now.getOrDefault(name, ""));
            }
        }
        if (from != null && to != null) {
            wished.put(ReportParameter.FROM, from.toString());
            wished.put(ReportParameter.TO, to.toString());
        }
        ReportForm next = reports.form(form.card().key(), given, wished, Words.locale());
        boolean taken = code.equals(next.codes().get(field.parameter().code()));
        if (taken) {
            Here.go(new Location("reports/" + form.card().key(), QueryParameters.simple(new TreeMap<>(next.codes())))
                    .getPathWithQueryParameters());
        }
        return taken;
    }
}
