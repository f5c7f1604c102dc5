package ru.zvonok.learning.diary;

import java.io.Serializable;
import java.util.List;
import ru.zvonok.learning.journal.StudentTask;

/** What a pupil has to do over all subjects: what is missing first, then by the day it is due. */
public record DiaryTasks(DiaryChild child, List<StudentTask> tasks) implements Serializable {

    public DiaryTasks {
        tasks = List.copyOf(tasks);
    }
}
