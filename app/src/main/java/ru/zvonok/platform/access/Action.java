package ru.zvonok.platform.access;

/**
 * A permission, declared as a constant of an enum in the module that asks for it ({@code JournalAction.ENTER_MARKS}). All
 * enums that implement it are collected; its texts are {@code <key>.title} in the module's texts.
 */
public interface Action {

    /** Stable key, led by the module's name: {@code journal.enter-marks}. */
    String key();

    /** Who may by default, and how far. Each organisation may change it. */
    Rules rules();
}
