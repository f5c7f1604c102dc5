package ru.zvonok.learning.journal.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.Assignment;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.core.CellDiff.Steps;
import ru.zvonok.learning.journal.core.CellPlan.Step;
import ru.zvonok.learning.journal.core.CellWriteQuery.Book;
import ru.zvonok.learning.journal.core.CellWriteQuery.Change;
import ru.zvonok.learning.journal.core.CellWriteQuery.ChangedMark;
import ru.zvonok.learning.journal.core.CellWriteQuery.NewMark;
import ru.zvonok.learning.journal.core.CellWriteQuery.Sign;
import ru.zvonok.learning.journal.core.ChangedWorks.Line;
import ru.zvonok.learning.journal.core.Facts.AttendanceFact;
import ru.zvonok.learning.journal.core.Facts.MarkFact;
import ru.zvonok.learning.journal.core.Facts.Place;
import ru.zvonok.learning.timetable.Lesson;

/** Writes plans, one statement for each kind of row. */
@Component
class CellWriter {

    private final CellWriteQuery cells;
    private final LessonWriteQuery lessons;
    private final CodeBook codes;

    CellWriter(CellWriteQuery cells, LessonWriteQuery lessons, CodeBook codes) {
        this.cells = cells;
        this.lessons = lessons;
        this.codes = codes;
    }

    /** {@code teaches} tells at which lessons the actor is the one who takes attendance. */
    void write(Book book, CellPlan plan, Predicate<Lesson> teaches) {
        if (plan.empty()) {
            return;
        }
        Map<Long, Long> targets = targets(book, plan);
        Map<Back, Long> backs = backs(book, plan);
        int usual = usualWeight();
        Map<UUID, Long> versions = cells.addHistory(
                book,
                plan.steps().stream().map(step -> change(plan, step, usual)).toList());
        List<NewMark> added = new ArrayList<>();
        List<ChangedMark> changed = new ArrayList<>();
        List<Long> removed = new ArrayList<>();
        List<Sign> signs = new ArrayList<>();
        List<Long> gone = new ArrayList<>();
        Map<Long, Lesson> taken = new HashMap<>();
        for (Step step : plan.steps()) {
            long version = Objects.requireNonNull(versions.get(step.edit().edit()));
            Place place = step.place();
            marks(step, step.marks(), version, targets, backs, added, changed, removed);
            AttendanceFact there = plan.before().attendance.get(place);
            AttendanceCode sign = step.value().sign();
            if (sign != null) {
                boolean same = there != null && there.code() == sign.id();
                boolean settled = there != null && there.code() == sign.id() ? there.settled() : !sign.byTeacher();
                signs.add(
                        new Sign(place.student(), place.lesson(), step.lesson().date(), sign.id(), settled, version));
                if (!same && teaches.test(step.lesson())) {
                    taken.put(place.lesson(), step.lesson());
                }
            } else if (there != null) {
                gone.add(there.id());
            }
        }
        cells.removeMarks(book, removed);
        cells.changeMarks(book, changed);
        cells.addMarks(book, added);
        cells.writeSigns(book, signs);
        cells.removeSigns(book, gone);
        lessons.attendanceTaken(book, taken.values());
    }

    private Change change(CellPlan plan, Step step, int usual) {
        Place place = step.place();
        return new Change(
                step.edit().edit(),
                place.student(),
                place.lesson(),
                step.edit().value(),
                plan.before().value(place).text(),
                step.value().text(),
                ChangedWorks.write(works(plan, step, step.marks(), usual), codes),
                step.edit().reason());
    }

    /** What becomes of each mark that does not stay as it is, with the work it is for. */
    private static List<Line> works(CellPlan plan, Step step, Steps diff, int usual) {
        long lesson = step.lesson().id();
        Map<Long, Assignment> works = new HashMap<>();
        plan.before().assignments(lesson).forEach(one -> works.put(one.id(), one));
        Assignment fresh = new Assignment(0, lesson, LessonWriteQuery.ANSWER, null, usual);
        Map<Long, String> after = new HashMap<>();
        diff.kept().forEach(kept -> after.put(kept.id(), kept.token().text()));
        List<Line> lines = new ArrayList<>();
        for (MarkFact mark : plan.before().marks(step.place())) {
            String was = mark.token().text();
            String now = after.getOrDefault(mark.id(), "");
            if (!was.equals(now)) {
                Assignment work = works.getOrDefault(mark.assignment(), fresh);
                lines.add(new Line(
                        was, now, work.type(), work.weight(), work.title(), now.isEmpty() ? mark.comment() : null));
            }
        }
        Long target = target(plan, step);
        Assignment into = target == null ? fresh : works.getOrDefault(target, fresh);
        List<@Nullable Line> comes = step.comesBackTo();
        for (int i = 0; i < diff.added().size(); i++) {
            String text = diff.added().get(i).token().text();
            Line work = i < comes.size() ? comes.get(i) : null;
            lines.add(
                    work == null ? line("", text, into) : new Line("", text, work.type(), work.weight(), work.title()));
        }
        return lines;
    }

    private static Line line(String before, String after, Assignment work) {
        return new Line(before, after, work.type(), work.weight(), work.title());
    }

    private int usualWeight() {
        return codes.type(LessonWriteQuery.ANSWER).map(type -> type.weight()).orElse(1);
    }

    private static void marks(
            Step step,
            Steps diff,
            long version,
            Map<Long, Long> targets,
            Map<Back, Long> backs,
            List<NewMark> added,
            List<ChangedMark> changed,
            List<Long> removed) {
        diff.kept()
                .forEach(kept -> changed.add(new ChangedMark(
                        kept.id(),
                        kept.token().value(),
                        kept.token().value() == null,
                        kept.place(),
                        step.afterwards(),
                        version)));
        removed.addAll(diff.removed());
        List<@Nullable Line> comes = step.comesBackTo();
        Long named = step.edit().work();
        long usual = named == null ? targets.getOrDefault(step.lesson().id(), 0L) : named;
        for (int i = 0; i < diff.added().size(); i++) {
            Line work = i < comes.size() ? comes.get(i) : null;
            added.add(new NewMark(
                    step.edit().student(),
                    step.lesson().id(),
                    step.lesson().date(),
                    work == null ? usual : backs.getOrDefault(Back.of(step, work), usual),
                    diff.added().get(i).token().value(),
                    diff.added().get(i).place(),
                    step.afterwards(),
                    work == null ? null : work.comment(),
                    version));
        }
    }

    /** The works that marks come back to; one that is gone, or is another by now, is made as it was. */
    private Map<Back, Long> backs(Book book, CellPlan plan) {
        Map<Back, Long> backs = new HashMap<>();
        for (Step step : plan.steps()) {
            for (Line work : step.comesBackTo()) {
                if (work != null) {
                    backs.computeIfAbsent(Back.of(step, work), back -> plan.before().assignments(back.lesson()).stream()
                            .filter(one -> CellRewind.same(one, work))
                            .findFirst()
                            .map(Assignment::id)
                            .orElseGet(() -> made(book, step.lesson(), work)));
                }
            }
        }
        return backs;
    }

    private long made(Book book, Lesson lesson, Line work) {
        return lessons.addAssignments(book, List.of(lesson), work.type(), work.weight(), work.title())
                .values()
                .iterator()
                .next();
    }

    private record Back(
            long lesson, int type, int weight, @Nullable String title) {

        static Back of(Step step, Line work) {
            return new Back(step.lesson().id(), work.type(), work.weight(), work.title());
        }
    }

    private static @Nullable Long target(CellPlan plan, Step step) {
        Long named = step.edit().work();
        return named == null ? plan.before().target(step.lesson().id()) : named;
    }

    /** Where typed marks go, by lesson; a lesson without any assignment gets one. */
    private Map<Long, Long> targets(Book book, CellPlan plan) {
        Map<Long, Long> targets = new HashMap<>();
        Map<Long, Lesson> bare = new LinkedHashMap<>();
        for (Step step : plan.steps()) {
            long lesson = step.lesson().id();
            if (step.edit().work() != null) {
                continue;
            }
            Long target = plan.before().target(lesson);
            if (target != null) {
                targets.put(lesson, target);
            } else if (step.back() == null
                    ? !step.value().marks().isEmpty()
                    : step.comesBackTo().contains(null)) {
                bare.put(lesson, step.lesson());
            }
        }
        if (!bare.isEmpty()) {
            targets.putAll(lessons.addAssignments(book, bare.values(), LessonWriteQuery.ANSWER, usualWeight(), null));
        }
        return targets;
    }
}
