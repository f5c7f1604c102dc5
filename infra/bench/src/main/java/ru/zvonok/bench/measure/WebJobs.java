package ru.zvonok.bench.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import ru.zvonok.bench.measure.Job.Call;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.JournalStudent;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.Scope;
import tools.jackson.databind.JsonNode;

/** The jobs that go through HTTP: the key grid's page, what it saves at an endpoint of its own, a family's diary by a token. */
final class WebJobs {

    static final String GRID_PAGE = "key-grid-page";
    static final String DIARY = "diary-api-";

    private static final int CLASS = 30;
    /** A request may take so many times what it asks the database. */
    private static final double TIMES = 5;

    private final String address;
    private final Journal journal;
    private final Jobs doors;

    WebJobs(String address, Journal journal, Jobs doors) {
        this.address = address;
        this.journal = journal;
        this.doors = doors;
    }

    List<Job> all() {
        return List.of(
                Job.requests(GRID_PAGE, TIMES, this::page),
                Job.requests("key-grid-save-mark", TIMES, seat -> save(seat, 1), doors.saveInGrid(1)),
                Job.requests("key-grid-save-column", TIMES, seat -> save(seat, CLASS), doors.saveInGrid(CLASS)),
                Job.requests(DIARY + "week", TIMES, seat -> diary(seat, "week?day=" + seat.lessonDay())),
                Job.requests(DIARY + "quarter", TIMES, seat -> diary(seat, "marks?period=" + seat.period())));
    }

    /** As an application that the pupil of the seat let in. */
    private Call diary(Seat seat, String what) {
        DiaryToken token = DiaryToken.of(address, seat.learner().login());
        String path = "/api/o/%d/diary/%d/%s".formatted(seat.organisation(), seat.pupil(), what);
        return new Call(seat.learner(), new Scope.Organisation(seat.organisation()), () -> token.get(path));
    }

    /** Where the journal of a seat's course stands in the running quarter. */
    static String path(Seat seat) {
        return "o/" + seat.organisation() + "/journal/" + seat.course() + "/" + seat.period();
    }

    private Call page(Seat seat) {
        WebSession session = WebSession.signIn(address, seat.teacher().login());
        List<WebPage> open = new ArrayList<>();
        return new Call(
                seat.teacher(),
                new Scope.Organisation(seat.organisation()),
                () -> open.add(WebPage.open(session, path(seat))),
                () -> {
                    open.forEach(page -> page.close(session));
                    open.clear();
                });
    }

    private Call save(Seat seat, int many) {
        WebSession session = WebSession.signIn(address, seat.teacher().login());
        GridLine line = new GridLine(session, seat);
        List<Long> students = new ArrayList<>();
        Map<Long, Long> versions = new HashMap<>();
        int[] turn = {0};
        return new Call(seat.teacher(), new Scope.Organisation(seat.organisation()), () -> {
            if (students.isEmpty()) {
                journal.page(seat.course(), new DateRange(seat.lessonDay(), seat.lessonDay())).students().stream()
                        .map(JournalStudent::person)
                        .forEach(students::add);
            }
            turn[0]++;
            Map<String, Long> asked = new HashMap<>();
            List<Map<String, Object>> edits = new ArrayList<>();
            for (int i = 0; i < Math.min(many, students.size()); i++) {
                long student = students.get(i);
                String id = UUID.randomUUID().toString();
                asked.put(id, student);
                edits.add(line.edit(
                        id, student, String.valueOf(3 + (turn[0] + i) % 3), versions.getOrDefault(student, 0L)));
            }
            for (JsonNode answer : line.answers(edits)) {
                Long student =
                        Objects.requireNonNull(asked.get(answer.path("id").asString()));
                // the first answer of a cell is a conflict, for what stands in it is not known before
                if (answer.path("outcome").asString().equals("refused")) {
                    // who may not be marked makes room for another
                    students.remove(student);
                } else {
                    versions.put(student, answer.path("cell").path(1).asLong());
                }
            }
            if (students.isEmpty()) {
                throw new IllegalStateException("nobody is left whose cell may be written");
            }
        });
    }
}
