package ru.zvonok.demo.learning;

/** How many marks of periods there are. */
public record PeriodMarks(long count) {}
