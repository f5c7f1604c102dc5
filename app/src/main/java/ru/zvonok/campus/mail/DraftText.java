package ru.zvonok.campus.mail;

import java.util.Set;
import java.util.UUID;
import ru.zvonok.campus.communication.Circle;

/**
 * What was typed into a draft.
 *
 * @param persons GUIDs
 * @param subject at most {@link #SUBJECT} characters
 * @param body at most {@link #BODY} characters, plain text
 */
public record DraftText(Set<UUID> persons, Set<Circle> circles, String subject, String body) {

    public static final int SUBJECT = 200;
    public static final int BODY = 10_000;
    /** Persons chosen one by one. */
    public static final int PERSONS = 100;

    public DraftText {
        persons = Set.copyOf(persons);
        circles = Set.copyOf(circles);
    }
}
