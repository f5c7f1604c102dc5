package ru.zvonok.campus.communication;

import java.io.Serializable;

/** A circle as people call it: «Родители 7Б». */
public record NamedCircle(Circle circle, String name) implements Serializable {}
