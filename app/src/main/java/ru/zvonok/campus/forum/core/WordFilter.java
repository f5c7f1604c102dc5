package ru.zvonok.campus.forum.core;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ru.zvonok.platform.kernel.LookAlikes;

/**
 * Finds words of a list in a text, however they are disguised: by capitals, ё for е, letters of the other alphabet and
 * signs that look alike, letters that are drawn out or stand apart. An entry with an asterisk at its end means all words
 * that begin so, any other the very word.
 */
final class WordFilter {

    /** Digits and signs that are written for letters: the Cyrillic ones that are meant, then the Latin ones. */
    private static final String SIGNS = "0346@$";

    private static final String CYRILLIC = "\u043e\u0437\u0447\u0431\u0430\u0441";
    private static final String LATIN = "oeabas";

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}@$]+");
    private static final Pattern DRAWN_OUT = Pattern.compile("(.)\\1+");
    private static final char YO = '\u0451';
    private static final char YE = '\u0435';

    /** A word of letters apart must be this long to be looked for inside others. */
    private static final int INSIDE = 4;

    private final Set<String> words = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();

    WordFilter(Collection<String> entries) {
        for (String entry : entries) {
            String plain = entry.strip();
            String word = LookAlikes.hasCyrillic(plain) ? cyrillic(plain) : latin(plain);
            if (!word.isEmpty()) {
                (plain.endsWith("*") ? beginnings : words).add(word);
            }
        }
    }

    /** Whether a text holds a word of the list. */
    boolean finds(String text) {
        if (words.isEmpty() && beginnings.isEmpty()) {
            return false;
        }
        return Stream.concat(SPACE.splitAsStream(text), BETWEEN_WORDS.splitAsStream(text))
                        .flatMap(WordFilter::forms)
                        .anyMatch(this::matches)
                || apart(text).stream().flatMap(WordFilter::forms).anyMatch(this::holds);
    }

    private static Stream<String> forms(String word) {
        return Stream.of(cyrillic(word), latin(word));
    }

    static String cyrillic(String text) {
        return normal(text, LookAlikes::toCyrillic, CYRILLIC);
    }

    static String latin(String text) {
        return normal(text, LookAlikes::toLatin, LATIN);
    }

    /** Letters alone, small, of one alphabet, none twice in a row. */
    private static String normal(String text, UnaryOperator<String> alphabet, String meant) {
        String folded = alphabet.apply(
                        Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT))
                .toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char letter = folded.charAt(i);
            int sign = SIGNS.indexOf(letter);
            if (sign >= 0) {
                letter = meant.charAt(sign);
            }
            if (Character.isLetter(letter)) {
                out.append(letter == YO ? YE : letter);
            }
        }
        return DRAWN_OUT.matcher(out).replaceAll("$1");
    }

    private boolean matches(String word) {
        return !word.isEmpty() && (words.contains(word) || beginnings.stream().anyMatch(word::startsWith));
    }

    private boolean holds(String run) {
        return matches(run)
                || Stream.concat(words.stream(), beginnings.stream())
                        .filter(word -> word.length() >= INSIDE)
                        .anyMatch(run::contains);
    }

    /** Letters that stand alone, one after the other, read as one word. */
    private static Set<String> apart(String text) {
        Set<String> runs = new LinkedHashSet<>();
        StringBuilder run = new StringBuilder();
        for (String part : BETWEEN_WORDS.split(text, -1)) {
            if (part.length() == 1) {
                run.append(part);
            } else if (!part.isEmpty()) {
                keep(run, runs);
            }
        }
        keep(run, runs);
        return runs;
    }

    private static void keep(StringBuilder run, Set<String> runs) {
        if (run.length() > 2) {
            runs.add(run.toString());
        }
        run.setLength(0);
    }
}
