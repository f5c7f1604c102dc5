package ru.zvonok.learning.attestation.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.attestation.CertificateProposal;
import ru.zvonok.learning.attestation.CertificateSheet;
import ru.zvonok.learning.attestation.CertificateSheet.Line;
import ru.zvonok.learning.attestation.CertificateSheet.Mark;
import ru.zvonok.learning.attestation.ExamResult;
import ru.zvonok.learning.attestation.ExamSubject;
import ru.zvonok.learning.attestation.StateExam;
import ru.zvonok.learning.attestation.core.CertificateQuery.Cell;
import ru.zvonok.learning.attestation.core.CertificateQuery.Issue;
import ru.zvonok.learning.attestation.core.ExamBook.Merged;
import ru.zvonok.learning.attestation.core.HonoursRule.Numbers;
import ru.zvonok.learning.attestation.core.HonoursRule.Proposed;
import ru.zvonok.learning.finals.LeavingClasses;
import ru.zvonok.learning.finals.LeavingClasses.Level;
import ru.zvonok.learning.finals.LeavingMark;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;

/** Puts the sheet of a leaving class together: lines, marks with their proposals, honours. */
@Component
class SheetMaker {

    private record Examined(List<ExamSubject> subjects, Map<Long, List<ExamResult>> results) {

        List<ExamResult> of(long student) {
            return results.getOrDefault(student, List.of());
        }
    }

    private final TenantScope scope;
    private final Directory directory;
    private final Endings endings;
    private final LeavingClasses leaving;
    private final ExamBook book;
    private final ExamQuery exams;
    private final CertificateQuery query;

    SheetMaker(
            TenantScope scope,
            Directory directory,
            Endings endings,
            LeavingClasses leaving,
            ExamBook book,
            ExamQuery exams,
            CertificateQuery query) {
        this.scope = scope;
        this.directory = directory;
        this.endings = endings;
        this.leaving = leaving;
        this.book = book;
        this.exams = exams;
        this.query = query;
    }

    CertificateSheet of(ClassEntry group) {
        Level level = leaving.level(group).orElseThrow(NotFound::new);
        LocalDate today = directory.today();
        Map<Long, PersonName> people = endings.people(List.of(group)).getOrDefault(group.id(), Map.of());
        Examined examined = new Examined(
                book.subjects(today),
                Endings.counting(exams.ofStudents(scope.organisations(), group.year(), people.keySet())).stream()
                        .collect(Collectors.groupingBy(ExamResult::student)));
        List<Merged> merged = book.merged(today);
        Map<String, Line> lines = new LinkedHashMap<>();
        Map<Long, Map<String, List<LeavingMark>>> marks = new LinkedHashMap<>();
        for (LeavingMark mark : leaving.marks(group)) {
            if (people.containsKey(mark.student())) {
                Line line = line(mark, merged);
                lines.putIfAbsent(line.code(), line);
                marks.computeIfAbsent(mark.student(), id -> new LinkedHashMap<>())
                        .computeIfAbsent(line.code(), code -> new ArrayList<>())
                        .add(mark);
            }
        }
        Map<Long, Map<String, Cell>> cells = query.cells(scope.organisations(), group.year(), people.keySet());
        Map<Long, Issue> issues = query.issues(scope.organisations(), group.year(), people.keySet());
        Numbers numbers = numbers(today);
        List<CertificateSheet.Row> rows = new ArrayList<>();
        people.forEach((student, name) -> {
            Map<String, Mark> own = new LinkedHashMap<>();
            marks.getOrDefault(student, Map.of()).forEach((code, of) -> {
                Cell cell = cells.getOrDefault(student, Map.of()).getOrDefault(code, Cell.NOTHING);
                own.put(code, new Mark(cell.value(), cell.version(), proposal(level, of, student, examined)));
            });
            Issue issue = issues.getOrDefault(student, Issue.NOTHING);
            Proposed proposed = HonoursRule.of(level, values(own.values()), lowest(student, examined), numbers);
            rows.add(new CertificateSheet.Row(
                    student,
                    name,
                    own,
                    proposed.honours(),
                    proposed.why(),
                    proposed.arguments(),
                    issue.honours(),
                    issue.issuedOn(),
                    issue.blank()));
        });
        return new CertificateSheet(group, level, List.copyOf(lines.values()), rows);
    }

    private static Line line(LeavingMark mark, List<Merged> merged) {
        return merged.stream()
                .filter(one -> ExamBook.named(one.taught(), mark.subjectName()))
                .findFirst()
                .map(one -> new Line(one.code(), one.name()))
                .orElseGet(() -> new Line("s" + mark.subject(), mark.subjectName()));
    }

    private static CertificateProposal proposal(Level level, List<LeavingMark> marks, long student, Examined examined) {
        if (level == Level.SECONDARY) {
            return CertificateRule.propose(level, marks, null, false);
        }
        List<ExamSubject> subjects = examined.subjects().stream()
                .filter(subject -> subject.exams().contains(StateExam.OGE)
                        && marks.stream().anyMatch(mark -> ExamBook.named(subject.taught(), mark.subjectName())))
                .toList();
        @Nullable
        PeriodValue exam = examined.of(student).stream()
                .filter(one ->
                        one.mark() != null && subjects.stream().anyMatch(subject -> subject.code() == one.subject()))
                .map(one -> PeriodValue.ofMark(Objects.requireNonNull(one.mark())))
                .findFirst()
                .orElseGet(() -> marks.stream()
                        .map(LeavingMark::exam)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
        boolean due = !examined.results().isEmpty() && subjects.stream().anyMatch(ExamSubject::obligatory);
        return CertificateRule.propose(level, marks, exam, due);
    }

    /** What is settled, else what is proposed. */
    private static List<@Nullable PeriodValue> values(Collection<Mark> marks) {
        List<@Nullable PeriodValue> values = new ArrayList<>();
        marks.forEach(mark ->
                values.add(mark.value() != null ? mark.value() : mark.proposal().value()));
        return values;
    }

    /** The lowest score of what everybody takes; an exam with marks alone counts in full with a five, else not at all. */
    private static @Nullable Integer lowest(long student, Examined examined) {
        Integer lowest = null;
        for (ExamSubject subject : examined.subjects()) {
            if (!subject.obligatory() || !subject.exams().contains(StateExam.EGE)) {
                continue;
            }
            Integer score = examined.of(student).stream()
                    .filter(one -> one.exam() == StateExam.EGE)
                    .filter(one -> alike(one.subject(), subject, examined.subjects()))
                    .map(SheetMaker::worth)
                    .max(Integer::compare)
                    .orElse(null);
            if (score == null) {
                return null;
            }
            lowest = lowest == null ? score : Integer.valueOf(Math.min(lowest, score));
        }
        return lowest;
    }

    /** The subject itself, or another exam that ends the same subjects of the school. */
    private static boolean alike(int code, ExamSubject subject, List<ExamSubject> all) {
        return all.stream()
                .anyMatch(one -> one.code() == code
                        && (one.code() == subject.code() || one.taught().equals(subject.taught())));
    }

    private static int worth(ExamResult result) {
        Integer mark = result.mark();
        if (mark != null) {
            return mark == 5 ? 100 : 0;
        }
        return result.score() == null ? 0 : result.score();
    }

    private Numbers numbers(LocalDate day) {
        return new Numbers(
                book.number("attestation.honours.fours", day),
                book.number("attestation.medal.first-fours", day),
                book.number("attestation.medal.first-score", day),
                book.number("attestation.medal.second-fours", day),
                book.number("attestation.medal.second-score", day));
    }
}
