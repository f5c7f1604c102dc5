package ru.zvonok.platform.jobs.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.util.List;
import ru.zvonok.platform.access.ForSignedIn;
import ru.zvonok.platform.jobs.JobState;
import ru.zvonok.platform.jobs.Jobs;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.LongWork;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/** One's own background work: what runs, what came of what has ended. */
@Route("o/:organisation/jobs")
@ForSignedIn
class JobsView extends Page {

    private static final int SHOWN = 30;

    private final transient Jobs jobs;
    private final Div list = new Div();

    JobsView(Jobs jobs) {
        super("jobs.page");
        this.jobs = jobs;
        list.addClassName("z-stack");
        add(new PageHead(Words.t("jobs.page")).second(Words.t("jobs.page.second")), list);
        show();
    }

    private void show() {
        list.removeAll();
        List<JobState> own = jobs.own(SHOWN);
        if (own.isEmpty()) {
            list.add(new EmptyPage("clock", Words.t("jobs.none"), Words.t("jobs.none.text")));
        }
        own.forEach(job -> list.add(line(job)));
    }

    private Component line(JobState job) {
        Div line = new Div(new H2(Words.t(job.name() + ".title")), quiet(Dates.moment(job.createdAt())));
        line.addClassName("z-stack");
        if (job.ended()) {
            line.add(new Div(end(job)));
            if (job.path() != null) {
                line.add(Here.anchor(job.path(), Words.t("jobs.open")));
            }
        } else {
            line.add(new LongWork(() -> state(jobs.state(job.id())), end -> show()));
        }
        return line;
    }

    private static LongWork.State state(JobState job) {
        String phase = job.phase();
        String text = phase == null
                ? Words.t("jobs.waiting")
                : Words.t(phase, job.phaseArguments().toArray());
        return new LongWork.State(job.percent(), text, job.ended());
    }

    private static Component end(JobState job) {
        String refusal = job.refusal();
        return refusal == null
                ? Tag.done(Words.t("jobs.done"))
                : new Span(Words.t(refusal, job.refusalArguments().toArray()));
    }

    private static Component quiet(String text) {
        Span span = new Span(text);
        span.addClassNames("z-small", "z-muted");
        return span;
    }
}
