package ru.zvonok.demo.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lists of names beside this code, and the endings that follow from the sex. */
final class Names {

    /** A man's first name with the patronymics of his son and his daughter. */
    record Father(String name, String son, String daughter) {}

    final List<String> surnames = lines("surnames");
    final List<String> boys = lines("boys");
    final List<String> girls = lines("girls");
    final List<String> women = lines("women");
    final List<Father> men = lines("men").stream()
            .map(line -> line.split(" ", -1))
            .map(word -> new Father(word[0], word[1], word[2]))
            .toList();

    /** «Орлов» → «Орлова», «Заречный» → «Заречная», «Вишневский» → «Вишневская»; «Черных», «Шевченко» stay. */
    static String surname(String male, Sex sex) {
        if (sex == Sex.MALE) {
            return male;
        }
        if (male.endsWith("ий") || male.endsWith("ый") || male.endsWith("ой")) {
            return male.substring(0, male.length() - 2) + "ая";
        }
        boolean declined = male.endsWith("ов")
                || male.endsWith("ев")
                || male.endsWith("ёв")
                || male.endsWith("ин")
                || male.endsWith("ын");
        return declined ? male + "а" : male;
    }

    static String patronymic(Father father, Sex sex) {
        return sex == Sex.MALE ? father.son() : father.daughter();
    }

    private static List<String> lines(String list) {
        String file = "/ru/zvonok/demo/names/" + list + ".txt";
        try (InputStream in = Objects.requireNonNull(Names.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
