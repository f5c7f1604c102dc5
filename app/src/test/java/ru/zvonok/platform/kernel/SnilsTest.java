package ru.zvonok.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnilsTest {

    /** Sums of 99, 100, 101, 102, 201 and 202: the remainder of a hundred is a zero. */
    @ParameterizedTest
    @CsvSource({"001019899,99", "001019989,0", "001019998,0", "001019999,1", "002999989,0", "002999998,0"})
    void theChecksumAtItsBorders(String nine, int check) {
        assertThat(Snils.checksum(nine)).isEqualTo(check);
        assertThat(Snils.read(nine + "%02d".formatted(check))).isPresent();
        assertThat(Snils.read(nine + "%02d".formatted((check + 1) % 100))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"112-233-445 95", "11223344595", " 112 233 445 95 ", "112\u2013233\u2013445\u00a095"})
    void anySpellingIsRead(String typed) {
        assertThat(Snils.read(typed))
                .hasValueSatisfying(one -> assertThat(one.formatted()).isEqualTo("112-233-445 95"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "112-233-445 96", "1122334459", "112233445950", "000-000-000 00", "нет"})
    void whatIsNoNumberIsNotRead(String typed) {
        assertThat(Snils.read(typed)).isEmpty();
    }

    @Test
    void noneIsMadeOrToldByAccident() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Snils("11223344596"));
        assertThat(new Snils("11223344595").toString()).doesNotContain("112");
    }
}
