package ru.zvonok.learning.attestation.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.attestation.EnterResult;
import ru.zvonok.learning.attestation.ExamDifference;
import ru.zvonok.learning.attestation.ExamDifference.At;
import ru.zvonok.learning.attestation.ExamDifference.State;
import ru.zvonok.learning.attestation.ExamResult.Source;
import ru.zvonok.learning.attestation.ExamSubject;
import ru.zvonok.learning.attestation.ListAnswer.Dropped;
import ru.zvonok.learning.attestation.StateExam;
import ru.zvonok.learning.attestation.core.DifferenceQuery.Found;
import ru.zvonok.learning.attestation.core.DifferenceQuery.Kept;
import ru.zvonok.learning.finals.LeavingClasses;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;

/** What of this school year does not agree with the lists of the region, with what was said of it. */
@Component
class DifferenceReader {

    /** Who takes exams this school year, by person. */
    record Taker(PersonName name, ClassEntry group) {}

    private final TenantScope scope;
    private final Directory directory;
    private final Endings endings;
    private final LeavingClasses leaving;
    private final ExamQuery query;
    private final DifferenceQuery kept;

    DifferenceReader(
            TenantScope scope,
            Directory directory,
            Endings endings,
            LeavingClasses leaving,
            ExamQuery query,
            DifferenceQuery kept) {
        this.scope = scope;
        this.directory = directory;
        this.endings = endings;
        this.leaving = leaving;
        this.query = query;
        this.kept = kept;
    }

    Map<Long, Taker> takers() {
        List<ClassEntry> groups = endings.examined();
        Map<Long, Map<Long, PersonName>> people = endings.people(groups);
        Map<Long, Taker> takers = new HashMap<>();
        groups.forEach(group -> people.getOrDefault(group.id(), Map.of())
                .forEach((person, name) -> takers.put(person, new Taker(name, group))));
        return takers;
    }

    /** What does not agree now. */
    List<Found> found() {
        int year = endings.year();
        Set<StateExam> listed = query.lists(scope.organisations(), year).keySet();
        if (listed.isEmpty()) {
            return List.of();
        }
        return Differences.of(
                query.ofYear(scope.organisations(), year),
                leaving.exams(endings.leaving()),
                endings.subjects(),
                listed);
    }

    /** What does not agree, and what did once and was corrected; open ones first. */
    List<ExamDifference> all() {
        List<Found> found = found();
        List<Kept> stored = kept.ofYear(scope.organisations(), endings.year());
        Map<Found, Kept> known =
                stored.stream().collect(Collectors.toMap(Kept::found, one -> one, (latest, earlier) -> latest));
        Map<Long, Taker> takers = takers();
        Map<Integer, String> subjects = subjects();
        Set<At> shown = new HashSet<>();
        List<ExamDifference> all = new ArrayList<>();
        for (Found one : found) {
            Kept said = known.get(one);
            State state = said != null && said.words() != null ? State.EXPLAINED : State.OPEN;
            shown.add(one.at());
            line(one, said, state, takers, subjects).ifPresent(all::add);
        }
        for (Kept one : stored) {
            if (shown.add(one.found().at())) {
                line(one.found(), one, State.CORRECTED, takers, subjects).ifPresent(all::add);
            }
        }
        all.sort(Comparator.comparing(ExamDifference::state)
                .thenComparing(ExamDifference::group)
                .thenComparing(one -> one.name().full()));
        return all;
    }

    /** Empty for somebody who is in no class any more. */
    private Optional<ExamDifference> line(
            Found found, @Nullable Kept said, State state, Map<Long, Taker> takers, Map<Integer, String> subjects) {
        Taker taker = takers.get(found.at().student());
        if (taker == null) {
            return Optional.empty();
        }
        return Optional.of(new ExamDifference(
                found.at(),
                taker.name(),
                taker.group().name(),
                subjects.getOrDefault(found.at().subject(), ""),
                found.ours(),
                found.region().isEmpty() ? null : found.region(),
                said == null
                        ? directory.today()
                        : LocalDate.ofInstant(said.at(), directory.current().zone()),
                state,
                said == null ? null : said.words()));
    }

    /** What the list before says and this one does not. */
    List<Dropped> dropped(StateExam exam, List<EnterResult> results) {
        Set<List<Object>> named = results.stream()
                .map(one -> List.<Object>of(one.student(), one.subject()))
                .collect(Collectors.toSet());
        Map<Long, Taker> takers = takers();
        Map<Integer, String> subjects = subjects();
        return query.ofYear(scope.organisations(), endings.year()).stream()
                .filter(one -> one.exam() == exam
                        && one.source() == Source.REGION
                        && takers.containsKey(one.student())
                        && !named.contains(List.<Object>of(one.student(), one.subject())))
                .map(one -> {
                    Taker taker = Objects.requireNonNull(takers.get(one.student()));
                    return new Dropped(
                            taker.name(), taker.group().name(), subjects.getOrDefault(one.subject(), ""), one.shown());
                })
                .sorted(Comparator.comparing(Dropped::group)
                        .thenComparing(one -> one.name().full())
                        .thenComparing(Dropped::subject))
                .toList();
    }

    /** Names of exam subjects by code. */
    Map<Integer, String> subjects() {
        return endings.subjects().stream()
                .collect(Collectors.toMap(ExamSubject::code, ExamSubject::name, (one, other) -> one));
    }
}
