package ru.zvonok.platform.intake;

import java.util.List;
import java.util.Map;

/**
 * What a column holds, and with it how its cells are read. In brackets the one form in which a value reaches the
 * definition, whatever the file spelt.
 */
public sealed interface FieldKind {

    /** Free text of at most so many characters; spaces tidied. */
    record Text(int longest) implements FieldKind {}

    /** One part of a person's name: «Иванова». */
    record Name() implements FieldKind {}

    /**
     * A whole person in one cell: «Иванова Мария Петровна», also with a phone or a word of kinship behind it. Fills the
     * fields {@code last}, {@code first}, {@code middle} and, where the definition has them, {@code phone}, {@code
     * email} and {@code relation}, each led by the prefix («mother.»); a column of its own for one of them wins.
     */
    record FullName(String prefix) implements FieldKind {}

    /** A person named somewhere else: whole name or «Фомина Д. Д.» [«Фомина Д Д» or the whole name]. */
    record PersonReference() implements FieldKind {}

    /** СНИЛС with a valid checksum [eleven digits]. */
    record Snils() implements FieldKind {}

    /** A phone [+7 and ten digits, or + and a foreign number]. */
    record Phone() implements FieldKind {}

    record Email() implements FieldKind {}

    /** A birth date, not in the future; a year of two digits is the last one that leaves this least age [ISO]. */
    record BirthDate(int leastAge) implements FieldKind {}

    /** Any other day; a year of two digits is this century up to next year, else the last one [ISO]. */
    record Day() implements FieldKind {}

    /** A class or group: «5 а», «5-А», «5«А»» [5А]. */
    record ClassName() implements FieldKind {}

    /** The number of a class where the letter stands in another column; both together fill the named field. */
    record ClassGrade(String field) implements FieldKind {}

    /** The letter of a class where the number stands in another column. */
    record ClassLetter(String field) implements FieldKind {}

    /** Where the file does not say it, the patronymic in the named field does [F or M]. */
    record Sex(String patronymic) implements FieldKind {}

    /** One of a closed list: code to the words that mean it [the code]. */
    record OneOf(Map<String, List<String>> words) implements FieldKind {}

    /** A whole number within limits. */
    record Whole(int least, int most) implements FieldKind {}

    /** Several words in a cell, parted by semicolon, comma or line [parted by a line feed]. */
    record Words() implements FieldKind {}
}
