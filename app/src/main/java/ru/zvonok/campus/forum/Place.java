package ru.zvonok.campus.forum;

/** Where a message stands: pages count from 1. */
public record Place(long topic, int page) {}
