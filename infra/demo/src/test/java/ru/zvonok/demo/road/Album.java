package ru.zvonok.demo.road;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The pictures of the user guide: taken when nothing moves any more, small, the same when the page is the same. */
final class Album {

    static final String FOLDER = "zvonok.screenshots";
    private static final int LARGEST = 200 * 1024;
    private static final int TRIES = 40;
    private static final double PAUSE = 150;

    /** Codes and new logins are random: pictures show ones that were never given. */
    private static final String NOTHING_RANDOM = """
            () => {
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const text = texts.currentNode;
                text.data = text.data
                    .replace(/\\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\\b/g, '7KQ4-M2XD-9RTW')
                    .replace(/\\bpriglasho[0-9]+/g, 'priglasho652');
              }
            }
            """;

    /** A sheet of the document's own: pages of strangers let no other style in. */
    private static final String NOTHING_LOADING = """
            () => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync('.v-loading-indicator { display: none !important }');
              document.adoptedStyleSheets.push(sheet);
            }
            """;

    private static final String SETTLED = """
            async () => {
              await document.fonts.ready;
              const clients = Object.values(window.Vaadin?.Flow?.clients ?? {});
              return !document.querySelector('vaadin-grid[loading]') && !clients.some(one => one.isActive?.());
            }
            """;

    private final Path folder;
    private final Set<String> names = new HashSet<>();
    private final Set<String> seen = new HashSet<>();

    Album(Path folder) {
        this.folder = folder;
    }

    /** Takes a picture of what the window shows. A name is given once. */
    void take(Road road, String name) {
        assertThat(names.add(name)).as("two pictures are called %s", name).isTrue();
        Page page = road.page;
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForCondition(() -> (Boolean) page.evaluate(SETTLED));
        // nothing lies under the mouse
        page.mouse().move(-1, -1);
        page.evaluate(NOTHING_LOADING);
        page.evaluate(NOTHING_RANDOM);
        seen.add(URI.create(page.url()).getPath().replaceFirst("^/", ""));
        try {
            byte[] picture = SmallPng.of(still(page));
            assertThat(picture.length).as("bytes of %s", name).isLessThan(LARGEST);
            Path file = folder.resolve(name + ".png");
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), picture)) {
                Files.write(file, picture);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What is seen twice in a row stands still. */
    private static byte[] still(Page page) {
        byte[] before = page.screenshot();
        for (int i = 0; i < TRIES; i++) {
            page.waitForTimeout(PAUSE);
            byte[] now = page.screenshot();
            if (Arrays.equals(before, now)) {
                return now;
            }
            before = now;
        }
        throw new AssertionError(page.url() + " does not come to rest");
    }

    /** Throws away pictures of pages that are no more. */
    void forgetOthers() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".png")).toList()) {
                if (!names.contains(file.getFileName().toString().replace(".png", ""))) {
                    Files.delete(file);
                }
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Pages that people can open and no picture shows. */
    Set<String> unseenPages() {
        Set<String> unseen = new TreeSet<>(routes());
        unseen.removeIf(
                route -> seen.stream().anyMatch(path -> fits(List.of(route.split("/")), List.of(path.split("/")))));
        return unseen;
    }

    private static Set<String> routes() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scan.findCandidateComponents("ru.zvonok").stream()
                .map(bean -> ClassUtils.resolveClassName(bean.getBeanClassName(), null))
                .map(view -> AnnotationUtils.getAnnotation(view, Route.class).value())
                .filter(route -> !route.isEmpty())
                .collect(Collectors.toSet());
    }

    /** «o/:organisation/sheet/:group?([0-9]{1,18})» and «o/105/sheet». */
    private static boolean fits(List<String> route, List<String> path) {
        if (route.isEmpty()) {
            return path.isEmpty();
        }
        String part = route.getFirst();
        List<String> rest = route.subList(1, route.size());
        boolean optional = part.matches(":[a-z]+\\?.*");
        if (path.isEmpty()) {
            return optional && fits(rest, path);
        }
        String pattern = part.startsWith(":") ? part.replaceFirst("^:[a-z]+\\??", "") : part;
        boolean here = path.getFirst().matches(pattern.isEmpty() ? ".+" : pattern);
        return here && fits(rest, path.subList(1, path.size())) || optional && fits(rest, path);
    }
}
