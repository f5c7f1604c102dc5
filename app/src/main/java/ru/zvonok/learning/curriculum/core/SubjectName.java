package ru.zvonok.learning.curriculum.core;

/** Short names that are made of the whole one. */
final class SubjectName {

    private static final int LONGEST = 12;

    private SubjectName() {}

    /** A short name as it is; of a long one the first word, cut. */
    static String brief(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int space = name.indexOf(' ');
        String first = space > 0 ? name.substring(0, space) : name;
        return first.length() <= LONGEST ? first : first.substring(0, LONGEST - 1) + ".";
    }
}
