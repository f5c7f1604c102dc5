package ru.zvonok.learning.journal.core;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.ChangeKind;
import ru.zvonok.learning.journal.ChangeSource;

/** Topics, homework, works, files, comments, attendance and answers on the page of all changes. */
@Component
class LessonChangeList implements ChangeSource {

    static final Set<ChangeKind> KINDS = EnumSet.range(ChangeKind.TOPIC, ChangeKind.ANSWER);

    private final LessonHistoryQuery query;
    private final LessonWords words;

    LessonChangeList(LessonHistoryQuery query, LessonWords words) {
        this.query = query;
        this.words = words;
    }

    @Override
    public Set<ChangeKind> kinds() {
        return KINDS;
    }

    @Override
    public List<Kept> newest(Wanted wanted, int limit) {
        return query.newest(wanted, limit).stream()
                .map(line -> new Kept(
                        line.id(),
                        line.spot().kind(),
                        line.at(),
                        line.account(),
                        line.year(),
                        line.course(),
                        line.spot().lesson(),
                        "",
                        line.spot().student(),
                        words.shown(line.spot().kind(), line.before()),
                        words.shown(line.spot().kind(), line.after()),
                        List.of(),
                        line.reason()))
                .toList();
    }

    @Override
    public Set<Long> authors(long organisation, Collection<Integer> years) {
        return query.authors(organisation, years);
    }
}
