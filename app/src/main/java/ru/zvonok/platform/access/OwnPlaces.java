package ru.zvonok.platform.access;

import java.util.List;
import ru.zvonok.platform.kernel.Unguarded;

/** Where the own account holds roles: for the choice after sign-in and the switch in the top bar. */
@Unguarded("one's own grants")
public interface OwnPlaces {

    /** The places of the actor of now, closed organisations left out; nothing where nobody is signed in. */
    List<OwnPlace> all();
}
