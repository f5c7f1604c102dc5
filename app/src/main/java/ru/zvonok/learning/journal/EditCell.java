package ru.zvonok.learning.journal;

import java.util.UUID;

/**
 * One cell as somebody typed it.
 *
 * @param edit id made where it was typed; the same id always means the same edit and counts once
 * @param value see {@link Cell#value()}; many spellings are understood, empty clears the cell
 * @param version the {@link Cell#version()} the typist saw
 * @param afterwards marks of a missed lesson are meant as handed in later
 */
public record EditCell(UUID edit, long student, long lesson, String value, long version, boolean afterwards) {}
