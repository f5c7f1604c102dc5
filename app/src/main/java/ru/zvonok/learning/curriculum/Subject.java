package ru.zvonok.learning.curriculum;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A subject or discipline, such as «Алгебра», short «Алг.», of the area «Математика и информатика». */
public record Subject(
        long id, String name, String shortName, @Nullable String area, boolean extracurricular, boolean inUse)
        implements Serializable {}
