package ru.zvonok.gateway.oversight.core;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The columns in which marks and absences are counted, as they stand in statements. */
final class Counts {

    static final List<String> NAMES = List.of(
            "marks",
            "five_marks",
            "mark_sum",
            "n5",
            "n4",
            "n3",
            "n2",
            "passes",
            "fails",
            "s5",
            "s4",
            "s3",
            "s2",
            "pupil_lessons",
            "ill",
            "excused",
            "unexcused",
            "unknown",
            "late");

    /** {@code marks, five_marks, …} */
    static final String LIST = each(name -> name);

    /** {@code sum(marks) as marks, …} */
    static final String SUMS = each(name -> "sum(" + name + ") as " + name);

    /** What stands is replaced, and only where it is another: who writes counts how much was different. */
    static final String REPLACE = each(name -> name + " = excluded." + name) + " where (" + of("there")
            + ") is distinct from (" + of("excluded") + ")";

    private Counts() {}

    /** {@code f.marks, f.five_marks, …} */
    static String of(String table) {
        return each(name -> table + "." + name);
    }

    private static String each(UnaryOperator<String> column) {
        return NAMES.stream().map(column).collect(Collectors.joining(", "));
    }
}
