package ru.zvonok.platform.intake.core;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.zvonok.platform.intake.Correction;
import ru.zvonok.platform.intake.Finding.Weight;
import ru.zvonok.platform.kernel.Problem;

/** What became of one cell: the values it gives, what was corrected on the way, what was found. */
final class Reading {

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<Correction> corrections = EnumSet.noneOf(Correction.class);
    private final List<Said> said = new ArrayList<>();

    /** Something found, without its place yet. */
    record Said(Weight weight, Problem problem, List<Object> arguments) {}

    Reading value(String field, String value) {
        values.put(field, value);
        return this;
    }

    Reading corrected(Correction correction) {
        corrections.add(correction);
        return this;
    }

    Reading correctedIf(boolean so, Correction correction) {
        return so ? corrected(correction) : this;
    }

    Reading refuse(Problem problem, Object... arguments) {
        said.add(new Said(Weight.REFUSED, problem, List.of(arguments)));
        return this;
    }

    Reading note(Problem problem, Object... arguments) {
        said.add(new Said(Weight.NOTED, problem, List.of(arguments)));
        return this;
    }

    /** Takes over corrections and findings of a part, but not its values. */
    Reading also(Reading part) {
        corrections.addAll(part.corrections);
        said.addAll(part.said);
        return this;
    }

    boolean refused() {
        return said.stream().anyMatch(one -> one.weight() == Weight.REFUSED);
    }

    Map<String, String> values() {
        return values;
    }

    Set<Correction> corrections() {
        return corrections;
    }

    List<Said> said() {
        return said;
    }
}
