package ru.zvonok.gateway.administration.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Rights.ActionRights;
import ru.zvonok.platform.access.Rights.Right;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.uikit.Words;

/**
 * The matrix as one table: actions by module down, roles across. A thousand cells are one property and one listener, and
 * not a thousand components.
 */
class RightsTable extends Div {

    private final boolean editable;

    /** @param chosen told the line's action and the role when a cell is chosen */
    RightsTable(boolean editable, BiConsumer<String, Role> chosen) {
        this.editable = editable;
        addClassNames("z-scroll-x", "z-rights");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", Words.t("administration.rights"));
        if (editable) {
            String cell = "event.target.closest('button') ? event.target.closest('button').dataset.cell : ''";
            getElement()
                    .addEventListener(
                            "click",
                            event -> cell(event.getEventData().get(cell).asString())
                                    .ifPresent(found -> chosen.accept(found.getKey(), found.getValue())))
                    .addEventData(cell);
        }
    }

    private static Optional<Map.Entry<String, Role>> cell(String said) {
        int at = said.lastIndexOf('@');
        return at < 0
                ? Optional.empty()
                : Optional.of(Map.entry(said.substring(0, at), Role.valueOf(said.substring(at + 1))));
    }

    void show(List<ActionRights> lines, List<Role> roles) {
        StringBuilder html = new StringBuilder("<table class=\"z-table\"><thead><tr><th scope=\"col\">")
                .append(text(Words.t("administration.rights.action")))
                .append("</th>");
        roles.forEach(role -> html.append("<th scope=\"col\">")
                .append(text(Words.t(role.textKey())))
                .append("</th>"));
        html.append("</tr></thead>");
        String module = "";
        for (ActionRights line : lines) {
            if (!line.module().equals(module)) {
                module = line.module();
                html.append("<tbody><tr class=\"z-rights-module\"><th scope=\"colgroup\" colspan=\"")
                        .append(roles.size() + 1)
                        .append("\">")
                        .append(text(Words.t(module + ".module")))
                        .append("</th></tr></tbody>");
            }
            line(html, line, roles);
        }
        getElement().setProperty("innerHTML", html.append("</table>").toString());
    }

    private void line(StringBuilder html, ActionRights line, List<Role> roles) {
        String title = Words.t(line.action() + ".title");
        html.append("<tr><th scope=\"row\">").append(text(title)).append("</th>");
        for (Role role : roles) {
            Right right = Objects.requireNonNull(line.roles().get(role));
            String look = (right.reaches().isEmpty() ? "z-rights-none" : "z-rights-some")
                    + (right.changed() ? " z-rights-changed" : "");
            String brief = right.reaches().isEmpty() ? "–" : brief(right.reaches());
            String spoken = Words.t(
                    right.changed() ? "administration.rights.cell-changed" : "administration.rights.cell",
                    title,
                    Words.t(role.textKey()),
                    full(right.reaches()));
            html.append("<td class=\"").append(look).append("\">");
            if (editable) {
                html.append("<button type=\"button\" data-cell=\"")
                        .append(text(line.action() + "@" + role.name()))
                        .append("\" aria-label=\"")
                        .append(text(spoken))
                        .append("\" title=\"")
                        .append(text(spoken))
                        .append("\">")
                        .append(text(brief))
                        .append("</button>");
            } else {
                html.append("<span title=\"")
                        .append(text(spoken))
                        .append("\">")
                        .append(text(brief))
                        .append("</span>");
            }
            html.append("</td>");
        }
        html.append("</tr>");
    }

    static String full(Collection<Reach> reaches) {
        return reaches.isEmpty()
                ? Words.t("administration.rights.none")
                : reaches.stream()
                        .sorted()
                        .map(reach -> Words.t(reach.textKey()))
                        .collect(Collectors.joining(", "));
    }

    private static String brief(Collection<Reach> reaches) {
        return reaches.stream()
                .sorted()
                .map(reach -> Words.t("administration.reach." + reach.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    private static String text(String plain) {
        return HtmlUtils.htmlEscape(plain, "UTF-8");
    }
}
