package ru.zvonok.registry.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import ru.zvonok.platform.kernel.Texts;

class RoomWordsTest {

    private final Texts texts = new Texts();

    @Test
    void aNumberIsCalledARoomAndANameStandsForItself() {
        assertThat(said("214").replace('\u00a0', ' ')).isEqualTo("каб. 214");
        assertThat(said("Спортзал")).isEqualTo("Спортзал");
        assertThat(said("Мастерская дерева")).isEqualTo("Мастерская дерева");
    }

    private String said(String name) {
        return texts.get(Texts.RUSSIAN, Room.textKey(name), name);
    }
}
