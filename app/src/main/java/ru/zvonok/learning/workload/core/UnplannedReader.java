package ru.zvonok.learning.workload.core;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.LoadFacts;
import ru.zvonok.learning.journal.LoadFacts.GivenWork;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.learning.workload.Unplanned;
import ru.zvonok.learning.workload.WorkState;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.people.PersonFacts;

/** Finds the control works of the journal that nobody planned. */
@Component
class UnplannedReader {

    private record Place(long course, LocalDate day) {}

    private final TenantScope scope;
    private final Boards boards;
    private final PublicationQuery publications;
    private final LoadFacts journal;
    private final LessonFacts lessons;
    private final PersonFacts people;

    UnplannedReader(
            TenantScope scope,
            Boards boards,
            PublicationQuery publications,
            LoadFacts journal,
            LessonFacts lessons,
            PersonFacts people) {
        this.scope = scope;
        this.boards = boards;
        this.publications = publications;
        this.journal = journal;
        this.lessons = lessons;
        this.people = people;
    }

    List<Unplanned> of(int year, int half) {
        DateRange days = Halves.days(year, half);
        Board board = boards.of(year, List.of());
        Set<Place> planned = new HashSet<>();
        if (publications.latest(scope.organisation(), year, half) > 0) {
            board.rows.stream()
                    .filter(row -> row.state() == WorkState.ACCEPTED)
                    .forEach(row -> planned.add(new Place(row.course(), row.day())));
        }
        List<GivenWork> given = journal.works(year, days, board.norms.kinds()).stream()
                .filter(work -> board.courses.containsKey(work.course())
                        && !planned.contains(new Place(work.course(), work.day())))
                .toList();
        Map<Long, Lesson> held =
                lessons.byIds(given.stream().map(GivenWork::lesson).distinct().toList(), year);
        Map<Long, PersonName> names = people.names(held.values().stream()
                .map(Lesson::teacher)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return given.stream()
                .filter(work -> held.containsKey(work.lesson()))
                .map(work -> {
                    Lesson lesson = Objects.requireNonNull(held.get(work.lesson()));
                    @Nullable Long teacher = lesson.teacher();
                    return new Unplanned(
                            Objects.requireNonNull(board.courses.get(work.course())),
                            work.lesson(),
                            work.day(),
                            lesson.number(),
                            work.type(),
                            work.title(),
                            teacher == null ? null : names.get(teacher));
                })
                .sorted(Comparator.comparing(Unplanned::day)
                        .reversed()
                        .thenComparing(one -> one.course().groupName())
                        .thenComparing(Unplanned::number))
                .toList();
    }
}
