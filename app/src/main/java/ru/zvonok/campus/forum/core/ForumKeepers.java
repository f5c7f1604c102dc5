package ru.zvonok.campus.forum.core;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.forum.ForumAction;
import ru.zvonok.platform.access.AccountStates;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.people.PersonFacts;

/** Who keeps order in a section: those of the organisation, and who leads the class that it is of. */
@Component
class ForumKeepers {

    private final AccountStates accounts;
    private final Enrolment enrolment;
    private final PersonFacts people;
    private final Directory directory;

    ForumKeepers(AccountStates accounts, Enrolment enrolment, PersonFacts people, Directory directory) {
        this.accounts = accounts;
        this.enrolment = enrolment;
        this.people = people;
        this.directory = directory;
    }

    Set<UUID> of(@Nullable Long group) {
        Set<UUID> all = new HashSet<>(organisation());
        all.addAll(leaders(group));
        return all;
    }

    /** Who is told: the nearest, and nobody about what they did themselves. */
    Set<UUID> nearest(@Nullable Long group, UUID butNot) {
        Set<UUID> leaders = without(leaders(group), butNot);
        return leaders.isEmpty() ? without(organisation(), butNot) : leaders;
    }

    private Set<UUID> organisation() {
        return accounts.holders(List.of(ForumAction.keepers()));
    }

    private Collection<UUID> leaders(@Nullable Long group) {
        return group == null
                ? Set.of()
                : people.guids(enrolment.leaders(group, directory.today())).values();
    }

    private static Set<UUID> without(Collection<UUID> persons, UUID one) {
        Set<UUID> others = new HashSet<>(persons);
        others.remove(one);
        return others;
    }
}
