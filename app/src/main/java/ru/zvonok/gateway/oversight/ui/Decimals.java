package ru.zvonok.gateway.oversight.ui;

import java.math.BigDecimal;
import java.text.NumberFormat;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.uikit.Words;

/** How averages and shares are written; a dash where there is nothing. */
final class Decimals {

    private static final String NOTHING = "–";

    private Decimals() {}

    static String average(@Nullable BigDecimal average) {
        return average == null ? NOTHING : with(average, 2);
    }

    static String percent(@Nullable BigDecimal percent) {
        return percent == null ? NOTHING : Words.t("oversight.per-cent", with(percent, 1));
    }

    static String whole(@Nullable Integer percent) {
        return percent == null ? NOTHING : Words.t("oversight.percent", percent);
    }

    static String number(long number) {
        return number == 0 ? NOTHING : Words.number(number);
    }

    private static String with(BigDecimal number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(Words.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }
}
