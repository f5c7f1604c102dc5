package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.FamilyReading;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.Readings;
import ru.zvonok.learning.journal.core.ReadingQuery.Read;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.people.PersonFacts;

@Service
class ReadingService implements Readings {

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final RegionalRules rules;
    private final Enrolment enrolment;
    private final CourseFacts courses;
    private final Roster roster;
    private final PersonFacts people;
    private final ReadingQuery query;

    ReadingService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Directory directory,
            RegionalRules rules,
            Enrolment enrolment,
            CourseFacts courses,
            Roster roster,
            PersonFacts people,
            ReadingQuery query) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.rules = rules;
        this.enrolment = enrolment;
        this.courses = courses;
        this.roster = roster;
        this.people = people;
        this.query = query;
    }

    @Override
    @Transactional
    public List<FamilyReading> ofClass(long group, DateRange days) {
        access.require(JournalAction.VIEW_CLASS, Target.group(group));
        ClassEntry entry = enrolment.schoolClass(group);
        Map<Long, PersonName> names = new LinkedHashMap<>();
        enrolment.members(group, days).forEach(member -> names.put(member.person(), member.name()));
        List<FamilyReading> all = read(
                names,
                entry.year(),
                courses.ofGroup(group).stream().map(Course::id).toList(),
                days);
        audit.read("journal.reading-read", note -> note.group(group).day(days.from()));
        return all;
    }

    @Override
    @Transactional
    public List<FamilyReading> ofCourse(long course, DateRange days) {
        access.require(JournalAction.VIEW, Target.course(course));
        Course known = courses.course(course);
        Map<Long, PersonName> names = new LinkedHashMap<>();
        roster.of(known, days).forEach((person, pupil) -> names.put(person, pupil.name()));
        List<FamilyReading> all = read(names, known.schoolYear(), List.of(course), days);
        audit.read("journal.reading-read", note -> note.course(course).day(days.from()));
        return all;
    }

    private List<FamilyReading> read(Map<Long, PersonName> names, int year, Collection<Long> taught, DateRange days) {
        LocalDate today = directory.today();
        LocalDate since = today.minusDays(rules.whole("journal.reading.silent-days", today));
        Map<Long, Read> read = query.of(
                scope.organisations(), year, taught, days, directory.current().zone());
        List<FamilyReading> all = new ArrayList<>();
        people.listed(names).forEach((person, name) -> {
            Read one = read.getOrDefault(person, Read.NOTHING);
            LocalDate oldest = one.oldest();
            LocalDate last = one.last();
            boolean silent = oldest != null && oldest.isBefore(since) && (last == null || last.isBefore(since));
            all.add(new FamilyReading(person, name, one.written(), one.unread(), oldest, last, silent));
        });
        return all;
    }
}
