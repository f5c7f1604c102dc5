package ru.zvonok.platform.kernel;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts in the order in which people look for them: Ё beside Е, large and small letters alike, «5А» before «10А». */
public final class TextOrder implements Comparator<String> {

    public static final TextOrder ORDER = new TextOrder();

    private static final Pattern PARTS = Pattern.compile("[0-9]{1,18}|[^0-9]+|[0-9]");
    private static final Locale LANGUAGE = Texts.RUSSIAN;

    private TextOrder() {}

    @Override
    public int compare(String one, String other) {
        Matcher left = PARTS.matcher(plain(one));
        Matcher right = PARTS.matcher(plain(other));
        while (left.find()) {
            if (!right.find()) {
                return 1;
            }
            int parts = part(left.group(), right.group());
            if (parts != 0) {
                return parts;
            }
        }
        return right.find() ? -1 : one.compareTo(other);
    }

    private static int part(String one, String other) {
        return number(one) && number(other)
                ? new BigInteger(one).compareTo(new BigInteger(other))
                : one.compareTo(other);
    }

    private static boolean number(String part) {
        return part.charAt(0) >= '0' && part.charAt(0) <= '9';
    }

    private static String plain(String text) {
        return text.toLowerCase(LANGUAGE).replace('ё', 'е').replace('\u00a0', ' ');
    }
}
