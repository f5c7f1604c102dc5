package ru.zvonok.learning.attestation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlanksDialogTest {

    @Test
    void blanksComeInARow() {
        assertThat(BlanksDialog.next("07718000123456")).isEqualTo("07718000123457");
        assertThat(BlanksDialog.next("07718000999999")).isEqualTo("07718001000000");
        assertThat(BlanksDialog.next("77 АБ 0099")).isEqualTo("77 АБ 0100");
        assertThat(BlanksDialog.next("999")).isEqualTo("1000");
        assertThat(BlanksDialog.next("")).isNull();
        assertThat(BlanksDialog.next("АБ")).isNull();
    }
}
