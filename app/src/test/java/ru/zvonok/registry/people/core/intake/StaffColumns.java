package ru.zvonok.registry.people.core.intake;

import java.util.List;
import ru.zvonok.platform.intake.ImportField;

/** The columns of a list of employees, for tests of reading files. */
public final class StaffColumns {

    private StaffColumns() {}

    public static List<ImportField> fields() {
        return StaffFields.ALL;
    }

    public static List<String> hints() {
        return StaffFields.HINTS;
    }
}
