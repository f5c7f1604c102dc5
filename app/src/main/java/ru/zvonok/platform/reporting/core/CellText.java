package ru.zvonok.platform.reporting.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.reporting.ReportPart.Column;
import ru.zvonok.platform.reporting.ReportPart.Look;

/** Values of tables as people read them. */
final class CellText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private CellText() {}

    static String of(@Nullable Object value, Column column, Locale locale) {
        return switch (value) {
            case null -> "";
            case LocalDate day -> DAY.format(day);
            case Number number
            when column.look() == Look.PERCENT -> decimal(number, column.decimals(), locale) + "\u00a0%";
            case Number number when column.look() == Look.NUMBER -> decimal(number, column.decimals(), locale);
            case BigDecimal number -> separated(number, locale);
            default -> String.valueOf(value);
        };
    }

    private static String decimal(Number number, int decimals, Locale locale) {
        return separated(new BigDecimal(number.toString()).setScale(decimals, RoundingMode.HALF_UP), locale);
    }

    private static String separated(BigDecimal number, Locale locale) {
        return number.toPlainString()
                .replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
    }
}
