package ru.zvonok.learning.finals;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The paper a decision rests on.
 *
 * @param number as the school counts its protocols
 */
public record CouncilProtocol(String number, LocalDate day) implements Serializable {

    /** The longest number. */
    public static final int LONGEST = 20;
}
