package ru.zvonok.platform.intake;

import java.util.List;

/** A kind of list that can be taken in here, with its fields in their order. */
public record IntakeKind(String code, String title, List<ImportField> fields) {

    public IntakeKind {
        fields = List.copyOf(fields);
    }
}
