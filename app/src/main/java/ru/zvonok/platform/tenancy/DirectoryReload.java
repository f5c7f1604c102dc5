package ru.zvonok.platform.tenancy;

/** Told when the directory in the database has changed under the application. */
public interface DirectoryReload {

    /** Reads the directory anew at the next question. */
    void forget();
}
