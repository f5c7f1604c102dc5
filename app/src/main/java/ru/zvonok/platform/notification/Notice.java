package ru.zvonok.platform.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is told.
 *
 * @param kind by which people choose their channels; null in old ones: the bell
 * @param textKey the sentence's key
 * @param arguments numbers, short codes, dates ({@code LocalDate}), or {@link Word}s; shown in the reader's language
 * @param path the page to open, inside the organisation ({@code journal/12}); empty where there is none
 */
public record Notice(@Nullable NoticeKind kind, String textKey, List<Object> arguments, String path) {

    /** An argument that is itself a text. */
    public record Word(String textKey) {}

    public Notice {
        arguments = List.copyOf(arguments);
    }
}
