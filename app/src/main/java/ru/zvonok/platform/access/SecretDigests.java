package ru.zvonok.platform.access;

import ru.zvonok.platform.kernel.Unguarded;

/** Digests of short secrets, such as codes sent by letter: whoever reads the database cannot try them out. */
@Unguarded("makes a digest of what the caller knows")
public interface SecretDigests {

    /** As text; {@code purpose}, led by the module's name, keeps the digests of different things apart. */
    String of(String purpose, String value);
}
