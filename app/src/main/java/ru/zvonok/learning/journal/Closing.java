package ru.zvonok.learning.journal;

import java.util.List;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/** The door to what may still be changed in the journal, and at which price. */
public interface Closing {

    /** Usual reasons of corrections, in their order; any other may be written. */
    @Unguarded("reference data of the region")
    @Unnoted("reference list, no person")
    List<CorrectionReason> usualReasons();
}
