package ru.zvonok.demo.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The marks that the journal holds: by course, then by person. */
public record Given(Map<Long, Map<Long, List<Mark>>> byCourse) {

    public record Mark(LocalDate day, int value, int weight) {}
}
