package ru.zvonok.gateway.oversight.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.preschool.DayNoted;
import ru.zvonok.gateway.oversight.core.DirtyQuery.Kind;
import ru.zvonok.gateway.oversight.core.DirtyQuery.Spot;
import ru.zvonok.learning.finals.PeriodMarksSettled;
import ru.zvonok.learning.journal.CellsWritten;
import ru.zvonok.learning.journal.DayWritten;
import ru.zvonok.learning.journal.LessonWritten;
import ru.zvonok.learning.timetable.LessonsChanged;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Recount;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.registry.enrolment.RollChanged;

/** Hears of changed facts inside their transactions and notes what of the summaries is to be reckoned anew. */
@Component
class SummaryTies {

    private final DirtyBook book;
    private final Directory directory;

    SummaryTies(DirtyBook book, Directory directory) {
        this.book = book;
        this.directory = directory;
    }

    @EventListener
    void written(CellsWritten written) {
        List<Spot> spots = new ArrayList<>();
        spots.add(Spot.course(written.course()));
        spots.addAll(days(written.cells().stream().map(CellsWritten.WrittenCell::day)));
        book.note(written.organisation(), spots);
    }

    @EventListener
    void written(LessonWritten written) {
        List<Spot> spots = new ArrayList<>();
        spots.add(Spot.course(written.course()));
        spots.addAll(days(Stream.of(written.day())));
        book.note(written.organisation(), spots);
    }

    @EventListener
    void settled(PeriodMarksSettled settled) {
        book.note(settled.organisation(), List.of(Spot.course(settled.course())));
    }

    @EventListener
    void changed(LessonsChanged changed) {
        List<Spot> spots =
                new ArrayList<>(changed.courses().stream().map(Spot::course).toList());
        spots.addAll(days(changed.days()));
        book.note(changed.organisation(), spots);
    }

    @EventListener
    void changed(RollChanged changed) {
        List<Spot> spots =
                new ArrayList<>(changed.groups().stream().map(Spot::group).toList());
        spots.add(Spot.of(Kind.ROLL));
        spots.addAll(days(new DateRange(changed.since(), null)));
        book.note(changed.organisation(), spots);
    }

    @EventListener
    void written(DayWritten written) {
        note(written.organisation(), days(Stream.of(written.day())));
    }

    @EventListener
    void noted(DayNoted noted) {
        note(noted.organisation(), days(Stream.of(noted.day())));
    }

    @EventListener
    void changed(Recount recount) {
        switch (recount.what()) {
            case ROLL -> book.note(recount.organisation(), List.of(Spot.of(Kind.ROLL)));
            case DAYS -> note(recount.organisation(), days(Reckoner.window(directory.today())));
            case ALL -> book.note(recount.organisation(), List.of(Spot.of(Kind.ALL)));
        }
    }

    private void note(long organisation, Collection<Spot> spots) {
        if (!spots.isEmpty()) {
            book.note(organisation, spots);
        }
    }

    /** Days are reckoned when they are over, and no further back than anybody looks. */
    private List<Spot> days(Stream<LocalDate> some) {
        DateRange window = Reckoner.window(directory.today());
        return some.filter(window::contains).distinct().map(Spot::day).toList();
    }

    private List<Spot> days(DateRange range) {
        DateRange window = Reckoner.window(directory.today());
        return days(window.from()
                .datesUntil(Objects.requireNonNull(window.to()).plusDays(1))
                .filter(range::contains));
    }
}
