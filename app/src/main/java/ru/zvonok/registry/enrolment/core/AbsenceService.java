package ru.zvonok.registry.enrolment.core;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.FirstOf;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.enrolment.AbsenceSettled;
import ru.zvonok.registry.enrolment.Absences;
import ru.zvonok.registry.enrolment.AbsentLearner;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.EnrolmentAction;
import ru.zvonok.registry.enrolment.EnrolmentProblem;
import ru.zvonok.registry.enrolment.ExcusedAbsence;
import ru.zvonok.registry.enrolment.ExcusedAbsence.Reason;
import ru.zvonok.registry.people.PersonFacts;

@Service
@Transactional
class AbsenceService implements Absences {

    private static final int LONGEST_DOCUMENT = 200;
    private static final Set<Reason> HEALTH = EnumSet.of(Reason.SICK, Reason.SANATORIUM, Reason.QUARANTINE);

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final SchoolClock clock;
    private final Calendar calendar;
    private final PersonFacts persons;
    private final AbsenceQuery query;
    private final ClassQuery classes;
    private final ApplicationEventPublisher events;

    AbsenceService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            SchoolClock clock,
            Calendar calendar,
            PersonFacts persons,
            AbsenceQuery query,
            ClassQuery classes,
            ApplicationEventPublisher events) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.clock = clock;
        this.calendar = calendar;
        this.persons = persons;
        this.query = query;
        this.classes = classes;
        this.events = events;
    }

    @Override
    public List<ExcusedAbsence> of(long person, DateRange range) {
        access.require(EnrolmentAction.VIEW_ABSENCES, Target.person(person));
        List<ExcusedAbsence> found = query.of(scope.organisation(), List.of(person), range.from(), range.to());
        audit.read("enrolment.absences-read", about -> about.person(person).day(range.from()));
        return found;
    }

    @Override
    public FirstOf<AbsentLearner> sick(LocalDate day, int most) {
        access.require(EnrolmentAction.VIEW_ABSENCES, Target.organisation());
        long organisation = scope.organisation();
        FirstOf<AbsentLearner> found = query.on(organisation, day, HEALTH, most);
        if (found.first().isEmpty()) {
            return found;
        }
        List<Long> ids =
                found.first().stream().map(one -> one.absence().person()).toList();
        Map<Long, ClassEntry> groups = classes.ofPersons(organisation, ids, day);
        List<AbsentLearner> sick = found.first().stream()
                .map(one -> new AbsentLearner(
                        one.name(),
                        Optional.ofNullable(groups.get(one.absence().person()))
                                .map(ClassEntry::name)
                                .orElse(""),
                        one.absence()))
                .toList();
        audit.readOnceADay("enrolment.sick-read", about -> about.persons(ids).day(day));
        return new FirstOf<>(sick, found.inAll());
    }

    @Override
    public long note(ExcusedAbsence absence) {
        access.require(EnrolmentAction.NOTE_ABSENCES, Target.person(absence.person()));
        long organisation = scope.organisation();
        if (persons.names(Set.of(absence.person())).isEmpty()) {
            throw new NotFound();
        }
        if (absence.to().isBefore(absence.from())) {
            throw Refusal.at("to", EnrolmentProblem.ENDS_BEFORE_START);
        }
        requireShort(absence.document());
        calendar.requireOpen(absence.from());
        if (!query.of(organisation, List.of(absence.person()), absence.from(), absence.to())
                .isEmpty()) {
            throw Refusal.at("from", EnrolmentProblem.ABSENCE_OVERLAP);
        }
        long id = insert(absence);
        DateRange days = new DateRange(absence.from(), absence.to());
        events.publishEvent(new AbsenceSettled(organisation, absence.person(), days, absence.reason()));
        wrote(absence.person(), days, absence.reason());
        return id;
    }

    @Override
    public void settle(long person, DateRange days, ExcusedAbsence.@Nullable Reason reason, @Nullable String document) {
        access.require(EnrolmentAction.NOTE_ABSENCES, Target.person(person));
        long organisation = scope.organisation();
        LocalDate last = Objects.requireNonNull(days.to());
        requireShort(document);
        calendar.requireOpen(days.from());
        for (ExcusedAbsence there : query.of(organisation, List.of(person), days.from(), last)) {
            query.delete(organisation, there.id());
            if (there.from().isBefore(days.from())) {
                insert(there.on(there.from(), days.from().minusDays(1)));
            }
            if (there.to().isAfter(last)) {
                insert(there.on(last.plusDays(1), there.to()));
            }
        }
        if (reason != null) {
            insert(new ExcusedAbsence(0, person, days.from(), last, reason, document));
        }
        events.publishEvent(new AbsenceSettled(organisation, person, days, reason));
        wrote(person, days, reason);
    }

    @Override
    public void remove(long absence) {
        access.requireAny(EnrolmentAction.NOTE_ABSENCES);
        long organisation = scope.organisation();
        ExcusedAbsence there = query.find(organisation, absence).orElseThrow(NotFound::new);
        access.require(EnrolmentAction.NOTE_ABSENCES, Target.person(there.person()));
        calendar.requireOpen(there.from());
        query.delete(organisation, absence);
        events.publishEvent(
                new AbsenceSettled(organisation, there.person(), new DateRange(there.from(), there.to()), null));
        audit.wrote("enrolment.absence-removed", about -> about.person(there.person())
                .day(there.from()));
    }

    private long insert(ExcusedAbsence absence) {
        return query.insert(
                scope.organisation(),
                absence,
                access.actorIfAny().map(Actor::account).orElse(null),
                clock.now());
    }

    private void wrote(long person, DateRange days, ExcusedAbsence.@Nullable Reason reason) {
        audit.wrote(
                reason == null ? "enrolment.absence-not-excused" : "enrolment.absence-excused",
                about -> about.person(person)
                        .day(days.from())
                        .fact("until", String.valueOf(days.to()))
                        .fact("reason", reason == null ? "" : reason.name()));
    }

    private static void requireShort(@Nullable String document) {
        if (document != null && document.length() > LONGEST_DOCUMENT) {
            throw Refusal.at("document", EnrolmentProblem.DOCUMENT_TOO_LONG, LONGEST_DOCUMENT);
        }
    }
}
