package ru.zvonok.campus.portfolio.core;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.campus.portfolio.AchievementKind;
import ru.zvonok.campus.portfolio.EntryState;
import ru.zvonok.campus.portfolio.EventLevel;
import ru.zvonok.campus.portfolio.EventResult;
import ru.zvonok.campus.portfolio.PortfolioKind;
import ru.zvonok.campus.portfolio.PortfolioProblem;
import ru.zvonok.campus.portfolio.PortfolioSection;
import ru.zvonok.campus.portfolio.SaveEntry;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Refusal;

/** What an entry must say before it is kept. */
final class EntryRules {

    private EntryRules() {}

    /** An entry as it is kept. */
    record Kept(
            PortfolioSection section,
            @Nullable String kind,
            String title,
            @Nullable EventLevel level,
            @Nullable EventResult result,
            LocalDate day,
            @Nullable LocalDate until,
            @Nullable Integer hours,
            String place,
            String words) {}

    /** How an entry begins, and becomes again with every change. */
    static EntryState begins(PortfolioKind owner, PortfolioSection section) {
        return section == PortfolioSection.ACHIEVEMENTS && owner.checked() ? EntryState.WAITING : EntryState.UNCHECKED;
    }

    /** @param cameIn the day of what is no achievement */
    static Kept checked(
            SaveEntry entry, PortfolioSection section, List<AchievementKind> kinds, LocalDate today, LocalDate cameIn) {
        String title = entry.title().strip();
        require(!title.isEmpty(), "title", PortfolioProblem.TITLE);
        String words = entry.words().strip();
        require(title.length() <= SaveEntry.TITLE, "title", PortfolioProblem.TOO_LONG, SaveEntry.TITLE);
        require(words.length() <= SaveEntry.WORDS, "words", PortfolioProblem.TOO_LONG, SaveEntry.WORDS);
        if (section != PortfolioSection.ACHIEVEMENTS) {
            return new Kept(section, null, title, null, null, cameIn, null, null, "", words);
        }
        AchievementKind kind = kinds.stream()
                .filter(one -> one.code().equals(entry.kind()))
                .findFirst()
                .orElseThrow(() -> Refusal.at("kind", PortfolioProblem.KIND));
        require(!kind.placed() || entry.level() != null, "level", PortfolioProblem.LEVEL);
        require(!kind.placed() || entry.result() != null, "result", PortfolioProblem.RESULT);
        LocalDate day = entry.day();
        if (day == null) {
            throw Refusal.at("day", PortfolioProblem.DAY);
        }
        require(!day.isAfter(today), "day", PortfolioProblem.FUTURE);
        LocalDate until = entry.until();
        require(until == null || !until.isBefore(day), "until", PortfolioProblem.UNTIL);
        Integer hours = entry.hours();
        require(
                hours == null || hours >= 1 && hours <= SaveEntry.MOST_HOURS,
                "hours",
                PortfolioProblem.HOURS,
                SaveEntry.MOST_HOURS);
        String place = entry.place().strip();
        require(place.length() <= SaveEntry.TITLE, "place", PortfolioProblem.TOO_LONG, SaveEntry.TITLE);
        return new Kept(
                section,
                kind.code(),
                title,
                kind.placed() ? entry.level() : null,
                kind.placed() ? entry.result() : null,
                day,
                until,
                hours,
                place,
                words);
    }

    private static void require(boolean right, String field, Problem problem, Object... arguments) {
        if (!right) {
            throw Refusal.at(field, problem, arguments);
        }
    }
}
