package ru.zvonok.registry.enrolment.core;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassRow;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.ExcusedAbsence;
import ru.zvonok.registry.enrolment.Member;
import ru.zvonok.registry.enrolment.Subgroup;

@Service
@Transactional(readOnly = true)
class EnrolmentService implements Enrolment {

    private final TenantScope scope;
    private final ClassQuery classes;
    private final ClassAnswers known;
    private final MemberQuery members;
    private final AbsenceQuery absences;

    EnrolmentService(
            TenantScope scope, ClassQuery classes, ClassAnswers known, MemberQuery members, AbsenceQuery absences) {
        this.scope = scope;
        this.classes = classes;
        this.known = known;
        this.members = members;
        this.absences = absences;
    }

    @Override
    public List<ClassEntry> classes(int year) {
        return known.ofYear(year);
    }

    @Override
    public ClassEntry schoolClass(long id) {
        return known.find(id).orElseThrow(NotFound::new);
    }

    @Override
    public Map<Long, ClassEntry> byIds(Collection<Long> ids) {
        return known.byIds(ids);
    }

    @Override
    public Optional<ClassEntry> classOf(long person, LocalDate day) {
        return Optional.ofNullable(classesOf(List.of(person), day).get(person));
    }

    @Override
    public Map<Long, ClassEntry> classesOf(Collection<Long> persons, LocalDate day) {
        return known.ofPersons(persons, day);
    }

    @Override
    public List<Member> members(long group, DateRange range) {
        return members.members(scope.organisation(), List.of(group), range.from(), range.to());
    }

    @Override
    public Map<Long, List<Member>> members(Collection<Long> groups, DateRange range) {
        return members.members(scope.organisation(), groups, range.from(), range.to()).stream()
                .collect(Collectors.groupingBy(Member::group));
    }

    @Override
    public Map<Long, Integer> sizes(Collection<Long> groups, LocalDate day) {
        return groups.isEmpty() ? Map.of() : members.sizes(scope.organisation(), groups, day);
    }

    @Override
    public List<Member> membershipsOf(long person) {
        return members.ofPerson(scope.organisation(), person);
    }

    @Override
    public List<Subgroup> subgroups(Collection<Long> groups) {
        return groups.isEmpty() ? List.of() : members.subgroups(scope.organisation(), groups);
    }

    @Override
    public List<Member> subgroupMembers(long subgroup, DateRange range) {
        return subgroupMembers(List.of(subgroup), range).getOrDefault(subgroup, List.of());
    }

    @Override
    public Map<Long, List<Member>> subgroupMembers(Collection<Long> subgroups, DateRange range) {
        return subgroups.isEmpty()
                ? Map.of()
                : members.subgroupMembers(scope.organisation(), subgroups, range.from(), range.to()).stream()
                        .collect(Collectors.groupingBy(Member::group));
    }

    @Override
    public Set<Long> subgroupsOf(long person, DateRange range) {
        return members.subgroupsOf(scope.organisation(), person, range.from(), range.to());
    }

    @Override
    public List<Long> leaders(long group, LocalDate day) {
        return classes.leaders(scope.organisation(), List.of(group), day).getOrDefault(group, List.of()).stream()
                .map(ClassRow.Leader::person)
                .toList();
    }

    @Override
    public List<ClassEntry> ledBy(long person, LocalDate day) {
        return known.noted(classes.ledBy(scope.organisation(), person, day));
    }

    @Override
    public List<ExcusedAbsence> excused(Collection<Long> persons, DateRange range) {
        return persons.isEmpty() ? List.of() : absences.of(scope.organisation(), persons, range.from(), range.to());
    }
}
