package ru.zvonok.platform.uikit;

/** A view that explains itself behind the question mark of the top bar. */
public interface HasHelp {

    /** A few sentences in the person's language: what one does here and with which keys. */
    String help();
}
