package ru.zvonok.platform.access;

/** A session of this node was ended from elsewhere; its pages are still open and may say so. */
public record SessionEnded(long session) {}
