package ru.zvonok.campus.forum.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of a list in a text, however they are disguised. */
class WordFilterTest {

    private final WordFilter filter = new WordFilter(List.of("дурак", "обзыв*", "ёлки-палки", "shit", "rude*"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "дурак",
                "Ну и ДУРАК же он",
                "Дурак!",
                "д у р а к",
                "д.у.р.а.к",
                "ду-рак",
                "дураак",
                "дурррак",
                "дyрaк",
                "ДYPAK",
                "дур@к",
                "он д у р а к и точка",
                "Обзываться нельзя",
                "о6зывалка",
                "елки-палки",
                "what a SHIT",
                "rudeness"
            })
    void isFound(String text) {
        assertThat(filter.finds(text)).as(text).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "Придурковатый герой повести",
                "дураки",
                "Собрание в среду, в 18:30, а потом чай",
                "я и в а к у",
                "ёлка и палка",
                "Отзыв о книге",
                "shift",
                "crude",
                "https://example.org/a/b?x=1"
            })
    void isNotFound(String text) {
        assertThat(filter.finds(text)).as(text).isFalse();
    }

    @Test
    void anEmptyListHoldsNothingBack() {
        assertThat(new WordFilter(List.of()).finds("дурак")).isFalse();
        assertThat(new WordFilter(List.of("", " * ", "**")).finds("дурак")).isFalse();
    }

    @Test
    void bothAlphabetsHaveTheirForm() {
        assertThat(WordFilter.cyrillic("ЁлKa")).isEqualTo("елка");
        assertThat(WordFilter.latin("СOOЛ 0")).startsWith("co");
    }
}
