package ru.zvonok.learning.attestation;

import java.util.Locale;

/** Forms of the state final attestation. */
public enum StateExam {
    /** основной государственный экзамен, grade 9: a mark from a primary score */
    OGE,
    /** единый государственный экзамен, grade 11: a test score, in a few subjects a mark */
    EGE,
    /** государственный выпускной экзамен: a mark */
    GVE,
    /** демонстрационный экзамен of a college (GIA-03) */
    DEMO,
    /** защита дипломного проекта of a college (GIA-03) */
    DIPLOMA;

    /** Whether students of a college take it; it has no subject then. */
    public boolean college() {
        return this == DEMO || this == DIPLOMA;
    }

    public String textKey() {
        return "attestation.exam." + name().toLowerCase(Locale.ROOT);
    }
}
