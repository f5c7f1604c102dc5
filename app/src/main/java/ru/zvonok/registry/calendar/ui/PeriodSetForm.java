package ru.zvonok.registry.calendar.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.calendar.PeriodPlan;
import ru.zvonok.registry.calendar.PeriodSet;
import ru.zvonok.registry.calendar.PeriodSet.Type;
import ru.zvonok.registry.calendar.YearEntry;

/** A study calendar and its periods: as many rows of dates as its type has, the empty ones are left out. */
final class PeriodSetForm {

    private static final int MOST = 12;

    private final YearEntry year;
    private final @Nullable PeriodSet old;
    private final Form form = new Form();
    private final TextField name = Fields.text("calendar.name", "calendar.set.name.example");
    private final Select<Type> type =
            Fields.select("calendar.type", List.of(Type.values()), one -> Words.t(one.textKey()));
    private final RadioButtonGroup<Integer> week =
            Fields.radio("calendar.week", List.of(5, 6), days -> Words.t("calendar.week." + days));
    private final IntegerField fromGrade = Fields.number("calendar.from-grade", 0, 12);
    private final IntegerField toGrade = Fields.number("calendar.to-grade", 0, 12);
    private final List<DatePicker> starts = new ArrayList<>();
    private final List<DatePicker> ends = new ArrayList<>();

    PeriodSetForm(YearEntry year, @Nullable PeriodPlan plan) {
        @Nullable PeriodSet set = plan == null ? null : plan.set();
        List<Period> periods = plan == null ? List.of() : plan.periods();
        this.year = year;
        this.old = set;
        FormSection main = form.section();
        main.wide("name", name);
        main.add("type", type);
        main.add("weekDays", week);
        main.add("fromGrade", fromGrade);
        main.add("toGrade", toGrade);
        FormSection dates = form.section("calendar.periods");
        for (int number = 1; number <= MOST; number++) {
            starts.add(dates.add("starts" + number, Fields.date("calendar.starts-on")));
            ends.add(dates.add("ends" + number, Fields.date("calendar.ends-on")));
        }
        form.required(name, "calendar.name-missing");
        for (int i = 0; i < MOST; i++) {
            DatePicker end = ends.get(i);
            DatePicker start = starts.get(i);
            form.check(end, date -> start.isEmpty() == end.isEmpty() ? null : Words.t("calendar.date-missing"));
        }
        type.addValueChangeListener(change -> showRows());
        form.fill(() -> {
            type.setValue(set == null ? Type.QUARTER : set.type());
            week.setValue(set == null ? 5 : set.weekDays());
            fromGrade.setValue(set == null ? 1 : set.fromGrade());
            toGrade.setValue(set == null ? 11 : Math.min(set.toGrade(), 12));
            if (set != null) {
                name.setValue(set.name());
            }
            periods.forEach(period -> {
                starts.get(period.number() - 1).setValue(period.startsOn());
                ends.get(period.number() - 1).setValue(period.endsOn());
            });
        });
        showRows();
    }

    Form form() {
        return form;
    }

    PeriodPlan plan() {
        return new PeriodPlan(set(), periods());
    }

    private PeriodSet set() {
        return new PeriodSet(
                old == null ? 0 : old.id(),
                year.year(),
                name.getValue().strip(),
                type.getValue(),
                week.getValue(),
                Objects.requireNonNullElse(fromGrade.getValue(), 0),
                Objects.requireNonNullElse(toGrade.getValue(), 12));
    }

    private List<Period> periods() {
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < rows(); i++) {
            if (!starts.get(i).isEmpty() && !ends.get(i).isEmpty()) {
                int number = i + 1;
                periods.add(new Period(
                        0,
                        0,
                        number,
                        Words.t("calendar.period-name." + type.getValue().name().toLowerCase(Locale.ROOT), number),
                        starts.get(i).getValue(),
                        ends.get(i).getValue()));
            }
        }
        return periods;
    }

    private int rows() {
        return switch (type.getValue()) {
            case QUARTER -> 4;
            case TRIMESTER -> 3;
            case HALF_YEAR, SEMESTER -> 2;
            case MODULE -> 6;
            case MONTH -> MOST;
        };
    }

    private void showRows() {
        for (int i = 0; i < MOST; i++) {
            boolean shown = i < rows();
            starts.get(i).setVisible(shown);
            ends.get(i).setVisible(shown);
            String period =
                    Words.t("calendar.period-name." + type.getValue().name().toLowerCase(Locale.ROOT), i + 1);
            starts.get(i).setLabel(Words.t("calendar.period-starts", period));
            ends.get(i).setLabel(Words.t("calendar.period-ends"));
        }
    }
}
