package ru.zvonok.learning.finals.core;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.YearResult;
import ru.zvonok.learning.finals.core.CellState.Held;
import ru.zvonok.learning.finals.core.PeriodMarkWritesQuery.Step;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;

/** Columns and marks of sheets in the reader's words. */
@Component
class SheetWords {

    private final Calendar calendar;
    private final Texts texts;

    SheetWords(Calendar calendar, Texts texts) {
        this.calendar = calendar;
        this.texts = texts;
    }

    /** The name of a period or of a result of the year; empty for a period that is gone. */
    String column(long column) {
        return YearResult.of(column)
                .map(result -> text(result.textKey() + ".spoken"))
                .or(() -> calendar.period(column).map(Period::name))
                .orElse("");
    }

    String value(@Nullable PeriodValue value) {
        return value == null ? "" : value.said(this::text);
    }

    /** A mark and what became of it; of one that was simply settled only the mark. */
    String value(@Nullable PeriodValue value, Step step) {
        return step == Step.SETTLED ? value(value) : (value(value) + " " + text(step(step))).strip();
    }

    /** Key of the word for what became of a mark, empty where it simply holds. */
    static String step(Step step) {
        return step == Step.SETTLED ? "" : "finals.step." + step.name().toLowerCase(Locale.ROOT);
    }

    /** What holds, and beside it what waits. */
    String state(CellState state) {
        Held held = state.held();
        if (held == null) {
            return value(state.value());
        }
        String waits = value(held.value(), held.answer() == null ? Step.PENDING : Step.RETURNED);
        return state.value() == null ? waits : value(state.value()) + "; " + waits;
    }

    private String text(String key, Object... arguments) {
        return texts.get(LocaleContextHolder.getLocale(), key, arguments);
    }
}
