package ru.zvonok.platform.intake;

/** An argument of a problem's text that is itself a text of the page's language. */
public record TextKey(String key) {}
