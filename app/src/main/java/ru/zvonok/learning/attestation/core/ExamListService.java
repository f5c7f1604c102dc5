package ru.zvonok.learning.attestation.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import ru.zvonok.learning.attestation.ListAnswer;
import ru.zvonok.learning.attestation.ListAnswer.Dropped;
import ru.zvonok.learning.attestation.StateExam;
import ru.zvonok.learning.attestation.core.DifferenceQuery.Found;
import ru.zvonok.learning.attestation.core.ExamBook.ResultsDay;
import ru.zvonok.learning.attestation.core.ExamQuery.Writer;
import ru.zvonok.learning.attestation.core.RegionLines.Candidate;
import ru.zvonok.learning.attestation.core.RegionLines.Outcome;
import ru.zvonok.learning.attestation.core.RegionList.Column;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.duties.DutyClock;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.people.KnownPerson;
import ru.zvonok.registry.people.KnownPersons;

@Service
class ExamListService implements ExamLists {

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Pen pen;
    private final Directory directory;
    private final Endings endings;
    private final DifferenceReader reader;
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
            Pen pen,
            Directory directory,
            Endings endings,
            DifferenceReader reader,
            KnownPersons persons,
            ExamBook book,
            ExamQuery query,
            DifferenceQuery kept,
            DutyClock duties,
            Texts texts) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.pen = pen;
        this.directory = directory;
        this.endings = endings;
        this.reader = reader;
        this.persons = persons;
        this.book = book;
        this.query = query;
        this.kept = kept;
        this.duties = duties;
        this.texts = texts;
    }

    @Override
    @Transactional
    public ListAnswer upload(StateExam exam, byte[] file, boolean dropping) {
        access.require(AttestationAction.COMPARE_EXAMS, Target.organisation());
        if (exam.college()) {
            throw new Refusal(AttestationProblem.SUBJECT_UNKNOWN);
        }
        Outcome outcome = new RegionLines(exam, endings.subjects(), directory.today(), candidates(exam))
                .of(RegionList.read(file, heads()));
        if (!outcome.wrong().isEmpty()) {
            return new ListAnswer(0, outcome.wrong(), 0, List.of());
        }
        Writer writer = pen.of(endings.year());
        query.hold(writer, exam);
        List<Dropped> dropped = dropping ? List.of() : reader.dropped(exam, outcome.results());
        if (!dropped.isEmpty()) {
            audit.read("attestation.differences-read", note -> note.fact("exam", exam)
                    .fact("count", dropped.size()));
            return new ListAnswer(0, List.of(), 0, dropped);
        }
        query.clear(writer, exam);
        query.write(writer, outcome.results(), Source.REGION);
        query.note(writer, exam, outcome.results().size());
        kept.keep(writer, reader.found(), null);
        audit.wrote("attestation.list-taken", note -> note.fact("exam", exam)
                .fact("lines", outcome.results().size()));
        int open = (int) reader.all().stream()
                .filter(one -> one.state() == State.OPEN && one.at().exam() == exam)
                .count();
        return new ListAnswer(outcome.results().size(), List.of(), open, List.of());
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
        reader.takers().forEach((person, taker) -> {
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

    @Override
    @Transactional
    public List<ExamDifference> differences() {
        access.require(AttestationAction.COMPARE_EXAMS, Target.organisation());
        List<ExamDifference> all = reader.all();
        audit.read("attestation.differences-read", note -> note.fact("count", all.size()));
        return all;
    }

    @Override
    @Transactional
    public void correct(At difference) {
        access.require(AttestationAction.COMPARE_EXAMS, Target.organisation());
        Found found = open(difference);
        if (difference.place() == Place.JOURNAL) {
            throw new Refusal(AttestationProblem.JOURNAL_MARK);
        }
        Writer writer = pen.of(endings.year());
        kept.keep(writer, List.of(found), null);
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
        kept.keep(pen.of(endings.year()), List.of(found), said);
        audit.wrote("attestation.difference-explained", note -> note.person(difference.student())
                .fact("exam", difference.exam())
                .fact("subject", difference.subject()));
    }

    private Found open(At difference) {
        return reader.found().stream()
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
                reader.all().stream().filter(one -> one.state() == State.OPEN).toList();
        Map<LocalDate, LocalDate> due = duties.due(
                "attestation.gia.deadline-days",
                days.stream().map(ResultsDay::day).distinct().toList());
        Map<Integer, String> names = reader.subjects();
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
}
