package ru.zvonok.gateway.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.uikit.Assets;
import ru.zvonok.platform.uikit.BrowserWindow;
import ru.zvonok.platform.uikit.keygrid.GridModules;

/**
 * Names in the head of a page what its scripts would ask for one after the other, so that a slow line fetches all of it at
 * once: on a phone each round trip saved is a third of a second.
 */
@Component
class FirstLoad implements VaadinServiceInitListener {

    static final String KEYS = Assets.address("z/shell.js");

    private static final List<String> FOLDERS =
            List.of("META-INF/VAADIN/webapp/VAADIN/build/", "vaadin-prod-bundle/webapp/VAADIN/build/");
    private static final Pattern ENTRY = Pattern.compile("VAADIN/build/(indexhtml-[\\w-]+\\.js)");
    /** What the entry needs on every page: the client, and the components with all they import. */
    private static final Pattern NEEDED = Pattern.compile("(?:FlowBootstrap|FlowClient)-[\\w-]+\\.js");

    private static final Pattern LIST = Pattern.compile("m\\.f=\\[([^]]*)]");
    private static final Pattern NAME = Pattern.compile("\"\\./([\\w-]+\\.js)\"");

    private static final Pattern PUSH = Pattern.compile("VAADIN/static/push/vaadinPush-min\\.js\\?v=\\w+");

    private static final Pattern OWN =
            Pattern.compile("\"context://(?:(?<module>[^\"]+\\.js[^\"]*)|(?<style>[^\"]+\\.css[^\"]*))\"");

    private final transient Map<String, Set<String>> scripts = new ConcurrentHashMap<>();

    private final transient GridModules grid;

    FirstLoad(GridModules grid) {
        this.grid = grid;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        // the page comes with its content: its client need not ask for it, twice
        event.getSource().setBootstrapInitialPredicate(FirstLoad::opened);
        event.addIndexHtmlRequestListener(this::page);
    }

    /** Somebody opens a page. A service worker that fetches the frame to keep it gets nobody's content. */
    private static boolean opened(VaadinRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return mode == null || "navigate".equals(mode);
    }

    private void page(IndexHtmlResponse response) {
        Element head = response.getDocument().head();
        for (Element script : head.select("script[src]")) {
            Matcher entry = ENTRY.matcher(script.attr("src"));
            if (entry.find()) {
                scripts.computeIfAbsent(entry.group(1), FirstLoad::wanted)
                        .forEach(name -> early(head, "VAADIN/build/" + name));
                UI made = UI.getCurrent();
                if (made != null
                        && BrowserWindow.of(response.getVaadinRequest()).phone()) {
                    EarlyPage.into(response.getDocument(), made);
                }
                named(head);
                return;
            }
        }
    }

    /** What the first answer names: the client of the push connection, scripts and styles of this page alone. */
    private void named(Element head) {
        for (Element script : head.select("script:not([src])")) {
            Matcher client = PUSH.matcher(script.data());
            if (client.find()) {
                preload(head, "script", client.group());
                Matcher own = OWN.matcher(script.data());
                while (own.find()) {
                    if (own.group("style") != null) {
                        preload(head, "style", own.group("style"));
                    } else if (own.group("module").equals(grid.entry())) {
                        grid.all().forEach(module -> early(head, module));
                    } else {
                        early(head, own.group("module"));
                    }
                }
                return;
            }
        }
    }

    private static void preload(Element head, String kind, String path) {
        head.appendElement("link").attr("rel", "preload").attr("as", kind).attr("href", path);
    }

    private static void early(Element head, String path) {
        head.appendElement("link").attr("rel", "modulepreload").attr("href", path);
    }

    /** Nothing where the bundle is built otherwise: then pages load as they would without. */
    private static Set<String> wanted(String entry) {
        Set<String> names = new LinkedHashSet<>();
        for (String folder : FOLDERS) {
            ClassPathResource file = new ClassPathResource(folder + entry);
            if (file.exists()) {
                String text = text(file);
                Matcher needed = NEEDED.matcher(text);
                while (needed.find()) {
                    names.add(needed.group());
                }
                Matcher list = LIST.matcher(text);
                if (list.find()) {
                    Matcher name = NAME.matcher(list.group(1));
                    while (name.find()) {
                        names.add(name.group(1));
                    }
                }
                break;
            }
        }
        return names;
    }

    private static String text(ClassPathResource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
