package ru.zvonok.platform.reporting;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import ru.zvonok.platform.access.Target;

/** Slips with login and activation code, eight on an A4 page, to be cut and handed over (ACC-02, ACC-04, ACC-05, ACC-06). */
public interface ActivationSlips {

    /**
     * Whom a slip is for, in the words of who hands it over.
     *
     * @param name whole, since the account has initials only
     * @param second what tells namesakes apart; empty for the roles of the account
     */
    record Addressee(UUID person, String name, String second) {}

    /**
     * Makes new codes for persons and prints them; older codes are void. Rights, refusals and audit are those of
     * {@link ru.zvonok.platform.access.Accounts#print}.
     */
    byte[] print(Target of, List<Addressee> people, Locale locale);
}
