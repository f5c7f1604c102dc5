package ru.zvonok.platform.kernel;

import java.lang.Character.UnicodeScript;

/** Letters of two alphabets that look the same: whoever types «Ивaнов» with a Latin «a» is not found afterwards. */
public final class LookAlikes {

    private static final String LATIN = "ABEKMHOPCTXYaeopcxykmt";
    private static final String CYRILLIC = "АВЕКМНОРСТХУаеорсхукмт";

    private LookAlikes() {}

    public static boolean hasCyrillic(String text) {
        return has(text, UnicodeScript.CYRILLIC);
    }

    public static boolean hasLatin(String text) {
        return has(text, UnicodeScript.LATIN);
    }

    /** Latin letters replaced by the Cyrillic ones that look the same; others stay. */
    public static String toCyrillic(String text) {
        return replace(text, LATIN, CYRILLIC);
    }

    /** Cyrillic letters replaced by the Latin ones that look the same; others stay. */
    public static String toLatin(String text) {
        return replace(text, CYRILLIC, LATIN);
    }

    private static boolean has(String text, UnicodeScript script) {
        return text.codePoints().anyMatch(c -> UnicodeScript.of(c) == script);
    }

    private static String replace(String text, String from, String to) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int at = from.indexOf(text.charAt(i));
            out.append(at < 0 ? text.charAt(i) : to.charAt(at));
        }
        return out.toString();
    }
}
