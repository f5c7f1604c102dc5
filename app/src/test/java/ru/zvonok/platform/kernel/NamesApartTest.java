package ru.zvonok.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who looks like another in a list is told apart, by no more than is needed. */
class NamesApartTest {

    @Test
    void onlyThoseAlikeAreNamedLonger() {
        Map<Long, PersonName> people = new LinkedHashMap<>();
        people.put(5L, new PersonName("Александрова", "Юлия", "Евгеньевна"));
        people.put(2L, new PersonName("Александрова", "Юлия", "Сергеевна"));
        people.put(9L, new PersonName("Боброва", "Алиса", "Игоревна"));
        people.put(4L, new PersonName("Фёдоров", "Пётр", "Ильич"));
        people.put(3L, new PersonName("Федоров", "Петр", "Ильич"));
        Set<Long> asked = new HashSet<>();
        Map<Long, String> shown = NamesApart.of(people, PersonName::listed, still -> {
            asked.addAll(still);
            return Map.of(4L, "01.02.2013");
        });
        assertThat(shown.values())
                .containsExactly(
                        "Александрова Юлия Евгеньевна",
                        "Александрова Юлия Сергеевна",
                        "Боброва Алиса",
                        "Фёдоров Пётр Ильич, 01.02.2013",
                        "Федоров Петр Ильич");
        assertThat(shown.keySet()).as("in the same order").containsExactly(5L, 2L, 9L, 4L, 3L);
        assertThat(asked).containsExactlyInAnyOrder(3L, 4L);
    }

    @Test
    void aNameInOnePieceIsShortenedAndAnythingElseStays() {
        assertThat(PersonName.shortened("Иванова Мария Петровна")).isEqualTo("Иванова\u00a0М.\u00a0П.");
        assertThat(PersonName.shortened("Иванов Олег")).isEqualTo("Иванов\u00a0О.");
        assertThat(PersonName.shortened("operator")).isEqualTo("operator");
        assertThat(PersonName.shortened("Оглы Али Вали Гасан")).isEqualTo("Оглы Али Вали Гасан");
    }

    @Test
    void initialsAreSpeltOutWhereTheyAreShared() {
        Map<Long, PersonName> people = new LinkedHashMap<>();
        people.put(1L, new PersonName("Иванов", "Пётр", "Ильич"));
        people.put(2L, new PersonName("Иванов", "Павел", "Ильич"));
        people.put(3L, new PersonName("Иванов", "Олег", null));
        assertThat(NamesApart.of(people, PersonName::brief, still -> Map.of()).values())
                .containsExactly("Иванов Пётр Ильич", "Иванов Павел Ильич", "Иванов\u00a0О.");
    }
}
