package ru.zvonok.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhonesTest {

    @Test
    void aPhoneIsPartedAsPeopleReadItAndAnyOtherSpellingStays() {
        assertThat(Phones.shown("+70001234567")).isEqualTo("+7 000 123-45-67");
        assertThat(Phones.shown("8 (000) 12-34, доб. 5")).isEqualTo("8 (000) 12-34, доб. 5");
        assertThat(Phones.shown("+3700012345")).isEqualTo("+3700012345");
    }
}
