package ru.zvonok.gateway.shell;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.PaletteHit;
import ru.zvonok.platform.uikit.PaletteSource;
import ru.zvonok.platform.uikit.Words;

/** Pages of the menu, found by name; all of them before anything is typed. */
@Component
class PagePalette implements PaletteSource {

    private final MenuEntries entries;

    PagePalette(MenuEntries entries) {
        this.entries = entries;
    }

    @Override
    public String titleKey() {
        return "shell.search.pages";
    }

    @Override
    public int order() {
        return 1000;
    }

    @Override
    public List<PaletteHit> find(String text, int limit) {
        String base = Here.base().orElse("") + "/";
        String wanted = text.toLowerCase(Locale.ROOT);
        return entries.here().stream()
                .map(entry -> new PaletteHit(
                        entry.icon(),
                        Words.t(entry.titleKey()),
                        "",
                        Words.t("shell.search.page"),
                        entry.path().substring(base.length())))
                .filter(hit -> hit.name().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(limit)
                .toList();
    }
}
