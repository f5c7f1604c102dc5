package ru.zvonok.platform.files.core;

/** Names of files as people's computers tell them, made harmless. */
final class FileNames {

    private static final int LONGEST = 150;

    private FileNames() {}

    /** The last part of a path, without what would break a header or a folder; never empty. */
    static String last(String told) {
        String name = told.substring(Math.max(told.lastIndexOf('/'), told.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}<>:\"|?*\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]", "")
                .strip();
        if (name.length() > LONGEST) {
            int dot = name.lastIndexOf('.');
            String ending = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
            name = name.substring(0, LONGEST - ending.length()) + ending;
        }
        return name.isEmpty() || name.equals(".") || name.equals("..") ? "file" : name;
    }
}
