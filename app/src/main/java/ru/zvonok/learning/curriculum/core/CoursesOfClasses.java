package ru.zvonok.learning.curriculum.core;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.ReachResolver;
import ru.zvonok.platform.access.Target.TargetKind;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.people.Kin;
import ru.zvonok.registry.people.PersonFacts;

/** The courses of the class one leads, is in, or has a child in. */
@org.springframework.context.annotation.Profile("registry")
@Configuration(proxyBeanMethods = false)
class CoursesOfClasses {

    private final CourseQuery query;
    private final TenantScope scope;
    private final PersonFacts persons;

    CoursesOfClasses(CourseQuery query, TenantScope scope, PersonFacts persons) {
        this.query = query;
        this.scope = scope;
        this.persons = persons;
    }

    @Bean
    ReachResolver coursesOfOwnClass(Enrolment enrolment) {
        return resolver(Reach.OWN_CLASS, (me, day) -> enrolment.ledBy(me, day).stream()
                .map(ClassEntry::id)
                .toList());
    }

    @Bean
    ReachResolver coursesOfSelf(Enrolment enrolment) {
        return resolver(Reach.SELF, (me, day) -> enrolment.classOf(me, day).map(ClassEntry::id).stream()
                .toList());
    }

    @Bean
    ReachResolver coursesOfOwnChildren(Enrolment enrolment) {
        return resolver(Reach.OWN_CHILD, (me, day) -> {
            List<Long> children =
                    persons.children(me, day).stream().map(Kin::person).toList();
            return enrolment.classesOf(children, day).values().stream()
                    .map(ClassEntry::id)
                    .toList();
        });
    }

    private ReachResolver resolver(Reach reach, BiFunction<Long, LocalDate, Collection<Long>> groups) {
        return new ReachResolver() {
            @Override
            public Reach reach() {
                return reach;
            }

            @Override
            public Set<Long> ids(Actor actor, TargetKind kind, LocalDate day) {
                if (kind != TargetKind.COURSE) {
                    return Set.of();
                }
                return persons.byGuid(actor.person())
                        .map(me -> courses(groups.apply(me, day), day))
                        .orElse(Set.of());
            }
        };
    }

    private Set<Long> courses(Collection<Long> groups, LocalDate day) {
        Set<Long> ids = new HashSet<>();
        if (!groups.isEmpty()) {
            query.ofGroups(scope.organisations(), groups, day).forEach(course -> ids.add(course.id()));
        }
        return ids;
    }
}
