package ru.zvonok.learning.journal.core;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.ExcuseNote.State;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.SettleAbsence.Missing;
import ru.zvonok.learning.journal.core.AbsencePaperQuery.Brought;
import ru.zvonok.learning.journal.core.ExcuseQuery.Row;
import ru.zvonok.learning.journal.core.ResultQuery.Missed;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.Absences;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.ExcusedAbsence;

/** What accepted notes mean for the journal: whole days go through enrolment, single lessons get their sign here. */
@Component
class ExcuseSigns {

    private final ExcuseQuery query;
    private final AbsencePaperQuery papers;
    private final AbsenceSigns signs;
    private final Absences absences;
    private final Enrolment enrolment;
    private final CourseFacts courses;
    private final LessonFacts lessons;
    private final CodeBook codes;
    private final TenantScope scope;
    private final Directory directory;
    private final AccessControl access;
    private final SchoolClock clock;
    private final Texts texts;

    ExcuseSigns(
            ExcuseQuery query,
            AbsencePaperQuery papers,
            AbsenceSigns signs,
            Absences absences,
            Enrolment enrolment,
            CourseFacts courses,
            LessonFacts lessons,
            CodeBook codes,
            TenantScope scope,
            Directory directory,
            AccessControl access,
            SchoolClock clock,
            Texts texts) {
        this.query = query;
        this.papers = papers;
        this.signs = signs;
        this.absences = absences;
        this.enrolment = enrolment;
        this.courses = courses;
        this.lessons = lessons;
        this.codes = codes;
        this.scope = scope;
        this.directory = directory;
        this.access = access;
        this.clock = clock;
        this.texts = texts;
    }

    /** What stands as the paper that shows it: the note with its day. */
    String document(Row row, ZoneId zone) {
        LocalDate sent = row.sentAt().atZone(zone).toLocalDate();
        return texts.get(
                Texts.RUSSIAN,
                "journal.excuse.document",
                "%02d.%02d.%d".formatted(sent.getDayOfMonth(), sent.getMonthValue(), sent.getYear()));
    }

    void settle(Row row, String document, ZoneId zone) {
        DateRange days = new DateRange(row.first(), row.last());
        brought(row.student(), days, row.sentAt().atZone(zone).toLocalDate());
        if (row.lessons().isEmpty()) {
            absences.settle(row.student(), days, row.reason(), document);
            return;
        }
        codes.of(row.reason())
                .ifPresent(code ->
                        signs.write(UUID.randomUUID(), concerned(row, days, AttendanceCode::open), code, false));
    }

    /** What an accepted note excused is open again, where it still stands as the note said. */
    void undo(Row row) {
        DateRange days = new DateRange(row.first(), row.last());
        if (row.lessons().isEmpty()) {
            enrolment.excused(List.of(row.student()), days).stream()
                    .filter(one -> one.reason() == row.reason() && Objects.equals(one.document(), row.document()))
                    .forEach(one -> absences.settle(row.student(), within(one, days), null, null));
            return;
        }
        int said = codes.of(row.reason()).map(AttendanceCode::id).orElse(0);
        codes.open()
                .ifPresent(open ->
                        signs.write(UUID.randomUUID(), concerned(row, days, code -> code.id() == said), open, false));
    }

    private static DateRange within(ExcusedAbsence one, DateRange days) {
        LocalDate last = Objects.requireNonNull(days.to());
        return new DateRange(
                one.from().isBefore(days.from()) ? days.from() : one.from(),
                one.to().isAfter(last) ? last : one.to());
    }

    private List<Missed> concerned(Row row, DateRange days, Predicate<AttendanceCode> which) {
        Collection<Long> groups = enrolment.membershipsOf(row.student()).stream()
                .filter(member -> member.valid().overlaps(days))
                .map(member -> member.group())
                .distinct()
                .toList();
        List<Course> taught = groups.isEmpty() ? List.of() : courses.ofGroups(groups);
        int year = SchoolYear.of(row.first());
        List<Missed> found = signs.of(year, taught, List.of(row.student()), days).stream()
                .filter(sign -> which.test(signs.code(sign)))
                .toList();
        Map<Long, Integer> numbers = numbers(found, year);
        return found.stream()
                .filter(sign -> row.lessons().contains(numbers.getOrDefault(sign.lesson(), 0)))
                .toList();
    }

    /** Which lesson of its day each was, by lesson. */
    Map<Long, Integer> numbers(List<Missed> signs, int year) {
        return lessons.byIds(signs.stream().map(Missed::lesson).toList(), year).values().stream()
                .collect(Collectors.toMap(Lesson::id, Lesson::number));
    }

    /** Keeps the reason of single lessons that somebody settles at once, as a note that nobody sent. */
    void name(UUID edit, Missing missing, ExcusedAbsence.Reason reason, @Nullable String document) {
        LocalDate day = missing.days().from();
        UUID own = UUID.nameUUIDFromBytes((edit + "/" + missing.student()).getBytes(StandardCharsets.UTF_8));
        query.insert(
                scope.organisation(),
                own,
                new Row(
                        0,
                        missing.student(),
                        day,
                        day,
                        missing.lessons().stream().sorted().toList(),
                        reason,
                        "",
                        State.ACCEPTED,
                        clock.now(),
                        null,
                        document,
                        ""),
                access.actorIfAny().map(Actor::account).orElse(null));
    }

    /** A paper that is brought tomorrow is not here yet. */
    void requireBrought(@Nullable LocalDate day) {
        if (day != null && day.isAfter(directory.today())) {
            throw Refusal.at("brought", JournalProblem.PAPER_DAY);
        }
    }

    /** Keeps on which day the paper about some days came, where that is known. */
    void brought(long student, DateRange days, @Nullable LocalDate on) {
        if (on != null) {
            papers.note(
                    scope.organisation(),
                    new Brought(student, days.from(), Objects.requireNonNull(days.to()), on),
                    access.actorIfAny().map(Actor::account).orElse(null),
                    clock.now());
        }
    }

    /** Papers about pupils' days. */
    List<Brought> papers(Collection<Long> students, DateRange days) {
        return papers.of(scope.organisations(), students, days);
    }

    /** Notes of a pupil that speak of a day and were not refused. */
    List<Row> standing(long student, LocalDate day) {
        return query.of(scope.organisations(), List.of(student), new DateRange(day, day), State.SENT, State.ACCEPTED);
    }
}
