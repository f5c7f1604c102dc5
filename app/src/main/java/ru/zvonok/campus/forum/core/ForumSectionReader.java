package ru.zvonok.campus.forum.core;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.forum.ForumAction;
import ru.zvonok.campus.forum.Section;
import ru.zvonok.campus.forum.core.ForumSectionQuery.SectionRow;
import ru.zvonok.campus.forum.core.ForumSectionQuery.Talk;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target.TargetKind;
import ru.zvonok.platform.tenancy.Directory;

/** Sections as one reader sees them. */
@Component
class ForumSectionReader {

    private final ForumSectionQuery query;
    private final ForumTopicQuery topics;
    private final AccessControl access;
    private final Directory directory;

    ForumSectionReader(ForumSectionQuery query, ForumTopicQuery topics, AccessControl access, Directory directory) {
        this.query = query;
        this.topics = topics;
        this.access = access;
        this.directory = directory;
    }

    List<Section> all(Sight sight, Instant since) {
        return shown(sight, query.all(sight), since);
    }

    Section shown(Sight sight, SectionRow row, Instant since) {
        return shown(sight, List.of(row), since).getFirst();
    }

    private List<Section> shown(Sight sight, List<SectionRow> rows, Instant since) {
        Map<Long, Talk> talk = query.talk(
                sight.organisation(), rows.stream().map(SectionRow::id).toList());
        Map<Long, Integer> fresh = topics.freshBySection(sight, since);
        RowFilter arranged = access.rows(ForumAction.ARRANGE, TargetKind.GROUP);
        ZoneId zone = directory.current().zone();
        return rows.stream()
                .map(row -> {
                    @Nullable Talk told = talk.get(row.id());
                    Instant last = told == null ? null : told.last();
                    Long group = row.group();
                    boolean moderates = sight.moderates(group);
                    return new Section(
                            row.id(),
                            row.name(),
                            row.description(),
                            group,
                            row.closed(),
                            access.allowsAny(ForumAction.WRITE) && (row.writes() || moderates),
                            moderates,
                            arranged.all() || group != null && arranged.ids().contains(group),
                            told == null ? 0 : told.topics(),
                            fresh.getOrDefault(row.id(), 0),
                            last == null ? null : ForumMessageQuery.local(last, zone));
                })
                .toList();
    }
}
