package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.journal.CellAnswer;
import ru.zvonok.learning.journal.CellChange;
import ru.zvonok.learning.journal.CellsWritten.WrittenCell;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.core.CellRules.No;
import ru.zvonok.learning.journal.core.CellRules.Verdict;
import ru.zvonok.learning.journal.core.CellWriteQuery.Book;
import ru.zvonok.learning.journal.core.ChangedWorks.Line;
import ru.zvonok.learning.journal.core.Facts.Done;
import ru.zvonok.learning.journal.core.Facts.Place;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.platform.kernel.DateRange;

/** Takes a batch of edits of one course, writes what may be written, answers for each. */
@Component
class CellEditor {

    /** What came of a batch. */
    record Outcome(List<CellAnswer> answers, List<WrittenCell> written) {}

    /** What came of one edit before anything is written. */
    private sealed interface Ruling {

        record Done() implements Ruling {}

        record Late(long version) implements Ruling {}

        record Judged(Verdict verdict) implements Ruling {}
    }

    private record Ruled(
            Map<EditCell, Ruling> rulings,
            Map<Long, Lesson> held,
            Facts before,
            CellJudge.Batch batch,
            CellPlan plan) {}

    private final LessonFacts lessons;
    private final FactQuery facts;
    private final CellWriteQuery write;
    private final CellWriter writer;
    private final HistoryQuery history;
    private final Roster roster;
    private final CellJudge judge;

    CellEditor(
            LessonFacts lessons,
            FactQuery facts,
            CellWriteQuery write,
            CellWriter writer,
            HistoryQuery history,
            Roster roster,
            CellJudge judge) {
        this.lessons = lessons;
        this.facts = facts;
        this.write = write;
        this.writer = writer;
        this.history = history;
        this.roster = roster;
        this.judge = judge;
    }

    Outcome edit(Book book, Course course, JournalPolicy policy, JournalRights.Of rights, List<EditCell> edits) {
        return putBack(book, course, policy, rights, edits, Map.of());
    }

    /** The same for cells that become what they were; {@code undone} are the works of what is undone, the newest first. */
    Outcome putBack(
            Book book,
            Course course,
            JournalPolicy policy,
            JournalRights.Of rights,
            List<EditCell> edits,
            Map<UUID, List<Line>> undone) {
        write.lock(book);
        Ruled ruled = rule(book, course, policy, rights, edits, undone);
        writer.write(book, ruled.plan(), lesson -> !rights.putsBack() && rights.may(JournalAction.ENTER_MARKS, lesson));
        return outcome(book, ruled.rulings(), ruled.before(), ruled.plan(), id -> {
            Lesson lesson = ruled.held().get(id);
            return lesson != null && ruled.batch().shows(lesson);
        });
    }

    /** Why cells could not be put back now, by the edit; nothing is written, and who could be is not there. */
    Map<UUID, No> refused(
            Book book, Course course, JournalPolicy policy, JournalRights.Of rights, List<EditCell> edits) {
        Map<UUID, No> refused = new HashMap<>();
        Map<UUID, List<Line>> undone = new HashMap<>();
        edits.forEach(edit -> undone.put(edit.edit(), List.of()));
        rule(book, course, policy, rights, edits, undone).rulings().forEach((edit, ruling) -> {
            if (ruling instanceof Ruling.Judged(Verdict.Refused(No no))) {
                refused.put(edit.edit(), no);
            }
        });
        return refused;
    }

    private Ruled rule(
            Book book,
            Course course,
            JournalPolicy policy,
            JournalRights.Of rights,
            List<EditCell> edits,
            Map<UUID, List<Line>> undone) {
        Map<Long, Lesson> held = held(book, course, edits);
        DateRange days = held.isEmpty() ? new DateRange(LocalDate.EPOCH, LocalDate.EPOCH) : spanned(held.values());
        Facts before = facts.ofEdits(List.of(book.organisation()), course, held.keySet(), edits, days);
        CellJudge.Batch batch = judge.batch(
                course,
                policy,
                rights,
                before,
                held.isEmpty() ? Map.of() : roster.of(course, days),
                edits,
                List.copyOf(held.values()));
        Map<EditCell, Ruling> rulings = new LinkedHashMap<>();
        CellPlan plan = new CellPlan(before);
        Set<Place> touched = new HashSet<>();
        for (EditCell edit : edits) {
            Lesson lesson = held.get(edit.lesson());
            Place place = new Place(edit.student(), edit.lesson());
            Ruling ruling;
            Done done = before.done.get(edit.edit());
            if (done != null) {
                ruling = done.same(book, edit)
                        ? new Ruling.Done()
                        : new Ruling.Judged(new Verdict.Refused(No.because(JournalProblem.EDIT_REUSED)));
            } else if (lesson == null || touched.contains(place)) {
                ruling = new Ruling.Judged(new Verdict.Refused(No.because(JournalProblem.NOT_FOUND)));
            } else {
                ruling = new Ruling.Judged(batch.judge(edit, lesson));
                if (ruling instanceof Ruling.Judged(Verdict.Yes yes)) {
                    if (before.version(place) != edit.version()) {
                        ruling = new Ruling.Late(before.version(place));
                    } else {
                        Optional<No> lacks =
                                undone.containsKey(edit.edit()) ? Optional.empty() : batch.lacks(edit, yes);
                        if (lacks.isPresent()) {
                            ruling = new Ruling.Judged(new Verdict.Refused(lacks.get()));
                        } else {
                            touched.add(place);
                            plan.add(edit, lesson, yes, undone.get(edit.edit()));
                        }
                    }
                }
            }
            rulings.put(edit, ruling);
        }
        return new Ruled(rulings, held, before, batch, plan);
    }

    private static Set<Long> students(Collection<EditCell> edits) {
        return edits.stream().map(EditCell::student).collect(Collectors.toSet());
    }

    private Map<Long, Lesson> held(Book book, Course course, List<EditCell> edits) {
        Map<Long, Lesson> held = new HashMap<>(
                lessons.byIds(edits.stream().map(EditCell::lesson).distinct().toList(), book.year()));
        held.values().removeIf(lesson -> lesson.course() != course.id());
        return held;
    }

    private Outcome outcome(
            Book book, Map<EditCell, Ruling> rulings, Facts before, CellPlan plan, LongPredicate shows) {
        Set<Long> written = plan.lessons();
        Facts now = plan.empty()
                ? before
                : facts.cells(
                        List.of(book.organisation()), book.year(), book.course(), written, students(rulings.keySet()));
        Map<Long, CellChange> rivals = rivals(book, rulings.values());
        List<CellAnswer> answers = new ArrayList<>();
        rulings.forEach((edit, ruling) -> {
            Facts known = written.contains(edit.lesson()) ? now : before;
            answers.add(answer(edit, ruling, known, rivals, shows));
        });
        return new Outcome(answers, plan.written(now));
    }

    private static CellAnswer answer(
            EditCell edit, Ruling ruling, Facts known, Map<Long, CellChange> rivals, LongPredicate shows) {
        var cell = known.cell(new Place(edit.student(), edit.lesson()));
        return switch (ruling) {
            case Ruling.Done done -> new CellAnswer.Saved(edit.edit(), cell);
            case Ruling.Judged(Verdict.Yes yes) -> new CellAnswer.Saved(edit.edit(), cell);
            case Ruling.Judged(Verdict.Refused(No no)) ->
                new CellAnswer.Refused(
                        edit.edit(), no.problem(), no.arguments(), shows.test(edit.lesson()) ? cell : null);
            case Ruling.Late(long version) -> {
                CellChange rival = rivals.get(version);
                yield new CellAnswer.Conflict(
                        edit.edit(), cell, rival == null ? null : rival.account(), rival == null ? null : rival.at());
            }
        };
    }

    private Map<Long, CellChange> rivals(Book book, Collection<Ruling> rulings) {
        List<Long> versions = rulings.stream()
                .filter(Ruling.Late.class::isInstance)
                .map(ruling -> ((Ruling.Late) ruling).version())
                .filter(version -> version > 0)
                .toList();
        return versions.isEmpty() ? Map.of() : history.byIds(List.of(book.organisation()), book.year(), versions);
    }

    static DateRange spanned(Collection<Lesson> lessons) {
        LocalDate first =
                lessons.stream().map(Lesson::date).min(LocalDate::compareTo).orElseThrow();
        LocalDate last =
                lessons.stream().map(Lesson::date).max(LocalDate::compareTo).orElseThrow();
        return new DateRange(first, last);
    }
}
