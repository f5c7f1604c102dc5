package ru.zvonok.learning.journal.core;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.ChangeKind;
import ru.zvonok.learning.journal.ChangeSource;
import ru.zvonok.learning.journal.ChangeTableQuery;
import ru.zvonok.learning.journal.RollbackSource.Past;
import ru.zvonok.learning.journal.RollbackSource.Thing;
import ru.zvonok.learning.journal.RollbackSource.Window;

/** Changes of cells, the newest first: by the index of time, or of the account, or of the pupil. */
@Component
class ChangeQuery implements ChangeSource {

    private final ChangeTableQuery table;
    private final CodeBook codes;

    ChangeQuery(JdbcClient jdbc, CodeBook codes) {
        this.table = new ChangeTableQuery(
                jdbc,
                "journal.cell_history",
                "id, at, account_id, school_year, course_id, lesson_id, student_id, old_value, new_value, works, reason",
                List.of("lesson_id", "student_id"),
                "= ''");
        this.codes = codes;
    }

    @Override
    public Set<ChangeKind> kinds() {
        return Set.of(ChangeKind.CELL);
    }

    @Override
    public List<Kept> newest(Wanted wanted, int limit) {
        return table.newest(wanted, limit, " and old_value <> new_value")
                .query((row, number) -> new Kept(
                        row.getLong("id"),
                        ChangeKind.CELL,
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("account_id", Long.class),
                        row.getInt("school_year"),
                        row.getLong("course_id"),
                        row.getLong("lesson_id"),
                        "",
                        row.getLong("student_id"),
                        row.getString("old_value"),
                        row.getString("new_value"),
                        ChangedWorks.read(row.getString("works"), codes),
                        row.getString("reason")))
                .list();
    }

    @Override
    public Set<Long> authors(long organisation, Collection<Integer> years) {
        return table.authors(organisation, years);
    }

    /** Cells that the account changed in the window, with all their changes since the first of these. */
    Map<Thing, List<Past>> touched(Window window) {
        Map<Thing, List<Past>> touched = new LinkedHashMap<>();
        table.touched(window, false).query(row -> {
            touched.computeIfAbsent(
                            new Thing(
                                    ChangeKind.CELL,
                                    row.getInt("school_year"),
                                    row.getLong("course_id"),
                                    row.getLong("lesson_id"),
                                    row.getLong("student_id"),
                                    ""),
                            thing -> new ArrayList<>())
                    .add(new Past(
                            row.getLong("id"),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getObject("account_id", Long.class),
                            row.getString("old_value"),
                            row.getString("new_value")));
        });
        return touched;
    }
}
