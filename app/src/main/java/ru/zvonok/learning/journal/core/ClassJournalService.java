package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.AbsenceSpell;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.Averages;
import ru.zvonok.learning.journal.ClassJournal;
import ru.zvonok.learning.journal.ClassPage;
import ru.zvonok.learning.journal.ClassPage.Absent;
import ru.zvonok.learning.journal.ClassPage.ClassStudent;
import ru.zvonok.learning.journal.ClassPage.Line;
import ru.zvonok.learning.journal.CourseResult;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.SettleAbsence;
import ru.zvonok.learning.journal.SettleAbsence.Missing;
import ru.zvonok.learning.journal.core.AbsenceClock.Begun;
import ru.zvonok.learning.journal.core.AbsencePaperQuery.Brought;
import ru.zvonok.learning.journal.core.ResultQuery.Missed;
import ru.zvonok.learning.journal.core.ResultQuery.Weighed;
import ru.zvonok.learning.journal.core.Spells.Miss;
import ru.zvonok.learning.journal.core.Spells.Spell;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.ExcusedAbsence;
import ru.zvonok.registry.enrolment.Member;

@Service
class ClassJournalService implements ClassJournal {

    private static final int LATEST = 5;

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Enrolment enrolment;
    private final CourseFacts courses;
    private final LessonFacts lessons;
    private final ResultQuery query;
    private final Results results;
    private final AbsenceSigns signs;
    private final PeriodLocks locks;
    private final CodeBook codes;
    private final ScaleBook scales;
    private final Directory directory;
    private final AbsenceClock clock;
    private final ExcuseSigns notes;
    private final AbsenceSettling settling;

    ClassJournalService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Enrolment enrolment,
            CourseFacts courses,
            LessonFacts lessons,
            ResultQuery query,
            Results results,
            AbsenceSigns signs,
            PeriodLocks locks,
            CodeBook codes,
            ScaleBook scales,
            Directory directory,
            AbsenceClock clock,
            ExcuseSigns notes,
            AbsenceSettling settling) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.enrolment = enrolment;
        this.courses = courses;
        this.lessons = lessons;
        this.query = query;
        this.results = results;
        this.signs = signs;
        this.locks = locks;
        this.codes = codes;
        this.scales = scales;
        this.directory = directory;
        this.clock = clock;
        this.notes = notes;
        this.settling = settling;
    }

    @Override
    @Transactional
    public ClassPage page(long group, DateRange days) {
        access.require(JournalAction.VIEW_CLASS, Target.group(group));
        ClassEntry entry = enrolment.schoolClass(group);
        List<Course> taught = courses.ofGroup(group);
        Map<Long, Map<Long, List<Weighed>>> marks = new HashMap<>();
        query.written(scope.organisations(), entry.year(), ids(taught), List.of(), days).marks().stream()
                .filter(mark -> mark.value() > 0)
                .forEach(mark -> marks.computeIfAbsent(mark.student(), id -> new HashMap<>())
                        .computeIfAbsent(mark.course(), id -> new ArrayList<>())
                        .add(mark));
        List<Lesson> held = lessons.ofGroup(group, days);
        Map<Long, List<Miss>> missed = missed(entry, taught, held, days);
        Spells spells = new Spells(held);
        Map<Long, ClassStudent> students = new LinkedHashMap<>();
        for (Member member : enrolment.members(group, days)) {
            Map<Long, Line> lines = new HashMap<>();
            marks.getOrDefault(member.person(), Map.of()).forEach((course, own) -> lines.put(course, line(own)));
            students.put(
                    member.person(),
                    new ClassStudent(
                            member.person(),
                            member.name(),
                            lines,
                            absent(spells, missed.getOrDefault(member.person(), List.of()))));
        }
        audit.read("journal.class-read", note -> note.group(group).day(days.from()));
        List<Course> shown =
                taught.stream().filter(course -> !course.extracurricular()).toList();
        return new ClassPage(
                group, days, shown, scales.shown(taught, directory.today()), List.copyOf(students.values()));
    }

    @Override
    @Transactional
    public Map<Long, List<CourseResult>> results(long group, DateRange days) {
        access.require(JournalAction.VIEW_CLASS, Target.group(group));
        ClassEntry entry = enrolment.schoolClass(group);
        Map<Long, List<CourseResult>> all = results.of(entry.year(), courses.ofGroup(group), days);
        audit.read("journal.class-read", note -> note.group(group).day(days.from()));
        return all;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Long> locked(long group, LocalDate day) {
        access.require(JournalAction.VIEW_CLASS, Target.group(group));
        return locks.closed(courses.ofGroup(group), day);
    }

    @Override
    @Transactional
    public List<AbsenceSpell> absences(long group, DateRange days) {
        access.require(JournalAction.VIEW_CLASS, Target.group(group));
        ClassEntry entry = enrolment.schoolClass(group);
        List<Lesson> held = lessons.ofGroup(group, days);
        Spells spells = new Spells(held);
        Map<Long, PersonName> names = new LinkedHashMap<>();
        enrolment.members(group, days).forEach(member -> names.put(member.person(), member.name()));
        List<Spell> all = new ArrayList<>();
        List<Course> taught = courses.ofGroup(group);
        Map<Long, List<Miss>> missed = missed(entry, taught, held, days);
        names.keySet().forEach(student -> all.addAll(spells.of(student, missed.getOrDefault(student, List.of()))));
        all.sort(Comparator.comparing(Spell::last).reversed());
        List<ExcusedAbsence> excused = enrolment.excused(names.keySet(), days);
        List<Brought> papers = all.isEmpty() ? List.of() : notes.papers(names.keySet(), days);
        List<Begun> begun = all.stream().anyMatch(Spell::open) ? clock.begun(taught) : List.of();
        Map<LocalDate, LocalDate> due = begun.isEmpty() ? Map.of() : clock.due(begun);
        Map<Long, List<Begun>> byStudent = AbsenceClock.byStudent(begun);
        audit.read("journal.absences-read", note -> note.group(group).day(days.from()));
        return all.stream()
                .map(spell -> shown(
                        spell,
                        Objects.requireNonNull(names.get(spell.student())),
                        excused,
                        papers,
                        spell.open()
                                ? AbsenceClock.due(
                                                byStudent,
                                                due,
                                                spell.student(),
                                                new DateRange(spell.first(), spell.last()))
                                        .orElse(null)
                                : null))
                .toList();
    }

    @Override
    @Transactional
    public int settle(SettleAbsence reason) {
        access.require(JournalAction.SETTLE_ABSENCE, Target.group(reason.group()));
        return settling.settle(enrolment.schoolClass(reason.group()), reason);
    }

    @Override
    @Transactional
    public void paperBrought(long group, long student, DateRange days, LocalDate on) {
        access.require(JournalAction.SETTLE_ABSENCE, Target.group(group));
        settling.paperBrought(enrolment.schoolClass(group), new Missing(student, days), on);
    }

    private static AbsenceSpell shown(
            Spell spell, PersonName name, List<ExcusedAbsence> excused, List<Brought> papers, @Nullable LocalDate due) {
        @Nullable
        ExcusedAbsence noted = spell.open()
                ? null
                : excused.stream()
                        .filter(one -> one.person() == spell.student()
                                && !one.from().isAfter(spell.last())
                                && !one.to().isBefore(spell.first()))
                        .findFirst()
                        .orElse(null);
        return new AbsenceSpell(
                spell.student(),
                name,
                new DateRange(spell.first(), spell.last()),
                spell.wholeDays(),
                spell.lessons(),
                spell.numbers(),
                spell.code(),
                spell.open(),
                noted == null ? null : noted.reason(),
                noted == null ? null : noted.document(),
                papers.stream()
                        .filter(paper -> paper.student() == spell.student()
                                && !paper.first().isAfter(spell.last())
                                && !paper.last().isBefore(spell.first()))
                        .map(Brought::on)
                        .findFirst()
                        .orElse(null),
                due);
    }

    /** Missed lessons by pupil. */
    private Map<Long, List<Miss>> missed(
            ClassEntry entry, Collection<Course> taught, Collection<Lesson> held, DateRange days) {
        Map<Long, Integer> numbers = new HashMap<>();
        held.forEach(lesson -> numbers.put(lesson.id(), lesson.number()));
        Map<Long, List<Miss>> missed = new HashMap<>();
        for (Missed sign : signs.of(entry.year(), taught, List.of(), days)) {
            @Nullable Integer number = numbers.get(sign.lesson());
            if (number != null) {
                missed.computeIfAbsent(sign.student(), id -> new ArrayList<>())
                        .add(new Miss(
                                sign.student(),
                                sign.day(),
                                number,
                                sign.code(),
                                signs.code(sign).open()));
            }
        }
        return missed;
    }

    private Absent absent(Spells spells, List<Miss> missed) {
        if (missed.isEmpty()) {
            return Absent.NEVER;
        }
        int open = (int) missed.stream().filter(Miss::open).count();
        int unexcused = (int) missed.stream()
                .filter(miss -> !miss.open()
                        && !codes.code(miss.code()).map(AttendanceCode::excused).orElse(false))
                .count();
        return new Absent(spells.wholeDays(missed), missed.size(), unexcused, open);
    }

    private static Line line(List<Weighed> marks) {
        AverageMath math = new AverageMath();
        marks.forEach(mark -> math.add(mark.value(), mark.weight()));
        Averages averages = math.averages();
        return new Line(
                averages,
                marks.subList(Math.max(0, marks.size() - LATEST), marks.size()).stream()
                        .map(Weighed::value)
                        .toList());
    }

    private static List<Long> ids(List<Course> taught) {
        return taught.stream().map(Course::id).toList();
    }
}
