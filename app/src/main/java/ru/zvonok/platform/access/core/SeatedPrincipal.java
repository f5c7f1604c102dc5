package ru.zvonok.platform.access.core;

import ru.zvonok.platform.access.SignedIn;

/** A principal that is told its session once the session stands in the list. */
interface SeatedPrincipal extends SignedIn {

    void seat(long session);
}
