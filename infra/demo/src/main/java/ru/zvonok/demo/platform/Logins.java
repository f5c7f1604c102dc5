package ru.zvonok.demo.platform;

import java.util.Locale;
import java.util.Map;
import ru.zvonok.demo.people.Human;

/** Short logins in Latin letters: a surname and a number that no other account has. */
final class Logins {

    private static final String RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    private static final String[] LATIN = {
        "a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f",
        "kh", "ts", "ch", "sh", "sch", "", "y", "", "e", "yu", "ya"
    };
    private static final int LONGEST = 12;

    private final Map<String, Integer> met = new java.util.HashMap<>();
    private final long organisation;

    Logins(long organisation) {
        this.organisation = organisation;
    }

    String of(Human human) {
        String name = latin(human.last());
        String stem = (name.length() > LONGEST ? name.substring(0, LONGEST) : name) + organisation;
        int which = met.merge(stem, 1, Integer::sum);
        return which == 1 ? stem : stem + "-" + which;
    }

    private static String latin(String word) {
        StringBuilder latin = new StringBuilder();
        for (char letter : word.toLowerCase(Locale.ROOT).toCharArray()) {
            int place = RUSSIAN.indexOf(letter);
            if (place >= 0) {
                latin.append(LATIN[place]);
            }
        }
        return latin.toString();
    }
}
