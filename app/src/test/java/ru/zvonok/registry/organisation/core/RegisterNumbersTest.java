package ru.zvonok.registry.organisation.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterNumbersTest {

    @Test
    void everyDigitOfTheNumbersIsChecked() {
        assertThat(RegisterNumbers.inn("7707083893")).isTrue();
        assertThat(RegisterNumbers.ogrn("1027700132195")).isTrue();
        for (int digit = 0; digit < 10; digit++) {
            assertThat(RegisterNumbers.inn("770708389" + digit)).isEqualTo(digit == 3);
            assertThat(RegisterNumbers.ogrn("102770013219" + digit)).isEqualTo(digit == 5);
        }
    }

    @Test
    void aRemainderOfTenIsAZero() {
        assertThat(RegisterNumbers.inn("5000000000")).isTrue();
        assertThat(RegisterNumbers.ogrn("0000000000100")).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "77070838", "77070838933", "770708389а", "７７０７０８３８９３", "7707 083893"})
    void whatIsNoNumberIsRefused(String text) {
        assertThat(RegisterNumbers.inn(text)).isFalse();
        assertThat(RegisterNumbers.ogrn(text)).isFalse();
        assertThat(RegisterNumbers.kpp(text)).isFalse();
    }
}
