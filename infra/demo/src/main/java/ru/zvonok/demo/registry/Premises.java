package ru.zvonok.demo.registry;

import java.util.List;

/** The house: a room for each teacher and one for each group of the kindergarten. */
public record Premises(List<Long> ofTeachers, List<Long> ofGroups) {}
