package ru.zvonok.campus.forum.core;

import ru.zvonok.campus.forum.ForumProblem;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Refusal;

/** What people type: without spaces at its ends, not empty where it must not be, not too long. */
final class Typed {

    private Typed() {}

    static String needed(String field, String text, Problem missing, int longest) {
        String typed = fitting(field, text, longest);
        if (typed.isEmpty()) {
            throw Refusal.at(field, missing);
        }
        return typed;
    }

    static String fitting(String field, String text, int longest) {
        String typed = text.strip();
        if (typed.length() > longest) {
            throw Refusal.at(field, ForumProblem.TOO_LONG, longest);
        }
        return typed;
    }

    static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
