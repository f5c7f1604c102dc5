package ru.zvonok.platform.intake.core;

import ru.zvonok.platform.kernel.Problem;

enum SampleProblem implements Problem {
    DUPLICATE_ROW,
    OTHER_CLASS,
    CLASS_UNKNOWN,
    CLASS_TWICE,
    TEACHER_UNKNOWN,
    TEACHER_AMBIGUOUS;

    @Override
    public String code() {
        return "intake.sample." + name();
    }
}
