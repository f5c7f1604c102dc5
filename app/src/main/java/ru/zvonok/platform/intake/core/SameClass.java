package ru.zvonok.platform.intake.core;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.intake.FieldKind;
import ru.zvonok.platform.intake.ImportDefinition;
import ru.zvonok.platform.intake.ImportField;
import ru.zvonok.platform.intake.IntakeProblem;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;

/** A list of one class that no column names: the class stands in the name of the sheet or file, or somebody says it. */
final class SameClass {

    private SameClass() {}

    /** The field of the class, where neither columns nor titles between the rows fill it. */
    static Optional<ImportField> field(ImportDefinition definition, Mapping mapping, Set<String> filled) {
        return definition.fields().stream()
                .filter(field -> field.kind() instanceof FieldKind.ClassName && field.required())
                .filter(field -> mapping.constants().containsKey(field.code()) || !filled.contains(field.code()))
                .findFirst();
    }

    static Mapping put(ImportDefinition definition, Mapping mapping, @Nullable String name) {
        ImportField field =
                field(definition, mapping, Proposer.filled(definition, mapping)).orElseThrow(NotFound::new);
        Map<String, String> constants = new HashMap<>(mapping.constants());
        constants.remove(field.code());
        if (name != null && !name.isBlank()) {
            Reading reading = ClassNames.read(field.code(), name);
            if (reading.refused()) {
                throw new Refusal(IntakeProblem.CLASS_UNREADABLE, Words.tidy(name));
            }
            constants.putAll(reading.values());
        }
        return new Mapping(
                mapping.definition(), mapping.headerRow(), mapping.headerRows(), mapping.columns(), constants);
    }
}
