package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.WriteExcuse;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.people.Kin;
import ru.zvonok.registry.people.PersonEntry;
import ru.zvonok.registry.people.PersonFacts;

/** Who writes an excuse note, and of which days. */
@Component
class ExcuseRules {

    private static final int LONGEST = 1000;
    private static final int MOST_LESSONS = 15;

    private final AccessControl access;
    private final PersonFacts persons;
    private final Enrolment enrolment;
    private final RegionalRules rules;
    private final Directory directory;

    ExcuseRules(
            AccessControl access, PersonFacts persons, Enrolment enrolment, RegionalRules rules, Directory directory) {
        this.access = access;
        this.persons = persons;
        this.enrolment = enrolment;
        this.rules = rules;
        this.directory = directory;
    }

    /** The person who acts here. */
    Optional<Long> me() {
        return persons.byGuid(access.actor().person());
    }

    /** Why the actor may not write for a pupil within reach; empty where nothing is against it. */
    Optional<Refusal> whyNot(long student) {
        LocalDate today = directory.today();
        Optional<Long> me = me();
        if (me.filter(id -> id == student).isPresent()) {
            return ofAge(student, today)
                    ? Optional.empty()
                    : Optional.of(new Refusal(
                            JournalProblem.EXCUSE_UNDER_AGE, rules.whole("journal.excuse.own-from-age", today)));
        }
        boolean legal = persons.guardians(List.of(student), today).getOrDefault(student, List.of()).stream()
                .anyMatch(kin -> kin.legalRepresentative() && me.equals(Optional.of(kin.person())));
        return legal ? Optional.empty() : Optional.of(new Refusal(JournalProblem.EXCUSE_NOT_LEGAL));
    }

    boolean ofAge(long student, LocalDate day) {
        PersonEntry entry = persons.entries(List.of(student)).get(student);
        LocalDate birth = entry == null ? null : entry.birthDate();
        return birth != null && rules.reached("journal.excuse.own-from-age", birth, day);
    }

    /** Legal representatives of a pupil who is not of age. */
    List<Long> representatives(long student, LocalDate day) {
        return ofAge(student, day)
                ? List.of()
                : persons.guardians(List.of(student), day).getOrDefault(student, List.of()).stream()
                        .filter(Kin::legalRepresentative)
                        .map(Kin::person)
                        .toList();
    }

    void require(WriteExcuse note) {
        LocalDate today = directory.today();
        DateRange days = note.days();
        LocalDate last = Objects.requireNonNull(days.to());
        int back = rules.whole("journal.edit.window-days", today);
        int ahead = rules.whole("journal.excuse.days-ahead", today);
        boolean here = enrolment.membershipsOf(note.student()).stream()
                .anyMatch(member -> member.valid().overlaps(days));
        if (days.from().isBefore(today.minusDays(back))
                || last.isAfter(today.plusDays(ahead))
                || SchoolYear.of(days.from()) != SchoolYear.of(last)) {
            throw Refusal.at("to", JournalProblem.EXCUSE_DAYS, back, ahead);
        }
        if (!here) {
            throw new NotFound();
        }
        boolean known = note.lessons().stream().allMatch(lesson -> lesson >= 0 && lesson <= MOST_LESSONS);
        if (!known || !note.lessons().isEmpty() && !days.from().equals(last)) {
            throw Refusal.at("lessons", JournalProblem.EXCUSE_LESSONS);
        }
        if (note.words().length() > LONGEST || note.papers().size() > WriteExcuse.MOST_PAPERS) {
            throw Refusal.at("words", JournalProblem.EXCUSE_TOO_LONG, LONGEST, WriteExcuse.MOST_PAPERS);
        }
    }
}
