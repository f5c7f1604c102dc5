package ru.zvonok.platform.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the one form of a school class says: «5А», «10», «10-1», «10 физмат». Names of groups are none.
 *
 * @param letter letter, number or profile; empty where the grade has one class
 */
public record ClassLabel(int grade, String letter) {

    /** The last grade there is. */
    public static final int HIGHEST = 12;

    private static final Pattern FORM =
            Pattern.compile("(\\d{1,2})(?:(\\p{L}{1,3})|-(\\d{1,2})| (\\p{L}[\\p{L} -]{2,14}))?");

    public static Optional<ClassLabel> of(String name) {
        Matcher form = FORM.matcher(name);
        if (!form.matches()) {
            return Optional.empty();
        }
        int grade = Integer.parseInt(form.group(1));
        String letter = "";
        for (int group = 2; group <= form.groupCount(); group++) {
            letter = form.group(group) == null ? letter : form.group(group);
        }
        return grade < 1 || grade > HIGHEST ? Optional.empty() : Optional.of(new ClassLabel(grade, letter));
    }

    /** Whether a text that is nothing else can only be a class: a lone «5» may be any number, «5 чел» a count. */
    public boolean plain() {
        return letter.length() == 1 || letter.length() == 2 && Character.isDigit(letter.charAt(0));
    }
}
