package ru.zvonok.demo.registry;

/** How many orders there are. */
public record Orders(int count) {}
