package ru.zvonok.campus.announcements;

import org.jspecify.annotations.Nullable;
import ru.zvonok.campus.communication.Circle;

/**
 * Which readers of an announcement are asked for.
 *
 * @param circle null for all
 * @param waiting only those who have not taken note, of one that asks for nothing those who have not opened it
 */
public record ReaderFilter(long announcement, @Nullable Circle circle, boolean waiting) {}
