package ru.zvonok.registry;

import java.time.LocalDate;
import java.util.List;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Snils;
import ru.zvonok.registry.people.PersonData;
import ru.zvonok.registry.people.Sex;

/** Fictional people by number: the same number is the same person, the names are in alphabetical order up to 32. */
final class TestNames {

    private static final String[] LAST = {
        "Абрамова", "Алексеева", "Белова", "Быкова", "Васильева", "Волкова", "Гаврилова", "Голубева",
        "Давыдова", "Ермакова", "Ёлкина", "Жукова", "Зайцева", "Иванова", "Ильина", "Ковалёва",
        "Комарова", "Лебедева", "Макарова", "Назарова", "Орлова", "Павлова", "Петрова", "Романова",
        "Савельева", "Семёнова", "Тихонова", "Ушакова", "Фёдорова", "Цветкова", "Шестакова", "Яковлева"
    };
    private static final String[] FIRST = {"Анна", "Вера", "Дарья", "Елена", "Мария", "Ольга", "Софья"};
    private static final String[] MIDDLE = {"Андреевна", "Ивановна", "Олеговна", "Петровна", "Сергеевна"};

    private TestNames() {}

    static PersonData pupil(int number, int birthYear) {
        return new PersonData(
                name(number), Sex.F, LocalDate.of(birthYear, 1 + number % 12, 1 + number % 28), null, List.of());
    }

    static PersonName name(int number) {
        return new PersonName(LAST[number % LAST.length], FIRST[number % FIRST.length], MIDDLE[number % MIDDLE.length]);
    }

    /** A valid СНИЛС for a number up to nine digits. */
    static Snils snils(int number) {
        String nine = "%09d".formatted(number);
        return new Snils(nine + "%02d".formatted(Snils.checksum(nine) % 100));
    }
}
