package ru.zvonok.learning.journal.core;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.CellAnswer;
import ru.zvonok.learning.journal.CellsWritten;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.ReasonsWritten;
import ru.zvonok.learning.journal.core.CellWriteQuery.Book;
import ru.zvonok.learning.journal.core.Facts.Place;
import ru.zvonok.learning.journal.core.ResultQuery.Missed;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;

/** The signs of absences in all courses of classes: reads them, and writes another reason over them. */
@Component
class AbsenceSigns {

    private final TenantScope scope;
    private final Directory directory;
    private final LessonOpener opener;
    private final ApplicationEventPublisher events;
    private final CourseFacts courses;
    private final ResultQuery results;
    private final FactQuery facts;
    private final CellEditor editor;
    private final JournalRights rights;
    private final Policies policies;
    private final CodeBook codes;

    AbsenceSigns(
            TenantScope scope,
            Directory directory,
            LessonOpener opener,
            ApplicationEventPublisher events,
            CourseFacts courses,
            ResultQuery results,
            FactQuery facts,
            CellEditor editor,
            JournalRights rights,
            Policies policies,
            CodeBook codes) {
        this.scope = scope;
        this.directory = directory;
        this.opener = opener;
        this.events = events;
        this.courses = courses;
        this.results = results;
        this.facts = facts;
        this.editor = editor;
        this.rights = rights;
        this.policies = policies;
        this.codes = codes;
    }

    /** Absences in courses, the latest first; with no pupils named, of all. */
    List<Missed> of(int year, Collection<Course> taught, Collection<Long> students, DateRange days) {
        List<Long> ids = taught.stream().map(Course::id).toList();
        return ids.isEmpty()
                ? List.of()
                : results.signs(scope.organisations(), year, ids, students, days).stream()
                        .filter(sign -> code(sign).absence())
                        .toList();
    }

    AttendanceCode code(Missed sign) {
        return codes.code(sign.code()).orElseThrow();
    }

    /**
     * Writes a reason over absences; answers how many cells changed.
     *
     * @param strict whether the first refusal refuses all; otherwise what is closed stays as it is
     */
    int write(UUID edit, List<Missed> signs, AttendanceCode code, boolean strict) {
        Map<Long, List<Missed>> byCourse = new LinkedHashMap<>();
        signs.stream().filter(sign -> sign.code() != code.id()).forEach(sign -> byCourse.computeIfAbsent(
                        sign.course(), id -> new ArrayList<>())
                .add(sign));
        int changed = 0;
        for (Map.Entry<Long, List<Missed>> course : byCourse.entrySet()) {
            changed += write(edit, courses.course(course.getKey()), course.getValue(), code, strict);
        }
        return changed;
    }

    private int write(UUID edit, Course course, List<Missed> signs, AttendanceCode code, boolean strict) {
        Book book = opener.book(course);
        Facts written = facts.ofLessons(
                List.of(book.organisation()),
                book.year(),
                book.course(),
                signs.stream().map(Missed::lesson).distinct().toList());
        List<EditCell> edits = signs.stream()
                .map(sign -> {
                    Place place = new Place(sign.student(), sign.lesson());
                    String value = new CellValue(code, written.value(place).marks()).text();
                    return new EditCell(
                            editOf(edit, sign), sign.student(), sign.lesson(), value, written.version(place));
                })
                .toList();
        var outcome = editor.edit(book, course, policies.on(directory.today()), rights.ofReasons(course.id()), edits);
        if (strict) {
            outcome.answers().forEach(AbsenceSigns::requireSaved);
        }
        if (!outcome.written().isEmpty()) {
            events.publishEvent(new CellsWritten(book.organisation(), course.id(), book.year(), outcome.written()));
            events.publishEvent(new ReasonsWritten(book.organisation(), course.id(), outcome.written()));
        }
        return outcome.written().size();
    }

    private static void requireSaved(CellAnswer answer) {
        switch (answer) {
            case CellAnswer.Saved saved -> {
                // as wanted
            }
            case CellAnswer.Refused refused ->
                throw new Refusal(refused.problem(), refused.arguments().toArray());
            case CellAnswer.Conflict conflict -> throw new Refusal(JournalProblem.CHANGED_MEANWHILE);
        }
    }

    /** The same reason sent twice is the same edit of the same cell. */
    private static UUID editOf(UUID edit, Missed sign) {
        return UUID.nameUUIDFromBytes(
                (edit + "/" + sign.lesson() + "/" + sign.student()).getBytes(StandardCharsets.UTF_8));
    }
}
