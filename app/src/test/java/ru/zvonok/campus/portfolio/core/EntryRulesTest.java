package ru.zvonok.campus.portfolio.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.zvonok.campus.portfolio.AchievementKind;
import ru.zvonok.campus.portfolio.EntryState;
import ru.zvonok.campus.portfolio.EventLevel;
import ru.zvonok.campus.portfolio.EventResult;
import ru.zvonok.campus.portfolio.PortfolioKind;
import ru.zvonok.campus.portfolio.PortfolioProblem;
import ru.zvonok.campus.portfolio.PortfolioSection;
import ru.zvonok.campus.portfolio.SaveEntry;
import ru.zvonok.campus.portfolio.core.EntryRules.Kept;
import ru.zvonok.platform.kernel.Refusal;

class EntryRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);
    private static final LocalDate EARLIER = TODAY.minusDays(20);
    private static final List<AchievementKind> KINDS = List.of(
            new AchievementKind("olympiad", "Олимпиада", "Olympiad", Set.of(PortfolioKind.STUDENT), true),
            new AchievementKind("social", "Общественная работа", "Community", Set.of(PortfolioKind.STUDENT), false));

    @Test
    void anAchievementIsKeptAsItWasTyped() {
        Kept kept =
                checked(entry("olympiad", "  Олимпиада  ", EventLevel.REGION, EventResult.WINNER, EARLIER, TODAY, 4));
        assertThat(kept)
                .isEqualTo(new Kept(
                        PortfolioSection.ACHIEVEMENTS,
                        "olympiad",
                        "Олимпиада",
                        EventLevel.REGION,
                        EventResult.WINNER,
                        EARLIER,
                        TODAY,
                        4,
                        "Зареченск",
                        "слова"));
    }

    @Test
    void whatHasNoLevelKeepsNone() {
        Kept kept = checked(entry("social", "Уборка парка", EventLevel.CLASS, EventResult.WINNER, EARLIER, null, null));
        assertThat(kept.level()).isNull();
        assertThat(kept.result()).isNull();
    }

    @Test
    void somethingCollectedKeepsItsDayAndItsWords() {
        SaveEntry typed =
                entry("olympiad", "Рисунок", EventLevel.CLASS, EventResult.WINNER, TODAY.plusDays(9), null, 7);
        Kept kept = EntryRules.checked(typed, PortfolioSection.COLLECTION, KINDS, TODAY, EARLIER);
        assertThat(kept)
                .isEqualTo(new Kept(
                        PortfolioSection.COLLECTION, null, "Рисунок", null, null, EARLIER, null, null, "", "слова"));
    }

    @Test
    void whatIsMissingOrImpossibleIsRefusedAtItsField() {
        refused(
                "title",
                PortfolioProblem.TITLE,
                entry("olympiad", " ", EventLevel.CLASS, EventResult.WINNER, TODAY, null, null));
        refused(
                "title",
                PortfolioProblem.TOO_LONG,
                entry("olympiad", "а".repeat(201), EventLevel.CLASS, EventResult.WINNER, TODAY, null, null));
        refused(
                "kind",
                PortfolioProblem.KIND,
                entry("magic", "О", EventLevel.CLASS, EventResult.WINNER, TODAY, null, null));
        refused("level", PortfolioProblem.LEVEL, entry("olympiad", "О", null, EventResult.WINNER, TODAY, null, null));
        refused("result", PortfolioProblem.RESULT, entry("olympiad", "О", EventLevel.CLASS, null, TODAY, null, null));
        refused(
                "day",
                PortfolioProblem.DAY,
                entry("olympiad", "О", EventLevel.CLASS, EventResult.WINNER, null, null, null));
        refused(
                "day",
                PortfolioProblem.FUTURE,
                entry("olympiad", "О", EventLevel.CLASS, EventResult.WINNER, TODAY.plusDays(1), null, null));
        refused(
                "until",
                PortfolioProblem.UNTIL,
                entry("olympiad", "О", EventLevel.CLASS, EventResult.WINNER, TODAY, EARLIER, null));
        refused(
                "hours",
                PortfolioProblem.HOURS,
                entry("olympiad", "О", EventLevel.CLASS, EventResult.WINNER, TODAY, null, 0));
        refused(
                "hours",
                PortfolioProblem.HOURS,
                entry("olympiad", "О", EventLevel.CLASS, EventResult.WINNER, TODAY, null, 5001));
    }

    @Test
    void onlyAchievementsOfPupilsAndStaffWait() {
        assertThat(EntryRules.begins(PortfolioKind.STUDENT, PortfolioSection.ACHIEVEMENTS))
                .isEqualTo(EntryState.WAITING);
        assertThat(EntryRules.begins(PortfolioKind.STAFF, PortfolioSection.ACHIEVEMENTS))
                .isEqualTo(EntryState.WAITING);
        assertThat(EntryRules.begins(PortfolioKind.GUARDIAN, PortfolioSection.ACHIEVEMENTS))
                .isEqualTo(EntryState.UNCHECKED);
        assertThat(EntryRules.begins(PortfolioKind.STUDENT, PortfolioSection.WORK))
                .isEqualTo(EntryState.UNCHECKED);
    }

    private static void refused(String field, PortfolioProblem problem, SaveEntry entry) {
        assertThatThrownBy(() -> checked(entry)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem()).isEqualTo(problem);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }

    private static Kept checked(SaveEntry entry) {
        return EntryRules.checked(entry, PortfolioSection.ACHIEVEMENTS, KINDS, TODAY, TODAY);
    }

    private static SaveEntry entry(
            String kind,
            String title,
            @Nullable EventLevel level,
            @Nullable EventResult result,
            @Nullable LocalDate day,
            @Nullable LocalDate until,
            @Nullable Integer hours) {
        return new SaveEntry(
                0,
                0,
                1,
                PortfolioSection.ACHIEVEMENTS,
                kind,
                title,
                level,
                result,
                day,
                until,
                hours,
                " Зареченск ",
                " слова ",
                List.of(),
                Set.of());
    }
}
