package ru.zvonok.platform.intake.core;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.intake.Correction;
import ru.zvonok.platform.intake.FieldKind;
import ru.zvonok.platform.intake.IntakeProblem;

/** A day: a date cell, a number that lost its format, or text in the ways people write dates. Day before month, always. */
final class DateReading {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[.,/\\- ]+(\\d{1,2})[.,/\\- ]+(\\d{4}|\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[.,/\\- ]+(\\d{1,2})[.,/\\- ]+(\\d{1,2})");
    private static final Pattern WORDED =
            Pattern.compile("[\"\\u00ab]?(\\d{1,2})[\"\\u00bb]?[.\\- ]*(\\p{IsCyrillic}{3,})[.,\\- ]*(\\d{4}|\\d{2})");
    private static final Pattern MIDNIGHT = Pattern.compile("(?:T| )0?0:00(?::00(?:\\.0+)?)?Z?$");
    private static final Pattern YEAR_SIGN = Pattern.compile("(?<=\\d)\\s*(?:\\p{IsCyrillic}{1,4}\\.?\\s*){1,2}$");
    private static final int EARLIEST_YEAR = 1900;
    private static final int LONGEST_LIFE = 120;

    private final int lastYearOfThisCentury;

    /** Two digits up to this year are this century, later ones the last. */
    private DateReading(int lastYearOfThisCentury) {
        this.lastYearOfThisCentury = lastYearOfThisCentury;
    }

    static Reading birth(String field, RawCell cell, LocalDate today, int leastAge) {
        Reading reading = new DateReading(today.getYear() - leastAge).read(field, cell);
        LocalDate date = dateOf(reading, field);
        if (date != null && date.isAfter(today)) {
            reading.values().clear();
            reading.refuse(IntakeProblem.BIRTH_IN_FUTURE, date.format(SHOWN));
        } else if (date != null && date.plusYears(LONGEST_LIFE).isBefore(today)) {
            reading.values().clear();
            reading.refuse(IntakeProblem.BIRTH_LONG_AGO, date.format(SHOWN));
        }
        return reading;
    }

    static Reading day(String field, RawCell cell, LocalDate today) {
        Reading reading = new DateReading(today.getYear() + 1).read(field, cell);
        LocalDate date = dateOf(reading, field);
        if (date != null && date.isAfter(today)) {
            reading.note(IntakeProblem.DAY_IN_FUTURE, date.format(SHOWN));
        }
        return reading;
    }

    static String show(String iso) {
        return LocalDate.parse(iso).format(SHOWN);
    }

    /** The last year that two digits mean in this century; null where a kind holds no days. */
    static @Nullable Integer lastYear(FieldKind kind, LocalDate today) {
        return switch (kind) {
            case FieldKind.BirthDate birth -> today.getYear() - birth.leastAge();
            case FieldKind.Day _ -> today.getYear() + 1;
            default -> null;
        };
    }

    private static @Nullable LocalDate dateOf(Reading reading, String field) {
        String value = reading.values().get(field);
        return value == null ? null : LocalDate.parse(value);
    }

    private Reading read(String field, RawCell cell) {
        Reading reading = new Reading();
        LocalDateTime moment = cell.date();
        if (moment != null) {
            return dated(field, moment.toLocalDate(), reading, cell.text());
        }
        String text = cell.tidy();
        if (cell.type() == RawCell.Type.NUMBER || (cell.type() == RawCell.Type.TEXT && isCount(text))) {
            return number(field, text, reading);
        }
        if (cell.type() == RawCell.Type.NUMBER_SINCE_1904 && text.length() < 7) {
            return reading.refuse(IntakeProblem.DATE_UNREADABLE, text);
        }
        String bare = MIDNIGHT.matcher(text).replaceFirst("").strip();
        Matcher year = YEAR_FIRST.matcher(bare);
        if (year.matches()) {
            return whole(field, year.group(1), year.group(2), year.group(3), reading, text);
        }
        Matcher worded = WORDED.matcher(withoutYearSign(bare));
        if (worded.matches()) {
            int month = month(worded.group(2));
            if (month > 0) {
                return whole(field, worded.group(3), String.valueOf(month), worded.group(1), reading, text);
            }
        }
        Matcher day = DAY_FIRST.matcher(withoutYearSign(bare).replaceFirst("[.,]$", ""));
        if (day.matches()) {
            return whole(field, day.group(3), day.group(2), day.group(1), reading, text);
        }
        if (bare.matches("\\d{8}")) {
            return eight(field, bare, reading);
        }
        return reading.refuse(IntakeProblem.DATE_UNREADABLE, text);
    }

    private static String withoutYearSign(String text) {
        return YEAR_SIGN.matcher(text).replaceFirst("").strip();
    }

    private Reading whole(String field, String year, String month, String day, Reading reading, String shown) {
        int y = Integer.parseInt(year);
        if (year.length() == 2) {
            int century = lastYearOfThisCentury / 100 * 100;
            y = century + y <= lastYearOfThisCentury ? century + y : century - 100 + y;
            reading.corrected(Correction.CENTURY);
        }
        try {
            return dated(field, LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day)), reading, shown);
        } catch (DateTimeException e) {
            return reading.refuse(IntakeProblem.DATE_IMPOSSIBLE, shown);
        }
    }

    private Reading dated(String field, LocalDate date, Reading reading, String shown) {
        if (date.getYear() < EARLIEST_YEAR || date.getYear() > 2200) {
            return reading.refuse(IntakeProblem.DATE_IMPOSSIBLE, shown);
        }
        return reading.value(field, date.toString());
    }

    /** Five digits that cannot be day, month and year of two digits: a date that a table saved as its number of days. */
    private static boolean isCount(String text) {
        return text.matches("[2-5]\\d{4}")
                && (Integer.parseInt(text.substring(1, 3)) > 12 || text.startsWith("0", 1) && text.charAt(2) == '0')
                && (Integer.parseInt(text.substring(0, 2)) > 31 || text.charAt(2) == '0');
    }

    /** A date that lost its format is a number of days; eight digits are a date written without signs. */
    private Reading number(String field, String text, Reading reading) {
        if (text.matches("\\d{7,8}")) {
            return eight(field, "0".repeat(8 - text.length()) + text, reading);
        }
        LocalDateTime moment = text.matches("\\d{4,5}") ? ExcelDates.of(new BigDecimal(text), false) : null;
        if (moment == null || moment.getYear() < 1920 || moment.getYear() > 2100) {
            return reading.refuse(IntakeProblem.DATE_UNREADABLE, text);
        }
        reading.corrected(Correction.DATE_NUMBER);
        return dated(field, moment.toLocalDate(), reading, text);
    }

    private Reading eight(String field, String digits, Reading reading) {
        reading.corrected(Correction.DATE_FORM);
        int head = Integer.parseInt(digits.substring(0, 4));
        boolean yearFirst = head >= EARLIEST_YEAR && head <= 2100 && Integer.parseInt(digits.substring(4, 6)) <= 12;
        boolean yearLast = digits.substring(4).matches("(?:19|20)\\d\\d");
        if (yearFirst == yearLast) {
            return reading.refuse(IntakeProblem.DATE_UNREADABLE, digits);
        }
        return yearFirst
                ? whole(field, digits.substring(0, 4), digits.substring(4, 6), digits.substring(6), reading, digits)
                : whole(field, digits.substring(4), digits.substring(2, 4), digits.substring(0, 2), reading, digits);
    }

    private static int month(String word) {
        List<String> stems = Words.ordered("months.stems");
        String small = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < stems.size(); i++) {
            if (small.startsWith(stems.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }
}
