package ru.zvonok.platform.intake;

import java.util.List;

/**
 * A field that a column of the file may fill.
 *
 * @param code stable within the definition; a dot parts a person's field from the person («mother.phone»)
 * @param title text key of its name on the page
 * @param kind how its cells are read
 * @param required whether a row without it is refused
 * @param synonyms headers that mean it, in any spelling
 */
public record ImportField(String code, String title, FieldKind kind, boolean required, List<String> synonyms) {

    public ImportField {
        synonyms = List.copyOf(synonyms);
    }
}
