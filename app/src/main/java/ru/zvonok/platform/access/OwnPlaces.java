package ru.zvonok.platform.access;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/** Where the own account holds roles: for the choice after sign-in and the switch in the top bar. */
@Unguarded("one's own grants")
@Unnoted("one's own places to work")
public interface OwnPlaces {

    /**
     * The places of the actor of now, the one used last first; closed organisations left out, nothing where nobody is signed
     * in. An organisation where one is both employee and parent is there twice, once for each {@link Hat}.
     */
    List<OwnPlace> all();

    /** The hat worn in this tab, if one was chosen. */
    Optional<Hat> hat();

    /** Remembers where the actor works now; nothing where that is no place of the own. */
    void use(OwnPlace.Kind kind, long id, @Nullable Hat hat);
}
