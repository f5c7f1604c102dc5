package ru.zvonok.platform.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void numbersAreWrittenAsTheLanguageDoes() {
        assertThat(Words.number(new BigDecimal("1.00"))).isEqualTo("1");
        assertThat(Words.number(new BigDecimal("0.50"))).isEqualTo("0,5");
        assertThat(Words.number(1922)).isEqualTo("1\u00a0922");
        assertThat(Words.number(new BigDecimal("3.5"), 2)).isEqualTo("3,50");
        assertThat(Words.number(new BigDecimal("66.66"), 1)).isEqualTo("66,7");
    }
}
