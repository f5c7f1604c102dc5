package ru.zvonok.platform.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expected "no": what was asked breaks a rule. Shown translated at its place, HTTP 409 or 422 with the problem's code.
 * Arguments are shown to the person who asked and are never logged.
 */
public class Refusal extends RuntimeException {

    private final transient Problem problem;
    private final transient List<Object> arguments;
    private final @Nullable String field;

    public Refusal(Problem problem, Object... arguments) {
        this(null, problem, arguments);
    }

    private Refusal(@Nullable String field, Problem problem, Object... arguments) {
        super(problem.code(), null, false, false);
        this.problem = problem;
        this.arguments = List.of(arguments);
        this.field = field;
    }

    /** A refusal that belongs to one field of a form; {@code field} is the name of the record component. */
    public static Refusal at(String field, Problem problem, Object... arguments) {
        return new Refusal(field, problem, arguments);
    }

    public Problem problem() {
        return problem;
    }

    /** Arguments of the text, in the order of its placeholders. */
    public List<Object> arguments() {
        return arguments;
    }

    /** The field that the refusal belongs to, if it belongs to one. */
    public @Nullable String field() {
        return field;
    }
}
