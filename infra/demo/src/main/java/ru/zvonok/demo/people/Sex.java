package ru.zvonok.demo.people;

/** Decides surname, patronymic and word endings. */
public enum Sex {
    MALE,
    FEMALE
}
