package ru.zvonok.campus.forum.core;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.campus.communication.Circle;
import ru.zvonok.campus.communication.Circles;
import ru.zvonok.campus.communication.NamedCircle;
import ru.zvonok.campus.forum.ForumAction;
import ru.zvonok.campus.forum.ForumProblem;
import ru.zvonok.campus.forum.ForumSections;
import ru.zvonok.campus.forum.SectionData;
import ru.zvonok.campus.forum.core.ForumSectionQuery.CircleRow;
import ru.zvonok.campus.forum.core.ForumSectionQuery.SectionRow;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.access.Target.TargetKind;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;

@Service
@Transactional
class ForumSectionService implements ForumSections {

    private final AccessControl access;
    private final Audit audit;
    private final Circles circles;
    private final ForumSights sights;
    private final ForumSectionQuery query;

    ForumSectionService(
            AccessControl access, Audit audit, Circles circles, ForumSights sights, ForumSectionQuery query) {
        this.access = access;
        this.audit = audit;
        this.circles = circles;
        this.sights = sights;
        this.query = query;
    }

    @Override
    public List<NamedCircle> circles() {
        access.requireAny(ForumAction.ARRANGE);
        return circles.reachable(ForumAction.ARRANGE);
    }

    @Override
    public SectionData data(long section) {
        access.requireAny(ForumAction.ARRANGE);
        SectionRow row = arranged(section);
        List<CircleRow> rows = query.circles(arranger().organisation(), section);
        return new SectionData(
                row.id(),
                row.version(),
                row.name(),
                row.description(),
                row.closed(),
                circles(rows.stream()),
                circles(rows.stream().filter(CircleRow::writes)));
    }

    @Override
    public long save(SectionData data) {
        access.requireAny(ForumAction.ARRANGE);
        String name = Typed.needed("name", data.name(), ForumProblem.NAME_MISSING, SectionData.LONGEST_NAME);
        String description = Typed.fitting("description", data.description(), SectionData.LONGEST_DESCRIPTION);
        if (data.reads().isEmpty()) {
            throw Refusal.at("reads", ForumProblem.READERS_MISSING);
        }
        if (!data.reads().containsAll(data.writes())) {
            throw Refusal.at("writes", ForumProblem.WRITES_UNREAD);
        }
        SectionRow before = data.id() == 0 ? null : arranged(data.id());
        Set<Circle> known = circles.require(ForumAction.ARRANGE, data.reads());
        Long group = group(known);
        if (group == null && !access.allows(ForumAction.ARRANGE, Target.organisation())) {
            throw Refusal.at("reads", ForumProblem.NOT_OWN_CLASS);
        }
        long organisation = arranger().organisation();
        long section;
        if (before == null) {
            section = query.add(organisation, group, name, description, data.closed());
        } else {
            section = before.id();
            if (!query.change(organisation, section, data.version(), group, name, description, data.closed())) {
                throw new Refusal(ForumProblem.CHANGED_MEANWHILE);
            }
            query.clearCircles(organisation, section);
        }
        known.forEach(circle -> query.addCircle(
                organisation, section, circle.key(), data.writes().contains(circle)));
        audit.wrote("forum.section-saved", entry -> entry.fact("section", section));
        return section;
    }

    @Override
    public void move(long section, boolean up) {
        access.require(ForumAction.ARRANGE, Target.organisation());
        SectionRow row = arranged(section);
        Sight sight = arranger();
        List<SectionRow> all = query.all(sight);
        int at = all.indexOf(row);
        int other = up ? at - 1 : at + 1;
        if (other >= 0 && other < all.size()) {
            for (int i = 0; i < all.size(); i++) {
                int place = i == at ? other : i == other ? at : i;
                query.place(sight.organisation(), all.get(i).id(), place + 1);
            }
        }
        audit.wrote("forum.section-moved", entry -> entry.fact("section", section));
    }

    /** Whoever arranges sees what there is to be arranged. */
    private Sight arranger() {
        Sight sight = sights.asModerator();
        RowFilter arranged = access.rows(ForumAction.ARRANGE, TargetKind.GROUP);
        return new Sight(sight.organisation(), sight.account(), arranged.all(), arranged.ids(), Set.of());
    }

    private SectionRow arranged(long section) {
        SectionRow row = query.find(arranger(), section).orElseThrow(NotFound::new);
        Long group = row.group();
        access.require(ForumAction.ARRANGE, group == null ? Target.organisation() : Target.group(group));
        return row;
    }

    private static Set<Circle> circles(Stream<CircleRow> rows) {
        return rows.flatMap(one -> Circle.of(one.circle()).stream()).collect(Collectors.toSet());
    }

    /** The class that all of the circles are of, or null. */
    static @Nullable Long group(Set<Circle> circles) {
        Set<@Nullable Long> groups = new HashSet<>();
        circles.forEach(circle -> groups.add(circle.schoolClass()));
        return groups.size() == 1 ? groups.iterator().next() : null;
    }
}
