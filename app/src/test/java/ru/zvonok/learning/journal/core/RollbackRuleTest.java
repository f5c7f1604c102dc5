package ru.zvonok.learning.journal.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.RollbackSource.Past;
import ru.zvonok.learning.journal.core.RollbackRule.Fate;

/** What becomes of a cell when the changes of one person between two moments are taken back. */
class RollbackRuleTest {

    private static final long THIEF = 7;
    private static final long TEACHER = 8;
    private static final Instant FROM = Instant.ofEpochSecond(100);
    private static final Instant TO = Instant.ofEpochSecond(200);

    private long id;

    @Test
    void severalChangesGoBackToWhatStoodBeforeTheFirst() {
        assertThat(fate(past(100, THIEF, "5", "4"), past(150, THIEF, "4", "2"), past(199, THIEF, "2", "")))
                .isEqualTo(new Fate.Back("5", List.of(3L, 2L, 1L), 3));
    }

    @Test
    void theEndIsNotInIt() {
        assertThat(fate(past(150, THIEF, "5", "4"), past(200, THIEF, "4", "2")))
                .isEqualTo(new Fate.Stays("5", JournalProblem.CHANGED_AFTERWARDS, THIEF, Instant.ofEpochSecond(200)));
    }

    @Test
    void whatAnotherChangedLaterStays() {
        assertThat(fate(past(150, THIEF, "5", "2"), past(160, TEACHER, "2", "4")))
                .isEqualTo(new Fate.Stays("5", JournalProblem.CHANGED_BY_OTHER, TEACHER, Instant.ofEpochSecond(160)));
    }

    @Test
    void whatAnotherSetInBetweenStandsAgain() {
        assertThat(fate(
                        past(110, THIEF, "5", "2"),
                        past(120, TEACHER, "2", "4"),
                        past(130, THIEF, "4", "3"),
                        past(140, THIEF, "3", "2")))
                .isEqualTo(new Fate.Back("4", List.of(4L, 3L), 4));
    }

    @Test
    void whatStandsAsItStoodIsLeftAlone() {
        assertThat(fate(past(110, THIEF, "5", "2"), past(120, THIEF, "2", "5"))).isEqualTo(new Fate.Same());
        assertThat(fate(past(110, THIEF, "5", "2"), past(220, TEACHER, "2", "5")))
                .as("put back already")
                .isEqualTo(new Fate.Same());
        assertThat(fate(past(110, THIEF, "5", "5"))).as("typed again").isEqualTo(new Fate.Same());
    }

    @Test
    void typingTheSameAgainIsNoChangeButTheLatestVersion() {
        assertThat(fate(past(110, THIEF, "5", "2"), past(220, TEACHER, "2", "2")))
                .isEqualTo(new Fate.Back("5", List.of(1L), 2));
    }

    private Fate fate(Past... pasts) {
        return RollbackRule.of(List.of(pasts), THIEF, FROM, TO);
    }

    private Past past(long second, long account, String before, String after) {
        return new Past(++id, Instant.ofEpochSecond(second), account, before, after);
    }
}
