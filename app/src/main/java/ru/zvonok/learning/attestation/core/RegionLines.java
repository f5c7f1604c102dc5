package ru.zvonok.learning.attestation.core;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.attestation.AttestationProblem;
import ru.zvonok.learning.attestation.EnterResult;
import ru.zvonok.learning.attestation.ExamSubject;
import ru.zvonok.learning.attestation.ListAnswer.WrongLine;
import ru.zvonok.learning.attestation.StateExam;
import ru.zvonok.learning.attestation.core.RegionList.Column;
import ru.zvonok.learning.attestation.core.RegionList.Line;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.Snils;

/** Says of each line of a list whose result it is, or why it cannot be taken. Pure. */
final class RegionLines {

    private static final DateTimeFormatter RUSSIAN =
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** Somebody who may stand in the list. */
    record Candidate(
            long person,
            PersonName name,
            String group,
            @Nullable String snils) {}

    /** What became of a list. */
    record Outcome(List<EnterResult> results, List<WrongLine> wrong) {}

    private static final class Wrong extends RuntimeException {
        private final transient AttestationProblem problem;
        private final transient List<Object> arguments;

        private Wrong(AttestationProblem problem, Object... arguments) {
            super(null, null, false, false);
            this.problem = problem;
            this.arguments = List.of(arguments);
        }
    }

    private final StateExam exam;
    private final List<ExamSubject> subjects;
    private final LocalDate today;
    private final List<Candidate> candidates;

    RegionLines(StateExam exam, List<ExamSubject> subjects, LocalDate today, List<Candidate> candidates) {
        this.exam = exam;
        this.subjects = subjects;
        this.today = today;
        this.candidates = candidates;
    }

    Outcome of(List<Line> lines) {
        List<EnterResult> results = new ArrayList<>();
        List<WrongLine> wrong = new ArrayList<>();
        Set<Map.Entry<Long, Integer>> seen = new HashSet<>();
        for (Line line : lines) {
            try {
                EnterResult result = result(line);
                ExamService.check(result, subjects, today);
                if (!seen.add(Map.entry(result.student(), result.subject()))) {
                    throw new Wrong(AttestationProblem.LINE_TWICE);
                }
                results.add(result);
            } catch (Wrong reason) {
                wrong.add(new WrongLine(line.number(), reason.problem, reason.arguments));
            } catch (Refusal refusal) {
                wrong.add(new WrongLine(line.number(), problem(refusal.problem()), refusal.arguments()));
            }
        }
        return new Outcome(results, wrong);
    }

    private static AttestationProblem problem(Problem problem) {
        return (AttestationProblem) problem;
    }

    private EnterResult result(Line line) {
        return new EnterResult(
                person(line).person(),
                exam,
                subject(line),
                day(line.text(Column.DAY)),
                number(line, Column.PRIMARY),
                number(line, Column.SCORE),
                number(line, Column.MARK));
    }

    private Candidate person(Line line) {
        @Nullable
        String snils = Snils.read(line.text(Column.SNILS)).map(Snils::digits).orElse(null);
        if (snils != null) {
            List<Candidate> known =
                    candidates.stream().filter(one -> snils.equals(one.snils())).toList();
            if (known.size() == 1) {
                return known.getFirst();
            }
        }
        String name = ExamBook.plain(line.text(Column.LAST) + " " + line.text(Column.FIRST));
        String middle = ExamBook.plain(line.text(Column.MIDDLE));
        String group = group(line.text(Column.CLASS));
        List<Candidate> same = candidates.stream()
                .filter(one -> ExamBook.plain(one.name().listed()).equals(name) && patronymic(one.name(), middle))
                .filter(one -> group.isEmpty() || group(one.group()).equals(group))
                .toList();
        if (same.size() > 1) {
            throw new Wrong(AttestationProblem.PERSON_TWICE);
        }
        if (same.isEmpty()) {
            throw new Wrong(AttestationProblem.PERSON_UNKNOWN);
        }
        return same.getFirst();
    }

    /** Where one side has none, it says nothing. */
    private static boolean patronymic(PersonName name, String middle) {
        String own = name.middle() == null ? "" : ExamBook.plain(name.middle());
        return own.isEmpty() || middle.isEmpty() || own.equals(middle);
    }

    /** «9 «А»», «9-А» and «9а» are one class. */
    private static String group(String name) {
        return ExamBook.plain(name).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private int subject(Line line) {
        String code = line.text(Column.CODE);
        String name = line.text(Column.SUBJECT);
        return subjects.stream()
                .filter(one -> one.exams().contains(exam))
                .filter(one -> code.isEmpty()
                        ? ExamBook.plain(one.name()).equals(ExamBook.plain(name))
                        : code.equals(String.valueOf(one.code())))
                .map(ExamSubject::code)
                .findFirst()
                .orElseThrow(() -> new Wrong(AttestationProblem.SUBJECT_UNKNOWN));
    }

    private static LocalDate day(String text) {
        try {
            return text.contains("-") ? LocalDate.parse(text) : LocalDate.parse(text, RUSSIAN);
        } catch (DateTimeParseException unreadable) {
            throw new Wrong(AttestationProblem.DAY_UNREADABLE);
        }
    }

    private static @Nullable Integer number(Line line, Column column) {
        String text = line.text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,3}")) {
            throw new Wrong(AttestationProblem.NUMBER_UNREADABLE);
        }
        return Integer.valueOf(text);
    }
}
