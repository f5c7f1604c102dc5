package ru.zvonok.learning.attestation.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.attestation.AttestationAction;
import ru.zvonok.learning.attestation.AttestationProblem;
import ru.zvonok.learning.attestation.EnterResult;
import ru.zvonok.learning.attestation.ExamResult;
import ru.zvonok.learning.attestation.ExamResult.Source;
import ru.zvonok.learning.attestation.ExamSheet;
import ru.zvonok.learning.attestation.ExamSubject;
import ru.zvonok.learning.attestation.StateExam;
import ru.zvonok.learning.attestation.StateExams;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.access.Target.TargetKind;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;

@Service
class ExamService implements StateExams {

    private static final int MOST_PRIMARY = 200;

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Pen pen;
    private final Directory directory;
    private final Enrolment enrolment;
    private final CourseFacts courses;
    private final Endings endings;
    private final ExamQuery query;

    ExamService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Pen pen,
            Directory directory,
            Enrolment enrolment,
            CourseFacts courses,
            Endings endings,
            ExamQuery query) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.pen = pen;
        this.directory = directory;
        this.enrolment = enrolment;
        this.courses = courses;
        this.endings = endings;
        this.query = query;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClassEntry> groups() {
        access.requireAny(AttestationAction.VIEW_EXAMS);
        RowFilter rows = access.rows(AttestationAction.VIEW_EXAMS, TargetKind.GROUP);
        return endings.examined().stream()
                .filter(group -> rows.all() || rows.ids().contains(group.id()))
                .toList();
    }

    @Override
    @Transactional
    public ExamSheet ofClass(long group) {
        access.require(AttestationAction.VIEW_EXAMS, Target.group(group));
        ClassEntry entry = enrolment.schoolClass(group);
        List<StateExam> exams = endings.exams(entry);
        if (exams.isEmpty()) {
            throw new NotFound();
        }
        Map<Long, PersonName> people = endings.people(List.of(entry)).getOrDefault(group, Map.of());
        Map<Long, List<ExamResult>> results =
                Endings.counting(query.ofStudents(scope.organisations(), entry.year(), people.keySet())).stream()
                        .collect(Collectors.groupingBy(ExamResult::student));
        List<ExamSheet.Row> rows = new ArrayList<>();
        people.forEach((student, name) ->
                rows.add(new ExamSheet.Row(student, name, results.getOrDefault(student, List.of()))));
        List<ExamSubject> subjects = endings.subjects().stream()
                .filter(subject -> subject.exams().stream().anyMatch(exams::contains))
                .toList();
        if (!access.allows(AttestationAction.VIEW_ALL_EXAMS, Target.group(group))) {
            List<ExamSubject> taught = taughtHere(group, subjects);
            subjects = taught;
            rows.replaceAll(row -> only(row, taught));
        }
        audit.read("attestation.results-read", note -> note.group(group));
        return new ExamSheet(entry, exams, subjects, rows);
    }

    /** Subjects whose courses in a class are the reader's own. */
    private List<ExamSubject> taughtHere(long group, List<ExamSubject> subjects) {
        RowFilter own = access.rows(AttestationAction.VIEW_EXAMS, TargetKind.COURSE);
        List<Course> mine = courses.ofGroup(group).stream()
                .filter(course -> own.all() || own.ids().contains(course.id()))
                .toList();
        return subjects.stream()
                .filter(subject ->
                        mine.stream().anyMatch(course -> ExamBook.named(subject.taught(), course.subjectName())))
                .toList();
    }

    /** The exams of a college are in no subject: whoever teaches the group sees them. */
    private static ExamSheet.Row only(ExamSheet.Row row, List<ExamSubject> subjects) {
        return new ExamSheet.Row(
                row.student(),
                row.name(),
                row.results().stream()
                        .filter(result -> result.exam().college()
                                || subjects.stream().anyMatch(subject -> subject.code() == result.subject()))
                        .toList());
    }

    @Override
    @Transactional
    public List<ExamResult> ofStudent(long student) {
        access.require(AttestationAction.VIEW_OWN_EXAMS, Target.person(student));
        List<ExamResult> results = query.ofStudent(scope.organisations(), student).stream()
                .collect(Collectors.groupingBy(
                        ExamQuery.Dated::year,
                        () -> new java.util.TreeMap<Integer, List<ExamQuery.Dated>>(
                                java.util.Comparator.reverseOrder()),
                        Collectors.toList()))
                .values()
                .stream()
                .flatMap(year -> Endings.counting(
                        year.stream().map(ExamQuery.Dated::result).toList())
                        .stream())
                .toList();
        audit.readOnceADay("attestation.results-read", note -> note.person(student));
        return results;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ExamSubject> subjects() {
        access.requireAny(AttestationAction.VIEW_OWN_EXAMS);
        return endings.subjects();
    }

    @Override
    @Transactional
    public void enter(EnterResult result) {
        access.require(AttestationAction.ENTER_EXAMS, Target.organisation());
        ClassEntry group = endings.of(result.student()).orElseThrow(NotFound::new);
        if (!endings.exams(group).contains(result.exam())) {
            throw Refusal.at("exam", AttestationProblem.NOT_LEAVING);
        }
        check(result, endings.subjects(), directory.today());
        query.write(pen.of(endings.year()), List.of(result), Source.ENTERED);
        audit.wrote("attestation.result-entered", note -> note.person(result.student())
                .group(group.id())
                .day(result.heldOn())
                .fact("exam", result.exam())
                .fact("subject", result.subject()));
    }

    /** Refuses what no result can be; a list of the region passes here too. */
    static void check(EnterResult result, List<ExamSubject> subjects, LocalDate today) {
        @Nullable
        ExamSubject subject = subjects.stream()
                .filter(one -> one.code() == result.subject() && one.exams().contains(result.exam()))
                .findFirst()
                .orElse(null);
        if (result.exam().college() ? result.subject() != 0 : subject == null) {
            throw Refusal.at("subject", AttestationProblem.SUBJECT_UNKNOWN);
        }
        if (result.heldOn().isAfter(today) || result.heldOn().isBefore(today.minusYears(1))) {
            throw Refusal.at("heldOn", AttestationProblem.DAY_WRONG);
        }
        boolean scored = result.exam() == StateExam.EGE && (subject == null || !subject.marked());
        if (scored ? result.score() == null : result.mark() == null) {
            throw Refusal.at(scored ? "score" : "mark", AttestationProblem.MARK_MISSING);
        }
        if (out(result.mark(), 2, 5) || scored && result.mark() != null) {
            throw Refusal.at("mark", AttestationProblem.SCORE_BOUNDS);
        }
        if (out(result.score(), 0, 100)) {
            throw Refusal.at("score", AttestationProblem.SCORE_BOUNDS);
        }
        if (out(result.primary(), 0, MOST_PRIMARY)) {
            throw Refusal.at("primary", AttestationProblem.SCORE_BOUNDS);
        }
    }

    private static boolean out(@Nullable Integer value, int least, int most) {
        return value != null && (value < least || value > most);
    }

    @Override
    @Transactional
    public void remove(long student, StateExam exam, int subject) {
        access.require(AttestationAction.ENTER_EXAMS, Target.organisation());
        if (query.remove(pen.of(endings.year()), student, exam, subject)) {
            audit.wrote(
                    "attestation.result-removed",
                    note -> note.person(student).fact("exam", exam).fact("subject", subject));
        }
    }
}
