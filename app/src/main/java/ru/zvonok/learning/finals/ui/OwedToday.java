package ru.zvonok.learning.finals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.learning.finals.OwedColumn;
import ru.zvonok.learning.finals.OwedMarks;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.Words;

/** Who owes marks of a period or of the year, by teacher, for those who answer for it; each can be reminded (DL-11, DL-32). */
@org.springframework.stereotype.Component
class OwedToday implements TodayCard {

    private static final int MOST = 8;
    private static final int MOST_COLUMNS = 4;

    private final OwedMarks door;
    private final AccessControl access;
    private final Directory directory;
    private final TenantScope scope;

    OwedToday(OwedMarks door, AccessControl access, Directory directory, TenantScope scope) {
        this.door = door;
        this.access = access;
        this.directory = directory;
        this.scope = scope;
    }

    @Override
    public Position position() {
        return Place.MAIN.at(9);
    }

    @Override
    public Optional<Component> content() {
        if (scope.readsOnly() || !access.allows(FinalsAction.LOCK, Target.organisation())) {
            return Optional.empty();
        }
        Map<Long, List<OwedColumn>> people = door.open().stream()
                .filter(one -> one.teacher() != null && one.teacherName() != null)
                .collect(Collectors.groupingBy(
                        one -> Objects.requireNonNull(one.teacher()), TreeMap::new, Collectors.toList()));
        if (people.isEmpty()) {
            return Optional.empty();
        }
        Map<Long, LocalTime> nudged = door.nudgedToday();
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled", "z-middle");
        people.values().stream()
                .sorted((one, other) -> Integer.compare(other.size(), one.size()))
                .limit(MOST)
                .forEach(own -> list.add(line(
                        own, nudged.get(Objects.requireNonNull(own.getFirst().teacher())))));
        Section section = new Section(
                Pieces.head(
                        Words.t("finals.owed.title"), Pieces.muted(Words.count("finals.owed.people", people.size()))),
                list);
        if (people.size() > MOST) {
            section.add(Pieces.muted(Words.count("finals.owed.more", people.size() - MOST)));
        }
        return Optional.of(section);
    }

    private ListItem line(List<OwedColumn> own, @Nullable LocalTime nudged) {
        OwedColumn first = own.getFirst();
        String name = Objects.requireNonNull(first.teacherName()).brief();
        String columns = own.stream()
                .limit(MOST_COLUMNS)
                .map(one -> Words.t("finals.owed.column", one.course().title(), one.name(), one.pupils()))
                .collect(Collectors.joining("; "));
        String shown = own.size() > MOST_COLUMNS
                ? Words.t("finals.owed.columns-more", columns, own.size() - MOST_COLUMNS)
                : columns;
        Div what = Pieces.two(new Span(name), new Span(shown));
        String due = Words.t("finals.owed.due", Dates.shortDay(first.due()));
        what.add(first.due().isBefore(directory.today()) ? Tag.overdue(due) : Tag.grey(due));
        return new ListItem(what, nudge(Objects.requireNonNull(first.teacher()), name, nudged));
    }

    private Component nudge(long person, String name, @Nullable LocalTime nudged) {
        if (nudged != null) {
            return Pieces.muted(Words.t("finals.owed.nudged", Dates.time(nudged)));
        }
        Button button = new Button(Words.t("finals.owed.nudge"), Icons.of("bell"));
        button.setAriaLabel(Words.t("finals.owed.nudge.spoken", name));
        button.addClickListener(click -> {
            door.nudge(person);
            button.setEnabled(false);
            Notice.done(Words.t("finals.owed.nudge.done", name));
        });
        return button;
    }
}
