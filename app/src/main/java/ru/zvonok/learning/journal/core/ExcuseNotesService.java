package ru.zvonok.learning.journal.core;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.journal.ExcuseNote;
import ru.zvonok.learning.journal.ExcuseNote.State;
import ru.zvonok.learning.journal.ExcuseNotes;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalNotice;
import ru.zvonok.learning.journal.JournalPaths;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.StudentAbsences;
import ru.zvonok.learning.journal.WriteExcuse;
import ru.zvonok.learning.journal.WriteExcuse.Paper;
import ru.zvonok.learning.journal.core.ExcuseQuery.Row;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.files.NewFile;
import ru.zvonok.platform.files.StoredFile;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.notification.Notice;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.Member;
import ru.zvonok.registry.people.PersonFacts;

@Service
class ExcuseNotesService implements ExcuseNotes {

    private static final int LONGEST_ANSWER = 500;

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final SchoolClock clock;
    private final ExcuseQuery query;
    private final ExcuseRules rules;
    private final ExcuseSigns signs;
    private final StudentAbsenceReader reader;
    private final Enrolment enrolment;
    private final PersonFacts persons;
    private final Files files;
    private final Notifications notifications;

    ExcuseNotesService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Directory directory,
            SchoolClock clock,
            ExcuseQuery query,
            ExcuseRules rules,
            ExcuseSigns signs,
            StudentAbsenceReader reader,
            Enrolment enrolment,
            PersonFacts persons,
            Files files,
            Notifications notifications) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.clock = clock;
        this.query = query;
        this.rules = rules;
        this.signs = signs;
        this.reader = reader;
        this.enrolment = enrolment;
        this.persons = persons;
        this.files = files;
        this.notifications = notifications;
    }

    @Override
    @Transactional
    public StudentAbsences of(long student, DateRange days) {
        access.require(JournalAction.VIEW_OWN, Target.person(student));
        boolean writes = access.allows(JournalAction.WRITE_EXCUSE, Target.person(student));
        boolean sees = writes || access.allows(JournalAction.SETTLE_ABSENCE, Target.person(student));
        var absences = new StudentAbsences(
                reader.lines(student, days),
                sees ? shown(query.of(scope.organisations(), List.of(student), days, State.values())) : List.of(),
                writes && !scope.readsOnly() && rules.whyNot(student).isEmpty());
        audit.readOnceADay(
                "journal.student-absences-read", entry -> entry.person(student).day(days.from()));
        return absences;
    }

    @Override
    @Transactional
    public long write(WriteExcuse note) {
        access.require(JournalAction.WRITE_EXCUSE, Target.person(note.student()));
        long organisation = scope.organisation();
        Optional<Long> known = query.known(organisation, note.edit(), note.student());
        if (known.isPresent()) {
            return known.get();
        }
        rules.whyNot(note.student()).ifPresent(refusal -> {
            throw refusal;
        });
        rules.require(note);
        LocalDate last = Objects.requireNonNull(note.days().to());
        Row row = new Row(
                0,
                note.student(),
                note.days().from(),
                last,
                note.lessons().stream().sorted().toList(),
                note.reason(),
                note.words().strip(),
                State.SENT,
                clock.now(),
                rules.me().orElse(null),
                null,
                "");
        Optional<Long> id = query.insert(organisation, note.edit(), row, account());
        if (id.isEmpty()) {
            // the second of two clicks waited for the first; another pupil's edit is nobody's
            return query.known(organisation, note.edit(), note.student()).orElseThrow(NotFound::new);
        }
        for (Paper paper : note.papers()) {
            StoredFile stored = files.put(
                    new NewFile(ExcuseGuard.PURPOSE, paper.name(), null, NewFile.Check.DOCUMENT, null),
                    new ByteArrayInputStream(paper.content()));
            query.addPaper(organisation, id.get(), stored.publicId(), stored.name());
        }
        tellLeaders(row);
        audit.wrote(
                "journal.excuse-written",
                entry -> entry.person(row.student()).day(row.first()).fact("note", id.get()));
        return id.get();
    }

    @Override
    @Transactional
    public void withdraw(long note) {
        access.requireAny(JournalAction.WRITE_EXCUSE);
        Row row = query.hold(scope.organisation(), note).orElseThrow(NotFound::new);
        access.require(JournalAction.WRITE_EXCUSE, Target.person(row.student()));
        if (row.sender() == null || !rules.me().equals(Optional.of(row.sender()))) {
            throw new NotFound();
        }
        end(row, State.WITHDRAWN, null, null);
        audit.wrote(
                "journal.excuse-withdrawn",
                entry -> entry.person(row.student()).day(row.first()).fact("note", note));
    }

    @Override
    @Transactional
    public List<ExcuseNote> waiting(long group) {
        access.require(JournalAction.SETTLE_ABSENCE, Target.group(group));
        return ofClass(group, directory.today().minusYears(1), State.SENT).reversed();
    }

    @Override
    @Transactional
    public List<ExcuseNote> answered(long group) {
        access.require(JournalAction.SETTLE_ABSENCE, Target.group(group));
        return ofClass(group, directory.today().minusMonths(1), State.ACCEPTED, State.DECLINED).stream()
                .filter(note -> note.sender() != null)
                .toList();
    }

    private List<ExcuseNote> ofClass(long group, LocalDate since, State... states) {
        ClassEntry entry = enrolment.schoolClass(group);
        LocalDate today = directory.today();
        List<Long> students = enrolment.members(entry.id(), new DateRange(today, today)).stream()
                .map(Member::person)
                .distinct()
                .toList();
        List<ExcuseNote> notes = students.isEmpty()
                ? List.of()
                : shown(query.of(scope.organisations(), students, DateRange.from(since), states));
        if (!notes.isEmpty()) {
            audit.readOnceADay(
                    "journal.excuses-read", about -> about.group(group).day(today));
        }
        return notes;
    }

    @Override
    @Transactional
    public void reopen(long note) {
        Row row = held(note);
        boolean answered = row.state() == State.ACCEPTED || row.state() == State.DECLINED;
        if (!answered || row.sender() == null) {
            throw new Refusal(JournalProblem.EXCUSE_NOT_ANSWERED);
        }
        query.reopen(scope.organisation(), note);
        if (row.state() == State.ACCEPTED) {
            signs.undo(row);
        }
        tellSender(row, "journal.bell.excuse-reopened");
        audit.wrote(
                "journal.excuse-reopened",
                entry -> entry.person(row.student()).day(row.first()).fact("note", note));
    }

    @Override
    @Transactional
    public void accept(long note) {
        Row row = held(note);
        String document = signs.document(row, directory.current().zone());
        end(row, State.ACCEPTED, document, null);
        signs.settle(row, document, directory.current().zone());
        tellSender(row, "journal.bell.excuse-accepted");
        audit.wrote(
                "journal.excuse-accepted",
                entry -> entry.person(row.student()).day(row.first()).fact("note", note));
    }

    @Override
    @Transactional
    public void decline(long note, String word) {
        Row row = held(note);
        if (word.isBlank() || word.length() > LONGEST_ANSWER) {
            throw Refusal.at("word", JournalProblem.EXCUSE_WORD, LONGEST_ANSWER);
        }
        end(row, State.DECLINED, null, word.strip());
        tellSender(row, "journal.bell.excuse-declined");
        audit.wrote(
                "journal.excuse-declined",
                entry -> entry.person(row.student()).day(row.first()).fact("note", note));
    }

    /** A note that the actor may answer. */
    private Row held(long note) {
        access.requireAny(JournalAction.SETTLE_ABSENCE);
        Row row = query.hold(scope.organisation(), note).orElseThrow(NotFound::new);
        access.require(JournalAction.SETTLE_ABSENCE, Target.person(row.student()));
        return row;
    }

    private void end(Row row, State state, @Nullable String document, @Nullable String answer) {
        if (row.state() != State.SENT) {
            throw new Refusal(JournalProblem.EXCUSE_ANSWERED);
        }
        query.answer(scope.organisation(), row.id(), state, account(), document, answer, clock.now());
    }

    private void tellLeaders(Row row) {
        LocalDate today = directory.today();
        enrolment
                .classOf(row.student(), today)
                .ifPresent(group -> notifications.tell(
                        persons.guids(enrolment.leaders(group.id(), today)).values(),
                        new Notice(
                                JournalNotice.EXCUSE_SENT,
                                "journal.bell.excuse-sent",
                                List.of(group.name(), row.first()),
                                small(group)
                                        ? JournalPaths.groupSheet(group.id())
                                        : JournalPaths.classAbsences(group.id()))));
    }

    private void tellSender(Row row, String textKey) {
        Long sender = row.sender();
        PersonName child = persons.names(List.of(row.student())).get(row.student());
        if (sender != null && child != null) {
            notifications.tell(
                    persons.guids(List.of(sender)).values(),
                    new Notice(
                            JournalNotice.EXCUSE_ANSWERED,
                            textKey,
                            List.of(child.first(), row.first()),
                            enrolment
                                            .classOf(row.student(), directory.today())
                                            .filter(ExcuseNotesService::small)
                                            .isPresent()
                                    ? JournalPaths.childDays(row.student())
                                    : JournalPaths.familyAbsences(row.student())));
        }
    }

    /** In a kindergarten the notes stand beside the days. */
    private static boolean small(ClassEntry group) {
        return group.kind() == ClassKind.PRESCHOOL_GROUP;
    }

    private List<ExcuseNote> shown(List<Row> rows) {
        Map<Long, List<ExcuseNote.Paper>> papers =
                query.papers(scope.organisations(), rows.stream().map(Row::id).toList());
        Map<Long, PersonName> names = persons.names(rows.stream()
                .flatMap(row -> Stream.of(Optional.of(row.student()), Optional.ofNullable(row.sender())))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
        Optional<Long> me = access.actorIfAny().flatMap(actor -> persons.byGuid(actor.person()));
        Function<Row, ExcuseNote> show = row -> new ExcuseNote(
                row.id(),
                row.student(),
                Objects.requireNonNull(names.get(row.student())),
                new DateRange(row.first(), row.last()),
                row.lessons(),
                row.reason(),
                row.words(),
                row.state(),
                row.sentAt().atZone(directory.current().zone()).toLocalDateTime(),
                row.sender() == null ? null : names.get(row.sender()),
                row.answer(),
                papers.getOrDefault(row.id(), List.of()),
                row.state() == State.SENT && row.sender() != null && me.equals(Optional.of(row.sender())));
        return rows.stream().map(show).toList();
    }

    private @Nullable Long account() {
        return access.actorIfAny().map(Actor::account).orElse(null);
    }
}
