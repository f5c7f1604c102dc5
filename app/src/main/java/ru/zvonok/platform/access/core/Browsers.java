package ru.zvonok.platform.access.core;

import org.jspecify.annotations.Nullable;

/** Reads browser and system from what a browser says of itself, roughly: for a list that people look at. */
final class Browsers {

    private static final String[][] NAMES = {
        {"YaBrowser", "Yandex"},
        {"Edg", "Edge"},
        {"OPR", "Opera"},
        {"Firefox", "Firefox"},
        {"Chrome", "Chrome"},
        {"Safari", "Safari"},
    };
    private static final String[][] SYSTEMS = {
        {"Android", "Android"},
        {"iPhone", "iPhone"},
        {"iPad", "iPad"},
        {"Windows", "Windows"},
        {"Mac OS", "macOS"},
        {"Linux", "Linux"},
    };

    private Browsers() {}

    static String name(@Nullable String agent) {
        String said = agent == null ? "" : agent;
        String browser = first(NAMES, said);
        String system = first(SYSTEMS, said);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String first(String[][] known, String said) {
        for (String[] one : known) {
            if (said.contains(one[0])) {
                return one[1];
            }
        }
        return "";
    }
}
