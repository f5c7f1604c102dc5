package ru.zvonok.learning.journal;

import java.time.LocalDate;
import java.util.Optional;

/** Contributed as a bean by a module that notes whole days where there are no lessons: what it knows of somebody's day. */
public interface WholeDays {

    /** What is noted of a day. */
    enum Noted {
        CAME,
        /** Was not there, for a reason that is known. */
        AWAY,
        /** Was not there, and nobody knows why. */
        UNKNOWN
    }

    /** Empty where nothing is noted. Asked with the organisation bound, by no person. */
    Optional<Noted> of(long student, LocalDate day);
}
