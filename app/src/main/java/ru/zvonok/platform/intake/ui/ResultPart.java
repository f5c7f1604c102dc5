package ru.zvonok.platform.intake.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.intake.ApplyOutcome;
import ru.zvonok.platform.intake.Intake;
import ru.zvonok.platform.intake.IntakeCard;
import ru.zvonok.platform.jobs.JobState;
import ru.zvonok.platform.jobs.Jobs;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** How far the applying is, and what came of it. */
final class ResultPart extends Div {

    private static final int ASK_EVERY = 700;
    /** How far a colleague's job is nobody else sees: that it has ended may be told a little later. */
    private static final int ASK_OF_ANOTHERS_EVERY = 4000;

    private final transient Intake intake;
    private final transient Jobs jobs;
    private final long id;
    private final Div head = new Div();
    private final Div content = new Div();
    private transient @Nullable Registration asking;
    private @Nullable Long job;

    ResultPart(Intake intake, Jobs jobs, IntakeCard card) {
        this.intake = intake;
        this.jobs = jobs;
        this.id = card.id();
        add(head, content);
        content.getElement().setAttribute("aria-live", "polite");
        show(card);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().setPollInterval(job == null ? ASK_OF_ANOTHERS_EVERY : ASK_EVERY);
        asking = attached.getUI().addPollListener(poll -> ask());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        stop();
        detached.getUI().setPollInterval(-1);
    }

    private void stop() {
        if (asking != null) {
            asking.remove();
            asking = null;
            getUI().ifPresent(ui -> ui.setPollInterval(-1));
        }
    }

    /** Only the job is asked until it has ended: the card shows personal data and is noted. */
    private void ask() {
        if (job == null) {
            askOfAnothers();
            return;
        }
        JobState state = jobs.state(job);
        if (state.state() == JobState.State.DONE) {
            show(intake.card(id));
        } else {
            content.removeAll();
            running(state);
        }
    }

    /** Only whoever started the job sees how far it is; a colleague is told when it has ended. */
    private void askOfAnothers() {
        try {
            switch (intake.state(id)) {
                case APPLIED -> show(intake.card(id));
                case OPEN -> {
                    stop();
                    Here.go("intake/" + id + "/check");
                }
                case APPLYING -> {}
            }
        } catch (NotFound gone) {
            stop();
            Here.go("intake");
        }
    }

    private void show(IntakeCard card) {
        head.removeAll();
        head.add(new PageHead(Words.t("intake.title"))
                .second(
                        new Span(Words.t("intake.begun", Dates.moment(card.createdAt()), card.createdBy())),
                        StartPart.state(card.state())));
        content.removeAll();
        job = card.job();
        ApplyOutcome outcome = card.outcome();
        if (outcome != null) {
            stop();
            done(outcome);
        } else if (job != null) {
            running(jobs.state(job));
        } else {
            content.add(new EmptyPage(
                    "clock", Words.t("intake.applying-elsewhere"), Words.t("intake.applying-elsewhere.text")));
        }
    }

    private void running(JobState state) {
        if (state.state() == JobState.State.FAILED) {
            stop();
            String why = state.refusal() == null
                    ? ""
                    : Words.t(state.refusal(), state.refusalArguments().toArray());
            content.add(new EmptyPage("circle-alert", Words.t("intake.failed"), why)
                    .actions(new Button(Words.t("intake.back-to-check"), click -> Here.go("intake/" + id + "/check"))));
            return;
        }
        ProgressBar bar = new ProgressBar(0, 100, Math.clamp(state.percent(), 0, 100));
        bar.getElement().setAttribute("aria-label", Words.t("intake.applying"));
        List<Object> counts = new ArrayList<>(state.phaseArguments());
        String phase = state.phase() == null || counts.size() < 2
                ? Words.t("intake.waiting")
                : Words.t("intake.phase", Words.t(state.phase()), counts.get(0), counts.get(1));
        Span leave = Pieces.muted(Words.t("intake.may-leave"));
        Div box = new Div(new H2(Words.t("intake.applying")), bar, new Span(phase), leave);
        box.addClassName("z-intake-progress");
        content.add(box);
    }

    private void done(ApplyOutcome outcome) {
        UnorderedList made = new UnorderedList();
        made.addClassNames("z-lines", "z-intake-made");
        outcome.made().stream()
                .filter(count -> count.number() > 0)
                .forEach(count -> made.add(new ListItem(new Span(Icons.of("check"), new Span(Said.of(count))))));
        Div links = new Div();
        links.addClassName("z-row");
        outcome.links().forEach(link -> {
            Anchor anchor = Here.anchor(link.path(), Words.t(link.text()));
            anchor.addClassName("z-button");
            links.add(anchor);
        });
        Anchor more = Here.anchor("intake", Words.t("intake.more-files"));
        Div box = new Div(new H2(Words.t("intake.done")), made, new H2(Words.t("intake.next")), links, more);
        box.addClassName("z-intake-result");
        content.add(box);
    }
}
