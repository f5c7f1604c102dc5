package ru.zvonok.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextOrderTest {

    @Test
    void yoStandsBesideYe() {
        assertThat(sorted("Жуков", "Ёлкина", "Егоров", "ёршова", "Ежов"))
                .containsExactly("Егоров", "Ежов", "Ёлкина", "ёршова", "Жуков");
    }

    @Test
    void numbersGoByTheirValue() {
        assertThat(sorted("10А", "5Б", "5А", "", "11", "1")).containsExactly("", "1", "5А", "5Б", "10А", "11");
        assertThat(sorted("каб. 12", "каб. 9", "каб.", "123456789012345678901", "99"))
                .containsExactly("99", "123456789012345678901", "каб.", "каб. 9", "каб. 12");
    }

    private static List<String> sorted(String... texts) {
        return List.of(texts).stream().sorted(TextOrder.ORDER).toList();
    }
}
