package ru.zvonok.registry.calendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Edited;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.LessonDay;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.calendar.PeriodPlan;
import ru.zvonok.registry.calendar.PeriodSet;
import ru.zvonok.registry.calendar.SchoolYears;
import ru.zvonok.registry.calendar.YearEntry;

/** Study calendars with their periods and the days in them. */
final class PeriodsPart {

    private final Calendar calendar;
    private final SchoolYears years;
    private final YearEntry year;
    private final boolean editable;

    PeriodsPart(Calendar calendar, SchoolYears years, YearEntry year, boolean editable) {
        this.calendar = calendar;
        this.years = years;
        this.year = year;
        this.editable = editable;
    }

    Component content() {
        List<PeriodSet> sets = calendar.periodSets(year.year());
        if (sets.isEmpty()) {
            EmptyPage none =
                    new EmptyPage("calendar", Words.t("calendar.sets.none"), Words.t("calendar.sets.none.text"));
            if (editable) {
                none.actions(adding());
            }
            return none;
        }
        Div whole = new Div();
        sets.forEach(set -> whole.add(section(new PeriodPlan(set, calendar.periods(set.id())))));
        if (editable) {
            whole.add(adding());
        }
        return whole;
    }

    private Component section(PeriodPlan plan) {
        PeriodSet set = plan.set();
        List<LessonDay> studied = calendar.lessonDays(new DateRange(year.startsOn(), year.endsOn()), set.id());
        List<List<Component>> rows = new ArrayList<>();
        for (Period period : plan.periods()) {
            long days = studied.stream()
                    .filter(day -> period.days().contains(day.date()))
                    .count();
            rows.add(List.of(
                    new Span(period.name()),
                    new Span(Words.t("calendar.from-to", Dates.day(period.startsOn()), Dates.day(period.endsOn()))),
                    new Span(Words.count("calendar.lesson-days", days))));
        }
        List<Button> actions = new ArrayList<>();
        if (editable) {
            actions.add(new Button(Words.t("calendar.edit-it"), click -> editing(plan)));
            actions.add(Icons.button("trash-2", "calendar.set.remove", click -> {
                years.remove(plan);
                Pieces.again();
            }));
        }
        String second = Words.t(
                "calendar.set.line",
                Words.t(set.type().textKey()),
                Words.t("calendar.week." + set.weekDays()),
                set.fromGrade(),
                set.toGrade());
        List<String> headers =
                List.of(Words.t("calendar.period"), Words.t("calendar.dates"), Words.t("calendar.studied"));
        return Parts.section(set.name(), second, Pieces.table(headers, rows), actions);
    }

    private Button adding() {
        Button add = new Button(Words.t("calendar.set.add"), Icons.of("plus"), click -> editing(null));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return add;
    }

    private void editing(@Nullable PeriodPlan plan) {
        PeriodSetForm form = new PeriodSetForm(year, plan);
        Edited<PeriodPlan> edited = Edited.once(plan, years::save, years::change);
        form.form().onSave(() -> edited.save(form.plan())).afterSave(Pieces::again);
        FormDialog.open(
                Words.t(plan == null ? "calendar.set.add" : "calendar.set.edit"),
                form.form(),
                Words.t("calendar.save"));
    }
}
