package ru.zvonok.learning.curriculum;

import org.jspecify.annotations.Nullable;

/** A subject to add; a short name left out is made of the name. */
public record NewSubject(
        String name, @Nullable String shortName, @Nullable String area, boolean extracurricular) {}
