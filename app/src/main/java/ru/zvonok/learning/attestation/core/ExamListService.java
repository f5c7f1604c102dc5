package ru.zvonok.learning.attestation.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.attestation.AttestationAction;
import ru.zvonok.learning.attestation.AttestationProblem;
import ru.zvonok.learning.attestation.ExamDifference;
import ru.zvonok.learning.attestation.ExamDifference.At;
import ru.zvonok.learning.attestation.ExamDifference.Place;
import ru.zvonok.learning.attestation.ExamDifference.State;
import ru.zvonok.learning.attestation.ExamLists;
import ru.zvonok.learning.attestation.ExamResult.Source;
import ru.zvonok.learning.attestation.ExamSubject;
import ru.zvonok.learning.attestation.ListAnswer;
import ru.zvonok.learning.attestation.StateExam;
import ru.zvonok.learning.attestation.core.DifferenceQuery.Found;
import ru.zvonok.learning.attestation.core.DifferenceQuery.Kept;
import ru.zvonok.learning.attestation.core.ExamBook.ResultsDay;
import ru.zvonok.learning.attestation.core.ExamQuery.Writer;
import ru.zvonok.learning.attestation.core.RegionLines.Candidate;
import ru.zvonok.learning.attestation.core.RegionLines.Outcome;
import ru.zvonok.learning.attestation.core.RegionList.Column;
import ru.zvonok.learning.finals.LeavingClasses;
import ru.zvonok.learning.finals.LeavingMark;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.duties.DutyClock;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.people.KnownPerson;
import ru.zvonok.registry.people.KnownPersons;

@Service
class ExamListService implements ExamLists {

    /** Who takes exams this school year, by person. */
    private record Taker(PersonName name, ClassEntry group) {}

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final SchoolClock clock;
    private final Directory directory;
    private final Endings endings;
    private final LeavingClasses leaving;
    private final KnownPersons persons;
    private final ExamBook book;
    private final ExamQuery query;
    private final DifferenceQuery kept;
    private final DutyClock duties;
    private final Texts texts;

    ExamListService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            SchoolClock clock,
            Directory directory,
            Endings endings,
            LeavingClasses leaving,
            KnownPersons persons,
            ExamBook book,
            ExamQuery query,
            DifferenceQuery kept,
            DutyClock duties,
            Texts texts) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.clock = clock;
        this.directory = directory;
        this.endings = endings;
        this.leaving = leaving;
        this.persons = persons;
        this.book = book;
        this.query = query;
        this.kept = kept;
        this.duties = duties;
        this.texts = texts;
    }

    @Override
    @Transactional
    public ListAnswer upload(StateExam exam, byte[] file) {
        access.require(AttestationAction.COMPARE_EXAMS, Target.organisation());
        if (exam.college()) {
            throw new Refusal(AttestationProblem.SUBJECT_UNKNOWN);
        }
        Outcome outcome = new RegionLines(exam, endings.subjects(), directory.today(), candidates(exam))
                .of(RegionList.read(file, heads()));
        if (!outcome.wrong().isEmpty()) {
            return new ListAnswer(0, outcome.wrong(), 0);
        }
        Writer writer = writer();
        query.clear(writer, exam);
        outcome.results().forEach(result -> query.write(writer, result, Source.REGION));
        query.note(writer, exam, outcome.results().size());
        found().forEach(one -> kept.keep(writer, one, null));
        audit.wrote("attestation.list-taken", note -> note.fact("exam", exam)
                .fact("lines", outcome.results().size()));
        int open = (int) all().stream()
                .filter(one -> one.state() == State.OPEN && one.at().exam() == exam)
                .count();
        return new ListAnswer(outcome.results().size(), List.of(), open);
    }

    /** In both languages, the Russian first: so the region writes them. */
    private Map<Column, List<String>> heads() {
        Map<Column, List<String>> heads = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            heads.put(
                    column,
                    Texts.LOCALES.stream()
                            .flatMap(locale -> Stream.of(
                                    texts.get(locale, column.textKey()).split(",", -1)))
                            .map(ExamBook::plain)
                            .toList());
        }
        return heads;
    }

    private List<Candidate> candidates(StateExam exam) {
        Map<Long, KnownPerson> known =
                persons.all().stream().collect(Collectors.toMap(KnownPerson::id, one -> one, (one, other) -> one));
        List<Candidate> candidates = new ArrayList<>();
        takers().forEach((person, taker) -> {
            if (endings.exams(taker.group()).contains(exam)) {
                KnownPerson one = known.get(person);
                candidates.add(new Candidate(
                        person,
                        one == null ? taker.name() : one.name(),
                        taker.group().name(),
                        one == null ? null : one.snils()));
            }
        });
        return candidates;
    }

    private Map<Long, Taker> takers() {
        List<ClassEntry> groups = endings.examined();
        Map<Long, Map<Long, PersonName>> people = endings.people(groups);
        Map<Long, Taker> takers = new HashMap<>();
        groups.forEach(group -> people.getOrDefault(group.id(), Map.of())
                .forEach((person, name) -> takers.put(person, new Taker(name, group))));
        return takers;
    }

    @Override
    @Transactional
    public List<ExamDifference> differences() {
        access.require(AttestationAction.COMPARE_EXAMS, Target.organisation());
        List<ExamDifference> all = all();
        audit.read("attestation.differences-read", note -> note.fact("count", all.size()));
        return all;
    }

    private List<Found> found() {
        int year = endings.year();
        Set<StateExam> listed = query.lists(scope.organisations(), year).keySet();
        if (listed.isEmpty()) {
            return List.of();
        }
        List<LeavingMark> journal = endings.leaving().stream()
                .flatMap(group -> leaving.marks(group).stream())
                .toList();
        return Differences.of(query.ofYear(scope.organisations(), year), journal, endings.subjects(), listed);
    }

    private List<ExamDifference> all() {
        List<Found> found = found();
        List<Kept> stored = kept.ofYear(scope.organisations(), endings.year());
        Map<Found, Kept> known =
                stored.stream().collect(Collectors.toMap(Kept::found, one -> one, (latest, earlier) -> latest));
        Map<Long, Taker> takers = takers();
        Map<Integer, String> subjects = endings.subjects().stream()
                .collect(Collectors.toMap(ExamSubject::code, ExamSubject::name, (one, other) -> one));
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
            Found found,
            @org.jspecify.annotations.Nullable Kept said,
            State state,
            Map<Long, Taker> takers,
            Map<Integer, String> subjects) {
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
                said == null ? directory.today() : LocalDate.ofInstant(said.at(), zone()),
                state,
                said == null ? null : said.words()));
    }

    @Override
    @Transactional
    public void correct(At difference) {
        access.require(AttestationAction.COMPARE_EXAMS, Target.organisation());
        Found found = open(difference);
        if (difference.place() == Place.JOURNAL) {
            throw new Refusal(AttestationProblem.JOURNAL_MARK);
        }
        Writer writer = writer();
        kept.keep(writer, found, null);
        query.remove(writer, difference.student(), difference.exam(), difference.subject());
        audit.wrote("attestation.difference-corrected", note -> note.person(difference.student())
                .fact("exam", difference.exam())
                .fact("subject", difference.subject()));
    }

    @Override
    @Transactional
    public void explain(At difference, String words) {
        access.require(AttestationAction.COMPARE_EXAMS, Target.organisation());
        Found found = open(difference);
        String said = words.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw Refusal.at("words", AttestationProblem.WORDS_MISSING, LONGEST);
        }
        kept.keep(writer(), found, said);
        audit.wrote("attestation.difference-explained", note -> note.person(difference.student())
                .fact("exam", difference.exam())
                .fact("subject", difference.subject()));
    }

    private Found open(At difference) {
        return found().stream()
                .filter(one -> one.at().equals(difference))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Comparison> comparisons() {
        access.require(AttestationAction.COMPARE_EXAMS, Target.organisation());
        LocalDate today = directory.today();
        int year = endings.year();
        List<ResultsDay> days = book.resultsDays(today).stream()
                .filter(one -> !one.day().isAfter(today) && SchoolYear.of(one.day()) == year)
                .toList();
        if (days.isEmpty()) {
            return List.of();
        }
        Set<StateExam> taken = endings.examined().stream()
                .flatMap(group -> endings.exams(group).stream())
                .collect(Collectors.toSet());
        Map<StateExam, Instant> lists = query.lists(scope.organisations(), year);
        List<ExamDifference> open =
                all().stream().filter(one -> one.state() == State.OPEN).toList();
        Map<LocalDate, LocalDate> due = duties.due(
                "attestation.gia.deadline-days",
                days.stream().map(ResultsDay::day).distinct().toList());
        Map<Integer, String> names = endings.subjects().stream()
                .collect(Collectors.toMap(ExamSubject::code, ExamSubject::name, (one, other) -> one));
        return days.stream()
                .filter(one -> taken.contains(one.exam()))
                .map(one -> new Comparison(
                        one.exam(),
                        one.subject(),
                        names.getOrDefault(one.subject(), ""),
                        one.day(),
                        Objects.requireNonNull(due.get(one.day())),
                        lists.containsKey(one.exam())
                                && !LocalDate.ofInstant(lists.get(one.exam()), zone())
                                        .isBefore(one.day()),
                        (int) open.stream()
                                .filter(line -> line.at().exam() == one.exam()
                                        && line.at().subject() == one.subject())
                                .count()))
                .toList();
    }

    private ZoneId zone() {
        return directory.current().zone();
    }

    private Writer writer() {
        return new Writer(
                scope.organisation(),
                endings.year(),
                access.actorIfAny().map(Actor::account).orElse(null),
                clock.now());
    }
}
