package ru.zvonok.platform.intake.ui;

import java.util.List;
import java.util.Locale;
import ru.zvonok.platform.intake.CheckRun;
import ru.zvonok.platform.intake.Finding;
import ru.zvonok.platform.intake.ImportDefinition;
import ru.zvonok.platform.intake.TextKey;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.uikit.Words;

/** Findings, counts and choices in the words of the page. */
final class Said {

    private Said() {}

    static String of(Finding finding) {
        return of(finding.problem(), finding.arguments());
    }

    static String of(Problem problem, List<Object> arguments) {
        Object[] words = arguments.stream()
                .map(one -> one instanceof TextKey key ? Words.t(key.key()).toLowerCase(Locale.ROOT) : one)
                .toArray();
        return Words.t(problem.code(), words);
    }

    static String of(ImportDefinition.Count count) {
        return Words.count(count.text(), count.number());
    }

    static String of(CheckRun.Choice choice) {
        return Words.t(choice.text(), choice.arguments().toArray());
    }
}
