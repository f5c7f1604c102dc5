package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.ChangeKind;
import ru.zvonok.learning.journal.Rollback;
import ru.zvonok.learning.journal.RollbackLine;
import ru.zvonok.learning.journal.RollbackReview;
import ru.zvonok.learning.journal.RollbackSpan;
import ru.zvonok.platform.access.AccessAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.AccountEntry;
import ru.zvonok.platform.access.AccountState;
import ru.zvonok.platform.access.Accounts;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.jobs.JobState;
import ru.zvonok.platform.jobs.Jobs;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.Confirm;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.HasHelp;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.ListPage;
import ru.zvonok.platform.uikit.LongWork;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.SlipDialog;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/**
 * A rollback before and after: what would come back and what stays with its reason; then how far it is and what came of it.
 */
@Route("o/:organisation/changes/rollback/:rollback?([0-9]+)")
@ForAction(
        value = "journal.roll-back",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
class RollbackView extends ListPage<RollbackLine> implements HasHelp {

    static final String PATH = "changes/rollback";
    private static final List<String> STATES = List.of("back", "stays");

    private final transient Rollback door;
    private final transient Jobs jobs;
    private final transient Accounts accounts;
    private final transient AccessControl access;
    private final transient TenantScope scope;
    private final transient Directory directory;
    private final Div about = new Div();
    private final Div nothing = new Div();
    private @Nullable RollbackReview review;

    RollbackView(
            Rollback door, Jobs jobs, Accounts accounts, AccessControl access, TenantScope scope, Directory directory) {
        super("journal.rollback.title");
        this.door = door;
        this.jobs = jobs;
        this.accounts = accounts;
        this.access = access;
        this.scope = scope;
        this.directory = directory;
        addClassName("z-narrow-first");
        about.addClassNames("z-stack", "z-list-about");
        addComponentAtIndex(1, about);
        choice(
                "state",
                "journal.rollback.state",
                STATES,
                code -> code,
                code -> Words.t("journal.rollback.state." + code));
        choice(
                "what",
                "journal.changes.what",
                List.of(ChangeKind.values()),
                ChangesView::code,
                one -> Words.t(one.textKey()));
        column("pupil", "journal.rollback.whose", RollbackView::pupil)
                .as(this::first)
                .sortable();
        column("what", "journal.changes.what", RollbackView::kind).sortable();
        column("course", "journal.changes.course", RollbackView::course).sortable();
        column("place", "journal.changes.place", RollbackView::place);
        column("was", "journal.rollback.was", one -> value(one.was()));
        column("becomes", "journal.rollback.becomes", one -> value(one.becomes()));
        column("state", "journal.rollback.state", this::state)
                .as(this::stateTag)
                .wide();
        counted("journal.rollback.count");
        rows(query -> lines().stream()
                .filter(line -> query.filter("state")
                        .map(code -> code.equals("stays") == line.stays())
                        .orElse(true))
                .filter(line -> query.filter("what")
                        .map(code -> code.equals(ChangesView.code(line.kind())))
                        .orElse(true))
                .toList());
        whenEmpty(nothing);
        tools();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Long> number = event.getRouteParameters().get("rollback").map(Addresses::id);
        Optional<Long> account = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("account")
                .map(Addresses::id);
        review = number.map(door::review)
                .or(() -> account.map(id -> door.preview(span(event, id))))
                .orElse(null);
        show();
        super.beforeEnter(event);
    }

    private RollbackSpan span(BeforeEnterEvent event, long account) {
        ChangeSpan time = ChangeSpan.of(event.getLocation(), directory.today());
        return new RollbackSpan(account, time.from(), time.to());
    }

    private List<RollbackLine> lines() {
        return review == null ? List.of() : review.lines();
    }

    private void show() {
        about.removeAll();
        nothing.removeAll();
        RollbackReview shown = review;
        if (shown == null) {
            about.add(new Div(
                    new Span(Words.t("journal.rollback.choose")),
                    Here.anchor(ChangesView.PATH, Words.t("journal.changes.title"))));
            earlier();
            return;
        }
        nothing.add(new EmptyPage("undo-2", Words.t("journal.rollback.none"), Words.t("journal.rollback.none.text")));
        String time = new ChangeSpan(shown.span().from(), shown.span().to()).words();
        head().second(Words.t("journal.rollback.second", shown.whose(), time));
        RollbackReview.Done done = shown.done();
        if (done == null) {
            Div first = new Div(new Span(Words.t(
                    "journal.rollback.preview",
                    Words.count("journal.rollback.back", shown.back()),
                    Words.count("journal.rollback.stays", shown.stays()))));
            first.addClassName("z-tags");
            if (shown.back() > 0 && !scope.readsOnly()) {
                Button start = new Button(Words.t("journal.rollback.start"), click -> ask(shown));
                start.addThemeVariants(ButtonVariant.PRIMARY);
                first.add(start);
            }
            about.add(first, kinds(shown));
        } else {
            about.add(Pieces.muted(
                    Words.t("journal.rollback.asked", done.by(), Dates.moment(done.asked()), done.reason())));
            about.add(done.at() == null ? underWay(done) : new Div(result(shown), kinds(shown)));
        }
        account(shown.span().account()).ifPresent(about::add);
        if (done == null) {
            earlier();
        }
    }

    private void earlier() {
        List<RollbackReview> latest = door.latest();
        if (latest.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("z-lines");
        latest.forEach(one -> list.add(new ListItem(Here.anchor(
                PATH + "/" + one.id(),
                Words.t(
                        "journal.rollback.second",
                        one.whose(),
                        new ChangeSpan(one.span().from(), one.span().to()).words())))));
        Details details = new Details(Words.t("journal.rollback.past"), list);
        about.add(details);
    }

    /** How much of each kind comes back and stays. */
    private static Component kinds(RollbackReview shown) {
        UnorderedList list = new UnorderedList();
        list.addClassName("z-lines");
        boolean over = shown.done() != null && shown.done().at() != null;
        for (ChangeKind kind : ChangeKind.values()) {
            int back = shown.back(kind);
            int stays = shown.stays(kind);
            String come = Words.count(over ? "journal.rollback.was-back" : "journal.rollback.back", back);
            String stay = Words.count(over ? "journal.rollback.stayed" : "journal.rollback.stays", stays);
            String word = Words.t(kind.textKey());
            if (back > 0 && stays > 0) {
                list.add(new ListItem(Words.t("journal.rollback.of-kind.both", word, come, stay)));
            } else if (back > 0 || stays > 0) {
                list.add(new ListItem(Words.t("journal.rollback.of-kind", word, back > 0 ? come : stay)));
            }
        }
        return list;
    }

    private static Component result(RollbackReview shown) {
        return Tag.done(Words.t(
                "journal.rollback.result",
                Words.count("journal.rollback.was-back", shown.back()),
                Words.count("journal.rollback.stayed", shown.stays())));
    }

    private Component underWay(RollbackReview.Done done) {
        if (done.job() == 0) {
            return new Span(Words.t("journal.rollback.others"));
        }
        return new LongWork(() -> state(jobs.state(done.job())), end -> {
            if (jobs.state(done.job()).state() == JobState.State.DONE) {
                Pieces.again();
            }
        });
    }

    private static LongWork.State state(JobState job) {
        String refusal = job.refusal();
        String phase = job.phase();
        String text;
        if (refusal != null) {
            text = Words.t(refusal, job.refusalArguments().toArray());
        } else {
            text = phase == null
                    ? Words.t("jobs.waiting")
                    : Words.t(phase, job.phaseArguments().toArray());
        }
        return new LongWork.State(job.percent(), text, job.ended());
    }

    private void ask(RollbackReview shown) {
        Form form = new Form();
        form.section().note(new Span(Words.t("journal.rollback.ask")));
        TextArea reason = form.section()
                .wide("reason", Fields.area("journal.rollback.reason", "journal.rollback.reason.example"));
        reason.setMaxLength(300);
        form.required(reason, "journal.rollback.reason-missing");
        long[] started = {0};
        form.onSave(() -> started[0] = door.start(shown.span(), reason.getValue()))
                .afterSave(() -> Here.go(PATH + "/" + started[0]));
        FormDialog.open(Words.t("journal.rollback.start"), form, Words.t("journal.rollback.start"));
    }

    /** The account itself: whoever knows the password must not come back. */
    private Optional<Component> account(long account) {
        if (!access.allows(AccessAction.VIEW_ACCOUNTS, Target.organisation())) {
            return Optional.empty();
        }
        AccountEntry entry;
        try {
            entry = accounts.one(account);
        } catch (NotFound left) {
            return Optional.empty();
        }
        List<Component> parts = new ArrayList<>();
        if (entry.state() == AccountState.BLOCKED) {
            parts.add(new Span(Words.t("journal.rollback.blocked")));
        } else if (!scope.readsOnly()
                && access.actor().account() != account
                && access.allows(AccessAction.BLOCK_ACCOUNTS, Target.organisation())) {
            parts.add(new Span(Words.t("journal.rollback.block.text")));
            if (access.allows(AccessAction.PRINT_SLIPS, Target.organisation())) {
                parts.add(new Button(
                        Words.t("journal.rollback.demand"),
                        click -> Confirm.ask(
                                Words.t("journal.rollback.demand.title"),
                                Words.t("journal.rollback.demand.ask"),
                                Words.t("journal.rollback.demand"),
                                () -> SlipDialog.show(accounts.demandPassword(entry.person())))));
            }
            parts.add(new Button(
                    Words.t("journal.rollback.block"),
                    click -> Confirm.ask(
                            Words.t("journal.rollback.block.title"),
                            Words.t("journal.rollback.block.ask"),
                            Words.t("journal.rollback.block"),
                            () -> {
                                accounts.block(entry.person());
                                Pieces.again();
                            })));
        } else {
            parts.add(new Span(Words.t("journal.rollback.block.admin")));
        }
        Div callout = new Div(parts.toArray(Component[]::new));
        callout.addClassName("z-callout");
        return Optional.of(callout);
    }

    private Div first(RollbackLine one) {
        String about = Stream.of(pupil(one).isEmpty() ? "" : kind(one), course(one), place(one))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
        Span narrow =
                new Span(Words.t("journal.rollback.narrow", about, value(one.was()), value(one.becomes()), state(one)));
        narrow.addClassName("z-narrow-only");
        return Pieces.two(new Span(pupil(one).isEmpty() ? kind(one) : pupil(one)), narrow);
    }

    private static String value(String value) {
        return value.isEmpty() ? Words.t("journal.class.nothing") : value;
    }

    private static String kind(RollbackLine one) {
        return Words.t(one.kind().textKey());
    }

    private static String pupil(RollbackLine one) {
        return one.pupil() == null ? "" : one.pupil().brief();
    }

    private static String course(RollbackLine one) {
        return one.course() == null
                ? Words.t("journal.changes.course-gone")
                : one.course().title();
    }

    private static String place(RollbackLine one) {
        return one.lesson() == null
                ? one.period()
                : Words.t(
                        "journal.changes.lesson",
                        Dates.day(one.lesson().date()),
                        one.lesson().number());
    }

    private String state(RollbackLine one) {
        String problem = one.problem();
        if (problem == null) {
            RollbackReview.Done done = review == null ? null : review.done();
            return Words.t(
                    done == null || done.at() == null ? "journal.rollback.state.back" : "journal.rollback.state.came");
        }
        String why = Words.t(problem, one.arguments().toArray());
        return one.rival() == null || one.rivalAt() == null
                ? why
                : Words.t("journal.rollback.rival", why, one.rival(), Dates.moment(one.rivalAt()));
    }

    private Component stateTag(RollbackLine one) {
        return one.stays() ? new Span(state(one)) : Tag.done(state(one));
    }

    @Override
    public String help() {
        return Words.t("journal.rollback.help");
    }
}
