package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.calendar.Period;

/** The choice of what a page shows: a period, the whole year, or any days of it. */
final class DaysChoice extends Select<DaysChoice.Days> {

    static final long YEAR = 0;

    private static final long SHOWN_DATES = Long.MIN_VALUE;
    private static final long OTHER_DATES = SHOWN_DATES + 1;

    record Days(long id, String name) {}

    /**
     * {@code shown} is the id of the period, or {@link #YEAR}; so is what is {@code chosen}.
     *
     * @param results what else can be shown, by an id below 0
     */
    DaysChoice(List<Period> periods, boolean wholeYear, Map<Long, String> results, long shown, LongConsumer chosen) {
        this(choices(periods, wholeYear, results), shown, chosen, () -> {});
    }

    private DaysChoice(List<Days> choices, long shown, LongConsumer chosen, Runnable otherDates) {
        addClassName("z-bar-choice");
        setAriaLabel(Words.t("journal.period"));
        setItems(choices);
        setItemLabelGenerator(Days::name);
        choices.stream().filter(one -> one.id() == shown).findFirst().ifPresent(this::setValue);
        addValueChangeListener(change -> {
            if (!change.isFromClient()) {
                return;
            }
            if (change.getValue().id() == OTHER_DATES) {
                setValue(change.getOldValue());
                otherDates.run();
            } else {
                chosen.accept(change.getValue().id());
            }
        });
    }

    /** The same, where any days of the year may be shown as well; {@code days} are those that are. */
    static DaysChoice withDates(
            List<Period> periods,
            long shown,
            DateRange year,
            @Nullable DateRange days,
            LongConsumer chosen,
            Consumer<DateRange> dated) {
        List<Days> choices = choices(periods, true, Map.of());
        @Nullable LocalDate last = days == null ? null : days.to();
        if (days != null && last != null) {
            choices.add(new Days(SHOWN_DATES, Dates.shortDay(days.from()) + "–" + Dates.shortDay(last)));
        }
        choices.add(new Days(OTHER_DATES, Words.t("journal.dates.choose")));
        return new DaysChoice(choices, days == null ? shown : SHOWN_DATES, chosen, () -> ask(year, days, dated));
    }

    private static List<Days> choices(List<Period> periods, boolean wholeYear, Map<Long, String> results) {
        List<Days> choices = new ArrayList<>();
        periods.forEach(one -> choices.add(new Days(one.id(), one.name())));
        if (wholeYear) {
            choices.add(new Days(YEAR, Words.t("journal.class.year")));
        }
        results.forEach((id, name) -> choices.add(new Days(id, name)));
        return choices;
    }

    private static void ask(DateRange year, @Nullable DateRange shown, Consumer<DateRange> dated) {
        Form form = new Form();
        FormSection section = form.section("journal.dates.section");
        DatePicker from = section.add("from", Fields.date("journal.dates.from"));
        DatePicker to = section.add("to", Fields.date("journal.dates.to"));
        for (DatePicker one : List.of(from, to)) {
            one.setMin(year.from());
            one.setMax(year.to());
        }
        form.required(from, "journal.dates.missing");
        form.required(to, "journal.dates.missing");
        if (shown != null) {
            form.fill(() -> {
                from.setValue(shown.from());
                to.setValue(shown.to());
            });
        }
        form.onSave(() -> {
            if (to.getValue().isBefore(from.getValue())) {
                throw Refusal.at("to", JournalProblem.DATES_TURNED);
            }
        });
        form.afterSave(() -> dated.accept(new DateRange(from.getValue(), to.getValue())));
        FormDialog.open(Words.t("journal.dates.title"), form, Words.t("journal.dates.show"));
    }
}
