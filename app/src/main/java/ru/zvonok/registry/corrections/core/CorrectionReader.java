package ru.zvonok.registry.corrections.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.AccountNames;
import ru.zvonok.platform.duties.DutyClock;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.corrections.Correction;
import ru.zvonok.registry.corrections.Correction.Line;
import ru.zvonok.registry.corrections.Correction.Paper;
import ru.zvonok.registry.corrections.CorrectionState;
import ru.zvonok.registry.corrections.WaitingPerson;
import ru.zvonok.registry.corrections.core.CorrectionQuery.Row;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.people.PersonData;
import ru.zvonok.registry.people.PersonFacts;

/** Reports with the names, deadlines and papers that are shown of them. */
@Component
class CorrectionReader {

    private static final String DEADLINE = "corrections.deadline-days";

    private final CorrectionQuery query;
    private final TenantScope scope;
    private final Directory directory;
    private final Enrolment enrolment;
    private final PersonFacts people;
    private final AccountNames accounts;
    private final DutyClock deadlines;

    CorrectionReader(
            CorrectionQuery query,
            TenantScope scope,
            Directory directory,
            Enrolment enrolment,
            PersonFacts people,
            AccountNames accounts,
            DutyClock deadlines) {
        this.query = query;
        this.scope = scope;
        this.directory = directory;
        this.enrolment = enrolment;
        this.people = people;
        this.accounts = accounts;
        this.deadlines = deadlines;
    }

    /** Whoever looks: who it is, whether the values of other adults' reports are shown, and whether papers are. */
    record Looking(@Nullable Long me, boolean values, boolean papers) {}

    /** @param rows of one person, the lines of a report together */
    List<Correction> shown(List<Row> rows, PersonData now, Looking looking) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Row>> reports =
                rows.stream().collect(Collectors.groupingBy(Row::report, LinkedHashMap::new, Collectors.toList()));
        Map<Long, PersonName> authors =
                people.names(rows.stream().map(Row::author).collect(Collectors.toSet()));
        Set<Long> answering = new HashSet<>();
        for (Row row : rows) {
            if (row.answeredBy() != null) {
                answering.add(row.answeredBy());
            }
        }
        Map<Long, String> answered = accounts.names(answering);
        Map<Long, List<Paper>> papers = query.papers(scope.organisation(), reports.keySet(), directory.today());
        Map<LocalDate, LocalDate> due = due(rows);
        List<Correction> all = new ArrayList<>();
        reports.forEach((id, lines) -> {
            Row first = lines.getFirst();
            boolean mine = Objects.equals(looking.me(), first.author());
            boolean readable = mine || looking.values();
            @Nullable PersonName author = authors.get(first.author());
            LocalDate last = Objects.requireNonNull(due.get(sent(first)));
            boolean open = lines.stream().anyMatch(row -> row.state() == CorrectionState.SENT);
            all.add(new Correction(
                    id,
                    author == null ? "" : author.full(),
                    mine,
                    local(first.at()),
                    last,
                    open && last.isBefore(directory.today()),
                    readable ? first.words() : "",
                    mine || looking.papers() ? papers.getOrDefault(id, List.of()) : List.of(),
                    lines.stream()
                            .map(row -> line(row, now, readable, answered))
                            .toList()));
        });
        return all;
    }

    private Line line(Row row, PersonData now, boolean readable, Map<Long, String> answered) {
        Instant at = row.answeredAt();
        @Nullable String who = row.answeredBy() == null ? null : answered.get(row.answeredBy());
        return new Line(
                row.id(),
                row.field(),
                readable ? row.before() : "",
                readable ? row.wanted() : "",
                readable ? CardValues.of(now, row.field()) : "",
                row.state(),
                at == null
                        ? null
                        : new Correction.Answer(
                                local(at),
                                who == null ? "" : who,
                                readable && row.answer() != null ? row.answer() : ""));
    }

    /** @param rows open ones, the oldest first */
    List<WaitingPerson> waiting(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Row>> persons =
                rows.stream().collect(Collectors.groupingBy(Row::person, LinkedHashMap::new, Collectors.toList()));
        Map<Long, PersonName> names = people.names(persons.keySet());
        Set<Long> groups = new HashSet<>();
        for (Row row : rows) {
            if (row.group() != null) {
                groups.add(row.group());
            }
        }
        Map<Long, ClassEntry> classes = enrolment.byIds(groups);
        Map<LocalDate, LocalDate> due = due(rows);
        List<WaitingPerson> all = new ArrayList<>();
        persons.forEach((person, lines) -> {
            Row oldest = lines.getFirst();
            LocalDate last = Objects.requireNonNull(due.get(sent(oldest)));
            @Nullable PersonName name = names.get(person);
            @Nullable ClassEntry group = oldest.group() == null ? null : classes.get(oldest.group());
            if (name != null) {
                all.add(new WaitingPerson(
                        person,
                        name,
                        group == null ? "" : group.name(),
                        local(oldest.at()),
                        last,
                        last.isBefore(directory.today()),
                        lines.stream().map(Row::field).toList()));
            }
        });
        return all;
    }

    LocalDate sent(Row row) {
        return local(row.at()).toLocalDate();
    }

    private Map<LocalDate, LocalDate> due(Collection<Row> rows) {
        return deadlines.due(DEADLINE, rows.stream().map(this::sent).collect(Collectors.toSet()));
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, directory.current().zone());
    }
}
