package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where a list stands: its address, what the address says, and the free text that only the history entry knows. */
final class ListState {

    private String path = "";
    private Map<String, String> parameters = Map.of();
    private volatile ListQuery query = new ListQuery(Map.of(), "", null, false, 0, 0);

    /** Reads the address; answers whether it is the same list as before, only told otherwise. */
    boolean enter(String newPath, QueryParameters asked) {
        boolean same = newPath.equals(path);
        path = newPath;
        Map<String, String> single = new HashMap<>();
        asked.getParameters().forEach((name, values) -> {
            if (!values.isEmpty()) {
                single.put(name, values.getFirst());
            }
        });
        parameters = Map.copyOf(single);
        return same;
    }

    @Nullable
    String open() {
        return parameters.get("open");
    }

    @Nullable
    String sort() {
        String sort = parameters.get("sort");
        return sort == null || !sort.startsWith("-") ? sort : sort.substring(1);
    }

    boolean descending() {
        String sort = parameters.get("sort");
        return sort != null && sort.startsWith("-");
    }

    Map<String, String> kept() {
        return parameters;
    }

    /** The query shown now; read by the export from another thread. */
    ListQuery query() {
        return query;
    }

    void query(ListQuery shown) {
        query = shown;
    }

    void navigate(Map<String, String> wanted) {
        UI.getCurrentOrThrow().navigate(path, QueryParameters.simple(new TreeMap<>(wanted)));
    }

    String address(Map<String, String> wanted) {
        return new Location(path, QueryParameters.simple(new TreeMap<>(wanted))).getPathWithQueryParameters();
    }

    void rememberText(Component page, String text) {
        SearchedText.remember(page, text);
    }

    void recallText(Component page, Consumer<String> text) {
        SearchedText.recall(page, text);
    }
}
