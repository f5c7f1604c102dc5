package ru.zvonok.campus.portfolio.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.campus.portfolio.MemberRole;
import ru.zvonok.campus.portfolio.PortfolioAction;
import ru.zvonok.campus.portfolio.ProjectKind;
import ru.zvonok.campus.portfolio.ProjectRow;
import ru.zvonok.campus.portfolio.Projects;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.ListPage;
import ru.zvonok.platform.uikit.ListQuery;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Words;

/** Projects one takes part in, and what methodical things the staff collects (DEF-10, DOC-06, DOC-07). */
@Route("o/:organisation/" + Projects.LIST)
@Menu(title = "portfolio.projects", icon = "folder", order = MenuSection.RESOURCES + 20)
@ForAction("portfolio.take-part")
class ProjectsView extends ListPage<ProjectRow> {

    ProjectsView(Projects door, AccessControl access) {
        super("portfolio.projects");
        search("portfolio.projects.search");
        boolean works = access.allowsAny(PortfolioAction.LEAD);
        if (works) {
            choice(
                    "kind",
                    "portfolio.projects.kind",
                    List.of(ProjectKind.values()),
                    ProjectKind::name,
                    one -> Words.t(one.textKey()));
        }
        link("title", "portfolio.project.title-field", ProjectRow::title).wide();
        column("kind", "portfolio.projects.kind", one -> Words.t(one.kind().textKey()));
        column("role", "portfolio.projects.role", one -> role(one.role()));
        column("tags", "portfolio.project.tags", ProjectRow::tags);
        column("members", "portfolio.projects.members", one -> String.valueOf(one.members()))
                .number(ProjectRow::members);
        column("resources", "portfolio.projects.resources", one -> String.valueOf(one.resources()))
                .number(ProjectRow::resources);
        column(
                "state",
                "portfolio.projects.state",
                one -> Words.t(one.closed() ? "portfolio.project.closed" : "portfolio.project.open"));
        counted("portfolio.projects.count");
        rows(
                query -> door.list(query.text(), kind(query), query.offset(), query.limit()),
                query -> door.count(query.text(), kind(query)));
        opensPage(one -> Projects.PAGE + "/" + one.id());
        whenEmpty(new EmptyPage(
                "folder",
                Words.t("portfolio.projects.none"),
                Words.t(works ? "portfolio.projects.none.staff" : "portfolio.projects.none.text")));
        tools();
        head().second(Words.t("portfolio.projects.second"));
        if (works) {
            Button open = new Button(Words.t("portfolio.project.new"), click -> ProjectForm.open(door, null));
            open.addThemeVariants(ButtonVariant.PRIMARY);
            head().actions(open);
        }
    }

    private static String role(@Nullable MemberRole role) {
        return role == null ? "" : Words.t(role.textKey());
    }

    private static @Nullable ProjectKind kind(ListQuery query) {
        return query.filter("kind").map(ProjectKind::valueOf).orElse(null);
    }
}
