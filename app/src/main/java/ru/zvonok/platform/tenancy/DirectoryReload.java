package ru.zvonok.platform.tenancy;

import ru.zvonok.platform.kernel.Unguarded;

/** Told when the directory in the database has changed under the application. */
@Unguarded("shows and changes nothing: only the next question reads anew")
public interface DirectoryReload {

    /** Reads the directory anew at the next question. */
    void forget();
}
