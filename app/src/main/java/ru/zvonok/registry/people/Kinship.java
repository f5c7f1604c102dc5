package ru.zvonok.registry.people;

import java.io.Serializable;

/** That one person is parent or guardian of another. */
public record Kinship(long guardian, long child, Relation relation, boolean legalRepresentative, boolean mayPickUp)
        implements Serializable {

    /** A legal representative who may pick the child up. */
    public static Kinship of(long guardian, long child, Relation relation) {
        return new Kinship(guardian, child, relation, true, true);
    }
}
