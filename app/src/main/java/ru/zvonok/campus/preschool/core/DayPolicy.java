package ru.zvonok.campus.preschool.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.campus.preschool.DaySign;
import ru.zvonok.campus.preschool.MonthSheet;
import ru.zvonok.campus.preschool.PreschoolProblem;

/** What may be noted in a cell. */
record DayPolicy(LocalDate today, Set<LocalDate> open, List<DaySign> signs) {

    /** The sign that was meant; empty where it is none. Latin letters that look the same count as well. */
    Optional<DaySign> read(String typed) {
        String word = cyrillic(typed.strip().toLowerCase(Locale.ROOT));
        return signs.stream()
                .filter(sign -> sign.typed().stream().anyMatch(spelling -> spelling.equals(word))
                        || sign.typed().contains(typed.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Why the sign cannot stand there, null when it can; no sign takes a note back. */
    @Nullable
    PreschoolProblem refusal(MonthSheet.@Nullable Child child, LocalDate day, @Nullable DaySign sign) {
        if (child == null || !child.in(day)) {
            return PreschoolProblem.NOT_IN_GROUP;
        }
        if (!open.contains(day)) {
            return PreschoolProblem.DAY_OFF;
        }
        if (sign != null && sign.present() && day.isAfter(today)) {
            return PreschoolProblem.NOT_YET;
        }
        return null;
    }

    private static String cyrillic(String word) {
        return switch (word) {
            case "o" -> "о";
            case "c" -> "с";
            case "h" -> "н";
            default -> word;
        };
    }
}
