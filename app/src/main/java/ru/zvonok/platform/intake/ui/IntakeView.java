package ru.zvonok.platform.intake.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.intake.Intake;
import ru.zvonok.platform.intake.IntakeCard;
import ru.zvonok.platform.jobs.Jobs;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.HasHelp;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.ViewTabs;
import ru.zvonok.platform.uikit.Words;

/** Lists that come in: the past ones and a place to drop files; then files and columns, check, result. */
@Route("o/:organisation/intake/:intake?([0-9]+)/:step?([a-z]+)")
@Menu(title = "intake.menu", icon = "file-up", order = MenuSection.MANAGEMENT + 90)
@ForAction("intake.use")
@StyleSheet("z/intake.css")
class IntakeView extends Page implements BeforeEnterObserver, HasHelp {

    private final transient Intake intake;
    private final transient Jobs jobs;

    IntakeView(Intake intake, Jobs jobs) {
        super("intake.menu");
        this.intake = intake;
        this.jobs = jobs;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        removeClassNames("z-work");
        addClassName("z-page");
        Optional<String> id = event.getRouteParameters().get("intake");
        if (id.isEmpty()) {
            add(new StartPart(intake));
            return;
        }
        long number = Addresses.id(id.get());
        String step = event.getRouteParameters().get("step").orElse("files");
        try {
            IntakeCard card = intake.card(number);
            // what is applied, or being applied, has only a result
            String shown = card.state() != IntakeCard.State.OPEN
                    ? "result"
                    // of a job that failed only whoever started it has a result
                    : step.equals("result") && card.job() == null ? "check" : step;
            switch (shown) {
                case "files" -> add(new FilesPart(intake, card));
                case "check" -> {
                    fillWindow();
                    add(new CheckPart(
                            intake,
                            card,
                            event.getLocation().getQueryParameters().getParameters()));
                }
                case "result" -> add(new ResultPart(intake, jobs, card));
                default -> throw new NotFoundException();
            }
        } catch (NotFound gone) {
            throw new NotFoundException();
        }
    }

    @Override
    public String help() {
        return Words.t("intake.help");
    }

    /** Where one is in the wizard. */
    static ViewTabs steps(IntakeCard card, String current) {
        String base = "intake/" + card.id();
        ViewTabs steps = ViewTabs.segments("intake.steps")
                .add("files", Words.t("intake.step.files"), Here.link(base))
                .add("check", Words.t("intake.step.check"), Here.link(base + "/check"));
        return steps.current(current);
    }
}
