package ru.zvonok.platform.intake;

import java.util.List;

/**
 * One kind of file that can be taken in, contributed as a bean by the module that owns the facts in it. Called within the
 * organisation's scope and a transaction; {@link #check} and {@link #counts} only read.
 */
public interface ImportDefinition {

    /** Stable name, led by the module's: {@code people.staff}. Remembered with mappings and rows. */
    String code();

    /** Text key of its name: «Сотрудники». */
    String title();

    /** Place in the order of applying: whoever is referred to comes earlier. */
    int turn();

    /** Whether the organisation of now can use it. */
    default boolean offered() {
        return true;
    }

    List<ImportField> fields();

    /** Columns that are known and not taken in, each with the reason. */
    default List<Aside> asides() {
        return List.of();
    }

    /** Words that betray this kind in a title row, a sheet's or a file's name. */
    List<String> hints();

    /**
     * Looks across the rows: doubles, references, what is there already. Cells were read before; a row may lack any
     * value here, also a required one, which is then refused already.
     */
    void check(CheckRun run);

    /** What will be made of the rows that are neither refused nor left out, for the eye of who applies them. */
    List<Count> counts(CheckRun run);

    /** Makes it all. Runs in one transaction with the other definitions of the same intake; throws to undo everything. */
    ApplyOutcome apply(ApplyRun run);

    /**
     * A column that is not taken in.
     *
     * @param reason text key: why, and where its facts are entered instead
     * @param synonyms headers that mean it, in any spelling
     */
    record Aside(String reason, List<String> synonyms) {

        public Aside {
            synonyms = List.copyOf(synonyms);
        }
    }

    /**
     * So many of something.
     *
     * @param text key of a text with the number as its argument
     */
    record Count(String text, int number) {}
}
