package ru.zvonok.platform.access;

/** An organisation changed its matrix of rights. */
public record RightsChanged(long organisation) {}
