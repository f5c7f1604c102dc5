package ru.zvonok.campus.portfolio.core;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.stream.Collectors;
import ru.zvonok.campus.portfolio.PortfolioProblem;
import ru.zvonok.campus.portfolio.ResourceKind;
import ru.zvonok.campus.portfolio.SaveProject;
import ru.zvonok.campus.portfolio.SaveResource;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.Texts;

/** What a project and a resource must say before they are kept. */
final class ProjectRules {

    private ProjectRules() {}

    static SaveProject checked(SaveProject project) {
        String title = text("title", project.title(), SaveProject.TITLE);
        if (title.isEmpty()) {
            throw Refusal.at("title", PortfolioProblem.TITLE);
        }
        if (project.begins() != null && project.ends() != null && project.ends().isBefore(project.begins())) {
            throw Refusal.at("ends", PortfolioProblem.UNTIL);
        }
        return new SaveProject(
                project.id(),
                project.version(),
                project.kind(),
                title,
                text("about", project.about(), SaveProject.ABOUT),
                text("tags", tags(project.tags()), SaveProject.TAGS),
                project.begins(),
                project.ends());
    }

    /** «Ёлка,  праздник ,, ёлка» as «ёлка, праздник». */
    static String tags(String typed) {
        return Arrays.stream(typed.split("[,;\\n]"))
                .map(tag -> tag.strip().toLowerCase(Texts.RUSSIAN))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    static SaveResource checked(SaveResource resource, ResourceKind kind) {
        String title = text("title", resource.title(), SaveResource.TITLE);
        if (title.isEmpty()) {
            throw Refusal.at("title", PortfolioProblem.TITLE);
        }
        String link = kind == ResourceKind.LINK ? text("link", resource.link(), SaveResource.LINK) : "";
        if (kind == ResourceKind.LINK && !opens(link)) {
            throw Refusal.at("link", PortfolioProblem.LINK);
        }
        if (kind == ResourceKind.FILE && resource.id() == 0 && resource.file() == null) {
            throw new Refusal(PortfolioProblem.NO_FILE);
        }
        return new SaveResource(
                resource.id(),
                resource.version(),
                resource.project(),
                kind,
                text("folder", resource.folder(), SaveResource.FOLDER),
                title,
                text("words", resource.words(), SaveResource.WORDS),
                link,
                kind == ResourceKind.FILE ? resource.file() : null);
    }

    /** An address of the web and nothing that a browser would run. */
    static boolean opens(String link) {
        try {
            URI address = new URI(link);
            return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (URISyntaxException wrong) {
            return false;
        }
    }

    private static String text(String field, String typed, int most) {
        String text = typed.strip();
        if (text.length() > most) {
            throw Refusal.at(field, PortfolioProblem.TOO_LONG, most);
        }
        return text;
    }
}
