package ru.zvonok.platform.tenancy;

import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/** Told when the directory in the database has changed under the application. */
@Unguarded("shows and changes nothing: only the next question reads anew")
@Unnoted("it forgets what was remembered; the change itself is noted by the configuration")
public interface DirectoryReload {

    /** Reads the directory anew at the next question. */
    void forget();
}
