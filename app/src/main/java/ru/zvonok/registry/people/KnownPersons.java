package ru.zvonok.registry.people;

import java.util.List;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/** Everybody whom the bound organisation knows, for lists that come in and must not create anybody twice. */
@Unguarded(
        "for imports that have asked a right of their own; nothing of the answer is shown but that somebody is there")
@Unnoted("compared while a list comes in; the intake is noted")
public interface KnownPersons {

    /** In two statements, in no order. */
    List<KnownPerson> all();
}
