package ru.zvonok.learning.attestation.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.attestation.AttestationAction;
import ru.zvonok.learning.attestation.AttestationProblem;
import ru.zvonok.learning.attestation.BlankNumber;
import ru.zvonok.learning.attestation.CertificateAnswer;
import ru.zvonok.learning.attestation.CertificateSheet;
import ru.zvonok.learning.attestation.CertificateSheet.Line;
import ru.zvonok.learning.attestation.CertificateSheet.Mark;
import ru.zvonok.learning.attestation.CertificateSheet.Row;
import ru.zvonok.learning.attestation.Certificates;
import ru.zvonok.learning.attestation.Honours;
import ru.zvonok.learning.attestation.SettleCertificate;
import ru.zvonok.learning.attestation.StudentCertificate;
import ru.zvonok.learning.attestation.core.CertificateQuery.Done;
import ru.zvonok.learning.attestation.core.CertificateQuery.Issue;
import ru.zvonok.learning.attestation.core.CertificateQuery.Printed;
import ru.zvonok.learning.attestation.core.ExamQuery.Writer;
import ru.zvonok.learning.finals.LeavingClasses.Level;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.access.Target.TargetKind;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;

@Service
class CertificateService implements Certificates {

    private static final Set<PeriodValue> CAN_STAND =
            Set.of(PeriodValue.FIVE, PeriodValue.FOUR, PeriodValue.THREE, PeriodValue.PASS, PeriodValue.EXEMPT);

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Pen pen;
    private final Directory directory;
    private final Enrolment enrolment;
    private final Endings endings;
    private final SheetMaker sheets;
    private final CertificateQuery query;
    private final BlankQuery blanks;

    CertificateService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Pen pen,
            Directory directory,
            Enrolment enrolment,
            Endings endings,
            SheetMaker sheets,
            CertificateQuery query,
            BlankQuery blanks) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.pen = pen;
        this.directory = directory;
        this.enrolment = enrolment;
        this.endings = endings;
        this.sheets = sheets;
        this.query = query;
        this.blanks = blanks;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClassEntry> classes() {
        access.requireAny(AttestationAction.VIEW_CERTIFICATES);
        RowFilter rows = access.rows(AttestationAction.VIEW_CERTIFICATES, TargetKind.GROUP);
        return endings.leaving().stream()
                .filter(group -> rows.all() || rows.ids().contains(group.id()))
                .toList();
    }

    @Override
    @Transactional
    public CertificateSheet sheet(long group) {
        access.require(AttestationAction.VIEW_CERTIFICATES, Target.group(group));
        CertificateSheet sheet = sheets.of(enrolment.schoolClass(group));
        audit.read("attestation.certificates-read", note -> note.group(group));
        return sheet;
    }

    @Override
    @Transactional
    public List<CertificateAnswer> settle(long group, List<SettleCertificate> marks) {
        access.require(AttestationAction.SETTLE_CERTIFICATES, Target.group(group));
        ClassEntry entry = enrolment.schoolClass(group);
        query.lock(scope.organisation(), group);
        return settled(entry, sheets.of(entry), marks);
    }

    private List<CertificateAnswer> settled(ClassEntry group, CertificateSheet sheet, List<SettleCertificate> marks) {
        Map<Long, Row> rows = sheet.rows().stream().collect(Collectors.toMap(Row::student, row -> row));
        Map<String, String> names = sheet.lines().stream().collect(Collectors.toMap(Line::code, Line::name));
        Map<UUID, Done> known = query.known(
                scope.organisation(),
                marks.stream().map(SettleCertificate::edit).toList());
        Writer writer = pen.of(group.year());
        List<CertificateAnswer> answers = new ArrayList<>();
        Set<Long> written = new HashSet<>();
        Set<List<Object>> cells = new HashSet<>();
        for (SettleCertificate mark : marks) {
            Row row = rows.get(mark.student());
            Mark cell = row == null ? null : row.marks().get(mark.line());
            Done done = known.get(mark.edit());
            if (done != null) {
                answers.add(answer(mark, same(done, mark) ? null : AttestationProblem.EDIT_REUSED, false));
            } else if (row == null || cell == null) {
                answers.add(answer(mark, AttestationProblem.NOT_IN_CLASS, false));
            } else if (row.issuedOn() != null) {
                answers.add(answer(mark, AttestationProblem.ISSUED, false));
            } else if (mark.value() != null && !CAN_STAND.contains(mark.value())) {
                answers.add(answer(mark, AttestationProblem.NOT_A_MARK, false));
            } else if (cell.version() != mark.version() || !cells.add(List.of(mark.student(), mark.line()))) {
                answers.add(answer(mark, null, true));
            } else {
                query.write(writer, mark, names.getOrDefault(mark.line(), mark.line()), cell.value(), cell.proposal());
                known.put(mark.edit(), new Done(mark.student(), mark.line(), code(mark)));
                written.add(mark.student());
                answers.add(answer(mark, null, false));
            }
        }
        if (!written.isEmpty()) {
            audit.wrote("attestation.certificate-marks-settled", note -> note.group(group.id())
                    .persons(written));
        }
        return answers;
    }

    private static boolean same(Done done, SettleCertificate mark) {
        return done.student() == mark.student()
                && done.line().equals(mark.line())
                && Objects.equals(done.value(), code(mark));
    }

    private static @Nullable String code(SettleCertificate mark) {
        return mark.value() == null ? null : mark.value().code();
    }

    private static CertificateAnswer answer(
            SettleCertificate mark, @Nullable AttestationProblem problem, boolean conflict) {
        return new CertificateAnswer(mark.edit(), mark.student(), mark.line(), problem, conflict);
    }

    @Override
    @Transactional
    public List<CertificateAnswer> acceptAll(long group) {
        access.require(AttestationAction.SETTLE_CERTIFICATES, Target.group(group));
        ClassEntry entry = enrolment.schoolClass(group);
        query.lock(scope.organisation(), group);
        CertificateSheet sheet = sheets.of(entry);
        List<SettleCertificate> accepted = new ArrayList<>();
        List<CertificateAnswer> answers = new ArrayList<>();
        for (Row row : sheet.rows()) {
            if (row.issuedOn() != null) {
                continue;
            }
            row.marks().forEach((line, mark) -> {
                if (mark.value() != null) {
                    return;
                }
                SettleCertificate one = new SettleCertificate(
                        UUID.randomUUID(), row.student(), line, mark.proposal().value(), mark.version());
                if (!mark.ready()) {
                    AttestationProblem why = mark.proposal().refusal();
                    answers.add(answer(one, why == null ? AttestationProblem.NOTHING_PROPOSED : why, false));
                } else {
                    accepted.add(one);
                }
            });
        }
        if (!accepted.isEmpty()) {
            answers.addAll(settled(entry, sheet, accepted));
        }
        return answers;
    }

    @Override
    @Transactional
    public void award(long group, long student, Honours honours) {
        access.require(AttestationAction.SETTLE_CERTIFICATES, Target.group(group));
        ClassEntry entry = enrolment.schoolClass(group);
        query.lock(scope.organisation(), group);
        CertificateSheet sheet = sheets.of(entry);
        Row row = row(sheet, student);
        if (row.issuedOn() != null) {
            throw new Refusal(AttestationProblem.ISSUED);
        }
        if (honours.medal() && sheet.level() == Level.BASIC) {
            throw Refusal.at("honours", AttestationProblem.HONOURS_LEVEL);
        }
        query.award(pen.of(entry.year()), student, honours);
        audit.wrote(
                "attestation.honours-awarded",
                note -> note.group(group).person(student).fact("honours", honours));
    }

    @Override
    @Transactional
    public void issue(long group, List<Long> students, LocalDate day) {
        access.require(AttestationAction.SETTLE_CERTIFICATES, Target.group(group));
        ClassEntry entry = enrolment.schoolClass(group);
        if (day.isAfter(directory.today()) || day.isBefore(LocalDate.of(entry.year(), 9, 1))) {
            throw Refusal.at("day", AttestationProblem.DAY_WRONG);
        }
        query.lock(scope.organisation(), group);
        CertificateSheet sheet = sheets.of(entry);
        List<Row> rows = students.stream()
                .distinct()
                .map(student -> row(sheet, student))
                .filter(row -> row.issuedOn() == null)
                .toList();
        long open = rows.stream().filter(row -> !row.complete()).count();
        if (open > 0) {
            throw new Refusal(AttestationProblem.INCOMPLETE, open);
        }
        Writer writer = pen.of(entry.year());
        rows.forEach(
                row -> query.issue(writer, row.student(), row.honours() == null ? row.proposed() : row.honours(), day));
        audit.wrote("attestation.certificates-issued", note -> note.group(group)
                .persons(rows.stream().map(Row::student).toList())
                .day(day));
    }

    @Override
    @Transactional
    public void number(long group, List<BlankNumber> typed) {
        access.require(AttestationAction.SETTLE_CERTIFICATES, Target.group(group));
        ClassEntry entry = enrolment.schoolClass(group);
        query.lock(scope.organisation(), group);
        CertificateSheet sheet = sheets.of(entry);
        for (BlankNumber one : typed) {
            if (row(sheet, one.student()).issuedOn() == null) {
                throw Refusal.at(BlankRule.field(one), AttestationProblem.NOT_ISSUED);
            }
        }
        blanks.lock(scope.organisation());
        Map<Long, @Nullable String> numbers = BlankRule.numbers(typed);
        BlankRule.requireFree(typed, numbers, blanks.taken(scope.organisation(), entry.year(), numbers));
        blanks.write(scope.organisation(), entry.year(), numbers);
        audit.wrote("attestation.blanks-written", note -> note.group(group).persons(numbers.keySet()));
    }

    @Override
    @Transactional
    public void reopen(long group, long student, String words) {
        access.require(AttestationAction.REOPEN_CERTIFICATES, Target.organisation());
        ClassEntry entry = enrolment.schoolClass(group);
        String said = words.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw Refusal.at("words", AttestationProblem.WORDS_MISSING, LONGEST);
        }
        if (!was(entry, student) || !query.reopen(pen.of(entry.year()), student, said)) {
            throw new NotFound();
        }
        audit.wrote(
                "attestation.certificate-reopened", note -> note.group(group).person(student));
    }

    private boolean was(ClassEntry group, long student) {
        DateRange year = new DateRange(LocalDate.of(group.year(), 9, 1), LocalDate.of(group.year() + 1, 8, 31));
        return enrolment.members(group.id(), year).stream().anyMatch(member -> member.person() == student);
    }

    private static Row row(CertificateSheet sheet, long student) {
        return sheet.rows().stream()
                .filter(row -> row.student() == student)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @Override
    @Transactional
    public List<StudentCertificate> ofStudent(long student) {
        access.require(AttestationAction.VIEW_OWN_EXAMS, Target.person(student));
        Map<Integer, List<StudentCertificate.Line>> years = new LinkedHashMap<>();
        for (Printed mark : query.ofStudent(scope.organisations(), student)) {
            years.computeIfAbsent(mark.year(), year -> new ArrayList<>())
                    .add(new StudentCertificate.Line(mark.subject(), mark.value()));
        }
        List<StudentCertificate> all = new ArrayList<>();
        years.forEach((year, marks) -> {
            Issue issue =
                    query.issues(scope.organisations(), year, List.of(student)).getOrDefault(student, Issue.NOTHING);
            if (issue.issuedOn() != null) {
                all.add(new StudentCertificate(year, marks, issue.honours(), issue.issuedOn(), issue.blank()));
            }
        });
        audit.readOnceADay("attestation.certificates-read", note -> note.person(student));
        return all;
    }
}
