package ru.zvonok.learning.timetable.core;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.timetable.ChangeSlot;
import ru.zvonok.learning.timetable.Generated;
import ru.zvonok.learning.timetable.LessonGuard;
import ru.zvonok.learning.timetable.LessonsChanged;
import ru.zvonok.learning.timetable.NewSlot;
import ru.zvonok.learning.timetable.PatternWeek;
import ru.zvonok.learning.timetable.TimetableAction;
import ru.zvonok.learning.timetable.TimetableProblem;
import ru.zvonok.learning.timetable.WeekPattern;
import ru.zvonok.learning.timetable.WeeklySlot;
import ru.zvonok.learning.timetable.core.GenerationQuery.Wanted;
import ru.zvonok.learning.timetable.core.SlotQuery.Made;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.organisation.Rooms;

@Service
class WeekPatternService implements WeekPattern {

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final PatternReader reader;
    private final WeekQuery week;
    private final SlotQuery slots;
    private final Generation generation;
    private final GenerationQuery lessons;
    private final PatternClashes clashes;
    private final PatternBounds bounds;
    private final CourseFacts courses;
    private final Calendar calendar;
    private final Rooms rooms;
    private final ObjectProvider<LessonGuard> guards;
    private final ApplicationEventPublisher events;

    WeekPatternService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Directory directory,
            PatternReader reader,
            WeekQuery week,
            SlotQuery slots,
            Generation generation,
            GenerationQuery lessons,
            PatternClashes clashes,
            PatternBounds bounds,
            CourseFacts courses,
            Calendar calendar,
            Rooms rooms,
            ObjectProvider<LessonGuard> guards,
            ApplicationEventPublisher events) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.reader = reader;
        this.week = week;
        this.slots = slots;
        this.generation = generation;
        this.lessons = lessons;
        this.clashes = clashes;
        this.bounds = bounds;
        this.courses = courses;
        this.calendar = calendar;
        this.rooms = rooms;
        this.guards = guards;
        this.events = events;
    }

    @Override
    @Transactional
    public PatternWeek of(long group, LocalDate day) {
        access.require(TimetableAction.EDIT, Target.group(group));
        return reader.read(group, day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    @Override
    @Transactional
    public Generated add(NewSlot slot) {
        access.require(TimetableAction.EDIT, Target.organisation());
        Course course = courses.course(slot.course());
        WeeklySlot wish = new WeeklySlot(
                0, course.id(), slot.weekday(), slot.number(), slot.room(), slot.validFrom(), slot.validTo());
        check(course, wish);
        long id = week.add(scope.organisation(), course.schoolYear(), slot);
        Generated done = lessonsOf(course, withId(id, wish));
        audit.wrote("timetable.slot-added", entry -> entry.course(course.id())
                .day(slot.validFrom())
                .fact("slot", id)
                .fact("made", done.made()));
        return done;
    }

    @Override
    @Transactional
    public Generated change(ChangeSlot change) {
        access.require(TimetableAction.EDIT, Target.organisation());
        long organisation = scope.organisation();
        slots.lock(organisation);
        WeeklySlot there = week.find(organisation, change.slot()).orElseThrow(NotFound::new);
        Course course = courses.course(there.course());
        WeeklySlot wish = new WeeklySlot(
                there.id(),
                course.id(),
                change.weekday(),
                change.number(),
                change.room(),
                change.validFrom(),
                change.validTo());
        boolean whole = !change.validFrom().isAfter(there.validFrom());
        if (!whole && !new DateRange(there.validFrom(), there.validTo()).contains(change.validFrom())) {
            throw Refusal.at("validFrom", TimetableProblem.SLOT_ENDED, Days.words(ended(there)));
        }
        check(course, wish);
        Generated done;
        if (whole) {
            slots.change(organisation, wish);
            done = lessonsOf(course, wish);
        } else {
            week.end(organisation, there.id(), change.validFrom().minusDays(1));
            long id = week.add(
                    organisation,
                    course.schoolYear(),
                    new NewSlot(
                            course.id(), wish.weekday(), wish.number(), wish.room(), wish.validFrom(), wish.validTo()));
            slots.hand(organisation, course.schoolYear(), there.id(), id, change.validFrom());
            done = lessonsOf(course, withId(id, wish));
        }
        audit.wrote("timetable.slot-changed", entry -> entry.course(course.id())
                .day(change.validFrom())
                .fact("slot", there.id())
                .fact("made", done.made())
                .fact("removed", done.removed()));
        return done;
    }

    @Override
    @Transactional
    public Generated remove(long slot, LocalDate from) {
        access.require(TimetableAction.EDIT, Target.organisation());
        long organisation = scope.organisation();
        slots.lock(organisation);
        WeeklySlot there = week.find(organisation, slot).orElseThrow(NotFound::new);
        calendar.requireOpen(from);
        Course course = courses.course(there.course());
        int removed = vanish(
                course.schoolYear(),
                slots.made(organisation, course.schoolYear(), slot).stream()
                        .filter(made -> !made.slotDate().isBefore(from))
                        .toList());
        if (!from.isAfter(there.validFrom())) {
            week.remove(organisation, slot);
        } else if (there.validTo() == null || !from.isAfter(there.validTo())) {
            week.end(organisation, slot, from.minusDays(1));
        }
        events.publishEvent(new LessonsChanged(organisation, Set.of(), SchoolYear.days(course.schoolYear())));
        audit.wrote(
                "timetable.slot-removed",
                entry -> entry.course(course.id()).day(from).fact("slot", slot).fact("removed", removed));
        return new Generated(0, 0, removed);
    }

    private void check(Course course, WeeklySlot wish) {
        slots.lock(scope.organisation());
        bounds.refuse(course, wish);
        @Nullable Long room = wish.room();
        if (room != null && rooms.byIds(List.of(room)).isEmpty()) {
            throw new NotFound();
        }
        clashes.refuseInPattern(scope.organisation(), course, wish);
    }

    /** Makes the lessons of a line what the line says. */
    private Generated lessonsOf(Course course, WeeklySlot slot) {
        long organisation = scope.organisation();
        int year = course.schoolYear();
        DateRange valid = bounds.days(course, slot);
        List<Wanted> wanted = generation.wanted(List.of(slot), valid);
        if (wanted.isEmpty()) {
            throw Refusal.at("weekday", TimetableProblem.NO_LESSONS);
        }
        Set<LocalDate> days = wanted.stream().map(Wanted::date).collect(Collectors.toSet());
        int removed = vanish(
                year,
                slots.made(organisation, year, slot.id()).stream()
                        .filter(made -> !days.contains(made.slotDate()))
                        .toList());
        clashes.refuseOnDates(organisation, course, wanted);
        slots.reshape(organisation, year, wanted);
        int made = lessons.add(organisation, year, wanted);
        events.publishEvent(new LessonsChanged(organisation, Set.of(), SchoolYear.days(year)));
        return new Generated(made, wanted.size() - made, removed);
    }

    private int vanish(int year, List<Made> gone) {
        Set<Long> ids = gone.stream().map(Made::lesson).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return 0;
        }
        Set<Long> written = new HashSet<>();
        guards.forEach(guard -> written.addAll(guard.written(year, ids)));
        gone.stream()
                .filter(made -> written.contains(made.lesson()))
                .map(Made::slotDate)
                .max(LocalDate::compareTo)
                .ifPresent(last -> {
                    throw Refusal.at("validFrom", TimetableProblem.SLOT_WRITTEN, Days.words(last));
                });
        LocalDate today = directory.today();
        gone.stream()
                .map(Made::slotDate)
                .filter(day -> day.isBefore(today))
                .max(LocalDate::compareTo)
                .ifPresent(last -> {
                    throw Refusal.at("validFrom", TimetableProblem.SLOT_PAST, Days.words(last));
                });
        return lessons.remove(scope.organisation(), year, ids);
    }

    private static LocalDate ended(WeeklySlot slot) {
        return slot.validTo() == null ? slot.validFrom() : slot.validTo();
    }

    private static WeeklySlot withId(long id, WeeklySlot slot) {
        return new WeeklySlot(
                id, slot.course(), slot.weekday(), slot.number(), slot.room(), slot.validFrom(), slot.validTo());
    }
}
