package ru.zvonok.demo.people;

import java.util.List;

/** A child with the grown-ups who answer for it; the mother first where there is one. */
public record Family(Human child, List<Guardian> guardians) {

    /** A grown-up of the family. */
    public record Guardian(Human human, Kin kin) {}

    /** Who the grown-up is to the child. */
    public enum Kin {
        MOTHER,
        FATHER,
        GRANDMOTHER
    }
}
