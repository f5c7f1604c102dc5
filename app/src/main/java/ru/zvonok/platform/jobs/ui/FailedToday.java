package ru.zvonok.platform.jobs.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import ru.zvonok.platform.jobs.JobState;
import ru.zvonok.platform.jobs.Jobs;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.Words;

/** One's own long work that came to nothing in the last days. */
@org.springframework.stereotype.Component
class FailedToday implements TodayCard {

    private static final int LOOKED_AT = 20;
    private static final int DAYS = 7;

    private final Jobs jobs;
    private final Directory directory;

    FailedToday(Jobs jobs, Directory directory) {
        this.jobs = jobs;
        this.directory = directory;
    }

    @Override
    public Position position() {
        return Place.SIDE.at(40);
    }

    @Override
    public Optional<Component> content() {
        LocalDateTime since = directory.localNow().minusDays(DAYS);
        List<JobState> failed = jobs.own(LOOKED_AT).stream()
                .filter(job ->
                        job.state() == JobState.State.FAILED && job.createdAt().isAfter(since))
                .toList();
        if (failed.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("z-lines");
        failed.forEach(job -> list.add(new ListItem(
                Pieces.two(new Span(Words.t(job.name() + ".title")), new Span(Dates.moment(job.createdAt()))))));
        Div head = Pieces.head(Words.t("jobs.today"), Here.anchor("jobs", Words.t("jobs.today.all")));
        return Optional.of(new Section(head, list));
    }
}
