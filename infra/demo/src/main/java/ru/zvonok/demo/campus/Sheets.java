package ru.zvonok.demo.campus;

/** How many days of children were noted. */
public record Sheets(long days) {}
