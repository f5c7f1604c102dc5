package ru.zvonok.platform.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * The matrix role × action of the bound organisation (ACC-07, ROL-29): defaults of the modules and what the organisation
 * changed. A change holds at once here and within a second on the other nodes.
 */
public interface Rights {

    /**
     * All actions that mean something in an organisation of this kind, by module. Needs {@link AccessAction#VIEW_RIGHTS}.
     */
    @Unnoted("what roles may do, no person")
    List<ActionRights> matrix();

    /**
     * Sets how far a role goes with an action; no reach takes the action from the role, what the module gives by default
     * is no change any more. Needs
     * {@link AccessAction#CHANGE_RIGHTS}. Audited.
     *
     * @throws NotFound when there is no such action
     * @throws Refusal OWN_RIGHT when the actor would lose the right to change rights by it; REACH_NOT_POSSIBLE when the role
     *     cannot have the reach
     */
    void set(String action, Role role, Set<Reach> reaches);

    /**
     * One line of the matrix.
     *
     * @param action key; its text is {@code <key>.title}
     * @param module the key's beginning, up to the first dot
     * @param roles every role that can have the action, in the order of the roles
     */
    record ActionRights(String action, String module, Map<Role, Right> roles) {}

    /**
     * How far a role goes.
     *
     * @param reaches what holds now; empty: not at all
     * @param byDefault what the module gives
     * @param changed whether the organisation changed it
     */
    record Right(Set<Reach> reaches, Set<Reach> byDefault, boolean changed) {

        public Right {
            reaches = Set.copyOf(reaches);
            byDefault = Set.copyOf(byDefault);
        }
    }

    /** The reaches that a role can be given, from the narrowest to the widest. */
    static List<Reach> possible(Role role) {
        return switch (role.seat()) {
            case FAMILY -> List.of(Reach.SELF, Reach.OWN_CHILD);
            case ORGANISATION -> List.of(Reach.SELF, Reach.OWN_SECTION, Reach.OWN_CLASS, Reach.ORGANISATION);
            case MUNICIPALITY -> List.of(Reach.MUNICIPALITY);
            case REGION -> List.of(Reach.REGION);
        };
    }
}
