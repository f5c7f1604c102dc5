package ru.zvonok.campus.portfolio.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.zvonok.campus.portfolio.AchievementKind;
import ru.zvonok.campus.portfolio.Entry;
import ru.zvonok.campus.portfolio.EntryState;
import ru.zvonok.campus.portfolio.EventLevel;
import ru.zvonok.campus.portfolio.EventResult;
import ru.zvonok.campus.portfolio.PortfolioSection;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/** Entries as people read them. */
final class EntryWords {

    private EntryWords() {}

    /** «Олимпиада · Региональный · Призёр»; what is not known is left out. */
    static String about(@Nullable AchievementKind kind, @Nullable EventLevel level, @Nullable EventResult result) {
        List<String> parts = new ArrayList<>();
        if (kind != null) {
            parts.add(kind.in(Words.locale()));
        }
        parts.addAll(rank(level, result));
        return String.join(" · ", parts);
    }

    static List<String> rank(@Nullable EventLevel level, @Nullable EventResult result) {
        return Stream.of(level == null ? "" : Words.t(level.textKey()), result == null ? "" : Words.t(result.textKey()))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Days, hours and place. */
    static String when(Entry entry) {
        List<String> parts = new ArrayList<>(List.of(days(entry)));
        Integer hours = entry.hours();
        if (hours != null) {
            parts.add(Words.count("portfolio.entry.hours-of", hours));
        }
        if (!entry.place().isEmpty()) {
            parts.add(entry.place());
        }
        return String.join(" · ", parts);
    }

    static String days(Entry entry) {
        LocalDate until = entry.until();
        return until == null || until.equals(entry.day())
                ? Dates.day(entry.day())
                : Dates.day(entry.day()) + " – " + Dates.day(until);
    }

    /** Nothing for what nobody checks. */
    static @Nullable Tag state(Entry entry) {
        String text = Words.t(entry.state().textKey());
        return switch (entry.state()) {
            case UNCHECKED -> null;
            case WAITING -> Tag.ochre(text);
            case CONFIRMED -> Tag.done(text);
            case RETURNED -> Tag.red(text);
        };
    }

    /** Who checked it, and when; empty where nobody did. */
    static String checked(Entry entry) {
        LocalDate on = entry.checkedOn();
        if (on == null || entry.state() == EntryState.UNCHECKED) {
            return "";
        }
        return entry.checker().isEmpty()
                ? Dates.day(on)
                : Words.t("portfolio.entry.confirmed", entry.checker(), Dates.day(on));
    }

    static String code(PortfolioSection section) {
        return section.name().toLowerCase(java.util.Locale.ROOT);
    }
}
