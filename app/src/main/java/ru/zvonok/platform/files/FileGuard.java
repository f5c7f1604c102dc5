package ru.zvonok.platform.files;

import java.util.Set;

/** Contributed by the module that a file is for: who may read it, and whom it is about. Asked inside a transaction. */
public interface FileGuard {

    /** The purpose it answers for. */
    String purpose();

    /** Whether the actor of now may read it. */
    boolean mayRead(StoredFile file);

    /** Whether the actor of now may delete it or make it stay; by default whoever brought it in. */
    default boolean mayChange(StoredFile file, long account) {
        return file.account() != null && file.account() == account;
    }

    /** The persons it is about, for the audit. */
    default Set<Long> persons(StoredFile file) {
        return Set.of();
    }
}
