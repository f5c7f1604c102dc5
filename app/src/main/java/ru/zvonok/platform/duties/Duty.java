package ru.zvonok.platform.duties;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that has to be done.
 *
 * @param title text key of what it is, with its arguments: «Темы уроков, 8А»
 * @param arguments arguments of the title
 * @param detail text key of a count with its noun: «не заполнено у {0} уроков»
 * @param count how much of it is open
 * @param due the last day
 * @param path where it is done, inside the organisation
 */
public record Duty(String title, List<Object> arguments, String detail, int count, LocalDate due, String path) {

    public Duty {
        arguments = List.copyOf(arguments);
    }
}
