package ru.zvonok.gateway.oversight.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ru.zvonok.gateway.oversight.OversightAction;
import ru.zvonok.gateway.oversight.Summaries;
import ru.zvonok.gateway.oversight.Summaries.Rebuild;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Failures;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.LongWork;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** How the summaries of the region stand: fresh, compared, put right; and the button that has all reckoned anew. */
@Route("region/summaries")
@Menu(title = "oversight.rebuild", icon = "refresh-cw", order = MenuSection.MANAGEMENT + 81)
@ForAction("oversight.view-rebuild")
class RebuildView extends Page {

    private final transient Summaries summaries;
    private final Div content = new Div();
    private final Button start;

    RebuildView(Summaries summaries, AccessControl access) {
        super("oversight.rebuild");
        this.summaries = summaries;
        start = new Button(Words.t("oversight.rebuild.start"), Icons.of("refresh-cw"), click -> start());
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.setVisible(access.allowsAny(OversightAction.REBUILD));
        PageHead head = new PageHead(Words.t("oversight.rebuild"));
        head.second(AsOf.of(summaries.freshness())).actions(start);
        content.addClassName("z-sections");
        add(head, content);
        show();
    }

    private void start() {
        try {
            summaries.startRebuild();
        } catch (Refusal refusal) {
            Notice.refused(Words.t("oversight.rebuild.refused"), Failures.text(refusal));
        }
        show();
    }

    private void show() {
        content.removeAll();
        content.add(new Paragraph(Words.t("oversight.rebuild.hint")));
        Rebuild last = summaries.rebuild();
        start.setEnabled(!last.runs());
        if (last.runs()) {
            content.add(new LongWork(this::state, end -> show()));
        }
        List<Map.Entry<String, String>> facts = new ArrayList<>();
        facts.add(fact("last", last.at() == null ? Words.t("oversight.rebuild.never") : Dates.moment(last.at())));
        facts.add(fact("checked", Words.t("oversight.rebuild.of", last.checked(), last.all())));
        facts.add(fact("repaired", Words.count("oversight.organisations", last.repaired())));
        facts.add(fact("rows", Words.number(last.rows())));
        content.add(new Div(Pieces.facts(facts)));
    }

    private LongWork.State state() {
        Rebuild now = summaries.rebuild();
        return new LongWork.State(
                now.all() == 0 ? 100 : 100 * now.done() / now.all(),
                Words.t("oversight.rebuild.progress", now.done(), now.all()),
                !now.runs());
    }

    private static Map.Entry<String, String> fact(String key, String value) {
        return Map.entry(Words.t("oversight.rebuild." + key), value);
    }
}
