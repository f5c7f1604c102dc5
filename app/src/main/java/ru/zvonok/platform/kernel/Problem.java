package ru.zvonok.platform.kernel;

/**
 * A thing that can be wrong, declared as an enum constant in the module that refuses it. Its code is stable: API clients
 * and texts know it.
 */
public interface Problem {

    /** Stable code and text key, led by the module's name: {@code journal.term-closed}. */
    String code();
}
