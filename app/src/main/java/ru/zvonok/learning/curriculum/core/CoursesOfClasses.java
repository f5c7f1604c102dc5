package ru.zvonok.learning.curriculum.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.ReachResolver;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.access.Target.TargetKind;
import ru.zvonok.platform.tenancy.AskedOnce;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.people.Kin;
import ru.zvonok.registry.people.PersonFacts;

/** The courses of the class one leads, is in, or has a child in. */
@Configuration(proxyBeanMethods = false)
class CoursesOfClasses {

    private record Asked(Reach reach, long person, LocalDate day) {}

    private final CourseQuery query;
    private final TenantScope scope;
    private final PersonFacts persons;
    private final AskedOnce answers;
    private final CourseFactsService courses;

    CoursesOfClasses(
            CourseQuery query, TenantScope scope, PersonFacts persons, AskedOnce answers, CourseFactsService courses) {
        this.query = query;
        this.scope = scope;
        this.persons = persons;
        this.answers = answers;
        this.courses = courses;
    }

    @Bean
    ReachResolver coursesOfOwnClass(Enrolment enrolment) {
        return resolver(Reach.OWN_CLASS, enrolment::ledBy);
    }

    @Bean
    ReachResolver coursesOfSelf(Enrolment enrolment) {
        return resolver(
                Reach.SELF, (me, day) -> enrolment.classOf(me, day).stream().toList());
    }

    @Bean
    ReachResolver coursesOfOwnChildren(Enrolment enrolment, PersonFacts persons) {
        return resolver(Reach.OWN_CHILD, (me, day) -> {
            List<Long> children =
                    persons.children(me, day).stream().map(Kin::person).toList();
            return List.copyOf(enrolment.classesOf(children, day).values());
        });
    }

    private ReachResolver resolver(Reach reach, BiFunction<Long, LocalDate, List<ClassEntry>> classes) {
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
                Set<Long> groups = groups(actor, day);
                return groups.isEmpty()
                        ? Set.of()
                        : query.ofGroups(scope.organisations(), groups, day).stream()
                                .map(CourseQuery.Row::id)
                                .collect(Collectors.toSet());
            }

            @Override
            public boolean contains(Actor actor, Target target, LocalDate day) {
                return target.kind() == TargetKind.COURSE
                        && courses.row(target.id())
                                .map(course -> groups(actor, day).contains(course.group()))
                                .orElse(false);
            }

            private Set<Long> groups(Actor actor, LocalDate day) {
                return persons.byGuid(actor.person())
                        .map(me -> answers.once(new Asked(reach, me, day), () -> {
                            List<ClassEntry> own = classes.apply(me, day);
                            return own.stream().map(ClassEntry::id).collect(Collectors.toSet());
                        }))
                        .orElse(Set.of());
            }
        };
    }
}
