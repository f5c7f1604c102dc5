package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.zvonok.platform.kernel.Texts;

/** How the history of a mark names its work, to teachers and families alike. */
class MarkChangeTest {

    private static final AssignmentType TEST = new AssignmentType(1, 2, true, "КР", "T", "Контрольная работа", "Test");

    private final Texts texts = new Texts();

    @Test
    void theWorkIsNamedByItsKindItsTitleOrBothInTheReadersLanguage() {
        assertThat(change(TEST, null).work(texts, Texts.RUSSIAN)).isEqualTo("Контрольная работа");
        assertThat(change(TEST, null).work(texts, Texts.ENGLISH)).isEqualTo("Test");
        assertThat(change(null, "Дроби").work(texts, Texts.RUSSIAN)).isEqualTo("Дроби");
        assertThat(change(TEST, "Дроби").work(texts, Texts.RUSSIAN)).isEqualTo("Контрольная работа «Дроби»");
        assertThat(change(null, null).work(texts, Texts.RUSSIAN)).isEmpty();
    }

    @Test
    void amongSeveralMarksItIsSaidWhichOne() {
        assertThat(change(TEST, null).of("Test", texts, Texts.RUSSIAN)).isEqualTo("пусто → 4: Test");
    }

    private static MarkChange change(@Nullable AssignmentType type, @Nullable String title) {
        return new MarkChange("", "4", type, 2, title);
    }
}
