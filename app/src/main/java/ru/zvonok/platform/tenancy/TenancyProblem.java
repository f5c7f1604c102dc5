package ru.zvonok.platform.tenancy;

import java.util.Locale;
import ru.zvonok.platform.kernel.Problem;

/** What can be wrong with the configuration of the region. The first two arguments are always file and line. */
public enum TenancyProblem implements Problem {
    /** There is no such folder. */
    CONFIG_NO_FOLDER,
    /** A file that must be there is missing. */
    CONFIG_NO_FILE,
    /** The file cannot be read. */
    CONFIG_UNREADABLE,
    /** Nothing stands in the file. */
    CONFIG_EMPTY,
    /** Not YAML; the third argument says why. */
    CONFIG_SYNTAX,
    /** The third argument is a key that stands twice. */
    CONFIG_DOUBLED_KEY,
    /** The third argument is a field that nobody knows. */
    CONFIG_UNKNOWN_FIELD,
    /** The third argument is a field that must be there. */
    CONFIG_MISSING_FIELD,
    /** Field, and the values it may have. */
    CONFIG_NOT_IN_LIST,
    /** Field, and what the schema says of its value. */
    CONFIG_BAD_VALUE,
    /** Field and value: no day of the calendar. */
    CONFIG_BAD_DATE,
    /** Value: no time zone. */
    CONFIG_UNKNOWN_ZONE,
    /** Code, and where it stands first. */
    CONFIG_DUPLICATE_CODE,
    /** Id, and where it stands first. */
    CONFIG_DUPLICATE_ID,
    /** Key, first day, and where it stands first. */
    CONFIG_DUPLICATE_RULE,
    /** Code of a municipality that is in no file. */
    CONFIG_UNKNOWN_MUNICIPALITY,
    /** Id, its code in the database, and the code in the file: codes and ids stay for ever. */
    CONFIG_CODE_CHANGED,
    /** Code, its id in the database, and the id in the file. */
    CONFIG_ID_CHANGED,
    /** Another region than the one this database serves. */
    CONFIG_OTHER_REGION;

    @Override
    public String code() {
        return "tenancy." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
