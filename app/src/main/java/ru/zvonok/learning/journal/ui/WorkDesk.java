package ru.zvonok.learning.journal.ui;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.NewTaskFile;
import ru.zvonok.learning.journal.TaskFile;
import ru.zvonok.learning.journal.TaskRef;
import ru.zvonok.learning.journal.WorkPage;
import ru.zvonok.learning.journal.Works;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.platform.uikit.FileShelf;
import ru.zvonok.platform.uikit.keygrid.GridModel;

/** What the page of a work asks for, in one place. */
@Component
class WorkDesk {

    private static final int AHEAD = 60;

    private final JournalDesk journal;
    private final Files files;
    private final LessonFacts lessons;
    private final RegionalRules rules;
    private final Directory directory;

    WorkDesk(JournalDesk journal, Files files, LessonFacts lessons, RegionalRules rules, Directory directory) {
        this.journal = journal;
        this.files = files;
        this.lessons = lessons;
        this.rules = rules;
        this.directory = directory;
    }

    Works works() {
        return journal.works();
    }

    JournalDesk journal() {
        return journal;
    }

    /** The lessons at which homework of a lesson may be due. */
    List<Lesson> later(Lesson given) {
        DateRange days = new DateRange(given.date(), given.date().plusDays(AHEAD));
        return lessons.ofCourses(List.of(given.course()), days).stream()
                .filter(other -> !other.cancelled() && other.schoolYear() == given.schoolYear())
                .filter(other -> other.date().isAfter(given.date())
                        || (other.date().equals(given.date()) && other.number() > given.number()))
                .toList();
    }

    /** The files that go with a task. */
    FileShelf files(TaskRef task, boolean editable) {
        return new FileShelf(
                new FileShelf.Keeper() {
                    @Override
                    public List<FileShelf.Item> items() {
                        return shown(works().work(task).files());
                    }

                    @Override
                    public String link(UUID file) {
                        return files.link(file);
                    }

                    @Override
                    public void add(String name, @Nullable String type, byte[] content) {
                        works().attach(task, new NewTaskFile(name, type), new ByteArrayInputStream(content));
                    }

                    @Override
                    public void remove(UUID file) {
                        works().detach(task, file);
                    }
                },
                rules.whole("files.file-megabytes", directory.today()),
                editable);
    }

    static List<FileShelf.Item> shown(List<TaskFile> files) {
        return files.stream()
                .map(one -> new FileShelf.Item(one.file(), one.name(), one.size()))
                .toList();
    }

    String link(UUID file) {
        return files.link(file);
    }

    /** The column of marks of a work. */
    GridModel model(WorkPage page) {
        return journal.model(page);
    }

    WorkPage page(TaskRef task) {
        return works().work(task);
    }
}
