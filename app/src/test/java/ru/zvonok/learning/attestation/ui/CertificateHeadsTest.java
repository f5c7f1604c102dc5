package ru.zvonok.learning.attestation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Heads of the narrow columns of certificates. */
class CertificateHeadsTest {

    @ParameterizedTest
    @CsvSource({
        "Математика, Математика",
        "Информатика, Информатика",
        "Английский язык, Английский",
        "Физическая культура, Физическая",
        "Русский язык, Русский яз.",
        "Обществознание, Обществозн.",
        "Труд (технология), Труд"
    })
    void aHeadIsCutAfterAWordOrWithAFullStop(String name, String head) {
        assertThat(CertificateCells.brief(name)).isEqualTo(head);
    }
}
