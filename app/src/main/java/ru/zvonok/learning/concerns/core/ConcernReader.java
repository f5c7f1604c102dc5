package ru.zvonok.learning.concerns.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.concerns.Concern;
import ru.zvonok.learning.concerns.ConcernState;
import ru.zvonok.learning.concerns.core.FamilyConcernQuery.Row;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.CellChange;
import ru.zvonok.learning.journal.CellFacts;
import ru.zvonok.platform.access.AccountNames;
import ru.zvonok.platform.duties.DutyClock;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.people.PersonFacts;

/** Reports of families with the names, days and deadlines that are shown of them. */
@Component
class ConcernReader {

    private static final String DEADLINE = "concerns.deadline-days";

    private final Directory directory;
    private final CourseFacts courses;
    private final Enrolment enrolment;
    private final PersonFacts people;
    private final AccountNames accounts;
    private final DutyClock deadlines;
    private final CellFacts cells;

    ConcernReader(
            Directory directory,
            CourseFacts courses,
            Enrolment enrolment,
            PersonFacts people,
            AccountNames accounts,
            DutyClock deadlines,
            CellFacts cells) {
        this.directory = directory;
        this.courses = courses;
        this.enrolment = enrolment;
        this.people = people;
        this.accounts = accounts;
        this.deadlines = deadlines;
        this.cells = cells;
    }

    List<Concern> shown(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, PersonName> names =
                people.names(rows.stream().map(Row::student).distinct().toList());
        Map<Long, ClassEntry> groups =
                enrolment.byIds(ids(rows.stream().map(Row::group).toList()));
        Map<Long, Course> taught =
                courses.byIds(ids(rows.stream().map(Row::course).toList()));
        Map<Long, String> answered =
                accounts.names(ids(rows.stream().map(Row::answeredBy).toList()));
        Map<Long, CellChange> corrections = corrections(rows);
        Map<LocalDate, LocalDate> due = due(rows);
        LocalDate today = directory.today();
        List<Concern> all = new ArrayList<>();
        for (Row row : rows) {
            PersonName name = names.get(row.student());
            if (name != null) {
                LocalDate last = last(row, due);
                @Nullable ClassEntry group = row.group() == null ? null : groups.get(row.group());
                all.add(new Concern(
                        row.id(),
                        row.student(),
                        name,
                        group == null ? "" : group.name(),
                        row.course() == null ? null : taught.get(row.course()),
                        row.lesson(),
                        row.year(),
                        row.day(),
                        row.kind(),
                        row.state(),
                        row.words(),
                        local(row.at()),
                        last,
                        row.state().open() && last.isBefore(today),
                        answer(row, answered, row.change() == null ? null : corrections.get(row.change()))));
            }
        }
        return all;
    }

    /** Which of some are open after their last day. */
    Set<Long> overdue(Collection<Row> rows) {
        Map<LocalDate, LocalDate> due = due(rows);
        LocalDate today = directory.today();
        return rows.stream()
                .filter(row -> row.state().open() && last(row, due).isBefore(today))
                .map(Row::id)
                .collect(Collectors.toSet());
    }

    private Map<LocalDate, LocalDate> due(Collection<Row> rows) {
        return rows.isEmpty()
                ? Map.of()
                : deadlines.due(DEADLINE, rows.stream().map(this::sent).collect(Collectors.toSet()));
    }

    private LocalDate last(Row row, Map<LocalDate, LocalDate> due) {
        return Objects.requireNonNull(due.get(sent(row)));
    }

    private LocalDate sent(Row row) {
        return local(row.at()).toLocalDate();
    }

    private Map<Long, CellChange> corrections(List<Row> rows) {
        Map<Integer, List<Long>> years = new HashMap<>();
        for (Row row : rows) {
            if (row.state() == ConcernState.CORRECTED && row.change() != null) {
                years.computeIfAbsent(row.year(), year -> new ArrayList<>()).add(row.change());
            }
        }
        Map<Long, CellChange> corrections = new HashMap<>();
        years.forEach((year, ids) -> corrections.putAll(cells.byIds(year, ids)));
        return corrections;
    }

    private Concern.@Nullable Answer answer(Row row, Map<Long, String> names, @Nullable CellChange correction) {
        Instant at = row.answeredAt();
        if (at == null) {
            return null;
        }
        @Nullable String who = row.answeredBy() == null ? null : names.get(row.answeredBy());
        return new Concern.Answer(
                local(at),
                who == null ? "" : who,
                row.answer() == null ? "" : row.answer(),
                correction == null ? null : correction.oldValue(),
                correction == null ? null : correction.newValue());
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, directory.current().zone());
    }

    private static Set<Long> ids(Collection<@Nullable Long> some) {
        Set<Long> ids = new HashSet<>();
        for (Long id : some) {
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }
}
