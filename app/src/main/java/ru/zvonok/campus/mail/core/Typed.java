package ru.zvonok.campus.mail.core;

import ru.zvonok.campus.mail.DraftText;
import ru.zvonok.campus.mail.MailProblem;
import ru.zvonok.platform.kernel.Refusal;

/** What people typed, as it is kept. */
final class Typed {

    private static final int REASON = 500;

    private Typed() {}

    /** Why a letter is reported or removed. */
    static String reason(String typed) {
        String words = typed.strip();
        if (words.isEmpty()) {
            throw Refusal.at("words", MailProblem.WORDS);
        }
        if (words.length() > REASON) {
            throw Refusal.at("words", MailProblem.TOO_LONG, REASON);
        }
        return words;
    }

    /** A draft as it is kept; the body keeps its spaces, one is still writing. */
    static DraftText draft(DraftText text) {
        String subject = text.subject().replaceAll("\\s+", " ").strip();
        if (subject.length() > DraftText.SUBJECT) {
            throw Refusal.at("subject", MailProblem.TOO_LONG, DraftText.SUBJECT);
        }
        if (text.body().length() > DraftText.BODY) {
            throw Refusal.at("body", MailProblem.TOO_LONG, DraftText.BODY);
        }
        if (text.persons().size() > DraftText.PERSONS) {
            throw Refusal.at("persons", MailProblem.TOO_MANY, DraftText.PERSONS);
        }
        return new DraftText(text.persons(), text.circles(), subject, text.body());
    }
}
