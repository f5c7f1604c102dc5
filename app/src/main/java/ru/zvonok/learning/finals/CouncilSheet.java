package ru.zvonok.learning.finals;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.registry.enrolment.ClassEntry;

/**
 * A class before the council, pupils by name.
 *
 * @param choices what can be decided here, by matter in their order
 */
public record CouncilSheet(ClassEntry group, Map<CouncilMatter, List<CouncilValue>> choices, List<Row> rows)
        implements Serializable {

    /**
     * A pupil.
     *
     * @param average of the marks of the year
     */
    public record Row(
            long student, PersonName name, @Nullable BigDecimal average, Map<CouncilMatter, Matter> matters)
            implements Serializable {}

    /**
     * A matter of a pupil.
     *
     * @param proposed what the marks say, null where they leave it to the council
     * @param reason key of the sentence why
     * @param asked what the class teacher proposes
     * @param version to be handed back with a change
     */
    public record Matter(
            @Nullable CouncilValue proposed,
            String reason,
            List<Object> arguments,
            @Nullable Asked asked,
            @Nullable CouncilDecision decision,
            long version)
            implements Serializable {

        /** What is likely to be decided: what the class teacher asks for, else what the marks say. */
        public @Nullable CouncilValue likely() {
            return asked == null ? proposed : asked.value();
        }
    }

    /** What a class teacher proposes, and why. */
    public record Asked(CouncilValue value, @Nullable String words) implements Serializable {}

    public CouncilSheet {
        rows = List.copyOf(rows);
    }
}
