package ru.zvonok.campus.mail;

import java.util.Locale;
import java.util.Optional;

/** Where a letter lies for one person. */
public enum MailFolder {
    INBOX,
    SENT,
    DRAFTS,
    BIN;

    public static Optional<MailFolder> of(String code) {
        for (MailFolder folder : values()) {
            if (folder.code().equals(code)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /** As it stands in a URL. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String textKey() {
        return "mail.folder." + code();
    }
}
