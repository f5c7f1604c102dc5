package ru.zvonok.learning.journal.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import ru.zvonok.learning.journal.core.CellDiff.Added;
import ru.zvonok.learning.journal.core.CellDiff.Kept;
import ru.zvonok.learning.journal.core.CellDiff.Steps;
import ru.zvonok.learning.journal.core.CellValue.Token;
import ru.zvonok.learning.journal.core.Facts.MarkFact;

/** Which marks of a cell stay, change, come and go. */
class CellDiffTest {

    @Test
    void theOneThatIsLeftKeepsItsAssignment() {
        Steps steps = CellDiff.steps(List.of(1L, 2L), tokens(4, 5), tokens(5));
        assertThat(steps.kept()).containsExactly(new Kept(2, new Token(5), 0));
        assertThat(steps.removed()).containsExactly(1L);
        assertThat(steps.added()).isEmpty();
    }

    @Test
    void anotherValueChangesTheMark() {
        Steps steps = CellDiff.steps(List.of(7L), tokens(3), tokens(4));
        assertThat(steps.kept()).containsExactly(new Kept(7, new Token(4), 0));
        assertThat(steps.added()).isEmpty();
        assertThat(steps.removed()).isEmpty();
    }

    @Test
    void aFurtherOneIsAdded() {
        Steps steps = CellDiff.steps(List.of(7L), tokens(3), tokens(3, 5));
        assertThat(steps.kept()).containsExactly(new Kept(7, new Token(3), 0));
        assertThat(steps.added()).containsExactly(new Added(new Token(5), 1));
    }

    @Test
    void aDutyThatIsDoneBecomesTheMark() {
        Steps steps = CellDiff.steps(List.of(7L), List.of(Token.DUE), tokens(4));
        assertThat(steps.kept()).containsExactly(new Kept(7, new Token(4), 0));
    }

    @Test
    void marksOfOtherWorksStayAsTheyAre() {
        List<MarkFact> before = List.of(mark(1, 7, 4), mark(2, 8, 4), mark(3, 7, 5));
        Steps none = CellDiff.stepsOf(8, before, List.of());
        assertThat(none.removed()).containsExactly(2L);
        assertThat(none.tokens()).containsExactlyElementsOf(tokens(4, 5));
        Steps other = CellDiff.stepsOf(8, before, tokens(3));
        assertThat(other.kept()).contains(new Kept(2, new Token(3), 1));
        assertThat(other.tokens()).containsExactlyElementsOf(tokens(4, 3, 5));
        Steps more = CellDiff.stepsOf(8, before, tokens(4, 2));
        assertThat(more.added()).containsExactly(new Added(new Token(2), 3));
        assertThat(more.tokens()).containsExactlyElementsOf(tokens(4, 4, 5, 2));
        assertThat(CellDiff.stepsOf(9, before, tokens(5)).removed()).isEmpty();
    }

    private static MarkFact mark(long id, long work, int value) {
        return new MarkFact(id, 1, 1, work, 1, value, false, (int) id - 1, false, null, false, false);
    }

    @Test
    void alwaysEndsWithWhatWasTyped() {
        Random dice = new Random(8);
        for (int i = 0; i < 3_000; i++) {
            List<Token> before = some(dice);
            List<Token> after = some(dice);
            List<Long> ids = new ArrayList<>();
            before.forEach(token -> ids.add((long) ids.size() + 1));

            Steps steps = CellDiff.steps(ids, before, after);

            Map<Integer, Token> there = new TreeMap<>();
            steps.added().forEach(one -> there.put(one.place(), one.token()));
            steps.kept().forEach(kept -> there.put(kept.place(), kept.token()));
            assertThat(there.values()).containsExactlyElementsOf(after);
            List<Long> known = new ArrayList<>(steps.removed());
            steps.kept().forEach(kept -> known.add(kept.id()));
            assertThat(known).containsExactlyInAnyOrderElementsOf(ids);
            assertThat(steps.added().isEmpty() || steps.removed().isEmpty()).isTrue();
        }
    }

    private static List<Token> some(Random dice) {
        List<Token> tokens = new ArrayList<>();
        for (int n = dice.nextInt(5); n > 0; n--) {
            tokens.add(dice.nextInt(4) == 0 ? Token.DUE : new Token(2 + dice.nextInt(4)));
        }
        return tokens;
    }

    private static List<Token> tokens(int... values) {
        List<Token> tokens = new ArrayList<>();
        for (int value : values) {
            tokens.add(new Token(value));
        }
        return tokens;
    }
}
