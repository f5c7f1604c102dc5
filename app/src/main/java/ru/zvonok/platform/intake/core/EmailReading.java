package ru.zvonok.platform.intake.core;

import java.util.Locale;
import java.util.regex.Pattern;
import ru.zvonok.platform.intake.Correction;
import ru.zvonok.platform.intake.IntakeProblem;
import ru.zvonok.platform.kernel.LookAlikes;

final class EmailReading {

    private static final Pattern ADDRESS = Pattern.compile(
            "[\\w.!#$%&'*+/=?^`{|}~-]+@[\\p{L}\\d](?:[\\p{L}\\d-]*[\\p{L}\\d])?(?:\\.[\\p{L}\\d](?:[\\p{L}\\d-]*[\\p{L}\\d])?)+");
    private static final int LONGEST = 254;

    private EmailReading() {}

    static Reading read(String field, String raw) {
        Reading reading = new Reading();
        String text = Words.tidy(raw).replaceFirst("(?i)^mailto:", "").replaceFirst("[.,;]+$", "");
        if (LookAlikes.hasLatin(text) && LookAlikes.hasCyrillic(text)) {
            text = LookAlikes.toLatin(text);
        }
        text = text.toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST || !ADDRESS.matcher(text).matches()) {
            return reading.refuse(IntakeProblem.EMAIL_UNREADABLE, Words.tidy(raw));
        }
        return reading.value(field, text).correctedIf(!text.equals(raw), Correction.EMAIL_FORM);
    }
}
