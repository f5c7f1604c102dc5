package ru.zvonok.learning.curriculum.core;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.ReachResolver;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.access.Target.TargetKind;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.AskedOnce;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.Member;
import ru.zvonok.registry.people.PersonFacts;

/** What a teacher teaches: the courses, their classes, the people in them. */
@Component
class OwnSections implements ReachResolver {

    /** Under which the courses of a teacher are kept. */
    record Taught(long person, LocalDate day) {}

    private final CourseQuery query;
    private final PersonFacts persons;
    private final AskedOnce answers;
    private final Enrolment enrolment;
    private final TenantScope scope;

    OwnSections(CourseQuery query, PersonFacts persons, AskedOnce answers, Enrolment enrolment, TenantScope scope) {
        this.query = query;
        this.persons = persons;
        this.answers = answers;
        this.enrolment = enrolment;
        this.scope = scope;
    }

    @Override
    public Reach reach() {
        return Reach.OWN_SECTION;
    }

    @Override
    public Set<Long> ids(Actor actor, TargetKind kind, LocalDate day) {
        if (kind == TargetKind.ORGANISATION) {
            return Set.of();
        }
        Set<Long> ids = new HashSet<>();
        for (CourseQuery.Row course : taught(actor, day)) {
            switch (kind) {
                case COURSE -> ids.add(course.id());
                case GROUP -> ids.add(course.group());
                case PERSON -> members(course, day).forEach(member -> ids.add(member.person()));
                case ORGANISATION -> {
                    // nothing of a teacher's own
                }
            }
        }
        return ids;
    }

    @Override
    public boolean contains(Actor actor, Target target, LocalDate day) {
        if (target.kind() != TargetKind.PERSON) {
            return ids(actor, target.kind(), day).contains(target.id());
        }
        long person = target.id();
        return enrolment
                .classOf(person, day)
                .map(group -> taught(actor, day).stream()
                        .filter(course -> course.group() == group.id())
                        .anyMatch(course -> course.subgroup() == null
                                || members(course, day).stream().anyMatch(member -> member.person() == person)))
                .orElse(false);
    }

    private List<CourseQuery.Row> taught(Actor actor, LocalDate day) {
        Optional<Long> me = persons.byGuid(actor.person());
        return me.isEmpty()
                ? List.of()
                : answers.once(new Taught(me.get(), day), () -> {
                    List<CourseQuery.Row> rows = query.taughtBy(scope.organisations(), me.get(), day);
                    rows.forEach(row -> answers.note(new CourseQuery.Key(row.id()), Optional.of(row)));
                    return rows;
                });
    }

    private List<Member> members(CourseQuery.Row course, LocalDate day) {
        DateRange today = new DateRange(day, day);
        Long subgroup = course.subgroup();
        return subgroup == null ? enrolment.members(course.group(), today) : enrolment.subgroupMembers(subgroup, today);
    }
}
