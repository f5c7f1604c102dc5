package ru.zvonok.campus.portfolio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ru.zvonok.campus.portfolio.Project;
import ru.zvonok.campus.portfolio.Project.Participant;
import ru.zvonok.campus.portfolio.Project.Resource;
import ru.zvonok.campus.portfolio.Projects;
import ru.zvonok.campus.portfolio.ResourceKind;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.files.Files;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.Confirm;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/** A project: what lies in it by folders, and who takes part (DEF-10, DOC-06). */
@Route("o/:organisation/" + Projects.PAGE + "/:project([0-9]{1,18})")
@ForAction({"portfolio.take-part", "portfolio.oversee-projects"})
@StyleSheet("context://z/portfolio.css")
class ProjectView extends Page implements BeforeEnterObserver {

    private final transient Projects door;
    private final transient Files files;

    ProjectView(Projects door, Files files) {
        super("portfolio.project");
        this.door = door;
        this.files = files;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Project project = door.project(
                Addresses.id(event.getRouteParameters().get("project").orElseThrow()));
        PageHead head = new PageHead(project.title()).second(second(project));
        if (project.leads()) {
            boolean closed = project.closedOn() != null;
            if (!closed) {
                head.actions(new Button(Words.t("portfolio.entry.edit"), click -> ProjectForm.open(door, project)));
            }
            head.actions(new Button(Words.t(closed ? "portfolio.project.reopen" : "portfolio.project.close"), click -> {
                door.close(project.id(), !closed);
                Pieces.again();
            }));
        }
        add(head);
        Div all = new Div();
        all.addClassName("z-portfolio");
        if (!project.about().isEmpty()) {
            all.add(new Paragraph(project.about()));
        }
        all.add(resources(project), members(project));
        add(all);
    }

    private static Component[] second(Project project) {
        List<Component> parts =
                new ArrayList<>(List.of(new Span(Words.t(project.kind().textKey()))));
        if (project.begins() != null || project.ends() != null) {
            parts.add(new Span((project.begins() == null ? "" : Dates.day(project.begins())) + " – "
                    + (project.ends() == null ? "" : Dates.day(project.ends()))));
        }
        if (!project.tags().isEmpty()) {
            parts.add(Pieces.muted(project.tags()));
        }
        if (project.closedOn() != null) {
            parts.add(Tag.grey(Words.t("portfolio.project.closed-on", Dates.day(project.closedOn()))));
        }
        return parts.toArray(Component[]::new);
    }

    private Section resources(Project project) {
        Section section = new Section(Pieces.head(Words.t("portfolio.projects.resources")));
        if (project.changes()) {
            Div add = new Div();
            add.addClassName("z-entry-head");
            for (ResourceKind kind : ResourceKind.values()) {
                add.add(new Button(
                        Words.t(kind.textKey() + ".add"),
                        Icons.of("plus"),
                        click -> ResourceForm.open(door, project, kind, null)));
            }
            section.add(add);
        }
        if (project.resources().isEmpty()) {
            section.add(Pieces.muted(Words.t("portfolio.project.empty")));
        }
        Map<String, List<Resource>> folders = project.resources().stream()
                .collect(Collectors.groupingBy(Resource::folder, LinkedHashMap::new, Collectors.toList()));
        folders.forEach((folder, lying) -> {
            if (!folder.isEmpty()) {
                section.add(new H3(folder));
            }
            UnorderedList list = new UnorderedList();
            list.addClassNames("z-lines", "z-ruled");
            lying.forEach(one -> list.add(line(project, one)));
            section.add(list);
        });
        return section;
    }

    private ListItem line(Project project, Resource resource) {
        Div all = new Div(name(resource));
        all.addClassName("z-stack");
        if (!resource.words().isEmpty()) {
            all.add(new Paragraph(resource.words()));
        }
        all.add(Pieces.muted(Words.t("portfolio.entry.confirmed", resource.author(), Dates.moment(resource.at()))));
        if (project.changes()) {
            Button edit = new Button(
                    Words.t("portfolio.entry.edit"),
                    click -> ResourceForm.open(door, project, resource.kind(), resource));
            edit.setAriaLabel(Words.t("portfolio.entry.edit.of", resource.title()));
            Button remove = new Button(Words.t("portfolio.entry.remove"), click -> ask(resource));
            remove.setAriaLabel(Words.t("portfolio.entry.remove.of", resource.title()));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            Div actions = new Div(edit, remove);
            actions.addClassName("z-entry-head");
            all.add(actions);
        }
        return new ListItem(all);
    }

    private Component name(Resource resource) {
        var file = resource.file();
        if (file != null) {
            Button open = new Button(resource.title(), Icons.of("paperclip"), click -> UI.getCurrentOrThrow()
                    .getPage()
                    .setLocation(files.link(file)));
            open.addThemeVariants(ButtonVariant.TERTIARY);
            Div line = new Div(open);
            line.addClassName("z-entry-files");
            return line;
        }
        if (resource.kind() == ResourceKind.LINK) {
            Anchor link = new Anchor(resource.link(), resource.title(), AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            return new Div(link);
        }
        Span title = new Span(resource.title());
        title.addClassName("z-strong");
        return title;
    }

    private void ask(Resource resource) {
        Confirm.ask(
                Words.t("portfolio.entry.remove.title"),
                Words.t("portfolio.project.remove.text", resource.title()),
                Words.t("portfolio.entry.remove"),
                () -> {
                    door.drop(resource.id(), resource.version());
                    Pieces.again();
                });
    }

    private Section members(Project project) {
        Section section = new Section(Pieces.head(
                Words.t("portfolio.projects.members"),
                Pieces.muted(String.valueOf(project.members().size()))));
        boolean leads = project.leads() && project.closedOn() == null;
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled", "z-middle");
        for (Participant one : project.members()) {
            ListItem line = new ListItem(
                    Pieces.two(new Span(one.name()), new Span(Words.t(one.role().textKey()))));
            if (leads) {
                line.add(actions(project, one));
            }
            list.add(line);
        }
        section.add(list);
        if (leads) {
            section.add(new Button(
                    Words.t("portfolio.project.add-member"),
                    Icons.of("user-plus"),
                    click -> MemberForm.add(door, project.id())));
        }
        return section;
    }

    private Div actions(Project project, Participant one) {
        Button role = new Button(
                Words.t("portfolio.projects.role"),
                click -> MemberForm.change(door, project.id(), one.person(), one.role()));
        role.setAriaLabel(Words.t("portfolio.project.role-of", one.name()));
        Button leave = new Button(Words.t("portfolio.project.leave"), click -> {
            door.leave(project.id(), one.person());
            Pieces.again();
        });
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        leave.setAriaLabel(Words.t("portfolio.project.leave-of", one.name()));
        Div actions = new Div(role, leave);
        actions.addClassName("z-entry-head");
        return actions;
    }
}
