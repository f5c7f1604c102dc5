package ru.zvonok.campus.preschool;

import java.util.List;

/** What became of edits, one answer for each, and the sheet as it stands afterwards. */
public record Noted(List<NoteAnswer> answers, MonthSheet sheet) {

    public Noted {
        answers = List.copyOf(answers);
    }
}
