package ru.zvonok.registry.enrolment.core;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.ReachResolver;
import ru.zvonok.platform.access.Target.TargetKind;
import ru.zvonok.platform.tenancy.TenantScope;

/** What the reaches contain of classes: the class one leads with its people, the class of a child, the own class. */
@Configuration(proxyBeanMethods = false)
class ClassReaches {

    private interface Content {
        Set<Long> ids(Actor actor, TargetKind kind, LocalDate day);
    }

    @Bean
    ReachResolver ownClassReach(TenantScope scope, MemberQuery query) {
        return of(Reach.OWN_CLASS, (actor, kind, day) -> switch (kind) {
            case GROUP -> query.classesLed(scope.organisation(), actor.person(), day);
            case PERSON -> query.peopleLed(scope.organisation(), actor.person(), day);
            case COURSE, ORGANISATION -> Set.of();
        });
    }

    @Bean
    ReachResolver classOfChildReach(TenantScope scope, MemberQuery query) {
        return of(
                Reach.OWN_CHILD,
                (actor, kind, day) -> kind == TargetKind.GROUP
                        ? query.classesOfChildren(scope.organisation(), actor.person(), day)
                        : Set.of());
    }

    @Bean
    ReachResolver classOfSelfReach(TenantScope scope, MemberQuery query) {
        return of(
                Reach.SELF,
                (actor, kind, day) -> kind == TargetKind.GROUP
                        ? query.classOfSelf(scope.organisation(), actor.person(), day)
                        : Set.of());
    }

    private static ReachResolver of(Reach reach, Content content) {
        return new ReachResolver() {
            @Override
            public Reach reach() {
                return reach;
            }

            @Override
            public Set<Long> ids(Actor actor, TargetKind kind, LocalDate day) {
                return content.ids(actor, kind, day);
            }
        };
    }
}
