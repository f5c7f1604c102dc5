package ru.zvonok.learning.journal.core;

import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.NewTaskFile;
import ru.zvonok.learning.journal.TaskFile;
import ru.zvonok.learning.journal.TaskRef;
import ru.zvonok.learning.journal.core.AttachmentQuery.Attachment;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.files.NewFile;
import ru.zvonok.platform.files.NewFile.Check;
import ru.zvonok.platform.files.StoredFile;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.platform.tenancy.TenantScope;

/** The files of tasks and of their answers: taken in, listed, taken away. Rights are asked by whoever calls. */
@Component
class TaskFiles {

    /** Files of teachers, and files of pupils: other people read them. */
    static final String OF_TASK = "journal.task";

    static final String OF_ANSWER = "journal.answer";

    private final Files files;
    private final AttachmentQuery query;
    private final TenantScope scope;
    private final Directory directory;
    private final RegionalRules rules;
    private final SchoolClock clock;

    TaskFiles(
            Files files,
            AttachmentQuery query,
            TenantScope scope,
            Directory directory,
            RegionalRules rules,
            SchoolClock clock) {
        this.files = files;
        this.query = query;
        this.scope = scope;
        this.directory = directory;
        this.rules = rules;
        this.clock = clock;
    }

    /** Those of a task, and by pupil those of its answers. */
    Of of(TaskRef task) {
        return sorted(query.of(scope.organisations(), task));
    }

    /** Those of several tasks, in one statement; tasks without any are left out. */
    Map<TaskRef, Of> of(List<TaskRef> tasks) {
        return query.of(scope.organisations(), tasks).stream()
                .collect(Collectors.groupingBy(
                        Attachment::task, Collectors.collectingAndThen(Collectors.toList(), TaskFiles::sorted)));
    }

    private static Of sorted(List<Attachment> all) {
        return new Of(
                all.stream()
                        .filter(one -> one.student() == null)
                        .map(Attachment::file)
                        .toList(),
                all.stream()
                        .filter(one -> one.student() != null)
                        .collect(Collectors.groupingBy(
                                Attachment::student, Collectors.mapping(Attachment::file, Collectors.toList()))));
    }

    /** Files of one task. */
    record Of(List<TaskFile> task, Map<Long, List<TaskFile>> answers) {

        static final Of NONE = new Of(List.of(), Map.of());

        List<TaskFile> of(long student) {
            return answers.getOrDefault(student, List.of());
        }
    }

    TaskFile add(TaskRef task, int schoolYear, @Nullable Long student, NewTaskFile file, InputStream content) {
        LocalDate today = directory.today();
        int most = rules.whole("journal.task.files", today);
        query.hold(scope.organisation(), task);
        Of there = of(task);
        int count = student == null ? there.task().size() : there.of(student).size();
        if (count >= most) {
            throw Refusal.at("files", JournalProblem.TOO_MANY_FILES, most);
        }
        StoredFile stored = files.put(
                new NewFile(
                        student == null ? OF_TASK : OF_ANSWER, file.name(), file.declaredType(), Check.DOCUMENT, null),
                content);
        TaskFile kept = new TaskFile(stored.publicId(), stored.name(), stored.size());
        query.insert(scope.organisation(), schoolYear, task, student, kept, clock.now());
        return kept;
    }

    /** Only one of the task itself, or of that pupil's answer. */
    void remove(TaskRef task, @Nullable Long student, UUID file) {
        Of there = of(task);
        List<TaskFile> own = student == null ? there.task() : there.of(student);
        if (own.stream().noneMatch(one -> one.file().equals(file))) {
            throw new NotFound();
        }
        if (student == null) {
            detach(file);
        } else {
            files.delete(file);
        }
    }

    /** The task goes, and its files with it. */
    void removeAll(TaskRef task) {
        of(task).task().forEach(one -> detach(one.file()));
    }

    /** Nobody reads it any more; for some days it can be put back. */
    void detach(UUID file) {
        files.keep(file, Duration.ofDays(days()));
        query.remove(scope.organisation(), file);
    }

    /** For how many days a file that was removed can be put back. */
    int days() {
        return rules.whole("journal.task.file-days", directory.today());
    }

    /** A removed file stays for good; answers whether it is still there. */
    boolean stays(UUID file) {
        return files.keep(file, null);
    }
}
