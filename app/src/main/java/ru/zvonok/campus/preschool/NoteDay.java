package ru.zvonok.campus.preschool;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One cell as somebody typed it.
 *
 * @param edit id made where it was typed; the same id always means the same edit and counts once
 * @param typed a spelling of a sign; empty takes the note back
 * @param version the {@link MonthSheet.Day#version()} that was seen, 0 where nothing was noted
 */
public record NoteDay(UUID edit, long child, LocalDate day, String typed, long version) {}
