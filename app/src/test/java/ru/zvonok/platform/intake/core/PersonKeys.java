package ru.zvonok.platform.intake.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ru.zvonok.platform.intake.ImportRow;

final class PersonKeys {

    private PersonKeys() {}

    static String key(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .strip();
    }

    static String name(ImportRow row, String prefix) {
        return key(row.text(prefix + "last") + " " + row.text(prefix + "first") + " " + row.text(prefix + "middle"));
    }

    static List<String> identity(ImportRow row) {
        List<String> keys = new ArrayList<>();
        row.value("snils").ifPresent(snils -> keys.add("s" + snils));
        if (row.has("last") && row.has("first") && row.has("birth")) {
            keys.add("n" + name(row, "") + "|" + row.text("birth"));
        }
        return keys;
    }

    static boolean meets(String reference, ImportRow person) {
        String[] words = reference.split(" ", -1);
        String[] fields = {"last", "first", "middle"};
        for (int i = 0; i < words.length && i < 3; i++) {
            String have = key(person.text(fields[i]));
            String want = key(words[i]);
            if (want.length() == 1 ? !have.startsWith(want) : !have.equals(want)) {
                return false;
            }
        }
        return true;
    }
}
