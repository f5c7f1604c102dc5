package ru.zvonok.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "101", "999999999999999999"})
    void anIdIsRead(String word) {
        assertThat(Ids.read(word)).contains(Long.valueOf(word));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-1",
                "+1",
                "007",
                "1 ",
                "1\n",
                "1e3",
                "0x1",
                "1;x",
                "٧",
                "1000000000000000000",
                "99999999999999999999"
            })
    void nothingElseIs(String word) {
        assertThat(Ids.read(word)).isEmpty();
    }
}
